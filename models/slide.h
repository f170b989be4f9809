/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The null of one block: two themes placed independently within the same stretch of a conversation,
 * with their bursts, their counts and the lengths of the units as they are.
 *
 * A block is W consecutive words, cut into units; windows are units that overlap. One theme stays
 * and all hits of the other move together round the W words by s = 0, 1, …, W-1. For each s, H[s]
 * is the number of units that hold both. Both themes are slid in their turn (with unequal units the
 * two differ), which makes 2W equally likely cases:
 *
 *     words    0 1 2 3 4 5 6 7 8 9        A stays, B slides by 3:
 *     units    [   ) [         ) [  )     the hit of B at 1 goes to 4, which unit 1 holds
 *     A              ^       ^            A is in units 1, so H_B[3] = 1
 *     B          ^
 *
 * `slide_words` does not visit the shifts one by one: for a unit [l, h) that holds the theme that
 * stays, a hit p comes into it for the h - l shifts from (l - p) mod W on. The hits of a theme
 * enter a unit in falling order of place, at distances that are the gaps between them; so the union
 * of these intervals breaks only at a gap wider than the unit, and each such gap gives one -1 and
 * one +1. A sweep over these events finds how many shifts have each H: O(units * hits) and a small
 * sort, whatever W is, in room for W numbers.
 *
 * `slide_units` is the rung below: the n units' 0/1 sequences rotated, lengths ignored; n cases. In
 * a long conversation full of both themes it takes n log n steps (correlation.h).
 *
 * `slide_tracks` is the same for a theme in one list of units and another in a second list of as
 * many (what follows what: A in the j-th turn of one kind, B in the j-th of the other). Each list
 * is laid end to end, B slides round the words of its own, W_v of them, and A round its W_u. To
 * have all cases of one weight, those of B count W_u/g times and those of A W_v/g times, g the
 * greatest common divisor: 2 W_u W_v/g cases, 2W when the two lists are one, which is slide_words.
 *
 * From the histogram: e = S/T and v = (T S2 - S^2)/T^2, where T is the number of cases, S = sum of
 * H, S2 = sum of H^2: exact rationals. Besag and Diggle (1977) and their like sample the shifts;
 * here all of them are counted. Reference 22 of the tests has the exact fractions. */
#ifndef HEARTH_SLIDE_H
#define HEARTH_SLIDE_H

#include <stddef.h>
#include <stdint.h>

#include "models/correlation.h"

typedef unsigned __int128 slide_wide;

/* So many cases at most, and so much at most when multiplied by the most joint units, so that S
 * fits 64 bits and T S2 fits 128. Only blocks of many million words have more: slide_tracks then
 * tells mean and variance only. */
#define SLIDE_MOST_CASES ((uint64_t)1 << 53)
#define SLIDE_MOST_SUM ((uint64_t)1 << 63)

/* The units of one block: unit u is the words [first[u], end[u]), first and end ascending, each
 * unit with one word at least. The words are counted from anywhere: the block is [first[0],
 * end[n-1]) and places of hits count from the same origin. W and n are below 2^31. Borrowed. */
struct slide_block {
    const uint32_t *first, *end;
    uint32_t n;
};

/* Where a theme is in a block. Borrowed. */
struct slide_theme {
    const uint32_t *places; /* [n_places] words, ascending, distinct, within the block */
    const uint32_t *units;  /* [n_units] the units that hold one of them, 0-based, ascending */
    uint32_t n_places, n_units;
};

/* A null: shifts[k] of the `total` cases leave k joint units, 0 <= k < n_shifts. With more cases
 * than can be held `total` is 0 and there are only `mean` and `variance`. */
struct slide_null {
    const uint64_t *shifts; /* in the workspace, valid until its next use */
    uint32_t n_shifts;
    uint64_t total;
    uint64_t sum;    /* S */
    slide_wide sum2; /* S2 */
    double mean, variance;
};

/* Workspace. Zero-initialise; free with slide_free. One for each thread. */
struct slide {
    uint32_t *events;
    uint64_t *shifts, *others, *bits;
    int32_t *steps;
    struct correlation correlation;
    size_t cap_events, cap_shifts, cap_others, cap_bits, cap_steps;
};
void slide_free(struct slide *s);

/* The sliding null; `joint` units hold both, which is H at shift 0. A theme without hits: 0 in all
 * cases. */
struct slide_null slide_words(struct slide *s, const struct slide_block *block,
                              const struct slide_theme *a, const struct slide_theme *b,
                              uint32_t joint);

/* The same where `a` lies in the units of one block, and `b` in those of another with as many;
 * `joint` numbers, of 0 .. n-1, are held by both. */
struct slide_null slide_tracks(struct slide *s, const struct slide_block *of_a,
                               const struct slide_block *of_b, const struct slide_theme *a,
                               const struct slide_theme *b, uint32_t joint);

/* The rotation of a block of n units; only the `units` of the themes are read. */
struct slide_null slide_units(struct slide *s, uint32_t n, const struct slide_theme *a,
                              const struct slide_theme *b);

double slide_mean(const struct slide_null *null);     /* S/T */
double slide_variance(const struct slide_null *null); /* (T S2 - S^2)/T^2 */

#endif
