/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/vocabulary.h"

#include <stdlib.h>

#include "pipeline/scan.h"

enum { STRETCH = 64 }; /* words whose look-ups are under way together */

/* A word between the two passes over its stretch of the row. */
struct pending {
    struct intern_key key;
    uint64_t hash;
    struct slice text;
};

/* A row that is being cut. The last bytes of it stand in `tail` again, with spaces behind them, so
 * that what is read of a word may always be as long as a key. */
struct cutting {
    const char *p, *end; /* what is left; p is NULL behind the last word */
    bool gap;            /* a word was empty */
    char tail[2 * INTERN_KEY];
};

static struct cutting begin(struct slice row) {
    struct cutting c = {.p = row.n ? row.p : NULL, .end = row.n ? row.p + row.n : NULL};
    size_t n = row.n < INTERN_KEY ? row.n : INTERN_KEY;
    memset(c.tail, ' ', sizeof c.tail);
    if (n)
        memcpy(c.tail + INTERN_KEY - n, c.end - n, n);
    return c;
}

/* Cuts words off the row and has their slots fetched; returns how many. */
static size_t cut(const struct vocabulary *v, struct cutting *c, struct pending words[STRETCH]) {
    const char *p = c->p, *end = c->end, *tail_end = c->tail + INTERN_KEY;
    bool gap = false;
    size_t n = 0;
    while (n < STRETCH && p) {
        size_t left = (size_t)(end - p);
        const char *at = left < INTERN_KEY ? tail_end - left : p;
        size_t length = scan_space_near(at);
        struct intern_key key;
        if (length < INTERN_KEY) {
            key = intern_key(at, length, INTERN_KEY);
        } else {
            length = (size_t)(scan_space(p, end) - p);
            key = intern_key(p, length, left);
        }
        uint64_t hash = intern_hash(key);
        intern_prefetch(&v->words, hash);
        words[n++] = (struct pending){key, hash, {p, length}};
        gap |= length == 0;
        p = length == left ? NULL : p + length + 1;
    }
    c->p = p;
    c->gap |= gap;
    return n;
}

size_t vocabulary_row(struct vocabulary *v, struct slice row) {
    struct cutting c = begin(row);
    struct pending words[STRETCH];
    v->n = 0;
    while (c.p) {
        size_t n = cut(v, &c, words);
        MEM_GROW(v->ids, v->cap_ids, v->n + n);
        uint32_t *ids = v->ids + v->n;
        for (size_t i = 0; i < n; i++)
            ids[i] = intern_add_key(&v->words, words[i].key, words[i].hash, words[i].text);
        v->n += n;
    }
    v->gap = c.gap;
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
