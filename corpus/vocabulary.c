/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/vocabulary.h"

#include <stdlib.h>

#include "pipeline/scan.h"

enum { STRETCH = 64 }; /* words whose look-ups are under way together */

/* A word between the two passes over its stretch of the row. */
struct pending {
    struct intern_key key;
    const char *p;
};

/* Cuts words off *p..end and has their slots fetched; returns how many. *p is NULL behind the last.
 */
static size_t cut(struct vocabulary *v, const char **p, const char *end,
                  struct pending words[STRETCH]) {
    size_t n = 0;
    while (n < STRETCH && *p) {
        const char *q = scan_space(*p, end);
        words[n].key = intern_key(*p, (size_t)(q - *p), (size_t)(end - *p));
        words[n].p = *p;
        v->gap |= q == *p;
        intern_prefetch(&v->words, words[n++].key);
        *p = q == end ? NULL : q + 1;
    }
    return n;
}

size_t vocabulary_row(struct vocabulary *v, struct slice row) {
    struct pending words[STRETCH];
    v->n = 0;
    v->gap = false;
    for (const char *p = row.n ? row.p : NULL; p;) {
        size_t n = cut(v, &p, row.p + row.n, words);
        MEM_GROW(v->ids, v->cap_ids, v->n + n);
        for (size_t i = 0; i < n; i++)
            v->ids[v->n++] = intern_add_key(&v->words, words[i].key, words[i].p);
    }
    return v->n;
}

void vocabulary_free(struct vocabulary *v) {
    intern_free(&v->words);
    free(v->ids);
}

static const char kind; /* its address is what counts */

void vocabulary_tell(struct vocabulary_hint *to, const struct vocabulary *v, struct slice tokens,
                     struct slice stems, const struct slice *stem, const char *algorithm) {
    *to =
        (struct vocabulary_hint){{&kind, tokens}, stems, v->ids, v->n, &v->words, stem, algorithm};
}

/* Whether two slices are the same memory, not only the same text: then nothing came between. */
static bool same_place(struct slice a, struct slice b) {
    return a.p == b.p && a.n == b.n;
}

const struct vocabulary_hint *vocabulary_told(const struct hint *f, struct slice tokens,
                                              struct slice stems) {
    if (!f || f->kind != &kind || !same_place(f->about, tokens))
        return NULL;
    const struct vocabulary_hint *v = (const struct vocabulary_hint *)f;
    return same_place(v->stems, stems) ? v : NULL;
}
