/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes by their share of the units, as dots with intervals; a ring where every project counts
 * alike (every transcript, without projects). */
#include <math.h>

#include "stages/page/drawing.h"
#include "stages/page/sections.h"
#include "stages/page/strongest.h"
#include "stages/result/words.h"

enum { WIDTH = 760, LEFT = 250, RIGHT = 60, ROW = 20, TOP = 24, LABEL_MOST = 34 };

static const char *const tables[] = {"themes", NULL};

struct plot {
    struct report *r;
    struct tags *svg;
    const struct result_table *t;
    const char *alike; /* the column of the rings */
    double most;       /* share at the right end */
};

static double x_of(const struct plot *p, double share) {
    return LEFT + share / p->most * (WIDTH - LEFT - RIGHT);
}

/* The axis ends at the next of 1, 2, 5 times a power of ten, at 100 % at most. */
static double end_of(double share) {
    static const double steps[] = {1, 2, 3, 4, 5, 6, 8, 10};
    double power = pow(10, floor(log10(share > 0 ? share : 1)));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (steps[i] * power >= share)
            return fmin(1, steps[i] * power);
    return 1;
}

static void put_line(const struct plot *p, const char *class, double x1, double y1, double x2,
                     double y2) {
    drawing_line(p->svg, class, x1, y1, x2, y2);
    tags_close(p->svg, "line");
}

static void put_dot(const struct plot *p, const char *class, double x, double y, double radius) {
    drawing_circle(p->svg, class, x, y, radius);
    tags_close(p->svg, "circle");
}

static void put_axis(const struct plot *p, size_t rows) {
    for (int i = 0; i <= 4; i++) {
        struct buffer label = {0};
        double share = p->most * i / 4, x = x_of(p, share);
        words_share(&label, share);
        put_line(p, "axis", x, TOP - 6, x, TOP + ROW * (double)rows);
        drawing_text(p->svg, "s", "middle", x, TOP - 10, buffer_slice(&label));
        buffer_free(&label);
    }
}

/* "trust: 8.3 % (6.9 % to 10.0 %)" */
static void add_told(const struct plot *p, size_t row, struct buffer *to) {
    double lo = report_number(p->t, row, "share_lo"), hi = report_number(p->t, row, "share_hi");
    buffer_add(to, report_name(p->r, result_text(p->t, row, "theme")));
    buffer_text(to, ": ");
    words_share(to, report_number(p->t, row, "share"));
    if (isnan(lo) || isnan(hi))
        return;
    buffer_text(to, " (");
    words_share(to, lo);
    buffer_text(to, " to ");
    words_share(to, hi);
    buffer_char(to, ')');
}

static void put_row(const struct plot *p, size_t row, size_t place) {
    double y = TOP + ROW * ((double)place + 0.5), share = report_number(p->t, row, "share");
    double lo = report_number(p->t, row, "share_lo"), hi = report_number(p->t, row, "share_hi");
    double alike = report_number(p->t, row, p->alike);
    struct buffer words = {0};
    tags_open(p->svg, "g");
    tags_attr_text(p->svg, "role", "button");
    tags_attr_text(p->svg, "tabindex", "0");
    tags_attr(p->svg, "data-theme", result_text(p->t, row, "theme"));
    add_told(p, row, &words);
    tags_element(p->svg, "title", NULL, buffer_slice(&words));
    buffer_clear(&words);
    drawing_rect(p->svg, "row", 0, y - ROW / 2, WIDTH, ROW); /* all of it can be pressed */
    tags_close(p->svg, "rect");
    drawing_fit(&words, report_name(p->r, result_text(p->t, row, "theme")), LABEL_MOST);
    drawing_text(p->svg, "t", "end", LEFT - 10, y + 4, buffer_slice(&words));
    if (!isnan(lo) && !isnan(hi))
        put_line(p, "mark", x_of(p, lo), y, x_of(p, hi), y);
    if (!isnan(share))
        put_dot(p, "c1", x_of(p, share), y, 4.5);
    if (!isnan(alike))
        put_dot(p, "mark", x_of(p, alike), y, 6.5);
    buffer_clear(&words);
    words_share(&words, share);
    drawing_text(p->svg, "s", "end", WIDTH - 4, y + 4, buffer_slice(&words));
    tags_close(p->svg, "g");
    buffer_free(&words);
}

static bool draw(struct report *r, struct tags *svg) {
    struct plot p = {.r = r, .svg = svg, .t = report_table(r, "themes"), .alike = "p_doc"};
    struct strongest s;
    double most = 0;
    strongest_find(&s, r);
    for (size_t i = 0; i < s.n; i++) {
        double hi = report_number(p.t, s.rows[i], "share_hi");
        most = fmax(most, isnan(hi) ? report_number(p.t, s.rows[i], "share") : hi);
        if (!isnan(report_number(p.t, s.rows[i], "p_project")))
            p.alike = "p_project";
    }
    for (size_t i = 0; i < s.n; i++)
        most = fmax(most, report_number(p.t, s.rows[i], p.alike));
    p.most = end_of(most);
    figure_begin_marks(r, svg, "themes", WIDTH, TOP + ROW * (double)s.n + 8, NULL);
    put_axis(&p, s.n);
    for (size_t i = 0; i < s.n; i++)
        put_row(&p, s.rows[i], i);
    tags_close(svg, "svg");
    strongest_free(&s);
    return true;
}

const struct figure figure_themes = {"themes", tables, draw, NULL};
