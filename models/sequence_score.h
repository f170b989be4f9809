/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `sequence`: which theme follows which, one to three turns later. Every number
 * is a function of the additive rows of `lags`; sums run over documents in byte order of their
 * names. A row is a lag, a scope and an ordered pair of themes, over the scope's pairs of turns
 * (u, v):
 *
 *                    theme_b in v    not
 *     theme_a in u   n_ab                    n_a      lift_local = n_ab / expected_local
 *     not                                             expected_local = sum of e (lag.h)
 *                    n_b                     n
 *
 *     group_change     v's speaker is of another group than u's: the sum of the rows X>Y
 *     speaker_change   v's speaker is another person than u's
 *     X>Y              u is a turn of group X, v of group Y
 *     all              whoever speaks: a description. Two people who take turns, each with a theme
 *                      of their own, make one theme follow the other for ever, and no null within
 *                      this scope can see that; so it has a p, but no q, and nothing holds in it.
 *
 * Test: null.h; interval: clusters.h, over transcripts; q within lags x pairs of group_change, of
 * speaker_change, and of all X>Y together, each apart by the levels of the codebook. `holds`:
 *
 *     untestable   no q
 *     yes          q <= 0.05, the interval lies above 1 on the side of p, more than one transcript
 *                  and project stand behind it. "Less often" never holds: where topics fill whole
 *                  turns sliding says so of every pair, and there is no second rung here that
 *                  could tell (pairs.h)
 *     too_few      no interval, or few clusters, one transcript, one project, little expected
 *     no           not shown to follow more often than chance has it
 *
 * Haberman's (1973) adjusted residual z_adj and Yule's Q, of the 2x2 table, describe (Bakeman and
 * Quera 2011), and so does `direction`. */
#ifndef HEARTH_SEQUENCE_SCORE_H
#define HEARTH_SEQUENCE_SCORE_H

#include "models/adjust.h"
#include "models/lags_table.h"
#include "models/pairs.h"

#define SEQUENCE_GROUP_CHANGE_NAME "group_change"
enum sequence_of { /* in the order of the rows */
                   SEQUENCE_GROUP_CHANGE,
                   SEQUENCE_SPEAKER_CHANGE,
                   SEQUENCE_X_Y,
                   SEQUENCE_ALL,
};

struct sequence_decision {
    enum reason why; /* there is none: a description */
    enum pair_holds holds;
};

struct sequence_row {
    uint32_t lag;
    enum sequence_of of;
    struct slice scope, theme_a, theme_b; /* owned by the lags table, or static */
    uint32_t a, b;                        /* ranks there */
    struct table2 table;
    uint64_t docs_ab, docs_all; /* transcripts with n_ab, with a pair of turns */
    struct value projects_ab;
    struct value expected, z_adj, yule_q; /* of the 2x2 table */
    struct value expected_local, lift_local, lift_lo, lift_hi;
    struct value var_local, p_local, q;
    struct value direction; /* (n_ab - n_ba)/sqrt(n_ab + n_ba): above 0, a comes first */
    unsigned flags;         /* enum pair_flag */
    int side, tail;         /* as of a pair */
    bool exact;
    struct sequence_decision holds;
    double sorted_by; /* lift_lo as it is printed */
};

/* Zero-initialise; free with sequence_free. */
struct sequence {
    struct sequence_row *rows; /* [n]: by of, scope, lag; then by lift_lo, descending, missing
                                  last; then by name */
    size_t n, cap;
};
/* Scores every pair in every scope in which it has a row: in others the two share no stretch, and
 * there is nothing to say. Only where group_change, or speaker_change, has no pair of turns at all,
 * each pair of themes has a row that says why. */
void sequence_score(struct sequence *s, const struct lags_table *t, enum adjust_method adjust);
void sequence_free(struct sequence *s);

/* Appends the decision, if there is one; `decision` is a struct sequence_decision. */
void sequence_holds(const void *decision, struct buffer *to);

#endif
