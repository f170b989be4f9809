/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all parts of a run hang on: the program, the options, the codebook, tables of people. */
#ifndef HEARTH_RUN_CACHE_BASIS_H
#define HEARTH_RUN_CACHE_BASIS_H

#include "stages/run_cache_rows.h"
#include "stages/run_whole.h"

/* Appends it; `columns`: of the rows that ingest makes. False when a file cannot be read. */
bool cache_basis(const struct whole_run *w, const struct columns *columns,
                 const struct cache_rows *rows, struct buffer *to);

#endif
