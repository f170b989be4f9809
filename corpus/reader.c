/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reader.h"

#include <stdlib.h>
#include <strings.h>

#include "corpus/clean.h"

const struct reader *const readers[] = {&reader_text, &reader_vtt, &reader_table, NULL};

bool has_extension(const char *path, const char *extensions) {
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *point = strrchr(name, '.');
    if (!point || point == name)
        return false;
    for (struct slice rest = slice_of(extensions); rest.p;) {
        struct slice one = slice_cut(&rest, '|');
        if (strlen(point + 1) == one.n && strncasecmp(point + 1, one.p, one.n) == 0)
            return true;
    }
    return false;
}

const struct reader *reader_for(const char *path) {
    for (size_t i = 0; readers[i]; i++)
        if (has_extension(path, readers[i]->extensions))
            return readers[i];
    return NULL;
}

const struct reader *reader_detect(struct slice text) {
    for (size_t i = 0; readers[i]; i++)
        if (readers[i]->detect(text))
            return readers[i];
    return &reader_text;
}

struct paragraph *transcript_add(struct transcript *t, uint64_t turn, struct slice speaker,
                                 struct slice text, uint64_t line) {
    struct slice clean = clean_text(text, &t->arena);
    if (clean.n == 0)
        return NULL;
    MEM_GROW(t->paragraphs, t->cap, t->n + 1);
    struct paragraph *p = &t->paragraphs[t->n++];
    *p = (struct paragraph){.turn = turn,
                            .speaker = clean_text(speaker, &t->arena),
                            .text = clean,
                            .start = TIME_NONE,
                            .end = TIME_NONE,
                            .line = line};
    return p;
}

void transcript_clear(struct transcript *t) {
    t->n = t->n_cues = 0;
    t->repaired = t->strays = 0;
    arena_reset(&t->arena);
    labels_clear(&t->labels);
    buffer_clear(&t->joined);
}

void transcript_free(struct transcript *t) {
    free(t->paragraphs);
    free(t->cues);
    arena_free(&t->arena);
    labels_free(&t->labels);
    buffer_free(&t->joined);
    *t = (struct transcript){0};
}
