/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth run --map` leaves besides: map.tsv, ca.tsv where there is a column to compare,
 * themes.graphml and themes.dot. */
#ifndef HEARTH_RUN_MAP_H
#define HEARTH_RUN_MAP_H

#include "stages/run_score.h"

/* Writes them, after run_score; false with a fault. Where small counts of people are suppressed
 * only the graphs: the others show single speakers, and themes of few. `self` makes the remarks. */
bool run_map(struct run_scoring *s, struct stage_run *self);

#endif
