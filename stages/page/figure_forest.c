/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The forest plot of pairs: how many times as often two themes meet as their places explain, with
 * the interval, on a logarithmic axis. What meets more often and what meets less often stand apart,
 * ROWS of each: those that hold first, as the cards have them, then by the end of the interval that
 * is nearest to 1. */
#include <math.h>
#include <stdlib.h>

#include "stages/page/drawing.h"
#include "stages/page/sections.h"
#include "stages/page/theme_pairs.h"

enum { ROWS = 10, ROW = 22, WIDTH = 960, LEFT = 370, RIGHT = 780, TOP = 34, HEAD = 34, NAME = 26 };

/* What an axis shows at most; an interval beyond it ends in an arrow. */
#define AXIS_LO 0.03125
#define AXIS_HI 32.0

static const char *const tables[] = {"themes", "pairs", NULL};

struct forest {
    struct report *r;
    struct tags *svg;
    struct theme_pairs pairs;
    struct theme_pair *more, *less; /* [n_more], [n_less] */
    size_t n_more, n_less;
    double lo, hi; /* of the axis */
};

static bool has_interval(const struct theme_pair *p) {
    return isfinite(p->lift) && p->lift > 0 && p->lo > 0 && isfinite(p->hi);
}

static bool is_more(const struct theme_pair *p) {
    return has_interval(p) && p->lift > 1;
}

static bool is_less(const struct theme_pair *p) {
    return has_interval(p) && p->lift < 1;
}

static int holding_first(const struct theme_pair *a, const struct theme_pair *b) {
    return a->holds && b->holds ? rank_compare(&a->rank, &b->rank) : b->holds - a->holds;
}

static int surest_more(const struct theme_pair *a, const struct theme_pair *b) {
    return a->holds || b->holds ? holding_first(a, b) : (a->lo < b->lo) - (a->lo > b->lo);
}

static int surest_less(const struct theme_pair *a, const struct theme_pair *b) {
    return a->holds || b->holds ? holding_first(a, b) : (a->hi > b->hi) - (a->hi < b->hi);
}

static void widen(struct forest *f, const struct theme_pair *at, size_t n) {
    for (size_t i = 0; i < n; i++) {
        f->lo = fmin(f->lo, fmax(at[i].lo, AXIS_LO));
        f->hi = fmax(f->hi, fmin(at[i].hi, AXIS_HI));
    }
}

static void choose(struct forest *f) {
    f->n_more = theme_pairs_pick(&f->pairs, is_more, surest_more, &f->more);
    f->n_less = theme_pairs_pick(&f->pairs, is_less, surest_less, &f->less);
    f->n_more = f->n_more < ROWS ? f->n_more : ROWS;
    f->n_less = f->n_less < ROWS ? f->n_less : ROWS;
    f->lo = 0.5;
    f->hi = 2;
    widen(f, f->more, f->n_more);
    widen(f, f->less, f->n_less);
}

static double across(const struct forest *f, double ratio) {
    double within = fmin(fmax(ratio, f->lo), f->hi);
    return LEFT + (RIGHT - LEFT) * log(within / f->lo) / log(f->hi / f->lo);
}

/* Times as often, as the numbers beside it. */
static void put_axis(struct forest *f, double bottom) {
    static const double ticks[] = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20};
    for (size_t i = 0; i < sizeof ticks / sizeof *ticks; i++) {
        struct buffer said = {0};
        double x = across(f, ticks[i]);
        if (ticks[i] < f->lo || ticks[i] > f->hi)
            continue;
        drawing_line(f->svg, ticks[i] == 1 ? "mark" : "axis", x, TOP - 8, x, bottom);
        tags_close(f->svg, "line");
        buffer_format(&said, "%g", ticks[i]);
        drawing_text(f->svg, "s", "middle", x, TOP - 14, buffer_slice(&said));
        drawing_text(f->svg, "s", "middle", x, bottom + 14, buffer_slice(&said));
        buffer_free(&said);
    }
    drawing_words(f->svg, "s", "start", RIGHT + 14, TOP - 14, report_word(f->r, "pairs.lift"));
    drawing_words(f->svg, "s", "start", RIGHT + 14, bottom + 14, report_word(f->r, "pairs.lift"));
}

/* An end that lies beyond the axis: which way it goes on. */
static void put_arrow(struct forest *f, double x, double y, double way) {
    tags_open(f->svg, "path");
    tags_attr_text(f->svg, "class", "interval");
    tags_attr_format(f->svg, "d", "M%.2f %.2fL%.2f %.2fL%.2f %.2f", x - way * 6, y - 4, x, y,
                     x - way * 6, y + 4);
    tags_close(f->svg, "path");
}

static void put_names(struct forest *f, const struct theme_pair *p, double y) {
    struct buffer said = {0};
    drawing_fit(&said, theme_pairs_name(&f->pairs, p->a), NAME);
    buffer_text(&said, " + ");
    drawing_fit(&said, theme_pairs_name(&f->pairs, p->b), NAME);
    drawing_text(f->svg, "t", "end", LEFT - 14, y + 4, buffer_slice(&said));
    buffer_clear(&said);
    theme_pair_lift(&said, p);
    drawing_text(f->svg, "t", "start", RIGHT + 14, y + 4, buffer_slice(&said));
    buffer_free(&said);
}

static void put_row(struct forest *f, const struct theme_pair *p, double y) {
    put_names(f, p, y);
    drawing_line(f->svg, "interval", across(f, p->lo), y, across(f, p->hi), y);
    tags_close(f->svg, "line");
    if (p->lo < f->lo)
        put_arrow(f, across(f, p->lo), y, -1);
    if (p->hi > f->hi)
        put_arrow(f, across(f, p->hi), y, 1);
    drawing_circle(f->svg, p->holds ? "dot" : "dot open", across(f, p->lift), y, 5.5);
    theme_pairs_button(&f->pairs, f->svg, p);
    tags_close(f->svg, "circle");
}

/* A part under its heading, or what there is none of; where the next one begins. */
static double put_part(struct forest *f, const char *key, const struct theme_pair *at, size_t n,
                       double y) {
    tags_open(f->svg, "text");
    tags_attr_text(f->svg, "class", "t head");
    tags_attr_number(f->svg, "x", 10);
    tags_attr_number(f->svg, "y", y + 18);
    tags_words(f->svg, report_word(f->r, key));
    tags_close(f->svg, "text");
    if (n == 0)
        drawing_words(f->svg, "s", "end", LEFT - 14, y + HEAD + 4,
                      report_word(f->r, "forest.none"));
    for (size_t i = 0; i < n; i++)
        put_row(f, &at[i], y + HEAD + (double)i * ROW);
    return y + HEAD + (double)(n ? n : 1) * ROW;
}

static bool draw(struct report *r, struct tags *svg) {
    struct forest f = {.r = r, .svg = svg};
    theme_pairs_read(&f.pairs, r);
    choose(&f);
    size_t rows = (f.n_more ? f.n_more : 1) + (f.n_less ? f.n_less : 1);
    double bottom = TOP + 2 * HEAD + (double)rows * ROW;
    figure_begin_marks(r, svg, "forest", WIDTH, bottom + 24, report_word(r, "forest.read"));
    put_axis(&f, bottom);
    double y = put_part(&f, "forest.more", f.more, f.n_more, TOP);
    put_part(&f, "forest.less", f.less, f.n_less, y);
    tags_close(svg, "svg");
    theme_pairs_free(&f.pairs);
    free(f.more);
    free(f.less);
    return true;
}

const struct figure figure_forest = {"forest", tables, draw, NULL};
