/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/talk_sums.h"

#include <stdlib.h>

static struct uncovered uncovered_of(const struct spoken *s) {
    struct uncovered u = {0, 0, 0};
    for (size_t i = 0; i < s->n_turns; i++) {
        if (!talk_counts(&s->turns[i]))
            continue;
        u.turns++;
        u.words += s->turns[i].words;
        u.bare += s->turns[i].n_hits == 0;
    }
    return u;
}

static void keep(struct talk_sums *t, const struct stretch *s) {
    size_t at = t->n_longest;
    while (at > 0 && s->words > t->longest[at - 1].words)
        at--;
    if (s->turns == 0 || at == STRETCHES)
        return;
    t->n_longest += t->n_longest < STRETCHES;
    memmove(t->longest + at + 1, t->longest + at, (t->n_longest - at - 1) * sizeof *t->longest);
    t->longest[at] = *s;
}

static void find_stretches(struct talk_sums *t, const struct spoken *s, size_t doc) {
    struct stretch now = {.doc = doc};
    for (size_t i = 0; i < s->n_turns; i++) {
        const struct talk_turn *turn = &s->turns[i];
        if (turn->n_hits || turn->withheld) {
            keep(t, &now);
            now = (struct stretch){.doc = doc};
        } else if (talk_counts(turn)) {
            now.from = now.turns ? now.from : i;
            now.to = i;
            now.turns++;
            now.words += turn->words;
        }
    }
    keep(t, &now);
}

/* Room for so many themes, of which the new ones have no turn. */
static void make_room(struct talk_sums *t, size_t themes) {
    size_t known = t->cap, known_last = t->cap_last;
    MEM_GROW(t->turns, t->cap, themes);
    MEM_GROW(t->last, t->cap_last, themes);
    if (t->cap > known)
        memset(t->turns + known, 0, (t->cap - known) * sizeof *t->turns);
    if (t->cap_last > known_last)
        memset(t->last + known_last, 0, (t->cap_last - known_last) * sizeof *t->last);
}

static void count_turns(struct talk_sums *t, const struct spoken *s) {
    for (size_t i = 0; i < s->n_turns; i++) {
        t->n_turns++;
        for (size_t h = s->turns[i].hits; h < s->turns[i].hits + s->turns[i].n_hits; h++) {
            uint32_t theme = s->hits[h].theme;
            t->turns[theme] += t->last[theme] != t->n_turns;
            t->last[theme] = t->n_turns;
        }
    }
}

struct uncovered talk_sums_add(struct talk_sums *t, const struct spoken *s, size_t doc,
                               size_t themes) {
    struct uncovered of = uncovered_of(s);
    t->all.turns += of.turns;
    t->all.words += of.words;
    t->all.bare += of.bare;
    find_stretches(t, s, doc);
    make_room(t, themes);
    count_turns(t, s);
    return of;
}

void talk_sums_free(struct talk_sums *t) {
    free(t->turns);
    free(t->last);
}
