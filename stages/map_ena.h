/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map `ena` in two halves: map_ena.c reads matched rows, map_ena_rows.c writes what was made of
 * them. */
#ifndef HEARTH_MAP_ENA_H
#define HEARTH_MAP_ENA_H

#include "models/ena_rows.h"
#include "models/ena_test.h"
#include "stages/map_table.h"

struct map_ena {
    struct map map;
    struct ena_rows rows;
    struct ena ena;
    struct ena_test *tests; /* [n_tests] */
    size_t n_tests;
    bool sorted;    /* some transcripts have more of a group than others */
    const char *by; /* the column of the groups; empty: there is none */
    uint64_t window;
};

/* Lists the table's columns. */
void map_ena_columns(struct map_ena *t);
/* Hands all rows on. */
bool map_ena_write(struct map_ena *t);

#endif
