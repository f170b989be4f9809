/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came of reading a document, on its way from the process that read it (reading_task.h) to the
 * desk that hands its rows on. */
#ifndef HEARTH_OUTCOME_H
#define HEARTH_OUTCOME_H

#include "corpus/reader.h"
#include "pipeline/pack.h"

/* How much is told of the lines that did not become speech. */
enum outcome_lines { LINES_NONE, LINES_PACKED, LINES_TOLD };

/* Beside its transcript. Texts are borrowed: of what was packed, or of whoever packs. */
struct outcome {
    const struct reader *reader;
    struct slice encoding; /* empty where the reader decodes itself */
    struct slice remark;   /* for standard error: how the file was understood; empty: as usual */
    struct slice layout;   /* empty: the reader's name says it */
    uint64_t bytes;        /* of the file; 0 of a document that is one of several in it */
    uint64_t lines, repaired;
    bool undecodable;
    struct slice unspoken; /* LINES_PACKED: for unspoken_next */
};

/* Packs o (but for layout and unspoken, which are taken from t), the fault f and, when there is
 * none, the transcript with the places of its codings; its lines that are no speech are put into
 * their order (LINES_PACKED). */
void outcome_pack(struct buffer *to, const struct outcome *o, struct transcript *t,
                  enum outcome_lines lines, const struct fault *f);

/* The reverse, into a cleared transcript. Nothing is believed: texts fit into fields, numbers are
 * what they must be, or all of it is refused. False with the fault that was packed, or with that;
 * `name` is the file's. */
bool outcome_unpack(struct slice packed, struct outcome *o, struct transcript *t, const char *name,
                    struct fault *f);

/* The fault on the file `name` that an answer is not what a reader would give. */
bool outcome_senseless(const char *name, struct fault *f);

/* A reader in a few bytes; NULL stands for none. */
void reader_pack(struct buffer *to, const struct reader *r);
const struct reader *reader_unpack(struct unpacking *u);

#endif
