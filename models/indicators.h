/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `indicators`: which themes could be left out, which few still touch every
 * transcript, and which transcripts to read to meet every theme. Everything is of whole transcripts
 * with a unit: a theme is in one or not. Where a cell says n of a whole,
 *
 *     finding               theme      other      read   n                     of
 *     silent                never there                  0                     transcripts
 *     ceiling               in >= 95 %                   transcripts with it   transcripts
 *     travel_together       both       both              with both             with the commoner
 *     first_within_second   the rarer  the other         with both             with theme
 *     covering_theme        the pick                     covered so far        transcripts to cover
 *     reading_list                                pick   shown so far          themes that occur
 *
 * The two in the middle need INDICATOR_DOCS transcripts with the rarer theme, a ceiling with it; a
 * theme and its own ancestor are no pair. Those that come with a theme of few transcripts stand
 * first: that a theme is where another one always is says nothing of the two. Themes with others
 * below them are not picked for the cover, which would be they alone; what they hold by themselves
 * is not to be covered then. */
#ifndef HEARTH_INDICATORS_H
#define HEARTH_INDICATORS_H

#include "models/incidence.h"
#include "models/reason.h"

/* Transcripts with the theme (of a pair the rarer one) that a ceiling and a pair need: fewer show
 * nothing. */
enum { INDICATOR_DOCS = 5 };

enum indicator_finding {
    INDICATOR_SILENT,
    INDICATOR_CEILING,
    INDICATOR_TOGETHER,
    INDICATOR_WITHIN,
    INDICATOR_THEME,
    INDICATOR_READING,
    INDICATOR_FINDINGS
};

struct indicator {
    enum indicator_finding finding;
    uint64_t step;                  /* from 1 in each finding: its order */
    struct slice theme, other, doc; /* owned by the table; empty where there is none */
    uint64_t n, of;
    uint64_t docs_other; /* transcripts with `other`, 0 where there is none */
    struct value share;  /* n/of; no_docs without a transcript */
    /* Of all themes (transcripts, for the reading list) what need not be asked (read): 1 - step/all
     * in the two covers, elsewhere 1/all, that of one theme left out. */
    struct value saved;
};

struct indicator_counts {
    uint64_t of[INDICATOR_FINDINGS]; /* rows of each */
    uint64_t docs, themes;           /* transcripts with a unit; themes, with those never there */
    uint64_t occurring;              /* themes that occur */
    uint64_t touched;                /* transcripts that the covering themes touch */
};

/* Hands on the rows, finding by finding, until `row` is false; then returns false. After
 * links_table_finish; `c` is of the same table. */
bool indicators_score(const struct links_table *t, const struct chronology *c,
                      struct indicator_counts *counts,
                      bool (*row)(void *with, const struct indicator *row), void *with);

/* Appends the number, nothing for 0; a uint64_t. */
void indicators_docs(const void *docs, struct buffer *to);
/* Appends its name; an enum indicator_finding. */
void indicators_finding(const void *finding, struct buffer *to);

#endif
