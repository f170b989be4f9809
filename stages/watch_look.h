/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When `hearth watch` looks at its files: when the system tells that something has changed, and
 * every so often all the same; where nobody tells (--poll, a network's file system, a limit of the
 * system), more often. Times are milliseconds of a clock that never goes back. */
#ifndef HEARTH_WATCH_LOOK_H
#define HEARTH_WATCH_LOOK_H

#include "stages/watch_files.h"

struct watch_looks {
    struct stage_run *self;
    struct watch_files files;
    uint64_t looked, took; /* when the last look began, how long it took */
};

uint64_t watch_clock(void);

/* poll: seconds between looks; 0: the system tells. */
void watch_look_begin(struct watch_looks *l, struct stage_run *self,
                      const struct run_options *options, uint64_t poll);
/* Looks; where the notices fail it is said, and from then on every so often. */
void watch_look(struct watch_looks *l);
/* Readable when there is a reason to look; -1: nobody tells. */
int watch_look_descriptor(const struct watch_looks *l);
/* For how long to wait for a reason at most. */
uint64_t watch_look_idle(const struct watch_looks *l, bool gone);
/* The earliest time for the next look, however many reasons there are. */
uint64_t watch_look_next(const struct watch_looks *l);
void watch_look_end(struct watch_looks *l);

#endif
