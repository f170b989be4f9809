/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/passage_way.h"

/* The columns by which the script can choose. */
static const struct {
    const char *by, *attribute;
} parts[] = {{"project", "data-project"}, {"group", "data-group"}, {"wave", "data-wave"}};

static const char *attribute_of(const struct passage_way *way) {
    for (size_t i = 0; way->level.n && i < sizeof parts / sizeof *parts; i++)
        if (slice_eq(way->by, slice_of(parts[i].by)))
            return parts[i].attribute;
    return NULL;
}

/* Of no type: in a page without a form there is nothing that it could send. */
static void begin_button(struct tags *t, const struct passage_way *way) {
    const char *part = attribute_of(way);
    tags_open(t, "button");
    tags_attr_text(t, "class", "go");
    if (way->b.n)
        tags_attr_format(t, way->without ? "data-without" : "data-pair", "%.*s %.*s",
                         SLICE_ARGS(way->a), SLICE_ARGS(way->b));
    else
        tags_attr(t, "data-theme", way->a);
    if (part)
        tags_attr(t, part, way->level);
}

static void put_names(struct report *r, const struct passage_way *way) {
    tags_element(r->page, "bdi", NULL, report_name(r, way->a));
    if (way->b.n == 0)
        return;
    tags_words(r->page, " ");
    tags_words(r->page, way->without ? report_word(r, "learned.without") : "+");
    tags_words(r->page, " ");
    tags_element(r->page, "bdi", NULL, report_name(r, way->b));
}

void passage_button(struct report *r, const struct passage_way *way, const char *key) {
    begin_button(r->page, way);
    if (key) {
        tags_words(r->page, report_word(r, key));
        tags_words(r->page, ": ");
    }
    put_names(r, way);
    if (attribute_of(way)) {
        tags_words(r->page, " (");
        tags_element(r->page, "bdi", NULL, way->level);
        tags_words(r->page, ")");
    }
    tags_close(r->page, "button");
}

void passage_level(struct report *r, const struct passage_way *way) {
    bool leads = attribute_of(way) != NULL;
    if (leads)
        begin_button(r->page, way);
    tags_element(r->page, "bdi", NULL, way->level);
    if (leads)
        tags_close(r->page, "button");
}

void passage_cell(struct report *r, const struct passage_way *way) {
    tags_open(r->page, "td");
    if (way->level.n)
        passage_level(r, way);
    else
        passage_button(r, way, NULL);
    tags_close(r->page, "td");
}
