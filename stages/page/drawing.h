/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The few shapes of which the pictures of pairs are made, in the svg's user units. */
#ifndef HEARTH_PAGE_DRAWING_H
#define HEARTH_PAGE_DRAWING_H

#include "pipeline/tags.h"

/* Class NULL: none. Each begins an element and leaves it open for what stands in it: a title,
 * further attributes. */
void drawing_rect(struct tags *svg, const char *class, double x, double y, double width,
                  double height);
void drawing_circle(struct tags *svg, const char *class, double x, double y, double radius);
void drawing_line(struct tags *svg, const char *class, double x1, double y1, double x2, double y2);
/* These are whole. anchor: start, middle, end. */
void drawing_text(struct tags *svg, const char *class, const char *anchor, double x, double y,
                  struct slice text);
/* Appends the text, or as much of its beginning as has room in `columns` (display.h) of common
 * letters: capitals and the widest letters take more than one. */
void drawing_fit(struct buffer *to, struct slice text, size_t columns);
/* The text, as much as fits. */
void drawing_name(struct tags *svg, const char *class, const char *anchor, double x, double y,
                  struct slice text, size_t columns);
void drawing_words(struct tags *svg, const char *class, const char *anchor, double x, double y,
                   const char *text);

#endif
