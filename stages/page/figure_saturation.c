/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many themes, meetings of two themes and entries were met in so many conversations: as they
 * came (dots), and as it would be expected of as many drawn at random (line and band). */
#include <math.h>
#include <stdlib.h>

#include "stages/page/facts.h"
#include "stages/page/plot.h"
#include "stages/page/sections.h"

enum { PANELS = 3, WIDTH = 240, HEIGHT = 170, LEFT = 52, TOP = 28, BELOW = 40, DOTS_AT_MOST = 120 };

static const char *const kinds[PANELS] = {"themes", "meetings", "entries"};
static const char *const names[PANELS] = {"enough.themes", "enough.meetings", "enough.entries"};

/* The series over all transcripts. */
static size_t points_of(const struct facts *f, const char *kind, const char *column,
                        struct plot_point *points) {
    const struct fact wanted[] = {{"by", ""}, {"kind", kind}, {NULL, NULL}};
    bool interval = strcmp(column, "rarefied") == 0;
    size_t n = 0;
    for (size_t i = facts_find(f, 0, wanted); i < f->t->n; i = facts_find(f, i + 1, wanted))
        points[n++] = (struct plot_point){facts_number(f, i, "docs"), facts_number(f, i, column),
                                          interval ? facts_number(f, i, "rarefied_lo") : NAN,
                                          interval ? facts_number(f, i, "rarefied_hi") : NAN};
    return n;
}

static double top_of(const struct plot_point *points, size_t n, double top) {
    for (size_t i = 0; i < n; i++)
        top = fmax(top, fmax(points[i].y, points[i].hi));
    return top;
}

static void name_axis(const struct facts *f, const struct plot *p, double last) {
    double y = p->top + p->height + 14;
    struct buffer text = {0};
    buffer_format(&text, "%.0f", last);
    plot_text(p->svg, plot_x(p, 1), y, "middle", "s", SLICE("1"));
    if (last > 1)
        plot_text(p->svg, plot_x(p, last), y, "middle", "s", buffer_slice(&text));
    plot_text(p->svg, p->left + p->width / 2, y + 14, "middle", "s",
              slice_of(report_word(f->r, "enough.axis")));
    buffer_free(&text);
}

static void put_panel(const struct facts *f, struct tags *svg, size_t which, double left,
                      struct plot_point *points) {
    size_t n = points_of(f, kinds[which], "seen", points);
    double last = points[n - 1].x, top = top_of(points, n, 1);
    points_of(f, kinds[which], "rarefied", points);
    top = top_of(points, n, top);
    double step = plot_step(top, 5);
    struct plot p = {svg, left, TOP, WIDTH, HEIGHT, 1, last, 0, step * ceil(top / step - 1e-9)};
    plot_text(svg, left, TOP - 10, "start", "t", slice_of(report_word(f->r, names[which])));
    plot_levels(&p, step, 1, "");
    plot_ribbon(&p, "c1 ribbon", points, n);
    plot_line(&p, "l1 stroke", points, n);
    points_of(f, kinds[which], "seen", points);
    plot_line(&p, "l2 dash", points, n);
    if (n <= DOTS_AT_MOST)
        plot_dots(&p, "c2", points, n, 2.2, NULL);
    name_axis(f, &p, last);
}

static bool draw(struct report *r, struct tags *svg) {
    const struct facts f = {.r = r, .t = report_table(r, "saturation")};
    struct plot_point *points = mem_zero(f.t->n + 1, sizeof *points);
    size_t n[PANELS], panels = 0;
    for (size_t i = 0; i < PANELS; i++) {
        n[i] = points_of(&f, kinds[i], "seen", points);
        panels += n[i] > 0;
    }
    figure_begin(r, svg, "saturation", (double)panels * (WIDTH + LEFT) + 16, TOP + HEIGHT + BELOW,
                 report_word(r, "enough.desc"));
    double left = LEFT;
    for (size_t i = 0; i < PANELS; i++)
        if (n[i]) {
            put_panel(&f, svg, i, left, points);
            left += WIDTH + LEFT;
        }
    tags_close(svg, "svg");
    free(points);
    return true;
}

static const char *const tables[] = {"saturation", NULL};
const struct figure figure_saturation = {"saturation", tables, draw, NULL};
