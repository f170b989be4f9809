/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Little conversations written out for tests, one letter for each word: `.` nothing, `a` or `b` a
 * hit, `c` both; `|` ends a turn, `/` ends a turn where the agenda changes. So "a.|b" is a turn of
 * two words and a turn of one. Codings by people: they never count as the same words. */
#ifndef HEARTH_TEST_TALK_H
#define HEARTH_TEST_TALK_H

#include <assert.h>
#include <stdlib.h>

#include "models/coded.h"

enum { TALK_MOST = 1 << 14 };

struct talk {
    struct hierarchy themes; /* 0 is "a", 1 is "b" */
    struct coded_hit hits[TALK_MOST];
    size_t n_hits;
    uint32_t words[TALK_MOST], pieces[TALK_MOST]; /* as layout_make takes them */
    uint32_t n_turns, n_pieces;
};

static inline void talk_hit(struct talk *t, uint32_t theme, uint32_t word) {
    assert(t->n_hits < TALK_MOST);
    t->hits[t->n_hits++] = (struct coded_hit){
        .theme = theme, .unit = t->n_turns, .first = word, .last = word, .by_person = true};
}

static inline struct talk *talk_new(struct slice text) {
    struct talk *t = mem_zero(1, sizeof *t);
    uint32_t word = 0;
    hierarchy_add(&t->themes, SLICE("a"));
    hierarchy_add(&t->themes, SLICE("b"));
    assert(text.n < TALK_MOST);
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '|' || c == '/') {
            t->n_turns++;
            if (c == '/')
                t->pieces[t->n_pieces++] = t->n_turns;
            continue;
        }
        if (c == 'a' || c == 'c')
            talk_hit(t, 0, word);
        if (c == 'b' || c == 'c')
            talk_hit(t, 1, word);
        t->words[t->n_turns]++;
        word++;
    }
    t->n_turns++;
    t->pieces[t->n_pieces++] = t->n_turns;
    return t;
}

static inline void talk_free(struct talk *t) {
    hierarchy_free(&t->themes);
    free(t);
}

#endif
