/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `voices`: whose talk is it? A row is about some people, or one, of a
 * transcript: what part of its words, turns or seconds is theirs, and how evenly they share it
 * among them (voice.h). Rows over all transcripts have median, least and most of those of the
 * transcripts. Themes are shared among all speakers of all transcripts in whose turns they were
 * looked for; a person in two transcripts is two speakers. */
#ifndef HEARTH_VOICES_SCORE_H
#define HEARTH_VOICES_SCORE_H

#include "models/reason.h"
#include "models/voices_table.h"

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
/* Hands every row to `put`, over all transcripts first; false when `put` was. */
bool voices_score(const struct voices_table *t, bool (*put)(void *with, const struct voices_row *),
                  void *with);

#endif
