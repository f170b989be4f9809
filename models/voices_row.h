/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the finished table `voices` (voices_score.h). */
#ifndef HEARTH_VOICES_ROW_H
#define HEARTH_VOICES_ROW_H

#include "models/reason.h"
#include "models/voice.h"

enum voices_of {
    VOICES_OF_ALL,
    VOICES_OF_FACILITATORS,
    VOICES_OF_ROLE,
    VOICES_OF_GROUP,
    VOICES_OF_SPEAKER,
    VOICES_OF_THEME,
};
enum voices_measure {
    VOICES_IN_WORDS,
    VOICES_IN_TURNS,
    VOICES_IN_SECONDS,
    VOICES_IN_HITS,
};
enum voices_statistic { VOICES_VALUE, VOICES_MEDIAN, VOICES_LOWEST, VOICES_HIGHEST };
enum voices_values {
    VOICES_AMOUNT,
    VOICES_SHARE,
    VOICES_TOP_SHARE,
    VOICES_GINI,
    VOICES_GINI_CORRECTED,
    VOICES_ENTROPY,
    VOICES_ENTROPY_NORM,
    VOICES_EFFECTIVE,
    VOICES_VALUES
};

struct voices_row {
    enum voices_of of;
    struct slice doc, name; /* doc is empty over all transcripts; name: the role, group, … */
    bool facilitators;      /* are they among the people? */
    enum voices_measure measure;
    enum voices_statistic statistic;
    /* People there, of whom so many have any of it, in so many transcripts; over all of them summed
     * over those that have the amount, where there are. */
    uint64_t people, speaking, docs;
    unsigned hidden; /* which of these are not told (voices_hidden.h) */
    struct value values[VOICES_VALUES];
    struct slice hangs_on_one; /* who has half of it or more; -: nobody; empty over transcripts */
};

/* Are two rows about the same in several transcripts? By subject, name, measure, and with
 * facilitators first: -1, 0, 1. */
int voices_by_subject(const struct voices_row *a, const struct voices_row *b);
/* Takes what some people share, all but the share that they have of the whole. */
void voices_row_take(struct voices_row *row, const struct voice *v);
/* No value can be told. */
void voices_row_missing(struct voices_row *row, enum reason why);

#endif
