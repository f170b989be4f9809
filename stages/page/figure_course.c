/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much of the talk holds each of the strongest themes, in small panels of one scale: by tenth
 * of a conversation, by wave, by date. Dates stand where they are among the days, and nothing joins
 * them, as each may have other conversations, of other projects, than the one before. */
#include <math.h>
#include <stdlib.h>

#include "models/dates.h"
#include "stages/page/sections.h"
#include "stages/page/strands.h"

enum {
    ACROSS = 4,
    PANEL_WIDTH = 200,
    PANEL_HEIGHT = 118,
    LEFT = 36,
    TOP = 26,
    BELOW = 28,
    NAME_COLUMNS = 27,
    FEW_POINTS = 3, /* of which each is named, and has a bar instead of a band */
};

struct course {
    struct report *r;
    const struct result_table *t;
    const char *by;
    bool dates; /* `by` is */
    struct strand *strands;
    size_t n, most; /* panels; most points in one */
    size_t *rows;
    struct plot_point *points;
    double first, last, top; /* of the common scales */
};

/* Where a level stands across: tenths and waves evenly apart. */
static double place_of(const struct course *c, size_t i) {
    return c->dates ? (double)date_days(result_text(c->t, c->rows[i], "level")) : (double)i;
}

/* The points of a theme; returns how many. */
static size_t points_of(struct course *c, size_t which) {
    size_t n = strands_rows(c->t, &c->strands[which], c->by, c->rows);
    for (size_t i = 0; i < n; i++)
        c->points[i] = (struct plot_point){place_of(c, i), report_number(c->t, c->rows[i], "p_doc"),
                                           report_number(c->t, c->rows[i], "p_doc_lo"),
                                           report_number(c->t, c->rows[i], "p_doc_hi")};
    return n;
}

static void find_scales(struct course *c) {
    c->first = INFINITY;
    c->last = -INFINITY;
    for (size_t i = 0; i < c->n; i++) {
        size_t n = points_of(c, i);
        for (size_t k = 0; k < n; k++) {
            c->first = fmin(c->first, c->points[k].x);
            c->last = fmax(c->last, c->points[k].x);
            c->top = fmax(c->top, fmax(c->points[k].y, c->points[k].hi));
        }
    }
    c->top = fmin(c->top, 1);
}

static void name_levels(const struct course *c, const struct plot *p, size_t n) {
    static const char *const anchors[] = {"start", "middle", "end"};
    double y = p->top + p->height + 14;
    bool tenths = strcmp(c->by, "tenth") == 0;
    for (size_t i = 0; i < n; i++) {
        int side = i == 0 ? 0 : i + 1 == n ? 2 : 1;
        if (side == 1 && n > FEW_POINTS)
            continue;
        struct slice name = result_text(c->t, c->rows[i], "level");
        if (tenths)
            name = slice_of(report_word(c->r, i == 0 ? "time.begin" : "time.end"));
        plot_name(p->svg, plot_x(p, c->points[i].x), y, n == 1 ? "middle" : anchors[side], "s",
                  name, n > 2 && n <= FEW_POINTS ? 10 : 15);
    }
}

static void put_panel(struct course *c, struct tags *svg, size_t which) {
    double left = LEFT + (double)(which % ACROSS) * (PANEL_WIDTH + LEFT);
    size_t row = which / ACROSS;
    double top = TOP + (double)row * (PANEL_HEIGHT + TOP + BELOW);
    size_t n = points_of(c, which);
    double step = plot_step(c->top, 4);
    struct plot p = {svg,
                     left,
                     top,
                     PANEL_WIDTH,
                     PANEL_HEIGHT,
                     c->first,
                     fmax(c->last, c->first + 1),
                     0,
                     step * ceil(c->top / step - 1e-9)};
    tags_open(svg, "g");
    tags_attr_text(svg, "role", "button");
    tags_attr_text(svg, "tabindex", "0");
    tags_attr(svg, "data-theme", c->strands[which].theme);
    plot_name(svg, left, top - 9, "start", "t", report_name(c->r, c->strands[which].theme),
              NAME_COLUMNS);
    tags_close(svg, "g");
    plot_levels(&p, step, 100, " %");
    if (n > FEW_POINTS && !c->dates)
        plot_ribbon(&p, "c1 ribbon", c->points, n);
    else
        plot_bars(&p, "l1 stroke", c->points, n);
    if (!c->dates)
        plot_line(&p, "l1 stroke", c->points, n);
    plot_dots(&p, "c1", c->points, n, n > FEW_POINTS ? 2 : 3, "hollow");
    name_levels(c, &p, n);
}

static void put_course(struct course *c, struct tags *svg, const char *name) {
    c->rows = mem_zero(c->most, sizeof *c->rows);
    c->points = mem_zero(c->most, sizeof *c->points);
    find_scales(c);
    size_t down = (c->n + ACROSS - 1) / ACROSS, across = c->n < ACROSS ? c->n : ACROSS;
    figure_begin_marks(c->r, svg, name, (double)across * (PANEL_WIDTH + LEFT) + LEFT / 2.0,
                       (double)down * (PANEL_HEIGHT + TOP + BELOW) + 4,
                       report_word(c->r, "time.desc"));
    for (size_t i = 0; i < c->n; i++)
        put_panel(c, svg, i);
    tags_close(svg, "svg");
    free(c->rows);
    free(c->points);
}

static bool draw(struct report *r, struct tags *svg, const char *name, const char *by) {
    struct course c = {.r = r,
                       .t = report_table(r, "flow"),
                       .by = by,
                       .dates = strcmp(by, "date") == 0,
                       .top = 0.01};
    c.strands = strands_of(c.t, &c.n);
    if (c.n > STRANDS_DRAWN)
        c.n = STRANDS_DRAWN;
    for (size_t i = 0; i < c.n; i++) {
        size_t n = strands_rows(c.t, &c.strands[i], by, NULL);
        c.most = n > c.most ? n : c.most;
    }
    if (c.most)
        put_course(&c, svg, name);
    free(c.strands);
    return true;
}

static const char *const tables[] = {"flow", NULL};

static bool draw_tenths(struct report *r, struct tags *svg) {
    return draw(r, svg, "course-tenth", "tenth");
}

static bool draw_waves(struct report *r, struct tags *svg) {
    return draw(r, svg, "course-wave", "wave");
}

static bool draw_dates(struct report *r, struct tags *svg) {
    return draw(r, svg, "course-date", "date");
}

const struct figure figure_course_tenth = {"course-tenth", tables, draw_tenths, NULL};
const struct figure figure_course_wave = {"course-wave", tables, draw_waves, NULL};
const struct figure figure_course_date = {"course-date", tables, draw_dates, NULL};
