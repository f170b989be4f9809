/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents that a stage renames come out in byte order of their new names: rows go to a file
 * without a name (scratch.h: mode 0600, gone when it is closed), and come back, document by
 * document, when all have been seen. What is in memory is a MB of rows, and each document's name.
 */
#ifndef HEARTH_RESORT_H
#define HEARTH_RESORT_H

#include "pipeline/stage.h"

/* Shared by all workers. */
struct resort;
struct resort *resort_new(void);
void resort_free(struct resort *r); /* NULL is fine */

/* One worker's part; owned by the resort. */
struct resort_part;
struct resort_part *resort_join(struct resort *r);
/* A row of the document at hand: n fields. False with a system fault. */
bool resort_row(struct resort_part *p, const struct slice *fields, size_t n, struct place at,
                struct fault *f);
/* The document at hand is complete and is called `doc` from now on; a document without rows is
 * none. False with a system fault. */
bool resort_document(struct resort_part *p, struct slice doc, struct fault *f);
/* What the rows are called; the first call counts. */
void resort_columns(struct resort *r, const struct columns *c);
/* All rows of all parts, once these are complete, for several workers to share (stage.h: resume).
 * Lives as long as the resort. NULL when two documents have one name, a fault in f. */
struct source *resort_source(struct resort *r, struct fault *f);

#endif
