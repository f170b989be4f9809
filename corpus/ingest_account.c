/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "corpus/file.h"
#include "corpus/ingest_inner.h"

struct ingest_counts ingest_counts(const struct source *s) {
    const struct ingest *g = (const struct ingest *)s;
    struct ingest_counts c = {.files = g->files.n, .speakers = g->speakers.n};
    for (size_t i = 0; i < g->documents.n; i++) {
        const struct document *d = &g->documents.items[i];
        c.transcripts += d->read;
        c.bad += !fault_none(&d->fault);
        c.turns += d->turns;
        c.rows += d->paragraphs;
        c.bytes += d->read ? d->bytes : 0;
        c.marks += d->marks;
        c.renamed += d->renamed;
        c.repaired += d->read ? d->repaired : 0;
    }
    return c;
}

size_t ingest_entries(const struct source *s) {
    const struct ingest *g = (const struct ingest *)s;
    return g->documents.n + g->left_out.n;
}

static struct ingest_entry entry_left_out(const struct left_out *l) {
    static const struct slice why[] = {
        [LEFT_OUT_NAME] = {"no transcript by its name", 25},
        [LEFT_OUT_NO_TEXT] = {"no column text", 14},
        [LEFT_OUT_RESULTS] = {"results of hearth", 17},
        [LEFT_OUT_JSON] = {"JSON without a transcript", 25},
        [LEFT_OUT_TWIN] = {"JSON beside a transcript of the same name", 41},
        [LEFT_OUT_SOURCE] = {NULL, 0},
    };
    return (struct ingest_entry){.path = l->path,
                                 .name = l->name,
                                 .doc = {"", 0},
                                 .format = "",
                                 .layout = "",
                                 .encoding = "",
                                 .language = "",
                                 .digest = "",
                                 .fate = INGEST_LEFT_OUT,
                                 .why = l->source ? slice_of(l->source) : why[l->why]};
}

/* The first line of a document's fault, without who speaks and without the file's folder. */
static struct slice why_refused(const struct document *d) {
    struct slice rest = buffer_slice(&d->fault.text), line = slice_cut(&rest, '\n');
    struct buffer file = {0};
    size_t skip = strlen("hearth : ") + strlen(d->fault.stage);
    text_visible(&file, slice_of(file_label(d->file->path)), 0);
    line = line.n > skip ? (struct slice){line.p + skip, line.n - skip} : line;
    if (file.n > 1 && line.n > file.n && memcmp(line.p, file.p, file.n) == 0) {
        const char *slash = memrchr(file.p, '/', file.n - 1);
        skip = slash ? (size_t)(slash - file.p) + 1 : 0;
        line = (struct slice){line.p + skip, line.n - skip};
    }
    buffer_free(&file);
    return line;
}

struct ingest_entry ingest_entry(const struct source *s, size_t i) {
    const struct ingest *g = (const struct ingest *)s;
    struct ingest_entry e = {.format = "",
                             .layout = "",
                             .encoding = "",
                             .language = "",
                             .digest = "",
                             .doc = {"", 0},
                             .why = {"", 0}};
    if (i >= g->documents.n)
        return entry_left_out(&g->left_out.items[i - g->documents.n]);
    const struct document *d = &g->documents.items[i];
    e.path = d->file->path;
    e.found = d->file->regular ? &d->file->found : NULL;
    e.name = d->file->name;
    e.bytes = d->bytes;
    e.fate = INGEST_READ;
    if (!fault_none(&d->fault)) {
        e.fate = INGEST_REFUSED;
        e.undecodable = d->undecodable;
        e.why = why_refused(d);
    }
    e.doc = d->doc;
    if (!d->read)
        return e;
    e.format = d->reader->name;
    e.encoding = d->encoding;
    e.language = d->language ? d->language->code : "";
    e.digest = d->digest ? d->digest : "";
    e.layout = d->layout;
    e.lines = d->lines;
    e.words = d->words;
    e.marks = d->marks;
    e.renamed = d->renamed;
    e.unspoken = buffer_slice(&d->unspoken);
    e.codings = buffer_slice(&d->codings.rows);
    e.turns = d->turns;
    e.rows = d->paragraphs;
    e.repaired = d->repaired;
    return e;
}

void ingest_digest(struct source *s, size_t i, const char *digest) {
    struct document *d = &((struct ingest *)s)->documents.items[i];
    free(d->digest);
    d->digest = mem_text(slice_of(digest));
}
