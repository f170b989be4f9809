/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Output in the order of the shards, whoever finishes first. Each worker writes the shard it works
 * on into a lane; what belongs to the oldest unfinished shard goes straight out, the rest waits, up
 * to a bound. Several channels (a run's tables, the notes) keep the same order, each on an outlet
 * of its own. */
#ifndef HEARTH_ORDERED_H
#define HEARTH_ORDERED_H

#include "pipeline/tsv.h"

struct ordered;

/* `jobs` workers; outlets[n_channels] receive the channels and must outlive it. */
struct ordered *ordered_new(struct outlet *const *outlets, size_t n_channels, size_t jobs);
/* True when everything was written. */
bool ordered_close(struct ordered *o);

/* Whether a shard of that number could be complete without waiting for older ones. */
bool ordered_has_room(struct ordered *o, uint64_t number);

/* One worker's way in: an outlet for each channel; what writes to them may be in several threads,
 * each channel in one at a time. */
struct lane;
struct lane *lane_new(struct ordered *o);
struct outlet *lane_outlet(struct lane *l, size_t channel); /* lives as long as the lane */
/* From here on the worker writes shard `number`; each number is begun once, by one worker, and the
 * numbers have no gap. */
void lane_begin(struct lane *l, uint64_t number);
/* The shard is complete (or, after a failure, given up: nothing later will be written). */
bool lane_done(struct lane *l);
void lane_fail(struct lane *l);
void lane_free(struct lane *l);

#endif
