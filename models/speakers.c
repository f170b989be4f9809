/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/speakers.h"

#include <stdlib.h>

#include "models/speakers_inner.h"

const char *speakers_why_name(enum speakers_why why) {
    static const char *const names[] = {
        [WHY_NONE] = "",
        [WHY_SPELLING] = "spelling",
        [WHY_GUEST] = "guest",
        [WHY_SHORT] = "short",
        [WHY_INITIALS] = "initials",
        [WHY_ORDER] = "order",
        [WHY_GIVEN] = "given",
        [WHY_SEVERAL] = "several",
        [WHY_BESIDE] = "beside",
        [WHY_ELSEWHERE] = "elsewhere",
        [WHY_AFFILIATION] = "affiliation",
        [WHY_SIMILAR] = "similar",
        [WHY_UNNAMED] = "unnamed",
    };
    return names[why];
}

struct speakers *speakers_new(enum speakers_within within, struct aliases *given) {
    struct speakers *s = mem_zero(1, sizeof *s);
    s->within = within;
    s->given = given;
    s->known = label_words_new();
    return s;
}

void speakers_free(struct speakers *s) {
    if (!s)
        return;
    for (size_t i = 0; i < s->n_people; i++)
        free(s->people[i].kin);
    label_words_free(s->known);
    free(s->docs);
    intern_free(&s->labels);
    free(s->spellings);
    free(s->people);
    free(s->introduced);
    free(s->stays);
    free(s->places);
    free(s->rows);
    arena_free(&s->arena);
    free(s);
}

static struct slice folder_of(struct slice path) {
    const char *slash = path.n ? memrchr(path.p, '/', path.n) : NULL;
    return slash ? (struct slice){path.p, (size_t)(slash - path.p)} : (struct slice){"", 0};
}

void speakers_add(struct speakers *s, const struct talkers *document) {
    MEM_GROW(s->docs, s->cap_docs, s->n_docs + 1);
    struct speakers_doc *d = &s->docs[s->n_docs++];
    *d = (struct speakers_doc){.name = arena_copy(&s->arena, buffer_slice(&document->doc)),
                               .n = document->speakers.count};
    d->folder = folder_of(d->name);
    d->in_name = d->folder.n > 0;
    if (!d->in_name)
        d->folder = arena_copy(&s->arena, folder_of(buffer_slice(&document->path)));
    d->voices = arena_alloc(&s->arena, d->n, sizeof *d->voices);
    for (size_t i = 0; i < d->n; i++) {
        const struct talker *t = &document->talkers[i];
        d->voices[i] = (struct voice){.label = arena_copy(&s->arena, t->speaker),
                                      .role = arena_copy(&s->arena, t->role),
                                      .turns = t->turns,
                                      .words = t->words,
                                      .first = t->first,
                                      .last = t->last};
    }
}

void speakers_introduce(struct speakers *s, struct slice doc, struct slice label,
                        struct slice name) {
    MEM_GROW(s->introduced, s->cap_introduced, s->n_introduced + 1);
    s->introduced[s->n_introduced++] = (struct introduced){
        arena_copy(&s->arena, doc), arena_copy(&s->arena, label), arena_copy(&s->arena, name)};
}

static int by_name(const void *a, const void *b) {
    const struct speakers_doc *x = a, *y = b;
    return slice_cmp(x->name, y->name);
}

static void find_groups(struct speakers *s) {
    struct intern folders = {0};
    for (size_t i = 0; i < s->n_docs; i++) {
        /* a folder in a name is not the one of that path */
        struct buffer key = {0};
        buffer_char(&key, s->docs[i].in_name ? 'n' : 'p');
        buffer_add(&key, s->docs[i].folder);
        s->docs[i].group = intern_add(&folders, buffer_slice(&key));
        buffer_free(&key);
    }
    s->n_groups = folders.count;
    intern_free(&folders);
}

size_t speakers_table(struct speakers *s, const struct speakers_row **rows) {
    if (s->n_docs)
        qsort(s->docs, s->n_docs, sizeof *s->docs, by_name);
    find_groups(s);
    speakers_find_people(s);
    speakers_find_kin(s);
    speakers_decide(s);
    speakers_write_rows(s);
    return speakers_rows(s, rows);
}

size_t speakers_rows(const struct speakers *s, const struct speakers_row **rows) {
    *rows = s->rows;
    return s->n_rows;
}
