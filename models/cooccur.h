/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which themes meet in one document: the theme rows and pair rows of the table `links`. Pure counts
 * of one document, so that whatever is made of them later adds over documents.
 *
 * A pair has a row wherever its two themes share a block, also when they never meet: its
 * expectation counts. A theme is never paired with its own ancestor. The work is in proportion to
 * the hits and to the pairs that share a block; themes that are elsewhere cost nothing. */
#ifndef HEARTH_COOCCUR_H
#define HEARTH_COOCCUR_H

#include "models/coded.h"
#include "models/layout.h"
#include "models/slide.h"

struct cooccur_theme {
    uint32_t theme;
    uint64_t n;    /* units that hold it */
    uint64_t hits; /* distinct spans, those outside any complete window too */
};

struct cooccur_pair {
    uint32_t a, b;           /* the name of a is before that of b in byte order */
    uint64_t n_ab;           /* units that hold both */
    uint64_t n_same;         /* those of them in which every hit of a overlaps every hit of b */
    double e, v;             /* of n_ab when words are slid in blocks (slide_words) */
    double e_units, v_units; /* when units are rotated in blocks (slide_units) */
};

struct cooccur_stretch;
struct cooccur_held;
/* Zero-initialise; free with cooccur_free. One for each thread. */
struct cooccur {
    struct cooccur_theme *themes; /* in byte order of their names */
    struct cooccur_pair *pairs;   /* in byte order of both names */
    size_t n_themes, n_pairs;
    /* Workspace: */
    struct slide slide;
    struct cooccur_stretch *stretches; /* one theme in one block; by theme, then block */
    struct cooccur_held *held;         /* beside `units` */
    struct cooccur_pair *row;          /* what the theme in hand has with each later one */
    uint32_t *places, *units;          /* of all stretches */
    uint32_t *by_block, *block_start;  /* stretches by block, then theme */
    size_t n_stretches, n_places, n_units;
    size_t cap_themes, cap_pairs, cap_stretches, cap_held, cap_row, cap_places, cap_units,
        cap_by_block, cap_block_start;
};

/* Counts one document: hits that were grouped by theme, on its layout. The rows are valid until the
 * next call. */
void cooccur_count(struct cooccur *c, const struct coded *coded, const struct layout *layout);
void cooccur_free(struct cooccur *c);

#endif
