/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of a document's codings once it was read: its rows for the table, and what is to be
 * said of them when all documents are through. */
#ifndef HEARTH_CODING_ACCOUNT_H
#define HEARTH_CODING_ACCOUNT_H

#include "corpus/reader.h"

/* Zero-initialise; free with coding_account_free. */
struct coding_account {
    struct buffer rows; /* codings.h */
    uint64_t codings, places, astray;
    struct buffer counting, notes, warnings; /* as of struct codings */
    bool doubtful;
};
/* Of a transcript that was read, whose codings have their places. */
void coding_account_take(struct coding_account *a, struct slice doc, const struct transcript *t);
void coding_account_free(struct coding_account *a);

#endif
