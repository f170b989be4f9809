/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew_sum.h"

static void gather(struct crew_tree *const *trees, size_t n, size_t step) {
    struct step *to = &trees[0]->chain->steps[step];
    for (size_t i = 0; i < n; i++) {
        struct filter *filter = trees[i]->nodes[step].filter;
        if (!filter)
            continue;
        to->rows_in += filter->rows_in;
        to->rows_out += filter->rows_out;
        if (to->run->stage->gather)
            to->run->stage->gather(to->run, filter);
    }
    for (size_t i = 0; i < n; i++)
        if (trees[i]->nodes[step].watch && to->run->stage->watched)
            to->run->stage->watched(to->run, trees[i]->nodes[step].watch);
}

/* In all that a step hands rows to while it waits for it: what is behind a gate is that only while
 * rows go straight through. */
static uint64_t time_behind(const struct crew_tree *t, size_t step) {
    const struct chain *c = t->chain;
    uint64_t behind = t->nodes[step].behind.nanoseconds;
    for (size_t i = 0; i < c->n_steps; i++)
        if (c->steps[i].from == step && t->nodes[i].apart >= t->nodes[step].apart)
            behind += t->nodes[i].meter.nanoseconds;
    return behind;
}

/* The time in a step is what it took with all behind it, less what those took. */
static void sum_time(struct crew_tree *const *trees, size_t n, size_t step) {
    struct chain *c = trees[0]->chain;
    uint64_t whole = 0, behind = 0;
    if (!crew_has(c, trees[0]->root, step))
        return;
    for (size_t i = 0; i < n; i++) {
        whole += trees[i]->nodes[step].meter.nanoseconds;
        behind += crew_resumes(c, step) ? 0 : time_behind(trees[i], step);
    }
    c->steps[step].nanoseconds = whole > behind ? whole - behind : 0;
}

void crew_sum(struct crew_tree *const *trees, size_t n) {
    const struct chain *c = trees[0]->chain;
    for (size_t k = 0; k < c->n_steps; k++) {
        gather(trees, n, k);
        if (c->timed)
            sum_time(trees, n, k);
    }
}
