/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rows of codings.tsv may be quoted for a theme, for two of a unit, or for one without the
 * other. Each search goes down the table once. For exemplars.c only. */
#ifndef HEARTH_EXEMPLAR_ROWS_H
#define HEARTH_EXEMPLAR_ROWS_H

#include "models/hierarchy.h"
#include "models/quotations.h"
#include "stages/page/exemplars.h"

/* One row, or two of a unit in their order. */
struct exemplar_rows {
    struct quotation is;
    size_t a, b; /* the same where it is one */
};

/* Zero-initialise with the first three; free with exemplar_search_free. */
struct exemplar_search {
    struct slice a, b;        /* the themes; b empty: a alone */
    struct slice without;     /* in no unit with a; empty: none is left out */
    struct exemplar_rows *at; /* [n]: what was found */
    size_t n, cap;
    struct intern projects, speakers, docs;
};

void exemplar_search(struct exemplar_search *s, const struct exemplars *e);
void exemplar_search_free(struct exemplar_search *s);

static inline struct slice exemplar_field(const struct exemplars *e, size_t row,
                                          enum exemplar_column column) {
    return e->at[column] == COLUMN_NONE ? SLICE("") : e->codings->rows[row][e->at[column]];
}

static inline bool exemplar_same(const struct exemplars *e, size_t x, size_t y,
                                 enum exemplar_column column) {
    return slice_eq(exemplar_field(e, x, column), exemplar_field(e, y, column));
}

/* Are two rows of one text? A long one is in stretches (hearth-codings(1)). */
static inline bool exemplar_one_text(const struct exemplars *e, size_t x, size_t y) {
    return x == y ||
           (exemplar_same(e, x, y, EXEMPLAR_DOC) && exemplar_same(e, x, y, EXEMPLAR_TURN) &&
            exemplar_same(e, x, y, EXEMPLAR_SENT) && exemplar_same(e, x, y, EXEMPLAR_TEXT));
}

static inline bool exemplar_has(const struct exemplars *e, size_t row, struct slice theme) {
    return hierarchy_within(exemplar_field(e, row, EXEMPLAR_THEME), theme);
}

#endif
