/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the additive table `flow`, where in a conversation themes are raised, for the
 * stage that writes it and the table that reads it:
 *
 *     document row  doc               words turns           unit facilitators
 *                                                            facilitator_roles matcher …
 *     tenth row     doc tenth               turns
 *     theme row     doc tenth theme               n hits places
 *
 * A conversation is cut into ten tenths of its words, of those words that are counted; a turn
 * belongs, as a whole, to the tenth in which its first word begins. Rows of one document stand
 * together: its own, then each tenth that has turns, with the themes raised in these turns behind
 * it, in byte order. n are the turns that hold the theme, hits the spans of words, and places the
 * sum of the numbers of their first words, from 1 through the words of the document: so
 *
 *     (places - hits/2)/(hits words)
 *
 * is exactly the mean of (first word + 1/2)/words, first words counted from 0. */
#ifndef HEARTH_FLOW_H
#define HEARTH_FLOW_H

#include <stdint.h>

enum flow_column {
    FLOW_DOC,
    FLOW_TENTH,
    FLOW_THEME,
    FLOW_WORDS,
    FLOW_TURNS,
    FLOW_N,
    FLOW_HITS,
    FLOW_PLACES,
    FLOW_UNIT,
    FLOW_FACILITATORS,
    FLOW_ROLES,
    FLOW_MATCHER,
    FLOW_COLUMNS
};
extern const char *const flow_names[FLOW_COLUMNS];

enum { FLOW_TENTHS = 10 };
/* The tenth, 1 to 10, in which a word begins before which there are so many of `words` (fewer than
 * 2^60) words. */
unsigned flow_tenth(uint64_t before, uint64_t words);

#endif
