/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who says how much: rows of turns, as ingest hands them on, counted document by document. */
#ifndef HEARTH_TALKERS_H
#define HEARTH_TALKERS_H

#include "corpus/words.h"
#include "pipeline/intern.h"
#include "pipeline/record.h"

struct talker {
    struct slice speaker, role; /* role: of the first row that has one; else empty */
    uint64_t turns, words;
    uint64_t first, last; /* rows of the document, from 0 */
};

/* Set `document` and `with`; zero the rest; then talkers_start. Free with talkers_free. */
struct talkers {
    /* Told when a document is complete; false stops the counting. What it is told of is valid until
     * it returns. */
    bool (*document)(struct talkers *t);
    void *with;
    struct words *find;
    size_t role;             /* a column, or COLUMN_NONE */
    struct buffer doc, turn; /* of the row before */
    struct buffer path;      /* of the document's file; empty when it has none */
    uint64_t rows;
    struct talker all;      /* the document as a whole, also rows without a speaker */
    struct intern speakers; /* of the document, in the order in which they begin */
    struct talker *talkers; /* [speakers.count] */
    size_t cap;
    struct arena arena; /* per document */
};

/* `c`: ingest's columns. False with a fault when ICU has no rules for words. */
bool talkers_start(struct talkers *t, const struct columns *c, struct fault *f);
bool talkers_row(struct talkers *t, const struct record *r);
/* Whatever document is at hand is complete. */
bool talkers_end(struct talkers *t);
void talkers_free(struct talkers *t);

#endif
