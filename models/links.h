/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the additive table `links`, for the stage that writes it and those that read it:
 *
 *     units row   doc level            n words turns unit block by facilitators
 *                                           facilitator_roles matcher …
 *     theme row   doc level a          n hits [weighted]
 *     pair row    doc level a b        n n_same e v null e_units v_units null_units [v_doc
 * null_doc]
 *
 * Rows of one (doc, level) stand together, in this order. The units row also has every column that
 * is constant in the rows of the document (of the level in it, where there are levels). `by` is the
 * column whose values are the levels; without one both are empty.
 *
 * null and null_units are the nulls of the blocks as text (histogram.h), one item for each block
 * that both themes are in, in the order of the document; e and v are the sums of the items' means
 * and variances in that order, so that the text gives the same doubles. All nulls are empty in a
 * table of sums only. In a table with the ladder a pair row also has v_doc and null_doc, units
 * rotated over the whole sequence (the mean is n_a n_b / n), and every two themes of a document
 * have a row; those that share no block have 0 in e, v, e_units and v_units and no null.
 *
 * `weighted`, the sum of the hits' weights, is there when the rows have the column `weights`.
 *
 * Where the unit is the document there is one unit and one block, which holds both themes of a pair
 * whatever slides: e = 1, v = 0, and null has one point (1:2W for W words). A test for this unit
 * takes n, n_a and n_b and mixes documents within projects; it needs none of these. */
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
    LINKS_NULL,
    LINKS_E_UNITS,
    LINKS_V_UNITS,
    LINKS_NULL_UNITS,
    LINKS_UNIT,
    LINKS_BLOCK,
    LINKS_BY,
    LINKS_FACILITATORS,
    LINKS_ROLES,
    LINKS_MATCHER,
    LINKS_COLUMNS
};
extern const char *const links_names[LINKS_COLUMNS];
/* Is it a column of the table's own, which groups nothing? */
bool links_is_own(struct slice name);
/* Only with the ladder, behind null_units. */
#define LINKS_V_DOC "v_doc"
#define LINKS_NULL_DOC "null_doc"
/* Only with weights, behind hits. */
#define LINKS_WEIGHTED "weighted"

/* Which columns there are besides. */
struct links_form {
    bool ladder, weighted;
};

/* What is told of one document, or of one level of it; all borrowed. */
struct links_document {
    struct slice doc, level, unit, by, matcher; /* unit: the setting, as the user gave it */
    uint64_t block, units, words, turns;
    uint64_t facilitators; /* rows of theirs that were left out of the document … */
    struct slice roles;    /* of facilitators, as roles_spell has them … */
    bool facilitators_in;  /* … unless they were kept */
    struct links_form form;
    const struct hierarchy *themes;
    struct cooccur *counts;            /* counted; its pairs are taken here, theme by theme */
    const struct constants *constants; /* the columns that pass through, behind ours */
};
/* Hands on the columns of the table for rows with the columns `in`: those of ours, then every
 * column that is not given up (given_up[n], names) and is watched from now on. */
bool links_columns(struct filter *f, const struct columns *in, const char *const *given_up,
                   size_t n, struct links_form form, struct constants *watched);
/* Hands on a document's rows. `row` is room; `at` the place where the document began. */
bool links_write(const struct links_document *d, struct row *row, struct filter *f,
                 struct place at);

#endif
