/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/heat.h"

#include <math.h>
#include <stdlib.h>

#include "models/linkage.h"
#include "stages/page/drawing.h"
#include "stages/page/shades.h"

/* 1 less what the units with both are of those with either. */
static double distance(const struct theme_pairs *p, const struct theme_pair *pair) {
    double either = pair ? p->n[pair->a] + p->n[pair->b] - pair->n_ab : 0;
    return either > 0 ? 1 - pair->n_ab / either : 1; /* also where a count is not told */
}

void heat_read(struct heat *h, struct report *r) {
    theme_pairs_read(&h->pairs, r);
    h->n = h->pairs.shown;
    h->square = theme_pairs_square(&h->pairs);
    h->order = mem_zero(h->n + 1, sizeof *h->order);
    double *distances = mem_zero(h->n * h->n + 1, sizeof *distances);
    for (size_t i = 0; i < h->n * h->n; i++)
        distances[i] = distance(&h->pairs, h->square[i]);
    linkage_order(distances, h->n, h->order);
    free(distances);
}

const struct theme_pair *heat_cell(const struct heat *h, size_t i, size_t j) {
    return h->square[h->order[i] * h->n + h->order[j]];
}

void heat_number(struct buffer *to, const struct theme_pair *pair) {
    if (pair->lift == 0 && !pair->holds)
        buffer_text(to, "·");
    else
        theme_pair_short(to, pair->lift);
}

void heat_free(struct heat *h) {
    theme_pairs_free(&h->pairs);
    free(h->square);
    free(h->order);
}

enum { NAME = 36 }; /* columns of it */

static void put_name(struct report *r, const struct heat *h, size_t i, const char *scope) {
    struct tags *t = r->page;
    struct slice name = theme_pairs_name(&h->pairs, h->order[i]);
    struct buffer shown = {0};
    drawing_fit(&shown, name, NAME);
    tags_open(t, "th");
    tags_attr_text(t, "scope", scope);
    if (!slice_eq(name, buffer_slice(&shown)))
        tags_attr(t, "title", name);
    tags_element(t, "bdi", NULL, buffer_slice(&shown));
    tags_close(t, "th");
    buffer_free(&shown);
}

static void put_head(struct report *r, const struct heat *h) {
    tags_open(r->page, "thead");
    tags_open(r->page, "tr");
    tags_element(r->page, "td", NULL, SLICE(""));
    for (size_t j = 0; j < h->n; j++)
        put_name(r, h, j, "col");
    tags_close(r->page, "tr");
    tags_close(r->page, "thead");
}

/* The number is for everybody, its interval and the decision for who does not see the shade. What
 * is not shown to differ has a number alone, as the words below the table say. */
static void put_numbers(struct report *r, const struct theme_pairs *p,
                        const struct theme_pair *pair) {
    struct buffer said = {0}, decision = {0};
    struct slice holds = result_text(p->table, pair->row, "holds");
    heat_number(&said, pair);
    tags_text(r->page, buffer_slice(&said));
    buffer_clear(&said);
    buffer_char(&said, ' ');
    theme_pair_lift(&said, pair);
    if (!slice_eq(holds, SLICE("no"))) {
        buffer_format(&decision, "decision.%.*s%c", (int)holds.n, holds.p, '\0');
        buffer_text(&said, "; ");
        buffer_text(&said, report_word(r, decision.p));
    }
    tags_element(r->page, "span", NULL, buffer_slice(&said));
    buffer_free(&decision);
    buffer_free(&said);
}

static void put_cell(struct report *r, const struct heat *h, size_t i, size_t j) {
    const struct theme_pair *pair = heat_cell(h, i, j);
    const char *shade = pair ? shade_of(pair->lift) : NULL;
    tags_open(r->page, "td");
    if (i == 0 && j == 0)
        tags_attr_text(r->page, "tabindex", "0");
    if (pair)
        tags_attr_text(r->page, "class", pair->holds && shade ? shade : "open");
    else
        tags_attr_text(r->page, "class", i == j ? "self" : "none");
    if (pair) {
        theme_pairs_mark(&h->pairs, r->page, pair);
        put_numbers(r, &h->pairs, pair);
    }
    tags_close(r->page, "td");
}

static void put_table(struct report *r, const struct heat *h) {
    struct tags *t = r->page;
    tags_open(t, "div");
    tags_attr_text(t, "class", "wide");
    tags_open(t, "table");
    tags_attr_text(t, "role", "grid");
    tags_attr_text(t, "class", "heat");
    tags_attr_text(t, "id", "heat");
    tags_element(t, "caption", NULL, slice_of(report_word(r, "figure.heat")));
    put_head(r, h);
    tags_open(t, "tbody");
    for (size_t i = 0; i < h->n; i++) {
        tags_open(t, "tr");
        put_name(r, h, i, "row");
        for (size_t j = 0; j < h->n; j++)
            put_cell(r, h, i, j);
        tags_close(t, "tr");
    }
    tags_close(t, "tbody");
    tags_close(t, "table");
    tags_close(t, "div");
}

void heat_write(struct report *r) {
    struct heat h;
    heat_read(&h, r);
    put_table(r, &h);
    shades_told(r);
    report_say(r, "heat.open", NULL);
    if (h.n < h.pairs.all)
        report_say_counts(r, "pairs.themes", h.n, h.pairs.all);
    heat_free(&h);
}
