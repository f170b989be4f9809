/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The waves of a programme in their order, for trends. In this order of preference:
 *
 *     as listed      the user says so; every wave of the counts must be in the list
 *     by date        the earliest date of a wave's transcripts, ties by name; every wave needs one,
 *                    and all dates the ISO form 2025, 2025-03 or 2025-03-31, which sorts as text
 *     by number      every wave is called by a number: 1, 2, 10
 *
 * Otherwise the order is not known: nobody can say that "Baseline" comes before "Autumn". A wave
 * has a number, from 0 in this order; a wave that is listed and not in the counts keeps its own. */
#ifndef HEARTH_WAVES_H
#define HEARTH_WAVES_H

#include "models/links_table.h"
#include "models/reason.h"

enum waves_order { WAVES_LISTED, WAVES_BY_DATE, WAVES_BY_NUMBER, WAVES_UNORDERED };

struct waves {
    enum waves_order order;
    /* Why there is no trend: too_few_waves without a wave, one_wave with units in one only,
     * no_times when the order is not known. */
    enum reason why;
    struct slice *names; /* [n] in their order; of the table, or of the list */
    uint32_t n;
    uint32_t *of; /* [n_parts]: the number of its wave, or LINKS_NONE */
};

/* What waves are found in: documents, or levels of them, in order. */
struct waves_parts {
    const struct values *wave, *date; /* may be without a value */
    size_t n;
    const bool *units; /* [n]: has it any? */
};
/* `list` is the waves with a comma between, or NULL, and outlives the waves. False with a fault at
 * the place `at` when the list leaves a wave out or names one twice. Free with waves_free in any
 * case. */
bool waves_of(struct waves *w, const struct waves_parts *parts, const char *list, struct place at,
              struct fault *f);
/* The same of a table of links: `wave` and `date` are columns of t->wanted. */
bool waves_make(struct waves *w, const struct links_table *t, size_t wave, size_t date,
                const char *list, struct place at, struct fault *f);
void waves_free(struct waves *w);

/* Appends the names in their order, a comma between; nothing when the order is not known. */
void waves_write(const struct waves *w, struct buffer *to);

#endif
