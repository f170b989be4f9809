/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The course of `hearth merge`: from bundles to a directory as `hearth run` leaves one. */
#ifndef HEARTH_MERGE_COURSE_H
#define HEARTH_MERGE_COURSE_H

#include "stages/merge_pool.h"
#include "stages/run_score.h"

struct merge_options {
    const char *out;
    struct text_list lexicons;
    const char *planned, *waves;                                  /* of score, or NULL */
    const char *title, *author, *logo, *questions, *notes, *lang; /* of the report, or NULL */
    uint64_t cost, suppress;                                      /* 0: not given */
};

struct merge_course {
    struct stage_run *self;
    const struct merge_options *options;
    struct merge_pool pool;
    struct workdir *dir;
    struct tally tally;
    uint64_t documents, words;
    uint64_t least; /* nothing is told of fewer people; 0: of however few */
    struct run_scoring scoring;
};

/* All of it; false with a fault. `self` has such options, and its operands are the bundles. */
bool merge_course(struct stage_run *self);

/* For merge_course. What the counts of links say of all documents: the tally that `hearth run`
 * makes of its rows, and how much talk there is; false with a fault. */
bool merge_tally(struct merge_course *m);
/* The finished tables that sums of sites are enough for. */
bool merge_score_sums(struct merge_course *m);
/* The description of the directory. */
bool merge_describe(struct merge_course *m);

#endif
