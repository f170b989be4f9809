/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lexicon_usage.h"

#include <stdlib.h>

struct lexicon_usage *lexicon_usage_new(const struct lexicon *l, size_t n_shares,
                                        enum overlap policy) {
    struct lexicon_usage *u = mem_zero(1, sizeof *u);
    u->lexicon = l;
    u->policy = policy;
    u->n_shares = n_shares;
    u->entries = mem_zero(l->n_entries, sizeof *u->entries);
    u->refused = mem_zero(l->n_entries, sizeof *u->refused);
    u->themes = mem_zero(l->n_themes, sizeof *u->themes);
    u->phrases = mem_zero(l->leaves.phrases.count, sizeof *u->phrases);
    u->conditions = mem_zero(l->leaves.conditions.count, sizeof *u->conditions);
    u->rows = mem_zero(n_shares, sizeof *u->rows);
    u->words = mem_zero(n_shares, sizeof *u->words);
    u->counts = mem_zero(n_shares, sizeof *u->counts);
    u->cap_counts = mem_zero(n_shares, sizeof *u->cap_counts);
    return u;
}

void lexicon_usage_free(struct lexicon_usage *u) {
    if (!u)
        return;
    for (size_t i = 0; i < u->n_shares; i++) {
        intern_free(&u->words[i]);
        free(u->counts[i]);
    }
    free(u->entries);
    free(u->refused);
    free(u->themes);
    free(u->phrases);
    free(u->conditions);
    free(u->rows);
    free(u->words);
    free(u->counts);
    free(u->cap_counts);
    intern_free(&u->pair_ids);
    intern_free(&u->theme_pair_ids);
    free(u->pairs);
    free(u->theme_pairs);
    free(u->kept.at);
    free(u->standing.at);
    buffer_free(&u->scratch);
    free(u);
}

static void count_word(struct lexicon_usage *u, size_t share, struct slice token,
                       struct slice stem) {
    buffer_clear(&u->scratch);
    buffer_add(&u->scratch, token);
    buffer_char(&u->scratch, '\t');
    buffer_add(&u->scratch, stem);
    size_t known = u->words[share].count;
    uint32_t id = intern_add(&u->words[share], buffer_slice(&u->scratch));
    MEM_GROW(u->counts[share], u->cap_counts[share], (size_t)id + 1);
    if (id == known)
        u->counts[share][id] = 0;
    u->counts[share][id]++;
    u->n_words++;
}

void lexicon_usage_words(struct lexicon_usage *u, size_t share, struct slice tokens,
                         struct slice stems) {
    u->rows[share]++;
    while (tokens.n && stems.n) {
        struct slice token = slice_cut(&tokens, ' ');
        count_word(u, share, token, slice_cut(&stems, ' '));
    }
}

void lexicon_usage_found(struct lexicon_usage *u, const struct hit_list *found) {
    const struct lexicon *l = u->lexicon;
    for (size_t i = 0; i < found->n; i++) {
        uint32_t number = found->at[i].entry;
        if (number < l->n_entries)
            continue;
        number -= (uint32_t)l->n_entries;
        if (number < l->leaves.phrases.count)
            u->phrases[number]++;
        else
            u->negators++;
    }
}

static struct slice pair_key(const uint32_t key[2]) {
    return (struct slice){(const char *)key, 2 * sizeof *key};
}

static struct pair_usage *pair(struct lexicon_usage *u, uint32_t entry, uint32_t other) {
    size_t known = u->pair_ids.count;
    uint32_t id = intern_add(&u->pair_ids, pair_key((uint32_t[]){entry, other}));
    MEM_GROW(u->pairs, u->cap_pairs, (size_t)id + 1);
    if (id == known)
        u->pairs[id] = (struct pair_usage){entry, other, 0, 0, 0};
    return &u->pairs[id];
}

static struct theme_pair_usage *theme_pair(struct lexicon_usage *u, uint32_t a, uint32_t b) {
    uint32_t low = a < b ? a : b, high = a < b ? b : a;
    size_t known = u->theme_pair_ids.count;
    uint32_t id = intern_add(&u->theme_pair_ids, pair_key((uint32_t[]){low, high}));
    MEM_GROW(u->theme_pairs, u->cap_theme_pairs, (size_t)id + 1);
    if (id == known)
        u->theme_pairs[id] = (struct theme_pair_usage){low, high, 0};
    return &u->theme_pairs[id];
}

static bool is_except(const struct lexicon_usage *u, const struct hit *h) {
    return u->lexicon->entries[h->entry].kind == ENTRY_EXCEPT;
}

static bool overlap(const struct hit *a, const struct hit *b) {
    return a->first <= b->last && b->first <= a->last;
}

static void copy(struct hit_list *to, const struct hit_list *from) {
    to->n = 0;
    for (size_t i = 0; i < from->n; i++)
        if (from->at[i].theme != LEXICON_NONE)
            hits_add(to, from->at[i]);
}

/* Of exceptions it counts those that drop something. */
static void count_fired(struct lexicon_usage *u, const struct hit_list *hits) {
    for (size_t i = 0; i < hits->n; i++) {
        const struct hit *h = &hits->at[i];
        u->entries[h->entry].fired++;
        if (!is_except(u, h))
            continue;
        for (size_t j = 0; j < hits->n; j++)
            if (hits->at[j].theme == h->theme && !is_except(u, &hits->at[j]) &&
                overlap(&hits->at[j], h)) {
                u->entries[h->entry].kept++;
                break;
            }
    }
}

/* Hit a, which hit b overlaps. */
static void meet(struct lexicon_usage *u, const struct hit *a, const struct hit *b) {
    bool inside = a->first >= b->first && a->last <= b->last;
    bool same = a->first == b->first && a->last == b->last;
    if (a->entry == b->entry || (a->theme != b->theme && !same))
        return;
    struct pair_usage *p = pair(u, a->entry, b->entry);
    p->same += a->theme != b->theme;
    p->beside += a->theme == b->theme;
    p->within += a->theme == b->theme && inside;
}

/* The hits are in the order of their first words. */
static void count_pairs(struct lexicon_usage *u, const struct hit_list *hits) {
    for (size_t i = 0; i < hits->n; i++) {
        u->entries[hits->at[i].entry].kept++;
        for (size_t j = i + 1; j < hits->n && hits->at[j].first <= hits->at[i].last; j++) {
            meet(u, &hits->at[i], &hits->at[j]);
            meet(u, &hits->at[j], &hits->at[i]);
        }
    }
}

static void count_standing(struct lexicon_usage *u, const struct hit_list *hits) {
    const struct lexicon *l = u->lexicon;
    for (size_t i = 0; i < hits->n; i++) {
        const struct hit *h = &hits->at[i];
        u->entries[h->entry].stands++;
        u->themes[h->theme]++;
        for (size_t j = i + 1; j < hits->n; j++) {
            const struct hit *o = &hits->at[j];
            if (o->first != h->first || o->last != h->last)
                break;
            if (o->theme != h->theme && !lexicon_above(l, o->theme, h->theme) &&
                !lexicon_above(l, h->theme, o->theme))
                theme_pair(u, h->theme, o->theme)->same++;
        }
    }
}

void lexicon_usage_hits(struct lexicon_usage *u, const struct hit_list *hits) {
    if (hits->n == 0)
        return;
    copy(&u->kept, hits);
    copy(&u->standing, hits);
    count_fired(u, &u->kept);
    hits_settle(&u->kept, u->lexicon, OVERLAP_ALL);
    hits_settle(&u->standing, u->lexicon, u->policy);
    count_pairs(u, &u->kept);
    count_standing(u, &u->standing);
}
