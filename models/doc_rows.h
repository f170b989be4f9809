/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row that an additive table of turns has of each document, for the tables that read it:
 *
 *     doc  words turns  unit facilitators facilitator_roles matcher …
 *
 * words and turns are those that were counted; `facilitators` how many rows of theirs were left
 * out, or `in`. What else a table has is its own. Rows come in any order, from any number of shards
 * and sites; afterwards documents stand in byte order of their names. Zero-initialise; free with
 * doc_rows_free. */
#ifndef HEARTH_DOC_ROWS_H
#define HEARTH_DOC_ROWS_H

#include "models/values.h"

struct doc_row {
    struct slice name; /* as long as the table lives */
    uint64_t words, turns;
    uint32_t id;     /* while rows come in: the order of first sight */
    bool told;       /* its own row has come */
    struct place at; /* of that row */
};

enum doc_rows_column {
    DOC_ROWS_DOC,
    DOC_ROWS_WORDS,
    DOC_ROWS_TURNS,
    DOC_ROWS_UNIT,
    DOC_ROWS_FACILITATORS,
    DOC_ROWS_ROLES,
    DOC_ROWS_MATCHER,
    DOC_ROWS_COLUMNS
};

struct doc_rows {
    struct doc_row *all; /* [n] */
    size_t n, cap;
    struct buffer unit, roles, matcher; /* the settings, the same in all documents … */
    bool facilitators_in;               /* … and whether facilitators' rows were kept */
    struct values *wanted;              /* [n_wanted] */
    size_t n_wanted;
    struct intern names;
    const struct columns *columns; /* of the rows that come in; must outlive them */
    size_t at[DOC_ROWS_COLUMNS];
    uint32_t now;       /* the document of the row before */
    struct place first; /* the first row of a document, if `any` came */
    bool any;
};

/* Asks for a column that passed through, before the columns are told; `name` outlives the table.
 * Returns its index in `wanted`. */
size_t doc_rows_want(struct doc_rows *d, const char *name);
/* Finds the columns, in what `hearth count TABLE` writes; false with a fault when one is missing.
 */
bool doc_rows_columns(struct doc_rows *d, const struct columns *c, const char *table,
                      struct fault *f);
/* The id of the document that a row is of, whichever row. */
uint32_t doc_rows_find(struct doc_rows *d, const struct record *r);
/* Takes the row of document `id` itself; false with a fault when it is not sound, is there already,
 * or comes from a table of other settings. */
bool doc_rows_take(struct doc_rows *d, const struct record *r, uint32_t id, struct fault *f);
/* All rows are there: checks that each document has its own (`empty` names the columns that are
 * empty in it), puts them in order and writes to *now [n], to be freed, where each id is. */
bool doc_rows_finish(struct doc_rows *d, const char *empty, uint32_t **now, struct fault *f);
void doc_rows_free(struct doc_rows *d);

#endif
