/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_MERGE_TABLES_H
#define HEARTH_MERGE_TABLES_H

#include "pipeline/workdir.h"
#include "stages/merge_pool.h"

/* Writes a table of the pool into the directory, documents in byte order; without the rows of
 * themes that are withheld. False with a fault: a bundle that is no longer what it was is one. */
bool merge_table_write(const struct merge_pool *p, size_t table, struct workdir *dir,
                       struct fault *f);
/* The same of the codebook. */
bool merge_codebook_write(const struct merge_pool *p, struct workdir *dir, struct fault *f);

#endif
