/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `flow` (flow.h) in memory. Rows come in any order, from any number of shards
 * and sites; afterwards all stands in byte order of names, so that the order of the shards changes
 * no sum. Zero-initialise; free with flow_table_free. */
#ifndef HEARTH_FLOW_TABLE_H
#define HEARTH_FLOW_TABLE_H

#include "models/doc_rows.h"
#include "models/flow.h"
#include "models/hierarchy.h"

/* A theme in one tenth of a document. */
struct flow_cell {
    uint32_t doc, theme; /* place in docs.all, rank */
    unsigned tenth;      /* 1..FLOW_TENTHS */
    uint64_t n, hits, places;
    struct place at;
};

struct flow_table {
    struct doc_rows docs;
    uint64_t *turns; /* [docs.n * FLOW_TENTHS]: of each tenth of each document */
    size_t cap_turns;
    struct flow_cell *cells; /* [n_cells] by theme, document, tenth */
    size_t n_cells, cap_cells;
    size_t *start;     /* [n_ranks + 1]: a theme's cells */
    uint32_t *by_rank; /* [n_ranks]: the id of a theme */
    uint32_t n_ranks;  /* distinct themes */
    struct hierarchy hierarchy;
    size_t at[FLOW_COLUMNS];
};

/* Finds the columns; false with a fault when one is missing. */
bool flow_table_columns(struct flow_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool flow_table_row(struct flow_table *t, const struct record *r, struct fault *f);
/* A theme that may have no row: it is one of the ranks from then on. Before flow_table_finish. */
void flow_table_add_theme(struct flow_table *t, struct slice name);
/* All rows are there: puts them in order and checks them against one another. */
bool flow_table_finish(struct flow_table *t, struct fault *f);
void flow_table_free(struct flow_table *t);

#endif
