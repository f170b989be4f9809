/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/by_hand.h"

#include <stdlib.h>

#include "stages/page/coded_rows.h"

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

/* The rows of the codings' themes in themes.tsv: [c->themes.count], INTERN_NONE for those that are
 * not shown; the caller's to free. */
static uint32_t *shown_of(const struct report *r, const struct coded_rows *c) {
    struct intern themes = {0};
    uint32_t *shown = mem_zero(c->themes.count + 1, sizeof *shown);
    for (size_t i = 0; i < r->result->themes.n && i < r->options->top; i++)
        intern_add(&themes, result_theme(r->result, i));
    for (uint32_t i = 0; i < c->themes.count; i++)
        shown[i] = intern_find(&themes, intern_text(&c->themes, i));
    intern_free(&themes);
    return shown;
}

/* The hits of the themes that are shown, by theme and key; *n says how many. */
static struct drawn *draw_all(const struct report *r, const struct coded_rows *c, bool leads,
                              size_t *n) {
    uint32_t *shown = shown_of(r, c);
    struct drawn *all = mem_zero(c->n + 1, sizeof *all);
    *n = 0;
    for (size_t i = 0; i < c->n; i++) {
        uint32_t theme = shown[c->rows[i].theme];
        if (theme != INTERN_NONE && (leads || !c->rows[i].leads))
            all[(*n)++] = (struct drawn){c->rows[i].draw, theme, i};
    }
    qsort(all, *n, sizeof *all, by_key);
    free(shown);
    return all;
}

/* False with a fault. */
static bool write_hit(struct report *r, const struct coded_rows *c, size_t row) {
    struct tags *to = r->page;
    struct buffer words = {0};
    bool ok = coded_words(c, row, &words, r->fault);
    struct slice rest = buffer_slice(&words), left = slice_cut(&rest, '\t'),
                 quote = slice_cut(&rest, '\t');
    report_row_begin(r);
    tags_open(to, "td");
    tags_open(to, "bdi");
    tags_text(to, intern_text(&c->docs, c->rows[row].doc));
    tags_words(to, ":");
    tags_text(to, intern_text(&c->turns, c->rows[row].turn));
    tags_close(to, "bdi");
    tags_close(to, "td");
    tags_open(to, "td");
    tags_open(to, "bdi");
    tags_text(to, left);
    tags_words(to, " ");
    tags_element(to, "mark", NULL, quote);
    tags_words(to, " ");
    tags_text(to, rest);
    tags_close(to, "bdi");
    tags_close(to, "td");
    tags_element(to, "td", NULL, SLICE("☐"));
    report_row_end(r);
    buffer_free(&words);
    return ok;
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
static bool write_theme(struct report *r, const struct coded_rows *c, struct drawn *hits,
                        size_t n) {
    struct buffer shown = {0};
    struct slice name = report_name(r, intern_text(&c->themes, c->rows[hits->row].theme));
    size_t most = n < BY_HAND ? n : BY_HAND;
    bool ok = true;
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
        ok = write_hit(r, c, hits[i].row) && ok;
    report_rows_end(r);
    tags_close(r->page, "details");
    buffer_free(&shown);
    return ok;
}

bool by_hand_write(struct report *r, bool leads) {
    const struct coded_rows *c = report_coded(r);
    size_t n = 0;
    bool ok = true;
    if (!c)
        return fault_none(r->fault);
    struct drawn *all = draw_all(r, c, leads, &n);
    for (size_t from = 0, to; from < n; from = to) {
        for (to = from; to < n && all[to].theme == all[from].theme; to++)
            ;
        ok = write_theme(r, c, all + from, to - from) && ok;
    }
    free(all);
    return ok;
}
