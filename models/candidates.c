/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/candidates.h"

#include <stdlib.h>

static void find_frequent(struct candidates *c, uint64_t least) {
    const struct heard_all *a = c->heard;
    c->frequent = mem_zero(a->n_workers, sizeof *c->frequent);
    for (size_t w = 0; w < a->n_workers; w++) {
        size_t n = a->workers[w]->n_words;
        c->frequent[w] = mem_resize(NULL, n, sizeof **c->frequent);
        for (size_t i = 0; i < n; i++) {
            uint32_t stem = a->stem_of[w][i];
            c->frequent[w][i] = a->inside[stem] >= least ? stem : CANDIDATE_NONE;
        }
    }
}

/* The stem of a row's word where it is frequent and not covered, or CANDIDATE_NONE. */
static inline uint32_t stem_at(const uint32_t *frequent, uint32_t word) {
    return word & HEARD_COVERED ? CANDIDATE_NONE : frequent[word];
}

static void count_pairs(void *with, const struct heard_doc *doc, const struct heard_row *row) {
    struct candidates *c = with;
    const uint32_t *frequent = c->frequent[doc->worker];
    uint32_t before = CANDIDATE_NONE;
    for (size_t i = 0; i < row->n; i++) {
        uint32_t stem = stem_at(frequent, row->words[i]);
        if (before != CANDIDATE_NONE && stem != CANDIDATE_NONE)
            ngrams_count(&c->pairs, before, stem);
        before = stem;
    }
}

static void count_triples(void *with, const struct heard_doc *doc, const struct heard_row *row) {
    struct candidates *c = with;
    const uint32_t *frequent = c->frequent[doc->worker];
    uint32_t before = CANDIDATE_NONE, pair_before = NGRAM_NONE;
    for (size_t i = 0; i < row->n; i++) {
        uint32_t stem = stem_at(frequent, row->words[i]), pair = NGRAM_NONE;
        if (before != CANDIDATE_NONE && stem != CANDIDATE_NONE)
            pair = ngrams_find(&c->pairs, before, stem);
        if (pair_before != NGRAM_NONE && pair != NGRAM_NONE)
            ngrams_count(&c->triples, pair_before, stem);
        before = stem;
        pair_before = pair;
    }
}

/* All phrases inside that are said often enough. */
static bool count_phrases(struct candidates *c, uint64_t least, struct fault *f) {
    const struct heard_visit pairs = {true, count_pairs, NULL, c};
    const struct heard_visit triples = {true, count_triples, NULL, c};
    bool ok = heard_all_visit(c->heard, &pairs, f);
    ngrams_prune(&c->pairs, least);
    ok = ok && heard_all_visit(c->heard, &triples, f);
    ngrams_prune(&c->triples, least);
    return ok;
}

static void add_candidate(struct candidates *c, size_t *cap, uint32_t *of, struct candidate it) {
    const bool *edge = c->heard->edge;
    *of = CANDIDATE_NONE;
    if (!edge[it.stems[0]] || !edge[it.stems[it.words - 1]])
        return;
    MEM_GROW(c->at, *cap, c->n + 1);
    *of = (uint32_t)c->n;
    c->at[c->n++] = it;
}

static void make_candidates(struct candidates *c, uint64_t least) {
    const struct heard_all *a = c->heard;
    const struct ngrams *pairs = &c->pairs, *triples = &c->triples;
    size_t cap = 0;
    c->of_stem = mem_resize(NULL, a->stems.count, sizeof *c->of_stem);
    c->of_pair = mem_resize(NULL, pairs->n, sizeof *c->of_pair);
    c->of_triple = mem_resize(NULL, triples->n, sizeof *c->of_triple);
    for (uint32_t i = 0; i < a->stems.count; i++) {
        c->of_stem[i] = CANDIDATE_NONE;
        if (a->inside[i] >= least)
            add_candidate(c, &cap, &c->of_stem[i], (struct candidate){.stems = {i}, .words = 1});
    }
    for (uint32_t i = 0; i < pairs->n; i++)
        add_candidate(c, &cap, &c->of_pair[i],
                      (struct candidate){.stems = {ngram_first(pairs, i), ngram_second(pairs, i)},
                                         .words = 2});
    for (uint32_t i = 0; i < triples->n; i++) {
        uint32_t pair = ngram_first(triples, i);
        add_candidate(
            c, &cap, &c->of_triple[i],
            (struct candidate){.stems = {ngram_first(pairs, pair), ngram_second(pairs, pair),
                                         ngram_second(triples, i)},
                               .words = 3});
    }
}

