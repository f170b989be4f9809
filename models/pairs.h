/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `pairs`: what holds between two themes over all documents. Every number is a
 * function of the additive rows; sums run over documents in byte order of their names.
 *
 *     expected_pooled   n_a n_b / n                     all units mixed
 *     expected_within   sum over documents of the same  rich conversations stay rich
 *     expected_units    sum over blocks of the same     and so do their phases
 *     expected_local    sum over blocks of e            and long turns stay long (slide.h)
 *
 * n_ab - expected_pooled is the sum of four excesses, one for each step of this ladder. The
 * decision `holds` is taken from expected_local (null.h, clusters.h, projects.h):
 *
 *     untestable   no q
 *     same_words   together more often, but on the same words: the codebook, not the talk
 *     yes          q <= 0.05, the interval excludes 1 on the side of p, more than one transcript
 *                  and project stand behind it; "less often" also when units are rotated
 *     too_few      no interval, or few clusters, one transcript, one project, little expected
 *     no           not shown to differ from chance
 *
 * Units of the kind `doc` have no inside: there the last three rungs are the sum over projects (all
 * documents are one where there are none), units exchangeable, the null hypergeometric, a project
 * the cluster. */
#ifndef HEARTH_PAIRS_H
#define HEARTH_PAIRS_H

#include "models/adjust.h"
#include "models/clusters.h"
#include "models/links_table.h"
#include "models/null.h"
#include "models/projects.h"
#include "models/reason.h"
#include "models/strata.h"
#include "models/table2.h"

enum pair_flag {                   /* in the order in which they are printed */
                 PAIR_FEW = 1,     /* fewer than 5 effective clusters share the expectation */
                 PAIR_ONE_DOC = 2, /* together in one transcript only, or expected in one only */
                 PAIR_ONE_PROJECT = 4, /* the same with projects, where there are two or more */
                 PAIR_UNTESTABLE = 8,  /* no arrangement could show anything */
                 PAIR_SPARSE = 16,     /* expected_local below 5 */
                 PAIR_CONTESTED = 32,  /* projects contradict one another */
                 PAIR_REVERSED = 64,   /* the crude lift is on the other side of 1 */
                 PAIR_LENGTH = 128, /* less often, but not when the lengths of units are ignored */
                 PAIR_SAME_WORDS = 256, /* more than a tenth of the joint units on the same words */
};

enum pair_holds { HOLDS_YES, HOLDS_NO, HOLDS_TOO_FEW, HOLDS_SAME_WORDS, HOLDS_UNTESTABLE };

struct pair {
    uint32_t a, b;                 /* ranks in the links table */
    struct slice theme_a, theme_b; /* their names, owned by that table */
    struct table2 table;           /* over all documents */
    uint64_t n_same, docs_ab, docs_all;
    struct value projects_ab;
    struct value expected_pooled, expected_within, expected_units, expected_local;
    struct value excess_conversation, excess_phase, excess_length, excess_moment;
    struct value lift_local, lift_lo, lift_hi, lift_units;
    struct value p_local, p_units, q;
    struct slice carried_by; /* projects, a comma between; `-` none; empty: not tested */
    unsigned flags;
    int side; /* of 1, on which the interval lies: 1 above, -1 below, 0 it holds 1 or is missing */
    double sorted_by; /* lift_lo as it is printed */
    bool reversed;    /* the crude lift's interval lies on the other side */
    int tail;         /* which tail of the null is the smaller one: 1 above, -1 below, 0 neither */
    enum pair_holds holds;
    bool exact, planned; /* p is not of the normal form; adjusted among those decided beforehand */

    /* For the curious (--all): */
    struct value var_local, k_eff, se_cluster, se_floor;
    struct value p_local_le, p_local_ge, midp_local, p_min_end, p_max_end;
    struct value p_within, p_doc;
    struct value lift_pooled, lift_pooled_lo, lift_pooled_hi;
    struct value se_jaccard, se_npmi;
    struct log_or log_or;
    struct projects_summary across;
    struct strata strata;
};

struct pairs_setting {
    bool all;                  /* fill in what is for the curious too */
    enum adjust_method adjust; /* of the pairs that were not planned */
    const uint64_t *planned;   /* [n_planned] pairs_key of those decided beforehand, ascending */
    size_t n_planned;
};

struct pairs {
    struct pair *all; /* [n]: by lift_lo, descending, missing last; then by name */
    size_t n, cap;
    struct arena texts;
};

static inline uint64_t pairs_key(uint32_t a, uint32_t b) {
    return (uint64_t)a << 32 | b;
}
/* Scores every pair of the table. Free with pairs_free. */
void pairs_score(struct pairs *p, const struct links_table *t, const struct pairs_setting *s);
void pairs_free(struct pairs *p);

/* Appends the names of the flags set, one space between; `flags` is an unsigned. */
void pairs_flags(const void *flags, struct buffer *to);
/* Appends the decision; `holds` is an enum pair_holds. */
void pairs_holds(const void *holds, struct buffer *to);
/* Appends `exact` or `normal`; `exact` is a bool. */
void pairs_method(const void *exact, struct buffer *to);
/* Appends `yes` or `no`; `planned` is a bool. */
void pairs_planned(const void *planned, struct buffer *to);
/* Appends what the Mantel-Haenszel block remarks; `strata` is a struct strata. */
void pairs_naive_flags(const void *strata, struct buffer *to);

#endif
