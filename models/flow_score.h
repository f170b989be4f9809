/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `flow`: ebb and flow, within conversations and over time. For each theme, over
 * all and, but for the tenths, in each project:
 *
 *     by ""      all of every conversation
 *     by tenth   each tenth of the conversations (flow.h), 1 to 10; over all only: a project has
 *                few conversations, and ten times as many numbers would say little
 *     by wave    the conversations of each wave, in the order of waves.h
 *     by date    the conversations of each day, or month, or year, as their dates say
 *
 * A row is about some transcripts, and some of their turns. In each transcript alone
 *
 *     share      turns that hold the theme, of the turns there are
 *     position   of the theme's hits the mean of (first word + 1/2)/words: 0 the beginning, 1 the
 *                end of the conversation
 *
 * and the row has the mean of each over the transcripts, every transcript counting alike (mean.h),
 * so that a long one does not stand for all: p_doc of those with a turn there, position of those
 * where the theme is raised there. The counts are pooled. */
#ifndef HEARTH_FLOW_SCORE_H
#define HEARTH_FLOW_SCORE_H

#include "models/flow_table.h"
#include "models/mean.h"
#include "models/waves.h"

struct flow_row {
    struct slice theme, project, by, level; /* project: empty over all */
    uint64_t n, hits, docs;                 /* docs: transcripts where it is raised there */
    uint64_t units_all, docs_all;           /* turns; transcripts with a turn there */
    /* no_units; the position without a hit: theme_absent */
    struct mean share, position;
};

/* Which columns of docs.wanted the table must have. */
enum { FLOW_PROJECT, FLOW_WAVE, FLOW_DATE, FLOW_WANTED };

struct flow_setting {
    const struct waves *waves;
    bool dated;                                          /* by date, too */
    bool every;                                          /* themes without a hit, too */
    bool (*row)(void *with, const struct flow_row *row); /* which lives for the call */
    void *with;
};

/* The documents with a turn of the table, as waves_of takes them; to be freed. */
bool *flow_units(const struct flow_table *t);
/* False with a fault, which names the line, when a date is not such as dates.h takes. */
bool flow_dates_check(const struct flow_table *t, struct fault *f);
/* After flow_table_finish, and with dates that are sound. False when `row` is. */
bool flow_score(const struct flow_table *t, const struct flow_setting *setting);

#endif
