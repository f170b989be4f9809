/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/by_hand.h"

#include <stdlib.h>

#include "models/draw.h"
#include "models/roles.h"

struct drawn {
    uint64_t key;
    uint32_t theme; /* its row in themes.tsv */
    size_t row;     /* of codings.tsv */
};

static int by_key(const void *x, const void *y) {
    const struct drawn *a = x, *b = y;
    if (a->theme != b->theme)
        return a->theme < b->theme ? -1 : 1;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

static int by_row(const void *x, const void *y) {
    const struct drawn *a = x, *b = y;
    return a->row < b->row ? -1 : a->row > b->row;
}

static uint64_t key_of(const struct result_table *t, size_t row) {
    static const char *const parts[] = {"doc", "turn", "sent", "first", "theme"};
    struct buffer name = {0};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        buffer_add(&name, result_text(t, row, parts[i]));
        buffer_char(&name, '\t');
    }
    uint64_t key = draw_key(buffer_slice(&name), 1);
    buffer_free(&name);
    return key;
}

/* The hits of the themes that are shown, by theme and key; *n says how many. */
static struct drawn *draw_all(struct report *r, const struct result_table *t, const char *list,
                              size_t *n) {
    struct intern themes = {0};
    struct roles roles = {.list = list};
    struct drawn *all = mem_zero(t->n + 1, sizeof *all);
    for (size_t i = 0; i < r->result->themes.n && i < r->options->top; i++)
        intern_add(&themes, result_theme(r->result, i));
    *n = 0;
    for (size_t i = 0; i < t->n; i++) {
        uint32_t theme = intern_find(&themes, result_text(t, i, "theme"));
        if (theme == INTERN_NONE || (list && roles_has(&roles, result_text(t, i, "role"))))
            continue;
        all[(*n)++] = (struct drawn){key_of(t, i), theme, i};
    }
    qsort(all, *n, sizeof *all, by_key);
    roles_free(&roles);
    intern_free(&themes);
    return all;
}

static void write_hit(struct report *r, const struct result_table *t, size_t row) {
    struct tags *to = r->page;
    report_row_begin(r);
    tags_open(to, "td");
    tags_open(to, "bdi");
    tags_text(to, result_text(t, row, "doc"));
    tags_words(to, ":");
    tags_text(to, result_text(t, row, "turn"));
    tags_close(to, "bdi");
    tags_close(to, "td");
    tags_open(to, "td");
    tags_open(to, "bdi");
    tags_text(to, result_text(t, row, "left"));
    tags_words(to, " ");
    tags_element(to, "mark", NULL, result_text(t, row, "quote"));
    tags_words(to, " ");
    tags_text(to, result_text(t, row, "right"));
    tags_close(to, "bdi");
    tags_close(to, "td");
    tags_element(to, "td", NULL, SLICE("☐"));
    report_row_end(r);
}

/* By the theme's name, as no two regions of a page are called alike. */
static void begin_table(struct report *r, struct slice name) {
    static const char *const heads[] = {"method.place", "method.words", "method.right"};
    struct tags *to = r->page;
    report_scroller_begin(r, "region", name);
    tags_open(to, "table");
    tags_open(to, "thead");
    tags_open(to, "tr");
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        tags_open(to, "th");
        tags_attr_text(to, "scope", "col");
        tags_words(to, report_word(r, heads[i]));
        tags_close(to, "th");
    }
    tags_close(to, "tr");
    tags_close(to, "thead");
    tags_open(to, "tbody");
}

/* Of one theme: the first BY_HAND of n, in the order of the text. */
static void write_theme(struct report *r, const struct result_table *t, struct drawn *hits,
                        size_t n) {
    struct buffer shown = {0};
    struct slice name = report_name(r, result_text(t, hits->row, "theme"));
    size_t most = n < BY_HAND ? n : BY_HAND;
    qsort(hits, most, sizeof *hits, by_row);
    buffer_format(&shown, "%zu / %zu", most, n);
    tags_open(r->page, "details");
    tags_open(r->page, "summary");
    tags_element(r->page, "bdi", NULL, name);
    tags_words(r->page, ": ");
    tags_text(r->page, buffer_slice(&shown));
    tags_close(r->page, "summary");
    begin_table(r, name);
    for (size_t i = 0; i < most; i++)
        write_hit(r, t, hits[i].row);
    report_rows_end(r);
    tags_close(r->page, "details");
    buffer_free(&shown);
}

bool by_hand_write(struct report *r, const char *roles) {
    const struct result_table *t = report_table(r, "codings");
    size_t n = 0;
    if (!t)
        return fault_none(r->fault);
    struct drawn *all = draw_all(r, t, roles, &n);
    for (size_t from = 0, to; from < n; from = to) {
        for (to = from; to < n && all[to].theme == all[from].theme; to++)
            ;
        write_theme(r, t, all + from, to - from);
    }
    free(all);
    return true;
}
