/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the additive table `lags`, for the stage that writes it and the table that reads
 * it:
 *
 *     document row  doc                             words turns speaking groups unit block by
 *                                                   facilitators facilitator_roles matcher …
 *     scope row     doc lag scope           n
 *     theme row     doc lag scope a           n_a n_b
 *     pair row      doc lag scope a b                 n_ab e v null
 *
 * Rows of one document stand together: its own, then each lag's and scope's (sequences.h), in this
 * order. The scopes are `all`, `speaker_change`, and `X>Y` for each ordered pair of different
 * groups; one without a pair of turns has no row. n are its pairs of turns (u, v), n_a those that
 * hold theme_a in u, n_b those that hold it in v, n_ab those with theme_a in u and theme_b in v.
 *
 * e, v and null are those of lag.h: an item for each block in which both are, in the order of the
 * document, e and v the sums of the items' means and variances; null is empty in a table of sums
 * only, and where a block has more cases than an item may have (slide.h). The document's row has
 * every column that is constant in the document, too; its words and turns are those that are left
 * when facilitators' rows, if so asked, and rows that match did not search are gone; speaking and
 * groups are the people and groups that are named in these. */
#ifndef HEARTH_LAGS_H
#define HEARTH_LAGS_H

enum lags_column {
    LAGS_DOC,
    LAGS_LAG,
    LAGS_SCOPE,
    LAGS_THEME_A,
    LAGS_THEME_B,
    LAGS_N,
    LAGS_N_A,
    LAGS_N_B,
    LAGS_N_AB,
    LAGS_E,
    LAGS_V,
    LAGS_NULL,
    LAGS_WORDS,
    LAGS_TURNS,
    LAGS_SPEAKING,
    LAGS_GROUPS,
    LAGS_UNIT,
    LAGS_BLOCK,
    LAGS_BY,
    LAGS_FACILITATORS,
    LAGS_ROLES,
    LAGS_MATCHER,
    LAGS_COLUMNS
};
extern const char *const lags_names[LAGS_COLUMNS];

/* Lags 1 .. LAGS_MOST are counted. */
enum { LAGS_MOST = 3 };
#define LAGS_ALL "all"
#define LAGS_SPEAKER_CHANGE "speaker_change"
#define LAGS_BETWEEN '>' /* two groups' names, in none of which it may be */

#endif
