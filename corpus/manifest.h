/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of documents and speakers besides their words: tables (sheet.h) with a column
 * `doc`, a column `speaker` or both, whose further columns (project, date, wave, role, ...) join
 * the rows of a transcript.
 *
 * A row holds for the documents that its `doc` names, with or without the file's extension (`*` and
 * `?` match any characters, a `/` too), for the speaker that its `speaker` names, or for that
 * speaker in those documents. For each column the cells that are not empty compete; the most
 * specific row wins:
 *
 *     document and speaker  >  one of them, exactly  >  document by wildcards
 *
 * and within each an exact document beats wildcards, and a speaker of the same spelling one that
 * only agrees without regard to case. Two equally specific rows that disagree are a fault. `turns`
 * and `words` are ignored: the skeleton that `hearth manifest` writes has them; so are, in a table
 * with a column `alias`, that and `docs`, `why`, `maybe`: `hearth speakers` wrote it (aliases.h). A
 * row with an alias is about whoever has that name, as well as about the spelling. */
#ifndef HEARTH_MANIFEST_H
#define HEARTH_MANIFEST_H

#include "corpus/sheet.h"
#include "pipeline/carry.h"
#include "pipeline/stage.h"

struct manifest;

struct manifest *manifest_new(void);
void manifest_free(struct manifest *m); /* NULL is fine */

/* Whether a column of that name is hearth's own, so that nobody may bring it. */
bool manifest_reserved(struct slice column);

/* Takes the table over, whatever the outcome. With f->many all that is wrong with it is told. */
bool manifest_add(struct manifest *m, struct sheet *s, struct fault *f);

/* The columns it brings, in the order in which they were met; cleaned names. */
size_t manifest_columns(const struct manifest *m, const struct slice **names);

/* One worker's view of one document after the other. Zero-initialise; free with manifest_view_free.
 */
struct manifest_view {
    const struct manifest *m;
    struct slice doc;
    size_t *rows; /* [n]: whose `doc` matches */
    size_t n, cap;
    struct buffer folded;
};
/* `name`: the document's name with its file's extension. Both must live until the next call. */
void manifest_document(struct manifest *m, struct manifest_view *v, struct slice doc,
                       struct slice name);
/* values[0..columns): what holds for the speaker (cleaned; empty: not known) in the document; owned
 * by the manifest. `written`: what the transcript calls the speaker, where that is another name;
 * rows for it come after those for the speaker. Several views may ask at once. */
void manifest_values(struct manifest *m, struct manifest_view *v, struct slice speaker,
                     struct slice written, struct slice *values);
void manifest_view_free(struct manifest_view *v);

/* What was met of it, and what was not: of the same tables in another process. */
void manifest_carry(struct manifest *m, struct carry *c);
/* When all documents are through: warns of rows that matched nothing and of documents and speakers
 * that no row matched; rows that disagreed are faults. */
bool manifest_finish(struct manifest *m, struct stage_run *run, struct fault *f);

#endif
