/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in a table the rows of each document are, as bytes that go beside it:
 *
 *     the header line, with its LF        (pack_text)
 *     for each document, as they come: its name (pack_text), the bytes of its rows (pack_number)
 *
 * Rows of a document stand together; its name is their first field. */
#ifndef HEARTH_DOC_INDEX_H
#define HEARTH_DOC_INDEX_H

#include "pipeline/pack.h"

/* Made of a table that comes in pieces. Zero-initialise; free with doc_index_free. */
struct doc_index {
    struct buffer packed;     /* complete after doc_index_end */
    struct buffer doc, field; /* whose rows are counted; the first field of the line at hand */
    uint64_t rows, line;      /* bytes of these rows; of that line, so far */
    bool headed, any, behind; /* the header is packed; there is a doc; the first field is whole */
};
void doc_index_add(struct doc_index *x, struct slice bytes);
/* False when the table has no header or ends within a line. */
bool doc_index_end(struct doc_index *x);
void doc_index_free(struct doc_index *x);

/* Reads one: the header first, then a document at a time as long as there is something left. */
struct doc_rows {
    struct slice doc;
    uint64_t bytes;
};
struct doc_rows doc_index_next(struct unpacking *u);

#endif
