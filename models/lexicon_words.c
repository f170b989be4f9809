/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lexicon_words.h"

#include <stdlib.h>

#include "corpus/fold.h"
#include "corpus/stems.h"
#include "models/patterns.h"

static uint32_t share_of(const struct matchers *m, const struct entry *e) {
    uint32_t i = 0;
    if (!e->language)
        return 0;
    while (i + 1 < m->n && m->at[i].language != e->language)
        i++;
    return i;
}

static struct slice folded(struct lexicon_words *w, struct slice text) {
    struct buffer fold = {0};
    fold_word(text, &fold);
    struct slice kept = arena_copy(&w->arena, buffer_slice(&fold));
    buffer_free(&fold);
    return kept;
}

static bool has_words(const struct entry *e) {
    return e->kind != ENTRY_REGEX && e->kind != ENTRY_RULE;
}

/* The matcher has compiled the patterns, so that nothing is wrong with them. */
static void read_entry(struct lexicon_words *w, struct patterns *const *patterns, uint32_t entry) {
    const struct entry *e = &w->lexicon->entries[entry];
    struct entry_words *words = &w->entries[entry];
    uint32_t ids[PHRASE_WORDS_MOST];
    struct fault none = {0};
    words->share = share_of(w->matchers, e);
    if (!has_words(e))
        return;
    words->n = pattern_read(patterns[words->share], e->pattern, e->kind != ENTRY_WORD,
                            &w->shares[words->share].terms, ids, e->place, &none);
    words->ids = arena_alloc(&w->arena, words->n, sizeof *ids);
    for (size_t i = 0; i < words->n; i++)
        words->ids[i] = ids[i];
    words->folded = folded(w, e->pattern);
    fault_free(&none);
}

/* What the terms of a share compare. */
static void describe(struct lexicon_words *w, struct share_words *s, const char *stemmer) {
    struct stemmer *stems = stemmer_new(stemmer);
    s->of_term = mem_zero(terms_count(&s->terms), sizeof *s->of_term);
    for (int kind = 0; kind < TERM_KINDS; kind++)
        for (uint32_t at = 0; at < s->terms.of[kind].count; at++) {
            struct lexicon_word *word = &s->of_term[s->terms.of_term[kind][at]];
            word->kind = (enum term_kind)kind;
            word->text = intern_text(&s->terms.of[kind], at);
            if (kind != TERM_FOLD && kind != TERM_EXACT)
                continue;
            word->fold = folded(w, word->text);
            if (stems)
                word->stem = arena_copy(&w->arena, stemmer_stem(stems, word->fold));
        }
    stemmer_free(stems);
}

struct lexicon_words *lexicon_words_new(const struct lexicon *l, const struct matchers *m) {
    struct lexicon_words *w = mem_zero(1, sizeof *w);
    struct patterns **patterns = mem_zero(m->n, sizeof *patterns);
    w->lexicon = l;
    w->matchers = m;
    w->entries = mem_zero(l->n_entries, sizeof *w->entries);
    w->shares = mem_zero(m->n, sizeof *w->shares);
    for (size_t i = 0; i < m->n; i++)
        patterns[i] = patterns_new(m->at[i].stemmer);
    for (uint32_t i = 0; i < l->n_entries; i++)
        read_entry(w, patterns, i);
    for (size_t i = 0; i < m->n; i++) {
        describe(w, &w->shares[i], m->at[i].stemmer);
        patterns_free(patterns[i]);
    }
    free(patterns);
    return w;
}

void lexicon_words_free(struct lexicon_words *w) {
    if (!w)
        return;
    for (size_t i = 0; i < w->matchers->n; i++) {
        terms_free(&w->shares[i].terms);
        free(w->shares[i].of_term);
    }
    free(w->shares);
    free(w->entries);
    arena_free(&w->arena);
    free(w);
}

const struct lexicon_word *lexicon_word(const struct lexicon_words *w, uint32_t entry, size_t i) {
    const struct entry_words *e = &w->entries[entry];
    return &w->shares[e->share].of_term[e->ids[i]];
}

static bool holds(struct slice s, char c) {
    return s.n && memchr(s.p, c, s.n);
}

/* A wildcard of `a` is a character like any other to one of `b` that stands for any; a `?` of `b`
 * would have to be one character of what `*` stands for. */
static bool glob_within(struct slice a, struct slice b) {
    return !(holds(b, '?') && holds(a, '*')) && glob_fits(b, a);
}

/* Whether every word that fits a fits b. */
static bool within(const struct lexicon_word *a, const struct lexicon_word *b) {
    bool plain = a->kind == TERM_FOLD || a->kind == TERM_EXACT;
    if (a->kind == b->kind && slice_eq(a->text, b->text))
        return true;
    switch (b->kind) {
    case TERM_STEM:
        return plain && slice_eq(a->stem, b->text);
    case TERM_FOLD:
        return a->kind == TERM_EXACT && slice_eq(a->fold, b->text);
    case TERM_GLOB:
        return plain ? glob_fits(b->text, a->fold)
                     : a->kind == TERM_GLOB && glob_within(a->text, b->text);
    case TERM_EXACT_GLOB:
        return a->kind == TERM_EXACT ? glob_fits(b->text, a->text)
                                     : a->kind == TERM_EXACT_GLOB && glob_within(a->text, b->text);
    default:
        return false;
    }
}

/* Whether the words of `a` from `from` on fit those of `b`. */
static bool fits_at(const struct lexicon_words *w, uint32_t a, uint32_t b, size_t from) {
    for (size_t i = 0; i < w->entries[b].n; i++)
        if (!within(lexicon_word(w, a, from + i), lexicon_word(w, b, i)))
            return false;
    return true;
}

bool lexicon_words_within(const struct lexicon_words *w, uint32_t a, uint32_t b) {
    const struct entry_words *x = &w->entries[a], *y = &w->entries[b];
    return x->n && x->n == y->n && x->share == y->share && fits_at(w, a, b, 0);
}

bool lexicon_words_hold(const struct lexicon_words *w, uint32_t a, uint32_t b) {
    const struct entry_words *x = &w->entries[a], *y = &w->entries[b];
    if (y->n == 0 || x->share != y->share)
        return false;
    for (size_t from = 0; from + y->n < x->n + 1; from++)
        if (x->n > y->n && fits_at(w, a, b, from))
            return true;
    return false;
}
