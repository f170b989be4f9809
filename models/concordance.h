/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of a concordance that are held back: all of them, to be sorted, or a random sample.
 *
 * Every line has a number to be drawn by (draw.h), which the seed, its document and its place among
 * the document's lines make. The sample are the lines with the least numbers, so
 * that each set of so many lines is as likely as any other (bottom-k sampling, Cohen and Kaplan
 * 2007), one pass and room for the sample suffice, whoever works on the documents draws the same,
 * and a larger sample holds the smaller one of the same seed. */
#ifndef HEARTH_CONCORDANCE_H
#define HEARTH_CONCORDANCE_H

#include "pipeline/fault.h"

struct concordance_line {
    struct slice doc;
    uint64_t number;      /* among the lines of its document, from 0 */
    uint64_t draw;        /* concordance_draw's */
    struct slice key;     /* what it is sorted by, as bytes; empty: by its place alone */
    struct slice *fields; /* [n] */
    size_t n;
    struct place at;
};

/* Zero-initialise, set `most`; free with concordance_free. */
struct concordance {
    size_t most;                  /* lines; 0: all */
    struct concordance_line **at; /* [n]; of a sample, a heap with the greatest number at the top */
    size_t n, cap;
};

/* What the lines of a document are drawn by: concordance_draw(this, 0), (this, 1)… */
uint64_t concordance_document(uint64_t seed, struct slice doc);
uint64_t concordance_draw(uint64_t document, uint64_t number);

/* Whether a line with that number to be drawn by would be kept, as far as can be said now. */
bool concordance_wants(const struct concordance *c, uint64_t draw);
/* Keeps a copy of the line, if it is wanted. */
void concordance_add(struct concordance *c, const struct concordance_line *line);
/* Takes over all that `from` has kept. */
void concordance_join(struct concordance *c, struct concordance *from);
/* By key, then by document (byte order) and number; nothing is added afterwards. */
void concordance_sort(struct concordance *c);
void concordance_free(struct concordance *c);

#endif
