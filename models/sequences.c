/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/sequences.h"

#include <stdlib.h>

#include "models/blocks.h"
#include "pipeline/memory.h"

/* Who speaks a turn, as far as the kind asks; NOBODY's turns are in no pair of a change. */
static uint32_t who(const struct sequences *s, uint32_t turn) {
    return s->kind == SEQUENCES_ALL        ? 0
           : s->kind == SEQUENCES_SPEAKERS ? s->turns->speakers[turn]
                                           : s->turns->groups[turn];
}

static void add_pair(struct sequences *s, uint32_t piece, uint32_t turn) {
    uint32_t x = who(s, turn), y = who(s, turn + s->lag);
    if (s->kind != SEQUENCES_ALL && (x == y || x == SEQUENCES_NOBODY || y == SEQUENCES_NOBODY))
        return;
    s->pairs[s->n_pairs++] = (struct sequence_pair){x, y, piece, turn};
}

static uint32_t key_of(const struct sequence_pair *p, bool by_x) {
    return by_x ? p->x : p->y;
}

/* A stable counting sort by x, or by y, which are dense. */
static void sort_pass(struct sequences *s, bool by_x) {
    size_t n_keys = 0;
    for (uint32_t i = 0; i < s->n_pairs; i++) {
        size_t key = key_of(&s->pairs[i], by_x);
        n_keys = key >= n_keys ? key + 1 : n_keys;
    }
    MEM_GROW(s->first, s->cap_first, n_keys + 1);
    memset(s->first, 0, (n_keys + 1) * sizeof *s->first);
    for (uint32_t i = 0; i < s->n_pairs; i++)
        s->first[key_of(&s->pairs[i], by_x) + 1]++;
    for (size_t key = 1; key < n_keys; key++)
        s->first[key] += s->first[key - 1];
    for (uint32_t i = 0; i < s->n_pairs; i++)
        s->sorted[s->first[key_of(&s->pairs[i], by_x)]++] = s->pairs[i];
    if (s->n_pairs)
        memcpy(s->pairs, s->sorted, s->n_pairs * sizeof *s->pairs);
}

/* Room for the largest scope there can be, which has a pair for each turn. */
static void make_room(struct sequences *s, size_t n) {
    MEM_GROW(s->pairs, s->cap_pairs, n);
    MEM_GROW(s->sorted, s->cap_sorted, n);
    MEM_GROW(s->block, s->cap_block, n);
    MEM_GROW(s->start, s->cap_start, n + 1);
    MEM_GROW(s->u, s->cap_u, n + 1);
    MEM_GROW(s->v, s->cap_v, n + 1);
    MEM_GROW(s->at_u, s->cap_at_u, n);
    MEM_GROW(s->at_v, s->cap_at_v, n);
    MEM_GROW(s->word, s->cap_word, n + 1);
}

void sequences_make(struct sequences *s, const struct sequence_turns *turns,
                    enum sequences_kind kind, uint32_t lag) {
    make_room(s, turns->n);
    s->turns = turns;
    s->kind = kind;
    s->lag = lag;
    s->n_pairs = s->next = s->n = s->n_blocks = 0;
    for (uint32_t i = 0, start = 0; i < turns->n_pieces; start = turns->pieces[i++])
        for (uint32_t t = start; t < turns->pieces[i] && turns->pieces[i] - t > lag; t++)
            add_pair(s, i, t);
    if (kind != SEQUENCES_ALL) {
        sort_pass(s, false);
        sort_pass(s, true);
    }
    s->word[0] = 0;
    for (uint32_t t = 0; t < turns->n; t++)
        s->word[t + 1] = s->word[t] + turns->words[t];
}

static bool same_people(const struct sequence_pair *p, const struct sequence_pair *q) {
    return p->x == q->x && p->y == q->y;
}

/* Cuts the sequence of the scope's pairs [from, to) in blocks. */
static void add_blocks(struct sequences *s, uint32_t from, uint32_t to, uint32_t length) {
    uint32_t n = to - from, m = blocks_count(n, length);
    for (uint32_t i = 0; i < m; i++) {
        uint32_t start = from + blocks_start(n, m, i), end = from + blocks_start(n, m, i + 1);
        s->start[s->n_blocks] = start;
        for (uint32_t j = start; j < end; j++)
            s->block[j] = s->n_blocks;
        s->n_blocks++;
    }
    s->start[s->n_blocks] = to;
}

/* Lays the turns of the scope's pairs end to end. */
static void lay_tracks(struct sequences *s, const struct sequence_pair *pairs) {
    const struct sequence_turns *t = s->turns;
    for (uint32_t i = 0; i < t->n; i++)
        s->at_u[i] = s->at_v[i] = SEQUENCES_NOBODY;
    s->u[0] = s->v[0] = 0;
    for (uint32_t i = 0; i < s->n; i++) {
        uint32_t u = pairs[i].turn, v = u + s->lag;
        s->at_u[u] = s->at_v[v] = i;
        s->u[i + 1] = s->u[i] + t->words[u];
        s->v[i + 1] = s->v[i] + t->words[v];
    }
}

bool sequences_next(struct sequences *s, uint32_t block) {
    uint32_t left = s->n_pairs - s->next;
    if (left == 0)
        return false;
    const struct sequence_pair *pairs = s->pairs + s->next;
    s->x = pairs[0].x;
    s->y = pairs[0].y;
    s->n = s->n_blocks = 0;
    for (uint32_t from = 0, i = 1; i <= left; i++) {
        bool more = i < left && same_people(&pairs[i - 1], &pairs[i]);
        if (more && pairs[i - 1].piece == pairs[i].piece)
            continue;
        add_blocks(s, from, i, block);
        from = s->n = i;
        if (!more && s->kind != SEQUENCES_SPEAKERS)
            break;
    }
    s->next += s->n;
    lay_tracks(s, pairs);
    return true;
}

void sequences_free(struct sequences *s) {
    free(s->pairs);
    free(s->sorted);
    free(s->first);
    free(s->block);
    free(s->start);
    free(s->u);
    free(s->v);
    free(s->at_u);
    free(s->at_v);
    free(s->word);
    *s = (struct sequences){0};
}
