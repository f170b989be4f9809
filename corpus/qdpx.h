/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A REFI-QDA project (.qdpx): an archive with a project file (qde.h) and the plain texts of its
 * sources. Each source with a text is a transcript; its selections become codings.
 *
 *     positions ──countings──> places in the stored text ──origins──> places in the paragraphs
 *
 * A source whose plain text is empty, or not in the archive, but that has a Word, OpenDocument or
 * RTF file there (NVivo) is read from that; its selections cannot be placed. Nothing outside of the
 * archive is looked at. */
#ifndef HEARTH_QDPX_H
#define HEARTH_QDPX_H

#include "corpus/reader.h"

struct qdpx;

/* Reads the project file; `bytes` must outlive it. A project without any text is a fault. */
struct qdpx *qdpx_open(struct slice bytes, const char *file, struct fault *f);
void qdpx_free(struct qdpx *q);

struct qdpx_source {
    struct slice name; /* as the project calls it, clean, never empty; others may have it, too */
    const char *label; /* FILE/NAME, for messages */
    unsigned left;     /* why it is not read, for qdpx_why; 0: it is */
};
enum { QDPX_WHYS = 7 };
/* In words, a constant: "a picture". */
const char *qdpx_why(unsigned left);
size_t qdpx_count(const struct qdpx *q);
/* Source i of them, from 0; borrowed. */
struct qdpx_source qdpx_source(const struct qdpx *q, size_t i);
/* Fills a cleared transcript from a source that is read, with its codings when they are wanted
 * (t->origins.wanted). Of `in` only `repair` matters. */
bool qdpx_read(struct qdpx *q, size_t i, struct transcript *t, const struct reading *in,
               struct fault *f);

#endif
