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
};

void exemplar_search(struct exemplar_search *s, const struct exemplars *e);
void exemplar_search_free(struct exemplar_search *s);

static inline bool exemplar_has(const struct exemplars *e, size_t row, struct slice theme) {
    const struct coded_rows *c = e->codings;
    return hierarchy_within(intern_text(&c->themes, c->rows[row].theme), theme);
}

#endif
