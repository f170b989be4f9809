/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the rows of conversations to who connects what (connections.h, ena.h): rows of one turn are
 * a line, which is of whom the turn's first row names. A speaker of a document is a unit; who has
 * several groups in it is one with each.
 *
 * Rows that are not to be counted (no token, not searched, a facilitator's) are simply not handed
 * in: the lines around them stand next to one another. Zero-initialise and set connections.window;
 * free with ena_rows_free. */
#ifndef HEARTH_ENA_ROWS_H
#define HEARTH_ENA_ROWS_H

#include "models/ena.h"
#include "models/units.h"

/* Slices that live for the call; empty where not known. */
struct ena_row {
    struct slice turn, speaker, group, project, agenda;
    struct slice tokens, hits; /* tokens are not empty */
    struct place at;           /* of the hits */
};

struct ena_rows {
    struct connections connections; /* of the documents that ended */
    struct hierarchy themes;
    struct ena_unit *all; /* [n]: in the order of first sight, which is their id */
    size_t n;
    uint64_t docs, lines; /* documents with a line; lines, of anybody */
    uint64_t nameless;    /* lines of nobody */
    /* Workspace: */
    struct units units;
    struct layout layout;
    struct coded coded;
    struct intern keys, docs_seen;
    struct arena texts;
    struct buffer key, doc, agenda;
    uint32_t *speakers; /* [units.n_units]: of the lines */
    uint32_t piece;
    size_t cap, cap_speakers;
};

/* Begins a document; false with a fault when one of that name has ended before. */
bool ena_rows_begin(struct ena_rows *r, struct slice doc, struct place at, struct fault *f);
bool ena_rows_add(struct ena_rows *r, const struct ena_row *row, struct fault *f);
void ena_rows_end(struct ena_rows *r);
void ena_rows_free(struct ena_rows *r);

#endif
