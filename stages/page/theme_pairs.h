/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table of pairs as the pictures of them want it: which themes are shown, and every
 * row with its places among them. */
#ifndef HEARTH_PAGE_THEME_PAIRS_H
#define HEARTH_PAGE_THEME_PAIRS_H

#include "pipeline/intern.h"
#include "stages/page/rank.h"

struct theme_pair {
    size_t row;          /* in the table */
    uint32_t a, b;       /* places among the themes, shown or not */
    bool holds;          /* the decision: the one thing to speak by */
    double n_ab;         /* units; NaN, as all others, where there is none */
    double lift, lo, hi; /* times as often as their places explain, and its interval */
    struct rank rank;    /* of one that holds: the order of the cards */
};

struct theme_pairs {
    const struct report *r;
    const struct result_table *table;
    struct intern ids;     /* themes by name, in the order of .themes */
    double *n;             /* [all] units that hold the theme */
    size_t shown, all;     /* the first `shown` are shown: the strongest, by n, then by name */
    struct theme_pair *at; /* [n_pairs] in the order of the table */
    size_t n_pairs, n_holding;
};

/* From the tables themes and pairs, which are there. Free with theme_pairs_free. */
void theme_pairs_read(struct theme_pairs *p, struct report *r);
struct slice theme_pairs_id(const struct theme_pairs *p, size_t theme);
/* What it is called (report_name). */
struct slice theme_pairs_name(const struct theme_pairs *p, size_t theme);
/* Which pair two shown themes are: [shown * shown], symmetric, NULL where they are none. The
 * caller frees it. */
const struct theme_pair **theme_pairs_square(const struct theme_pairs *p);
/* Copies of those that `take` wants, in the order of `before`, ties as in the table: the number of
 * them; *to is the caller's to free. */
size_t theme_pairs_pick(const struct theme_pairs *p, bool (*take)(const struct theme_pair *),
                        int (*before)(const struct theme_pair *, const struct theme_pair *),
                        struct theme_pair **to);
/* The attribute that leads to the passages. */
void theme_pairs_mark(const struct theme_pairs *p, struct tags *t, const struct theme_pair *pair);
/* The same for a shape of a picture, which becomes a button, and says what it stands for. */
void theme_pairs_button(const struct theme_pairs *p, struct tags *svg,
                        const struct theme_pair *pair);
void theme_pairs_free(struct theme_pairs *p);

/* "2.5": two digits or two places, or ∞; nothing for NaN. */
void theme_pair_ratio(struct buffer *to, double ratio);
/* The same where there is little room: two places below 1, one below 10. */
void theme_pair_short(struct buffer *to, double ratio);
/* "2.5 (2.1–2.9)", as far as there are numbers. */
void theme_pair_lift(struct buffer *to, const struct theme_pair *pair);

/* A cell with the sentences of flags, one space between. */
void theme_pairs_careful(struct report *r, struct slice flags);

#endif
