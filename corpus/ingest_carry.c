/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "corpus/ingest_inner.h"

enum { DOCUMENT_LEAST = 21 }; /* bytes that a document takes, at least */

static void carry_word(struct carry *c, char **word) {
    if (c->to) {
        pack_text(c->to, *word ? slice_of(*word) : (struct slice){"", 0});
        return;
    }
    free(*word);
    *word = mem_text(unpack_text(c->from));
}

static void carry_bytes(struct carry *c, struct buffer *b) {
    if (c->to)
        pack_text(c->to, buffer_slice(b));
    else
        buffer_add(b, unpack_text(c->from));
}

static void carry_language(struct carry *c, const struct language **l) {
    if (c->to) {
        pack_number(c->to, *l ? (uint64_t)(*l - languages) + 1 : 0);
        return;
    }
    uint64_t number = unpack_up_to(c->from, n_languages);
    *l = number ? &languages[number - 1] : NULL;
}

static void carry_reader(struct carry *c, const struct reader **r) {
    if (c->to)
        reader_pack(c->to, *r);
    else
        *r = reader_unpack(c->from);
}

/* What became of a document; of one to be loaded nothing is known but where it is. */
static void carry_document(struct carry *c, struct document *d) {
    uint64_t *const numbers[] = {&d->bytes, &d->lines, &d->turns,   &d->paragraphs,
                                 &d->words, &d->marks, &d->renamed, &d->repaired};
    bool *const flags[] = {&d->read, &d->no_speakers, &d->undecodable};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        carry_sum(c, numbers[i]);
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        carry_flag(c, flags[i]);
    carry_reader(c, &d->reader);
    carry_language(c, &d->language);
    carry_word(c, &d->encoding);
    carry_word(c, &d->layout);
    carry_word(c, &d->digest);
    carry_bytes(c, &d->unspoken);
    carry_bytes(c, &d->notes);
    carry_fault(c, &d->fault);
    if (c->from && d->read && !d->reader)
        unpack_fail(c->from);
}

static void save_documents(struct carry *c, struct ingest *g) {
    size_t n = 0;
    for (size_t i = 0; i < g->documents.n; i++)
        n += g->documents.items[i].here;
    pack_number(c->to, n);
    for (size_t i = 0; i < g->documents.n; i++) {
        struct document *d = &g->documents.items[i];
        if (!d->here)
            continue;
        pack_text(c->to, d->doc);
        carry_document(c, d);
    }
}

static int by_doc(const void *name, const void *document) {
    return slice_cmp(*(const struct slice *)name, ((const struct document *)document)->doc);
}

/* The document of that name, which nobody has brought so far. */
static struct document *expect(struct ingest *g, struct slice name, struct fault *f) {
    struct document *d = g->documents.n ? bsearch(&name, g->documents.items, g->documents.n,
                                                  sizeof *g->documents.items, by_doc)
                                        : NULL;
    if (!d)
        fault_input(f, NO_PLACE, name, "a part has a document that is not among the transcripts");
    else if (d->here)
        fault_input(f, NO_PLACE, name, "a document that is in two parts");
    return d && !d->here ? d : NULL;
}

static bool load_documents(struct carry *c, struct ingest *g, struct fault *f) {
    size_t n = unpack_count(c->from, DOCUMENT_LEAST);
    for (size_t i = 0; i < n && !c->from->bad; i++) {
        struct slice name = unpack_text(c->from);
        struct document *d = c->from->bad ? NULL : expect(g, name, f);
        if (!d)
            return c->from->bad;
        d->here = true;
        d->bytes = 0;
        fault_free(&d->fault);
        carry_document(c, d);
    }
    return true;
}

bool ingest_carry(struct source *s, struct carry *c, struct fault *f) {
    struct ingest *g = (struct ingest *)s;
    struct manifest *manifest = g->plan.cast.manifest;
    if (c->to)
        save_documents(c, g);
    else if (!load_documents(c, g, f))
        return false;
    names_carry(&g->speakers, c);
    names_carry(&g->renamed, c);
    names_carry(&g->told, c);
    if (g->plan.cast.aliases)
        aliases_carry(g->plan.cast.aliases, c);
    if (manifest)
        manifest_carry(manifest, c);
    return true;
}

/* What was remarked on each document while it was read, as in one process. */
static void write_notes(const struct ingest *g) {
    for (size_t i = 0; i < g->documents.n && !g->run->mode->quiet; i++) {
        struct slice notes = buffer_slice(&g->documents.items[i].notes);
        if (notes.n)
            fwrite(notes.p, 1, notes.n, stderr);
    }
}

bool ingest_join(struct source *s, struct fault *f) {
    struct ingest *g = (struct ingest *)s;
    for (size_t i = 0; i < g->documents.n; i++)
        if (!g->documents.items[i].here)
            return fault_input(f, NO_PLACE, g->documents.items[i].doc,
                               "a document that is in no part");
    write_notes(g);
    return ingest_end(g) || fault_take(f, &s->fault);
}