void candidates_find(const struct candidates *c, const struct heard_doc *doc,
                     const struct heard_row *row,
                     void (*found)(void *with, uint32_t candidate, size_t first), void *with) {
    const uint32_t *frequent = c->frequent[doc->worker];
    uint32_t before = CANDIDATE_NONE, pair_before = NGRAM_NONE;
    for (size_t i = 0; i < row->n; i++) {
        uint32_t stem = stem_at(frequent, row->words[i]), pair = NGRAM_NONE, triple = NGRAM_NONE;
        if (stem != CANDIDATE_NONE && c->of_stem[stem] != CANDIDATE_NONE)
            found(with, c->of_stem[stem], i);
        if (before != CANDIDATE_NONE && stem != CANDIDATE_NONE)
            pair = ngrams_find(&c->pairs, before, stem);
        if (pair != NGRAM_NONE && c->of_pair[pair] != CANDIDATE_NONE)
            found(with, c->of_pair[pair], i - 1);
        if (pair != NGRAM_NONE && pair_before != NGRAM_NONE)
            triple = ngrams_find(&c->triples, pair_before, stem);
        if (triple != NGRAM_NONE && c->of_triple[triple] != CANDIDATE_NONE)
            found(with, c->of_triple[triple], i - 2);
        before = stem;
        pair_before = pair;
    }
}

/* The document at hand, while everything is counted. */
struct tally {
    struct candidates *c;
    bool inside, any_inside;
    uint32_t *touched; /* [n_touched]: candidates that it holds */
    size_t n_touched, cap_touched;
    struct within_margins margins;
};

static void count_one(void *with, uint32_t candidate, size_t first) {
    struct tally *t = with;
    struct candidate *it = &t->c->at[candidate];
    (void)first;
    if (it->now == 0) {
        MEM_GROW(t->touched, t->cap_touched, t->n_touched + 1);
        t->touched[t->n_touched++] = candidate;
    }
    it->now++;
    it->now_inside += t->inside;
}

static void count_row(void *with, const struct heard_doc *doc, const struct heard_row *row) {
    struct tally *t = with;
    uint64_t words = 0;
    for (size_t i = 0; i < row->n; i++)
        words += !(row->words[i] & HEARD_COVERED);
    t->margins.n += words;
    t->margins.n_a += row->inside ? words : 0;
    t->any_inside |= row->inside;
    t->inside = row->inside;
    candidates_find(t->c, doc, row, count_one, t);
}

static void end_document(void *with) {
    struct tally *t = with;
    struct candidates *c = t->c;
    bool counts = within_counts(t->margins);
    for (size_t i = 0; i < t->n_touched; i++) {
        struct candidate *it = &c->at[t->touched[i]];
        it->all += it->now;
        it->inside += it->now_inside;
        it->docs += it->now_inside > 0;
        if (counts)
            within_add(&it->within, t->margins, it->now, it->now_inside);
        it->now = it->now_inside = 0;
    }
    c->margins.n += counts ? t->margins.n : 0;
    c->margins.n_a += counts ? t->margins.n_a : 0;
    c->docs_inside += t->any_inside;
    t->margins = (struct within_margins){0, 0};
    t->n_touched = 0;
    t->any_inside = false;
}

bool candidates_count(struct candidates *c, const struct heard_all *heard, uint64_t least,
                      struct fault *f) {
    struct tally t = {.c = c};
    const struct heard_visit all = {false, count_row, end_document, &t};
    c->heard = heard;
    find_frequent(c, least);
    bool ok = count_phrases(c, least, f);
    make_candidates(c, least);
    ok = ok && heard_all_visit(heard, &all, f);
    free(t.touched);
    return ok;
}

size_t candidates_parts(const struct candidates *c, uint32_t candidate,
                        uint32_t parts[CANDIDATE_PARTS]) {
    const struct candidate *it = &c->at[candidate];
    size_t n = 0;
    for (uint32_t i = 0; it->words > 1 && i < it->words; i++)
        if (c->of_stem[it->stems[i]] != CANDIDATE_NONE)
            parts[n++] = c->of_stem[it->stems[i]];
    for (uint32_t i = 0; it->words > 2 && i + 1 < it->words; i++) {
        uint32_t pair = ngrams_find(&c->pairs, it->stems[i], it->stems[i + 1]);
        if (pair != NGRAM_NONE && c->of_pair[pair] != CANDIDATE_NONE)
            parts[n++] = c->of_pair[pair];
    }
    return n;
}

void candidates_free(struct candidates *c) {
    for (size_t w = 0; c->frequent && w < c->heard->n_workers; w++)
        free(c->frequent[w]);
    free(c->frequent);
    ngrams_free(&c->pairs);
    ngrams_free(&c->triples);
    free(c->of_stem);
    free(c->of_pair);
    free(c->of_triple);
    free(c->at);
}
