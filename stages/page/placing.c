/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/placing.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/memory.h"

/* Of a line of text, above and below its base line, and from the point to it. */
#define ASCENT 11.0
#define DESCENT 3.0
#define GAP 4.0
enum { SIDES = 4 };
/* What a name costs that leaves the picture: more than all it could cover. */
#define OUTSIDE 1e6

struct box {
    double left, top, right, bottom;
};

static struct placing_place place_at(const struct placing_point *p, int side) {
    double middle = p->y + (ASCENT - DESCENT) / 2, away = p->radius + GAP;
    switch (side) {
    case 0:
        return (struct placing_place){p->x, p->y - away - DESCENT + 1, "middle"};
    case 1:
        return (struct placing_place){p->x, p->y + away + ASCENT - 1, "middle"};
    case 2:
        return (struct placing_place){p->x + away, middle, "start"};
    default:
        return (struct placing_place){p->x - away, middle, "end"};
    }
}

static struct box box_of(const struct placing_point *p, const struct placing_place *at) {
    double left = at->anchor[0] == 's'   ? at->x
                  : at->anchor[0] == 'e' ? at->x - p->width
                                         : at->x - p->width / 2;
    return (struct box){left, at->y - ASCENT, left + p->width, at->y + DESCENT};
}

static double shared(const struct box *a, const struct box *b) {
    double wide = fmin(a->right, b->right) - fmax(a->left, b->left);
    double high = fmin(a->bottom, b->bottom) - fmax(a->top, b->top);
    return wide > 0 && high > 0 ? wide * high : 0;
}

/* Cuts the part [*from, *to] of a line to where lo <= at + t * by <= hi. */
static void cut(double at, double by, double lo, double hi, double *from, double *to) {
    double a = (lo - at) / by, b = (hi - at) / by;
    if (by == 0) {
        if (at < lo || at > hi)
            *to = *from;
        return;
    }
    *from = fmax(*from, fmin(a, b));
    *to = fmin(*to, fmax(a, b));
}

/* How long the line is within the box. */
static double within(const struct placing_line *l, const struct box *b) {
    double from = 0, to = 1, dx = l->x2 - l->x1, dy = l->y2 - l->y1;
    cut(l->x1, dx, b->left, b->right, &from, &to);
    cut(l->y1, dy, b->top, b->bottom, &from, &to);
    return to > from ? (to - from) * hypot(dx, dy) : 0;
}

static double cost(const struct box *b, const struct placing_point *points, size_t n_points,
                   const struct placing_line *lines, size_t n_lines, const struct box *placed,
                   size_t n_placed) {
    double sum = 0;
    for (size_t i = 0; i < n_lines; i++)
        sum += ASCENT * within(&lines[i], b);
    for (size_t i = 0; i < n_points; i++) {
        const struct placing_point *p = &points[i];
        struct box around = {p->x - p->radius, p->y - p->radius, p->x + p->radius,
                             p->y + p->radius};
        sum += shared(b, &around);
    }
    for (size_t i = 0; i < n_placed; i++)
        sum += 2 * shared(b, &placed[i]);
    return sum;
}

void placing_choose(const struct placing_point *points, size_t n_points,
                    const struct placing_line *lines, size_t n_lines, double right, double bottom,
                    struct placing_place *to) {
    struct box *placed = mem_zero(n_points + 1, sizeof *placed);
    for (size_t i = 0; i < n_points; i++) {
        double least = INFINITY;
        for (int side = 0; side < SIDES; side++) {
            struct placing_place at = place_at(&points[i], side);
            struct box b = box_of(&points[i], &at);
            double c = cost(&b, points, n_points, lines, n_lines, placed, i);
            if (b.left < 0 || b.top < 0 || b.right > right || b.bottom > bottom)
                c += OUTSIDE;
            if (c < least) {
                least = c;
                to[i] = at;
                placed[i] = b;
            }
        }
    }
    free(placed);
}
