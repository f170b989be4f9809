/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which themes meet in one document: the theme rows and pair rows of the table `links`. Pure counts
 * of one document, so that whatever is made of them later adds over documents.
 *
 * A pair has a row wherever its two themes share a block, also when they never meet: its
 * expectation counts. A theme is never paired with its own ancestor. The work is in proportion to
 * the hits and to the pairs that share a block; themes that are elsewhere cost nothing.
 *
 *     cooccur_count(&c, &coded, &layout);           the themes
 *     for (size_t i = 0; i < c.n_themes; i++) {
 *         cooccur_pairs(&c, i);                     the i-th theme with all later ones
 *         … c.pairs[0 .. c.n_pairs)
 *     }
 *
 * so that no more than one theme's pairs, with their nulls as text, are held at a time. */
#ifndef HEARTH_COOCCUR_H
#define HEARTH_COOCCUR_H

#include "models/coded.h"
#include "models/layout.h"
#include "models/slide.h"
#include "pipeline/buffer.h"

struct cooccur_theme {
    uint32_t theme;
    uint64_t n;      /* units that hold it */
    uint64_t hits;   /* distinct spans, those outside any complete window too */
    double weighted; /* the sum of their weights, in the order of the text */
};

struct cooccur_pair {
    uint32_t a, b;           /* the name of a is before that of b in byte order */
    uint64_t n_ab;           /* units that hold both */
    uint64_t n_same;         /* those of them in which every hit of a overlaps every hit of b */
    double e, v;             /* of n_ab when words are slid in blocks (slide_words) */
    double e_units, v_units; /* when units are rotated in blocks (slide_units) */
    double v_doc;            /* when they are rotated over the document; 0 without `ladder` */
    /* These nulls as text (histogram.h), an item for each block that both are in, in order, from
     * which the numbers can be had again to the last bit; empty when only sums are wanted. */
    struct buffer null, null_units, null_doc;
};

struct cooccur_stretch;
struct cooccur_held;
/* Zero-initialise and set the first two; free with cooccur_free. One for each thread. */
struct cooccur {
    bool sums_only; /* no nulls as text */
    bool ladder;    /* v_doc and null_doc; and a pair of every two themes of the document */
    struct cooccur_theme *themes; /* in byte order of their names */
    size_t n_themes;
    const struct cooccur_pair **pairs; /* of the theme asked for; in byte order of b */
    size_t n_pairs;
    /* Workspace: */
    const struct coded *coded;
    const struct layout *layout;
    struct slide slide;
    struct cooccur_stretch *stretches;    /* one theme in one block; by theme, then block */
    uint32_t *theme_start;                /* [n_themes + 1]: a theme's stretches */
    struct cooccur_held *held;            /* beside `units` */
    uint32_t *places, *units, *doc_units; /* of all stretches; doc_units count from 0 on */
    uint32_t *by_block, *block_start;     /* stretches by block, then theme */
    struct cooccur_pair *row;             /* what the theme in hand has with each later one … */
    bool *met;                            /* … if it has anything */
    size_t n_stretches, n_places, n_units, n_row;
    size_t cap_themes, cap_pairs, cap_stretches, cap_theme_start, cap_held, cap_row, cap_met,
        cap_places, cap_units, cap_doc_units, cap_by_block, cap_block_start;
};

/* Counts one document: hits that were grouped by theme, on its layout. Both are borrowed and must
 * stay as they are until the last cooccur_pairs. The themes are valid until the next call. */
void cooccur_count(struct cooccur *c, const struct coded *coded, const struct layout *layout);
/* The pairs of themes[i] with later ones, valid until the next call. */
void cooccur_pairs(struct cooccur *c, size_t i);
void cooccur_free(struct cooccur *c);

#endif
