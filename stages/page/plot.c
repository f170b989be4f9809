/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/plot.h"

#include <math.h>

#include "corpus/display.h"

double plot_x(const struct plot *p, double x) {
    double of = p->x1 - p->x0;
    return p->left + (of > 0 ? (x - p->x0) / of : 0.5) * p->width;
}

/* What lies beyond the plot is drawn at its edge. */
static double plot_y(const struct plot *p, double y) {
    double of = p->y1 - p->y0, at = of > 0 ? (y - p->y0) / of : 0.5;
    return p->top + p->height * (1 - fmin(1, fmax(0, at)));
}

double plot_step(double most, int n) {
    static const double steps[] = {1, 2, 5, 10};
    if (!(most > 0))
        return 1;
    double power = pow(10, floor(log10(most / n)));
    for (int i = 0; i < 4; i++)
        if (steps[i] * power * n >= most * (1 - 1e-9))
            return steps[i] * power;
    return 10 * power;
}

static void line(struct tags *svg, const char *class, const double at[4]) {
    static const char *const names[] = {"x1", "y1", "x2", "y2"};
    tags_open(svg, "line");
    tags_attr_text(svg, "class", class);
    for (int i = 0; i < 4; i++)
        tags_attr_number(svg, names[i], at[i]);
    tags_close(svg, "line");
}

void plot_text(struct tags *svg, double x, double y, const char *anchor, const char *class,
               struct slice text) {
    plot_name(svg, x, y, anchor, class, text, SIZE_MAX);
}

void plot_name(struct tags *svg, double x, double y, const char *anchor, const char *class,
               struct slice text, size_t most) {
    struct buffer shown = {0};
    display_head(&shown, text, most);
    bool whole = slice_eq(text, buffer_slice(&shown));
    tags_open(svg, "text");
    tags_attr_number(svg, "x", x);
    tags_attr_number(svg, "y", y);
    tags_attr_text(svg, "text-anchor", anchor);
    tags_attr_text(svg, "class", class);
    if (!whole)
        tags_element(svg, "title", NULL, text);
    tags_text(svg, buffer_slice(&shown));
    tags_close(svg, "text");
    buffer_free(&shown);
}

void plot_levels(const struct plot *p, double step, double scale, const char *unit) {
    struct buffer text = {0};
    for (int i = 0; p->y0 + i * step <= p->y1 * (1 + 1e-9); i++) {
        double value = p->y0 + i * step, y = plot_y(p, value);
        line(p->svg, "axis", (const double[]){p->left, y, p->left + p->width, y});
        buffer_clear(&text);
        buffer_real(&text, scale * value, 6);
        buffer_text(&text, unit);
        plot_text(p->svg, p->left - 4, y + 3, "end", "s", buffer_slice(&text));
    }
    buffer_free(&text);
}

static void path(const struct plot *p, const char *class, const struct buffer *d) {
    if (!d->n)
        return;
    tags_open(p->svg, "path");
    tags_attr_text(p->svg, "class", class);
    tags_attr(p->svg, "d", buffer_slice(d));
    tags_close(p->svg, "path");
}

/* A command of a path with a point behind it. */
static void add_point(struct buffer *d, char command, double x, double y) {
    buffer_char(d, command);
    tags_digits(d, x, TAGS_PLACES);
    buffer_char(d, ' ');
    tags_digits(d, y, TAGS_PLACES);
}

void plot_line(const struct plot *p, const char *class, const struct plot_point *at, size_t n) {
    struct buffer d = {0};
    bool drawn = false;
    for (size_t i = 0; i < n; i++) {
        if (!isnan(at[i].y))
            add_point(&d, drawn ? 'L' : 'M', plot_x(p, at[i].x), plot_y(p, at[i].y));
        drawn = !isnan(at[i].y);
    }
    path(p, class, &d);
    buffer_free(&d);
}

static bool has_interval(const struct plot_point *at) {
    return !isnan(at->y) && !isnan(at->lo) && !isnan(at->hi);
}

/* Along the upper ends of points `from` to `to` - 1 and back along the lower ones. */
static void put_band(const struct plot *p, struct buffer *d, const struct plot_point *at,
                     size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        add_point(d, i == from ? 'M' : 'L', plot_x(p, at[i].x), plot_y(p, at[i].hi));
    for (size_t i = to; i-- > from;)
        add_point(d, 'L', plot_x(p, at[i].x), plot_y(p, at[i].lo));
    buffer_char(d, 'Z');
}

void plot_ribbon(const struct plot *p, const char *class, const struct plot_point *at, size_t n) {
    struct buffer d = {0};
    for (size_t from = 0, to; from < n; from = to + 1) {
        for (to = from; to < n && has_interval(&at[to]);)
            to++;
        if (to > from + 1)
            put_band(p, &d, at, from, to);
    }
    path(p, class, &d);
    buffer_free(&d);
}

void plot_bars(const struct plot *p, const char *class, const struct plot_point *at, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (has_interval(&at[i]))
            line(p->svg, class,
                 (const double[]){plot_x(p, at[i].x), plot_y(p, at[i].lo), plot_x(p, at[i].x),
                                  plot_y(p, at[i].hi)});
}

/* From its top all round but a tenth of a unit, which is closed. */
static void add_dot(struct buffer *d, double x, double y, double radius) {
    add_point(d, 'M', x, y - radius);
    add_point(d, 'a', radius, radius);
    buffer_text(d, " 0 1 1-.1 0z");
}

void plot_dots(const struct plot *p, const char *class, const struct plot_point *at, size_t n,
               double radius, const char *open) {
    struct buffer filled = {0}, hollow = {0};
    for (size_t i = 0; i < n; i++)
        if (!isnan(at[i].y))
            add_dot(open && !has_interval(&at[i]) ? &hollow : &filled, plot_x(p, at[i].x),
                    plot_y(p, at[i].y), radius);
    path(p, class, &filled);
    path(p, open, &hollow);
    buffer_free(&filled);
    buffer_free(&hollow);
}
