/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text form of a null: how a table carries the evidence of a p-value, so that tables of
 * different sites can be put together without loss and a person can check it by hand. One item for
 * each block in which two themes share a stretch, in the order of the text, a space between:
 *
 *     964,36 950,48,2 3:2000
 *
 * Of the 1000 equally likely cases of the first block (slide.h) 964 leave no joint unit and 36
 * leave one; in the second 2 leave two; in the third all 2000 leave three.
 *
 *     item   = [ from ":" ] count { "," count }
 *     from   the joint units of the first count; left out when it is 0
 *     count  how many cases leave from, from + 1, …; neither the first nor the last is 0
 *
 * All are decimal numbers without leading zeros, joint units below 2^31, the counts of an item as
 * large as those of a null can be (SLIDE_MOST_CASES, SLIDE_MOST_SUM): 2W for sliding, n for
 * rotation, up to 2 W_u W_v for sliding on two tracks. A null thus has one form only: what is read
 * and written again is the same bytes. */
#ifndef HEARTH_HISTOGRAM_H
#define HEARTH_HISTOGRAM_H

#include "models/slide.h"
#include "pipeline/buffer.h"

/* One item: counts[i] of `total` cases leave from + i joint units. Zero-initialise; free with
 * histogram_free. */
struct histogram {
    uint64_t from;
    uint64_t *counts; /* [n] */
    size_t n, cap;
    uint64_t total;
};
void histogram_free(struct histogram *h);

/* Adds an item, with a space before it when `to` is not empty. shifts[k], k < n, of the cases leave
 * k joint units; at least one of them is not 0. */
void histogram_write(struct buffer *to, const uint64_t *shifts, uint32_t n);

/* Takes the first item from the text, which is empty behind the last one:
 *
 *     while (text.n && histogram_next(&text, &h)) …
 *
 * False when the text does not begin with an item as above, or when nothing follows the space
 * behind it; the text is then as it was, and of `h` only the memory is of use. */
bool histogram_next(struct slice *text, struct histogram *h);

/* The sums of an item, for slide_mean and slide_variance, which are those of the null that was
 * written to the last bit: `shifts` is NULL, n_shifts the largest number of joint units plus 1. */
struct slide_null histogram_sums(const struct histogram *h);
double histogram_mean(const struct histogram *h);
double histogram_variance(const struct histogram *h);

/* histogram_next for those who need the sums, and the least number of joint units, only: it
 * touches no memory but the text's. */
bool histogram_scan(struct slice *text, struct slide_null *sums, uint64_t *least);

#endif
