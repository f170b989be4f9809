/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where turns stand among those that windows of K turns are made of (layout.h): the page's passages
 * must be those that were counted. */
#ifndef HEARTH_WINDOW_PLACES_H
#define HEARTH_WINDOW_PLACES_H

#include "stages/page/spoken.h"

/* Fills places[s->n_turns], ascending: two turns are in a window together when their places differ
 * by less than K. 0 where a turn is in no window: it is not counted, or its item of the agenda has
 * fewer than K turns that are. */
void window_places(const struct spoken *s, uint32_t window, uint32_t *places);

#endif
