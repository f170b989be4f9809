/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/meanings.h"

#include <stdlib.h>

#include "corpus/fold.h"

static struct stretch copy_terms(struct meanings *g, const struct term_list *found) {
    struct stretch copied = {(uint32_t)g->terms.n, (uint32_t)found->n};
    MEM_GROW(g->terms.ids, g->terms.cap, g->terms.n + found->n);
    memcpy(g->terms.ids + g->terms.n, found->ids, found->n * sizeof *found->ids);
    g->terms.n += found->n;
    return copied;
}

/* The phrases that begin with one of the terms. *single: one of them is complete with it. */
static struct stretch find_begun(struct meanings *g, const struct term_list *found, bool *single) {
    const struct phrases *phrases = &g->matcher->phrases;
    struct stretch begun = {(uint32_t)g->nodes.n, 0};
    *single = false;
    for (size_t i = 0; i < found->n; i++) {
        uint32_t node = phrases_step(phrases, PHRASE_ROOT, found->ids[i]);
        if (node == PHRASE_NONE)
            continue;
        MEM_GROW(g->nodes.ids, g->nodes.cap, g->nodes.n + 1);
        g->nodes.ids[g->nodes.n++] = node;
        *single |= phrases_entry(phrases, node) != PHRASE_NONE;
    }
    begun.n = (uint32_t)g->nodes.n - begun.first;
    return begun;
}

static struct stretch copy_parts(struct meanings *g, const struct term_list *found, int role) {
    const struct matcher *m = g->matcher;
    struct stretch parts = {(uint32_t)g->n_parts, 0};
    for (size_t i = 0; i < found->n; i++) {
        if (found->ids[i] >= m->cap_guards)
            continue;
        const struct guard_parts *from = &m->guards[found->ids[i]].roles[role];
        MEM_GROW(g->parts, g->cap_parts, g->n_parts + from->n);
        for (size_t k = 0; k < from->n; k++)
            g->parts[g->n_parts++] = from->at[k];
    }
    parts.n = (uint32_t)g->n_parts - parts.first;
    return parts;
}

static uint64_t bits_of(const struct guard_part *parts, size_t n) {
    uint64_t bits = 0;
    for (size_t i = 0; i < n; i++)
        bits |= meaning_bit(parts[i].regex, parts[i].clause);
    return bits;
}

static uint32_t new_meaning(struct meanings *g, const struct term_list *found) {
    bool single;
    MEM_GROW(g->at, g->cap, g->n + 2);
    if (g->n == 0)
        g->at[0] = (struct meaning){.confirms = 0};
    uint32_t index = (uint32_t)++g->n;
    struct meaning *m = &g->at[index];
    m->terms = copy_terms(g, found);
    m->begun = find_begun(g, found, &single);
    for (int role = 0; role < GUARD_ROLES; role++)
        m->roles[role] = copy_parts(g, found, role);
    struct stretch confirms = m->roles[GUARD_CONFIRMS];
    m->confirms = confirms.n ? bits_of(g->parts + confirms.first, confirms.n) : 0;
    return index | (m->roles[GUARD_RAISES].n ? MEANING_RAISES : 0) |
           (m->begun.n ? MEANING_BEGINS : 0) | (single ? MEANING_SINGLE : 0);
}

uint32_t meanings_add(struct meanings *g, struct slice token, struct slice stem) {
    struct term_list found = {0};
    buffer_clear(&g->fold);
    fold_word(token, &g->fold);
    const struct term_word w = {token, buffer_slice(&g->fold), stem};
    terms_of(&g->matcher->terms, &w, &found);
    uint32_t meaning = found.n ? new_meaning(g, &found) : 0;
    free(found.ids);
    return meaning;
}

void meanings_free(struct meanings *g) {
    free(g->at);
    free(g->terms.ids);
    free(g->nodes.ids);
    free(g->parts);
    buffer_free(&g->fold);
}
