/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `entries` (entries.h) in memory. Rows come in any order, from any number of
 * shards and sites; afterwards documents and entries stand in byte order of their names.
 * Zero-initialise; free with entries_table_free. */
#ifndef HEARTH_ENTRIES_TABLE_H
#define HEARTH_ENTRIES_TABLE_H

#include "models/doc_rows.h"
#include "models/entries.h"

/* An entry in a document. */
struct entries_cell {
    uint32_t doc, item; /* place in docs.all; place of the entry among all of them */
    uint32_t n;         /* turns, > 0 */
    struct place at;
};
struct entries_table {
    struct doc_rows docs;
    struct entries_cell *cells; /* [n_cells] by document, entry */
    size_t n_cells, cap_cells;
    struct intern items; /* theme, TAB, entry; those that are there, or may be */
    struct buffer key;
    size_t at[ENTRIES_COLUMNS];
};

/* Finds the columns; false with a fault when one is missing. */
bool entries_table_columns(struct entries_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool entries_table_row(struct entries_table *t, const struct record *r, struct fault *f);
/* An entry that may have no row: it is one of them from then on. Before entries_table_finish. */
void entries_table_add_entry(struct entries_table *t, struct slice theme, struct slice entry);
/* All rows are there: puts them in order and checks them against one another. */
bool entries_table_finish(struct entries_table *t, struct fault *f);
void entries_table_free(struct entries_table *t);

#endif
