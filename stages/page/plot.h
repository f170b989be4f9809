/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One panel of a picture: a rectangle of the svg, in its user units, and what its sides stand
 * for. Numbers are written with two places, so that machines agree. */
#ifndef HEARTH_PAGE_PLOT_H
#define HEARTH_PAGE_PLOT_H

#include "pipeline/tags.h"

struct plot {
    struct tags *svg;
    double left, top, width, height;
    double x0, x1, y0, y1; /* what the left, right, lower and upper side stand for */
};

struct plot_point {
    double x, y, lo, hi; /* y NaN: nothing there; lo and hi NaN: no interval */
};

double plot_x(const struct plot *p, double x);

/* A step of 1, 2 or 5 times a power of ten that cuts `most` into at most `n` parts; 1 for 0. */
double plot_step(double most, int n);
/* Lines across at each step with their numbers at the left, times `scale`, and `unit` behind. */
void plot_levels(const struct plot *p, double step, double scale, const char *unit);
/* The intervals as a band, as far as the plot reaches; in pieces where there are none. */
void plot_ribbon(const struct plot *p, const char *class, const struct plot_point *at, size_t n);
/* A line from point to point, broken where there is none. */
void plot_line(const struct plot *p, const char *class, const struct plot_point *at, size_t n);
/* A bar for each interval, for points too few for a band. */
void plot_bars(const struct plot *p, const char *class, const struct plot_point *at, size_t n);
/* Dots, all as one element; open ones where there is no interval, when `open`. */
void plot_dots(const struct plot *p, const char *class, const struct plot_point *at, size_t n,
               double radius, const char *open);

/* Text at a place of the svg; anchor: start, middle or end. */
void plot_text(struct tags *svg, double x, double y, const char *anchor, const char *class,
               struct slice text);
/* The same, cut to `most` columns (display.h); whole as its title then. */
void plot_name(struct tags *svg, double x, double y, const char *anchor, const char *class,
               struct slice text, size_t most);

#endif
