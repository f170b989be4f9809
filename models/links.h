/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the additive table `links`, for the stage that writes it and those that read it:
 *
 *     doc level theme_a theme_b   n hits words turns n_same e v e_units v_units   unit block …
 *     d   -     -       -         x      x     x                                  x    x      units
 * row d   -     a       -         x x                                                         theme
 * row d   -     a       b         x                  x      x x x       x                     pair
 * row
 *
 * The units row also has facilitators, matcher and every column of the rows counted that is
 * constant in the document. */
#ifndef HEARTH_LINKS_H
#define HEARTH_LINKS_H

#include "models/cooccur.h"
#include "pipeline/constants.h"
#include "pipeline/row.h"

enum links_column {
    LINKS_DOC,
    LINKS_LEVEL,
    LINKS_THEME_A,
    LINKS_THEME_B,
    LINKS_N,
    LINKS_HITS,
    LINKS_WORDS,
    LINKS_TURNS,
    LINKS_N_SAME,
    LINKS_E,
    LINKS_V,
    LINKS_E_UNITS,
    LINKS_V_UNITS,
    LINKS_UNIT,
    LINKS_BLOCK,
    LINKS_FACILITATORS,
    LINKS_MATCHER,
    LINKS_COLUMNS
};
extern const char *const links_names[LINKS_COLUMNS];

/* The cell `facilitators` of a document that kept their rows. */
#define LINKS_KEPT "in"

/* What is told of one document; all borrowed. */
struct links_document {
    struct slice doc, unit, matcher; /* unit: the setting, as the user gave it */
    uint64_t block, units, words, turns;
    uint64_t facilitators; /* rows of theirs that were left out … */
    bool facilitators_in;  /* … unless they were kept */
    const struct hierarchy *themes;
    const struct cooccur *counts;
    const struct constants *constants; /* the columns that pass through, behind ours */
};
/* Hands on the columns of the table for rows with the columns `in`: those of ours, then every
 * column that is not given up (given_up[n], names) and is watched from now on. */
bool links_columns(struct filter *f, const struct columns *in, const char *const *given_up,
                   size_t n, struct constants *watched);
/* Hands on a document's rows. `row` is room; `at` the place where the document began. */
bool links_write(const struct links_document *d, struct row *row, struct filter *f,
                 struct place at);

#endif
