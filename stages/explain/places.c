/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/places.h"

#include <stdlib.h>

#include "models/hierarchy.h"
#include "pipeline/scan.h"

void document_clear(struct document *d) {
    d->n = d->n_hits = 0;
    d->words = 0;
    buffer_clear(&d->text);
    arena_reset(&d->arena);
}

static void begin_place(struct document *d, const struct document_row *r) {
    struct talk_place *last = d->n ? &d->places[d->n - 1] : NULL;
    bool cut = last && !slice_eq(last->agenda, r->agenda);
    if (last && !r->sentences && !cut && slice_eq(last->turn, r->turn)) {
        buffer_char(&d->text, ' ');
        last->text_bytes++;
        return;
    }
    uint32_t piece = last ? last->piece + cut : 0;
    MEM_GROW(d->places, d->cap, d->n + 1);
    d->places[d->n++] = (struct talk_place){.turn = arena_copy(&d->arena, r->turn),
                                            .speaker = arena_copy(&d->arena, r->speaker),
                                            .group = arena_copy(&d->arena, r->group),
                                            .project = arena_copy(&d->arena, r->project),
                                            .agenda = arena_copy(&d->arena, r->agenda),
                                            .text = d->text.n,
                                            .hits = d->n_hits,
                                            .piece = piece};
}

/* Where the tokens are is looked up once for a row that holds one of the themes. */
struct found {
    const struct span *spans;
    size_t n;
    bool looked;
};

static void look_up(struct document *d, const struct document_row *r, struct found *found) {
    if (!d->finder)
        d->finder = places_new();
    if (!found->looked)
        found->n = places_find(d->finder, r->text, r->tokens, &found->spans);
    found->looked = true;
}

/* A theme has each span of words once, however many entries found it. Hits come in order. */
static bool is_again(const struct document *d, const struct place_hit *now) {
    for (size_t i = d->n_hits; i-- > d->places[d->n - 1].hits;) {
        const struct place_hit *h = &d->hits[i];
        if (h->first < now->first)
            return false;
        if (h->kind == now->kind && h->first == now->first && h->last == now->last)
            return true;
    }
    return false;
}

static bool add_hit(struct document *d, const struct document_row *r, const struct hit_item *h,
                    unsigned kind, struct found *found) {
    struct talk_place *p = &d->places[d->n - 1];
    look_up(d, r, found);
    if (h->last > found->n)
        return false;
    uint32_t base = (uint32_t)(p->text_bytes - r->text.n);
    struct place_hit hit = {.kind = kind,
                            .first = d->words + h->first - 1,
                            .last = d->words + h->last - 1,
                            .from = base + found->spans[h->first - 1].from,
                            .to = base + found->spans[h->last - 1].to,
                            .theme = arena_copy(&d->arena, h->theme),
                            .entry = arena_copy(&d->arena, h->entry)};
    p->count[kind - 1] += !is_again(d, &hit);
    MEM_GROW(d->hits, d->cap_hits, d->n_hits + 1);
    d->hits[d->n_hits++] = hit;
    return true;
}

bool document_row(struct document *d, const struct document_row *r, struct slice a,
                  struct slice b) {
    struct found found = {NULL, 0, false};
    struct slice rest = r->hits;
    struct hit_item h;
    begin_place(d, r);
    struct talk_place *p = &d->places[d->n - 1];
    p->withheld |= r->withheld;
    buffer_add(&d->text, r->text);
    p->text_bytes += r->text.n;
    while (rest.n) {
        if (!hit_item_read(&rest, &h))
            return false;
        unsigned kind = hierarchy_within(h.theme, a)   ? EXCERPT_FIRST
                        : hierarchy_within(h.theme, b) ? EXCERPT_SECOND
                                                       : 0;
        if (kind && !add_hit(d, r, &h, kind, &found))
            return false;
    }
    p->n_hits = d->n_hits - p->hits;
    d->words += (uint32_t)scan_items(r->tokens);
    return true;
}

/* Every hit of one theme overlaps every hit of the other when no hit of either ends before one of
 * the other begins. A person's coding, which no entry stands behind, is never "the same words". */
static bool are_same_words(const struct document *d, const struct talk_place *p) {
    uint32_t least_last[2] = {UINT32_MAX, UINT32_MAX}, greatest_first[2] = {0, 0};
    for (size_t i = p->hits; i < p->hits + p->n_hits; i++) {
        const struct place_hit *h = &d->hits[i];
        uint32_t *last = &least_last[h->kind - 1], *first = &greatest_first[h->kind - 1];
        if (h->entry.n == 0)
            return false;
        *last = h->last < *last ? h->last : *last;
        *first = h->first > *first ? h->first : *first;
    }
    return p->count[0] && p->count[1] && least_last[0] >= greatest_first[1] &&
           least_last[1] >= greatest_first[0];
}

void document_finish(struct document *d) {
    for (size_t i = 0; i < d->n; i++)
        d->places[i].same_words = are_same_words(d, &d->places[i]);
}

bool document_holds(const struct document *d, size_t place, struct slice theme) {
    const struct talk_place *p = &d->places[place];
    for (size_t i = p->hits; i < p->hits + p->n_hits; i++)
        if (hierarchy_within(d->hits[i].theme, theme))
            return true;
    return false;
}

uint64_t document_words_between(const struct document *d, size_t from, size_t to) {
    const struct talk_place *p = &d->places[from], *q = &d->places[to];
    uint64_t best = UINT32_MAX;
    uint64_t end[2] = {0, 0}; /* behind the last hit of each theme so far */
    for (size_t i = p->hits; i < q->hits + q->n_hits; i++) {
        const struct place_hit *h = &d->hits[i];
        uint64_t other = end[2 - h->kind];
        if (other && other <= h->first && h->first - other < best)
            best = h->first - other;
        if ((uint64_t)h->last + 1 > end[h->kind - 1])
            end[h->kind - 1] = (uint64_t)h->last + 1;
    }
    return best;
}

size_t *document_ahead(const struct document *d, int theme) {
    size_t *next = mem_zero(d->n + 1, sizeof *next);
    next[d->n] = d->n;
    for (size_t i = d->n; i-- > 0;)
        next[i] = d->places[i].count[theme] > 0 ? i : next[i + 1];
    return next;
}

uint64_t document_strength(const struct document *d, size_t at, int theme) {
    uint64_t strength = d->places[at].count[theme];
    strength += at ? d->places[at - 1].count[theme] : 0;
    return strength + (at + 1 < d->n ? d->places[at + 1].count[theme] : 0);
}

void document_excerpt(const struct document *d, size_t place, size_t most, struct buffer *to) {
    const struct talk_place *p = &d->places[place];
    struct excerpt_mark *marks = mem_zero(p->n_hits, sizeof *marks);
    for (size_t i = 0; i < p->n_hits; i++) {
        const struct place_hit *h = &d->hits[p->hits + i];
        marks[i] = (struct excerpt_mark){h->from, h->to, h->kind};
    }
    excerpt_write(to, (struct slice){d->text.p + p->text, p->text_bytes}, marks, p->n_hits, most);
    free(marks);
}

void document_free(struct document *d) {
    free(d->places);
    free(d->hits);
    buffer_free(&d->text);
    arena_free(&d->arena);
    if (d->finder)
        places_free(d->finder);
    *d = (struct document){0};
}
