/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The distinct words that a stem or a wildcard catches in a text. */
#include <stdlib.h>

#include "corpus/fold.h"
#include "corpus/forms.h"
#include "models/lexicon_usage.h"

/* Other words are told from so many on, when they are a tenth of what the stem catches; so many
 * forms are listed. */
enum { OTHERS_LEAST = 2, OTHERS_SHARE = 10, FORMS_MOST = 30 };

struct form {
    struct slice text;
    uint64_t count;
};
/* The forms that one term catches. */
struct caught {
    struct form *at; /* [n] */
    size_t n, cap;
    uint64_t total;
};

static int by_count(const void *a, const void *b) {
    const struct form *x = a, *y = b;
    int c = (x->count < y->count) - (x->count > y->count);
    return c ? c : slice_cmp(x->text, y->text);
}

static int by_text(const void *a, const void *b) {
    const struct form *x = a, *y = b;
    return slice_cmp(x->text, y->text);
}

/* Words that differ in case only are one form. */
static void join_forms(struct caught *c) {
    size_t kept = 0;
    if (c->n == 0)
        return;
    qsort(c->at, c->n, sizeof *c->at, by_text);
    for (size_t i = 0; i < c->n; i++) {
        c->total += c->at[i].count;
        if (kept && slice_eq(c->at[kept - 1].text, c->at[i].text))
            c->at[kept - 1].count += c->at[i].count;
        else
            c->at[kept++] = c->at[i];
    }
    c->n = kept;
    qsort(c->at, c->n, sizeof *c->at, by_count);
}

/* `universe:12 university:3`, the most frequent first. */
static void list_forms(const struct caught *c, struct buffer *to) {
    for (size_t i = 0; i < c->n && i < FORMS_MOST; i++) {
        if (i)
            buffer_char(to, ' ');
        buffer_add(to, c->at[i].text);
        buffer_char(to, ':');
        buffer_u64(to, c->at[i].count);
    }
    if (c->n > FORMS_MOST)
        buffer_text(to, " …");
}

/* What each term of a share catches. */
static struct caught *catch_all(const struct lexicon_usage *u, const struct lexicon_words *w,
                                size_t share, struct arena *arena) {
    const struct terms *terms = &w->shares[share].terms;
    struct caught *caught = mem_zero(terms_count(terms), sizeof *caught);
    struct term_list list = {0};
    struct buffer fold = {0};
    for (uint32_t i = 0; i < u->words[share].count; i++) {
        struct slice stem = intern_text(&u->words[share], i), token = slice_cut(&stem, '\t');
        buffer_clear(&fold);
        fold_word(token, &fold);
        list.n = 0;
        terms_of(terms, &(struct term_word){token, buffer_slice(&fold), stem}, &list);
        struct slice kept = list.n ? arena_copy(arena, buffer_slice(&fold)) : (struct slice){0};
        for (size_t k = 0; k < list.n; k++) {
            struct caught *c = &caught[list.ids[k]];
            MEM_GROW(c->at, c->cap, c->n + 1);
            c->at[c->n++] = (struct form){kept, u->counts[share][i]};
        }
    }
    for (size_t i = 0; i < terms_count(terms); i++)
        join_forms(&caught[i]);
    free(list.ids);
    buffer_free(&fold);
    return caught;
}

static bool ends_in(struct slice s, const char *end) {
    size_t n = strlen(end);
    return s.n > n && memcmp(s.p + s.n - n, end, n) == 0;
}

static bool is_in_ing(struct slice s) {
    return ends_in(s, "ing") || ends_in(s, "ings") || ends_in(s, "ing's");
}

/* Where `evenings` is said, `evening` is a noun, and `even` another word. */
static bool has_noun_in_ing(const struct caught *c) {
    for (size_t i = 0; i < c->n; i++)
        if (ends_in(c->at[i].text, "ings"))
            return true;
    return false;
}

static void check_stem(const struct lexicon_words *w, uint32_t entry, const struct caught *c,
                       struct slice forms, struct lexicon_findings *to) {
    const struct entry *e = &w->lexicon->entries[entry];
    const struct entry_words *words = &w->entries[entry];
    const char *stemmer = w->matchers->at[words->share].stemmer;
    bool english = strcmp(stemmer, "english") == 0 || strcmp(stemmer, "porter") == 0;
    bool noun = english && has_noun_in_ing(c);
    uint64_t others = 0;
    for (size_t i = 0; i < c->n; i++)
        if (!forms_inflected(words->folded, c->at[i].text, english) ||
            (noun && is_in_ing(words->folded) != is_in_ing(c->at[i].text)))
            others += c->at[i].count;
    const struct lexicon_finding f = {
        .check = CHECK_MERGED, .entry = entry, .other = LEXICON_NONE, .forms = forms};
    if (others < OTHERS_LEAST || others * OTHERS_SHARE < c->total)
        return;
    lexicon_found(to, &f, "%llu of %llu words that it catches are no form of “%.*s”",
                  (unsigned long long)others, (unsigned long long)c->total, SLICE_ARGS(e->pattern));
}

static void check_entry(const struct lexicon_words *w, uint32_t entry, const struct caught *caught,
                        uint64_t wild, struct lexicon_findings *to) {
    const struct entry_words *words = &w->entries[entry];
    struct buffer forms = {0};
    if (words->n != 1)
        return;
    const struct lexicon_word *word = lexicon_word(w, entry, 0);
    const struct caught *c = &caught[words->ids[0]];
    list_forms(c, &forms);
    if (word->kind == TERM_STEM) {
        check_stem(w, entry, c, buffer_slice(&forms), to);
    } else if ((word->kind == TERM_GLOB || word->kind == TERM_EXACT_GLOB) && c->n > wild) {
        const struct lexicon_finding f = {.check = CHECK_WIDE,
                                          .entry = entry,
                                          .other = LEXICON_NONE,
                                          .forms = buffer_slice(&forms)};
        lexicon_found(to, &f, "%zu different words fit it", c->n);
    }
    buffer_free(&forms);
}

void lexicon_check_forms(const struct lexicon_usage *u, const struct lexicon_words *w,
                         uint64_t wild, struct lexicon_findings *to) {
    struct arena arena = {0};
    for (size_t share = 0; share < u->n_shares; share++) {
        struct caught *caught = catch_all(u, w, share, &arena);
        for (uint32_t i = 0; i < w->lexicon->n_entries; i++)
            if (w->entries[i].share == share)
                check_entry(w, i, caught, wild, to);
        for (size_t i = 0; i < terms_count(&w->shares[share].terms); i++)
            free(caught[i].at);
        free(caught);
        arena_reset(&arena);
    }
    arena_free(&arena);
}
