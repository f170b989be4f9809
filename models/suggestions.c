/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/suggestions.h"

#include <stdlib.h>

#include "models/suggestion_places.h"

struct ranked {
    const struct candidates *c;
    uint32_t candidate;
    double g2;
};

static struct slice stem_text(const struct candidates *c, uint32_t stem) {
    return intern_text(&c->heard->stems, stem);
}

static int by_stems(const struct candidates *c, const struct candidate *a,
                    const struct candidate *b) {
    for (uint32_t i = 0; i < a->words && i < b->words; i++) {
        int order = slice_cmp(stem_text(c, a->stems[i]), stem_text(c, b->stems[i]));
        if (order)
            return order;
    }
    return (a->words > b->words) - (a->words < b->words);
}

static int by_strength(const void *x, const void *y) {
    const struct ranked *a = x, *b = y;
    const struct candidate *one = &a->c->at[a->candidate], *other = &b->c->at[b->candidate];
    if (a->g2 != b->g2)
        return a->g2 > b->g2 ? -1 : 1;
    if (one->inside != other->inside)
        return one->inside > other->inside ? -1 : 1;
    return by_stems(a->c, one, other);
}

/* Marks what is a part of a longer one and said nowhere else. */
static bool *find_parts(const struct candidates *c) {
    bool *part = mem_zero(c->n, sizeof *part);
    for (uint32_t i = 0; i < c->n; i++) {
        uint32_t parts[CANDIDATE_PARTS];
        size_t n = candidates_parts(c, i, parts);
        for (size_t k = 0; k < n; k++)
            part[parts[k]] |=
                c->at[parts[k]].inside == c->at[i].inside && c->at[parts[k]].all == c->at[i].all;
    }
    return part;
}

/* Those that are worth a look, sorted; to be freed. */
static struct ranked *rank(const struct candidates *c, uint64_t least_docs, size_t *n) {
    struct ranked *ranked = mem_resize(NULL, c->n, sizeof *ranked);
    bool *part = find_parts(c);
    *n = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        struct value g2 = within_g2(&c->at[i].within, c->margins);
        if (!part[i] && c->at[i].docs >= least_docs && !g2.why && g2.x >= SUGGESTION_LEAST)
            ranked[(*n)++] = (struct ranked){c, i, g2.x};
    }
    if (*n)
        qsort(ranked, *n, sizeof *ranked, by_strength);
    free(part);
    return ranked;
}

/* Asks whether a codebook has it, in the commonest form of each of its words. */
static bool is_known(const struct candidates *c, const struct candidate *it,
                     const struct suggestions_wanted *wanted, struct buffer *words,
                     struct buffer *stems) {
    if (!wanted->known)
        return false;
    buffer_clear(words);
    buffer_clear(stems);
    for (uint32_t i = 0; i < it->words; i++) {
        buffer_text(words, i ? " " : "");
        buffer_text(stems, i ? " " : "");
        buffer_add(words, c->heard->form[it->stems[i]]);
        buffer_add(stems, stem_text(c, it->stems[i]));
    }
    return wanted->known(wanted->with, buffer_slice(words), buffer_slice(stems));
}

bool suggestions_make(struct suggestions *s, const struct candidates *c,
                      const struct suggestions_wanted *wanted, struct fault *f) {
    struct buffer words = {0}, stems = {0};
    size_t n, cap = 0;
    uint64_t least = wanted->least_docs < c->docs_inside ? wanted->least_docs : c->docs_inside;
    struct ranked *ranked = rank(c, least, &n);
    s->candidates = c;
    for (size_t i = 0; i < n && s->n < wanted->most; i++) {
        const struct candidate *it = &c->at[ranked[i].candidate];
        if (is_known(c, it, wanted, &words, &stems))
            continue;
        MEM_GROW(s->at, cap, s->n + 1);
        s->at[s->n++] = (struct suggestion){.candidate = ranked[i].candidate,
                                            .g2 = ranked[i].g2,
                                            .lift = within_lift(&it->within).x};
    }
    free(ranked);
    buffer_free(&words);
    buffer_free(&stems);
    return suggestion_places_find(s, wanted->theme, f);
}

void suggestions_free(struct suggestions *s) {
    free(s->at);
    arena_free(&s->arena);
}
