/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often the entries of the codebook find something in a document: what the table of entries.h
 * is written from. */
#ifndef HEARTH_ENTRY_COUNTS_H
#define HEARTH_ENTRY_COUNTS_H

#include "models/units.h"

struct entry_count {
    struct slice theme, entry; /* as long as the counts live */
    uint64_t n, hits;          /* of the document in hand */
    uint64_t turn;             /* the last one with a hit */
};
/* Zero-initialise; free with entry_counts_free. */
struct entry_counts {
    struct entry_count *all; /* [n]: of all documents */
    uint32_t *met;           /* [n_met]: those of the document in hand */
    size_t n, n_met, cap, cap_met;
    uint64_t by_people; /* hits without an entry, in all documents */
    struct intern keys; /* theme, TAB, entry */
    struct buffer key;
};

/* Begins a document. */
void entry_counts_clear(struct entry_counts *e);
/* Counts the hits of a row of turn number `turn`, from 1, ascending; false with a fault, as
 * units_row. */
bool entry_counts_row(struct entry_counts *e, const struct unit_row *row, uint64_t turn,
                      struct fault *f);
/* The document is over: puts `met` in order. */
void entry_counts_sort(struct entry_counts *e);
void entry_counts_free(struct entry_counts *e);

#endif
