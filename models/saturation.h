/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `saturation`: is another conversation worth it? A row for each transcript in
 * the order of their dates (incidence.h), over all, in each project and at each level, of themes,
 * of meetings of two themes and, where entries were counted, over all and in each project of
 * entries. It says how things stood after that transcript (richness.h); the
 * last row of a series is today. Only the rarefied curve of a series is made of all of it.
 *
 * Precision: the share of a transcript's units that hold an item varies between transcripts with
 * standard deviation s; the mean share of K transcripts has a 95 % interval of half-width
 *
 *     t(0.975; K - 1) s / sqrt K
 *
 * of which the mean over the main items is taken: the five with the greatest mean share in the
 * whole series, fewer when there are fewer. With more transcripts K grows and s is taken to stay.
 */
#ifndef HEARTH_SATURATION_H
#define HEARTH_SATURATION_H

#include "models/incidence.h"
#include "models/richness.h"

struct saturation {
    struct slice by, level, kind; /* by, level: empty over all */
    uint64_t docs;                /* transcripts so far: doc is the last of them */
    struct slice doc, date;
    struct richness_counts counts;
    uint64_t added; /* items new in doc */
    struct value rarefied, rarefied_lo, rarefied_hi;
    struct richness richness;
    int capped; /* -1 without a codebook */
    struct value new_1, new_3, new_5;
    struct guest guest_5, guest_0;
    /* theme_absent without an item, too_few_docs with one transcript, degenerate where s is 0 */
    struct value half_width, half_width_1, half_width_3, half_width_5;
    struct value docs_10_points; /* the smallest K whose half-width is 0.1 or less */
    struct value hours;          /* per new item; no_uniques when none is expected */
    struct value most;           /* no_codebook */
    uint64_t docs_all;           /* transcripts of the series */
};

struct saturation_setting {
    bool codebook;                        /* the table has all themes that there can be … */
    bool codebook_entries;                /* … and `entries` all entries */
    double minutes;                       /* of people's time for a conversation; 0: not known */
    const struct incidence_rows *entries; /* of the same transcripts, or NULL */
    /* [n_columns]: only the levels of these columns of t->wanted; 0: over all, in each project and,
     * of counts that were made --by a column, at each of its levels */
    const size_t *columns;
    size_t n_columns;
    bool (*row)(void *with, const struct saturation *row); /* which lives for the call */
    void *with;
};

/* After links_table_finish; `c` is of the same table. False when `row` is. */
bool saturation_score(const struct links_table *t, const struct chronology *c,
                      const struct saturation_setting *setting);

/* Appends `12+2` or `not_reached`, nothing where it is missing; a struct guest. */
void saturation_guest(const void *guest, struct buffer *to);
/* Appends yes, no, or `-` when it was not reached; a struct guest. */
void saturation_reopened(const void *guest, struct buffer *to);
/* Appends yes or no, nothing without a codebook; an int. */
void saturation_capped(const void *capped, struct buffer *to);

#endif
