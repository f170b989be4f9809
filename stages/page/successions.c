/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/successions.h"

#include <stdlib.h>

#include "pipeline/record.h"

static const char *const decisions[SUCCESSION_ALL] = {[SUCCESSION_HOLDS] = "yes",
                                                      [SUCCESSION_NO] = "no",
                                                      [SUCCESSION_TOO_FEW] = "too_few",
                                                      [SUCCESSION_UNTESTABLE] = "untestable"};

static struct slice field(const struct record *row, size_t column) {
    return column == COLUMN_NONE ? SLICE("") : row->fields[column];
}

static struct succession_counts *counts_of(struct successions *s, struct slice scope) {
    size_t known = s->scopes.count;
    uint32_t id = intern_add(&s->scopes, scope);
    MEM_GROW(s->counts, s->cap, s->scopes.count);
    if (id == known)
        s->counts[id] = (struct succession_counts){{0}};
    return &s->counts[id];
}

bool successions_add(struct successions *s, const struct columns *c, const struct record *row) {
    if (s->rows++ == 0) {
        s->scope = columns_find(c, "scope");
        s->holds = columns_find(c, "holds");
    }
    struct slice scope = field(row, s->scope), decision = field(row, s->holds);
    if (slice_eq(scope, SLICE("all")))
        return false;
    struct succession_counts *counts = counts_of(s, scope);
    for (size_t i = 0; i < SUCCESSION_ALL; i++)
        counts->of[i] += slice_eq(decision, slice_of(decisions[i]));
    return slice_eq(decision, slice_of(decisions[SUCCESSION_HOLDS]));
}

static void add(const struct succession_counts *counts, struct succession_counts *to) {
    for (size_t i = 0; i < SUCCESSION_ALL; i++)
        to->of[i] += counts->of[i];
}

void successions_add_scope(const struct successions *s, struct slice scope,
                           struct succession_counts *to) {
    uint32_t id = intern_find(&s->scopes, scope);
    if (id != INTERN_NONE)
        add(&s->counts[id], to);
}

struct succession_counts successions_sum(const struct successions *s) {
    struct succession_counts sum = {{0}};
    for (size_t i = 0; i < s->scopes.count; i++)
        add(&s->counts[i], &sum);
    return sum;
}

void successions_free(struct successions *s) {
    intern_free(&s->scopes);
    free(s->counts);
}
