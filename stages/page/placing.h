/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where names go beside the points of a network, so that they cross few lines, points and one
 * another. Each is tried above, below, right and left of its point, one name after the other. */
#ifndef HEARTH_PAGE_PLACING_H
#define HEARTH_PAGE_PLACING_H

#include <stddef.h>

/* All in user units; `width` is that of the name. */
struct placing_point {
    double x, y, radius, width;
};
struct placing_line {
    double x1, y1, x2, y2;
};
struct placing_place {
    double x, y;        /* of the text */
    const char *anchor; /* start, middle, end */
};

/* Fills to[n_points]. No name leaves the picture that is `right` wide and `bottom` high when
 * another place is within. */
void placing_choose(const struct placing_point *points, size_t n_points,
                    const struct placing_line *lines, size_t n_lines, double right, double bottom,
                    struct placing_place *to);

#endif
