/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets over a small universe, such as themes over transcripts or transcripts over themes: few of
 * them that together cover it, and which lies within which.
 *
 * The cover is greedy: again and again the set that covers most of what is left, ties to the larger
 * set, then to the earlier one. It has at most ln n + 1 times as many sets as the smallest cover
 * (Chvatal 1979).
 *
 * Pure functions but for sets_make; free with sets_free. */
#ifndef HEARTH_COVER_H
#define HEARTH_COVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

struct sets {
    size_t n, universe;
    size_t words;   /* 64 bits each, of a set */
    uint64_t *bits; /* [n * words] */
};
void sets_make(struct sets *s, size_t n, size_t universe);
void sets_add(struct sets *s, size_t set, size_t element);
uint64_t sets_size(const struct sets *s, size_t set);
uint64_t sets_both(const struct sets *s, size_t a, size_t b);
/* Elements become sets, sets elements; `to` is made here. */
void sets_turn(const struct sets *s, struct sets *to);
void sets_free(struct sets *s);

struct cover_step {
    size_t pick;
    uint64_t gain, covered; /* elements: new ones, and all so far */
};
/* Writes the picks to steps[min(n, universe)]; returns how many. What is in no set is not covered.
 * O(picks * n * universe / 64). */
size_t cover_greedy(const struct sets *s, struct cover_step *steps);

/* Of two sets: does one nearly always come with the other? From 0.9 on. */
enum inclusion_kind {
    INCLUSION_NONE,
    INCLUSION_TOGETHER, /* both ways */
    INCLUSION_FIRST,    /* the first within the second */
    INCLUSION_SECOND,   /* the second within the first */
};
struct inclusion {
    enum inclusion_kind kind;
    /* Missing where it is divided by 0: both_absent, theme_absent. */
    struct value jaccard, second_given_first, first_given_second;
};
struct inclusion inclusion_of(uint64_t first, uint64_t second, uint64_t both);

#endif
