/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/entries.h"

#include <stdlib.h>

#include "models/reason.h"

/* An entry, or two of them with a TAB between. */
struct counted {
    struct slice words;
    uint64_t hits, places;
    uint64_t seen; /* the number of the place that was counted last, from 1 */
};
struct entries {
    bool of_two;
    struct intern names;
    struct counted *counts; /* [names.count] */
    size_t cap;
    uint64_t place;
    struct buffer key;
    struct arena arena;
};

struct entries *entries_new(bool of_two) {
    struct entries *e = mem_zero(1, sizeof *e);
    e->of_two = of_two;
    return e;
}

static void add_name(struct entries *e, const struct place_hit *h) {
    buffer_add(&e->key, h->theme);
    buffer_char(&e->key, ':');
    buffer_add(&e->key, h->entry);
}

/* The key is in e->key; words are NULL where they may not be told. */
static void count(struct entries *e, struct slice words) {
    size_t before = e->names.count;
    uint32_t id = intern_add(&e->names, buffer_slice(&e->key));
    MEM_GROW(e->counts, e->cap, e->names.count);
    struct counted *c = &e->counts[id];
    if (id == before)
        *c = (struct counted){.words = {NULL, 0}};
    if (!c->words.p && words.p)
        c->words = arena_copy(&e->arena, words);
    c->hits++;
    c->places += c->seen != e->place;
    c->seen = e->place;
}

static struct slice words_of(const struct document *d, const struct talk_place *p,
                             const struct place_hit *h) {
    if (p->withheld)
        return (struct slice){NULL, 0};
    return (struct slice){d->text.p + p->text + h->from, h->to > h->from ? h->to - h->from : 0};
}

static void count_entries(struct entries *e, const struct document *d, const struct talk_place *p) {
    for (size_t i = p->hits; i < p->hits + p->n_hits; i++) {
        buffer_clear(&e->key);
        add_name(e, &d->hits[i]);
        count(e, words_of(d, p, &d->hits[i]));
    }
}

static bool overlap(const struct place_hit *a, const struct place_hit *b) {
    return a->first <= b->last && b->first <= a->last;
}

/* Those of one theme beside those of the other on words that both have. */
static void count_shared(struct entries *e, const struct document *d, const struct talk_place *p) {
    const struct place_hit *hits = d->hits + p->hits;
    for (size_t i = 0; i < p->n_hits; i++)
        for (size_t k = 0; k < p->n_hits; k++) {
            if (hits[i].kind != EXCERPT_FIRST || hits[k].kind != EXCERPT_SECOND ||
                !overlap(&hits[i], &hits[k]))
                continue;
            const struct place_hit *shorter =
                hits[i].last - hits[i].first < hits[k].last - hits[k].first ? &hits[i] : &hits[k];
            buffer_clear(&e->key);
            add_name(e, &hits[i]);
            buffer_char(&e->key, '\t');
            add_name(e, &hits[k]);
            count(e, words_of(d, p, shorter));
        }
}

void entries_document(struct entries *e, const struct document *d) {
    for (size_t i = 0; i < d->n; i++) {
        const struct talk_place *p = &d->places[i];
        e->place++;
        if (!e->of_two)
            count_entries(e, d, p);
        else if (p->same_words)
            count_shared(e, d, p);
    }
}

struct ranked {
    const struct counted *counted;
    struct slice name;
};

static int by_count(const void *x, const void *y) {
    const struct ranked *a = x, *b = y;
    if (a->counted->places != b->counted->places)
        return a->counted->places > b->counted->places ? -1 : 1;
    if (a->counted->hits != b->counted->hits)
        return a->counted->hits > b->counted->hits ? -1 : 1;
    return slice_cmp(a->name, b->name);
}

static void put(struct passages *to, size_t i, bool of_two, const struct ranked *r) {
    struct slice rest = arena_copy(&to->arena, r->name);
    struct slice words = r->counted->words.p ? arena_copy(&to->arena, r->counted->words)
                                             : slice_of(reason_name(REASON_SUPPRESSED));
    struct slice name = slice_cut(&rest, '\t');
    if (of_two)
        to->shared[i] = (struct passage_shared){name, rest, words, r->counted->places};
    else
        to->entries[i] = (struct passage_entry){name, words, r->counted->hits, r->counted->places};
}

void entries_finish(struct entries *e, struct passages *to) {
    size_t n = e->names.count;
    struct ranked *all = mem_zero(n, sizeof *all);
    for (uint32_t i = 0; i < n; i++)
        all[i] = (struct ranked){&e->counts[i], intern_text(&e->names, i)};
    if (n)
        qsort(all, n, sizeof *all, by_count);
    if (e->of_two)
        to->shared = mem_zero(to->n_shared = n, sizeof *to->shared);
    else
        to->entries = mem_zero(to->n_entries = n, sizeof *to->entries);
    for (size_t i = 0; i < n; i++)
        put(to, i, e->of_two, &all[i]);
    free(all);
}

void entries_free(struct entries *e) {
    intern_free(&e->names);
    free(e->counts);
    buffer_free(&e->key);
    arena_free(&e->arena);
    free(e);
}
