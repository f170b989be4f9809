/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/cover.h"

#include <stdlib.h>

#include "pipeline/memory.h"

enum { BITS = 64 };

void sets_make(struct sets *s, size_t n, size_t universe) {
    size_t words = universe / BITS + 1;
    *s = (struct sets){n, universe, words, mem_zero(n * words, sizeof *s->bits)};
}

void sets_add(struct sets *s, size_t set, size_t element) {
    s->bits[set * s->words + element / BITS] |= (uint64_t)1 << element % BITS;
}

static bool has(const struct sets *s, size_t set, size_t element) {
    return s->bits[set * s->words + element / BITS] >> element % BITS & 1;
}

uint64_t sets_both(const struct sets *s, size_t a, size_t b) {
    uint64_t n = 0;
    for (size_t i = 0; i < s->words; i++)
        n += (uint64_t)__builtin_popcountll(s->bits[a * s->words + i] & s->bits[b * s->words + i]);
    return n;
}

uint64_t sets_size(const struct sets *s, size_t set) {
    return sets_both(s, set, set);
}

void sets_turn(const struct sets *s, struct sets *to) {
    sets_make(to, s->universe, s->n);
    for (size_t set = 0; set < s->n; set++)
        for (size_t element = 0; element < s->universe; element++)
            if (has(s, set, element))
                sets_add(to, element, set);
}

void sets_free(struct sets *s) {
    free(s->bits);
    *s = (struct sets){0};
}

static uint64_t gain_of(const struct sets *s, size_t set, const uint64_t *covered) {
    uint64_t n = 0;
    for (size_t i = 0; i < s->words; i++)
        n += (uint64_t)__builtin_popcountll(s->bits[set * s->words + i] & ~covered[i]);
    return n;
}

/* The next pick; its gain is 0 when nothing is left. */
static struct cover_step pick(const struct sets *s, const uint64_t *covered,
                              const uint64_t *sizes) {
    struct cover_step best = {0};
    for (size_t i = 0; i < s->n; i++) {
        uint64_t gain = gain_of(s, i, covered);
        if (gain > best.gain || (gain && gain == best.gain && sizes[i] > sizes[best.pick]))
            best = (struct cover_step){.pick = i, .gain = gain};
    }
    return best;
}

size_t cover_greedy(const struct sets *s, struct cover_step *steps) {
    uint64_t *covered = mem_zero(s->words, sizeof *covered), *sizes = mem_zero(s->n, sizeof *sizes);
    uint64_t so_far = 0;
    size_t n = 0;
    for (size_t i = 0; i < s->n; i++)
        sizes[i] = sets_size(s, i);
    for (;;) {
        struct cover_step step = pick(s, covered, sizes);
        if (step.gain == 0)
            break;
        for (size_t i = 0; i < s->words; i++)
            covered[i] |= s->bits[step.pick * s->words + i];
        step.covered = so_far += step.gain;
        steps[n++] = step;
    }
    free(covered);
    free(sizes);
    return n;
}

static struct value ratio(uint64_t part, uint64_t whole, enum reason why) {
    return whole ? value_of((double)part / (double)whole) : value_missing(why);
}

struct inclusion inclusion_of(uint64_t first, uint64_t second, uint64_t both) {
    bool forth = first && 10 * both >= 9 * first, back = second && 10 * both >= 9 * second;
    return (struct inclusion){
        .kind = forth && back ? INCLUSION_TOGETHER
                : forth       ? INCLUSION_FIRST
                : back        ? INCLUSION_SECOND
                              : INCLUSION_NONE,
        .jaccard = ratio(both, first + second - both, REASON_BOTH_ABSENT),
        .second_given_first = ratio(both, first, REASON_THEME_ABSENT),
        .first_given_second = ratio(both, second, REASON_THEME_ABSENT),
    };
}
