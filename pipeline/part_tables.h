/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that are written side by side and become members of a part, one behind the other: until
 * then their blocks lie in one file without a name, in the order in which they came. Their rows
 * stand together by their first column, `doc`. Behind a table comes a member NAME.docs, which says
 * where those of each document are (doc_index.h), so that parts are interleaved without a look at
 * them. */
#ifndef HEARTH_PART_TABLES_H
#define HEARTH_PART_TABLES_H

#include "pipeline/doc_index.h"
#include "pipeline/part.h"
#include "pipeline/tsv.h"

#define PART_DOCS ".docs" /* behind the name of a table: its index */

struct part_tables;
struct part_table {
    struct outlet outlet;
    struct part_tables *all;
    const char *name;     /* of the member */
    struct buffer rows;   /* in no block so far */
    uint64_t size, bytes; /* of what was written; of its blocks */
    struct buffer blocks; /* packed (pack.h): where each is, and how long */
    size_t n_blocks;
    struct doc_index docs;
};
/* Zero-initialise; part_tables_close it in any case. */
struct part_tables {
    int fd;
    uint64_t at;               /* bytes in the file */
    bool packs;                /* the members are packed */
    struct buffer block;       /* packed, on its way to the file */
    struct part_table *tables; /* [n] */
    size_t n;
    struct fault *fault; /* what goes wrong, the first time */
};
/* `names`: of the members; they outlive the tables, as the fault does. False with a system fault.
 */
bool part_tables_open(struct part_tables *t, const char *const *names, size_t n, bool packs,
                      struct fault *f);
/* All that was written becomes members of a part; false, with a fault, when a table is cut short.
 */
bool part_tables_add(struct part_tables *t, struct part_writer *to);
void part_tables_close(struct part_tables *t);

#endif
