/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/carriers.h"

#include <stdlib.h>

uint64_t carriers_people(const struct carriers *c) {
    uint64_t n = 0;
    for (size_t i = 0; i < c->people.count; i++)
        n += c->counted[i];
    return n;
}

static size_t first_of(const struct carriers *c, uint32_t what) {
    size_t from = 0, to = c->n;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (c->sums[middle].what < what)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static int by_most(const void *x, const void *y) {
    const struct carried_lead *a = x, *b = y;
    return a->n != b->n ? (a->n < b->n ? 1 : -1) : slice_cmp(a->project, b->project);
}

/* Those with more than all behind them, CARRIERS_LEADING at most. */
static void lead(struct carried *to, struct carried_lead *all, size_t n) {
    size_t leads = 0;
    qsort(all, n, sizeof *all, by_most);
    while (to->projects < n && all[to->projects].n)
        to->projects++;
    to->most_of_project = n ? all[0].n : 0;
    leads = to->projects > CARRIERS_LEADING ? CARRIERS_LEADING
            : to->projects                  ? to->projects - 1
                                            : 0;
    while (leads && all[leads - 1].n == all[leads].n)
        leads--;
    to->leads = leads;
    for (size_t i = 0; i < leads; i++)
        to->lead[i] = all[i];
}

/* What nobody is named for is of nobody. */
static bool is_named(const struct carriers *c, uint32_t person) {
    struct slice key = intern_text(&c->people, person);
    return key.p[key.n - 1] != '\t';
}

bool carriers_find(const struct carriers *c, struct slice a, struct slice b, struct carried *to) {
    struct buffer key = {0};
    buffer_add(&key, a);
    buffer_char(&key, '\t');
    buffer_add(&key, b);
    uint32_t what = intern_find(&c->whats, buffer_slice(&key));
    buffer_free(&key);
    *to = (struct carried){0};
    if (what == INTERN_NONE)
        return false;
    struct carried_lead *all = mem_zero(c->projects.count, sizeof *all);
    for (size_t i = 0; i < c->projects.count; i++)
        all[i].project = intern_text(&c->projects, (uint32_t)i);
    for (size_t i = first_of(c, what); i < c->n && c->sums[i].what == what; i++) {
        const struct carriers_sum *sum = &c->sums[i];
        bool named = is_named(c, sum->person);
        to->people += named;
        to->n += sum->n;
        to->most = named && sum->n > to->most ? sum->n : to->most;
        all[c->project[sum->person]].n += sum->n;
    }
    lead(to, all, c->projects.count);
    free(all);
    return to->people > 0;
}

void carriers_free(struct carriers *c) {
    intern_free(&c->people);
    intern_free(&c->projects);
    intern_free(&c->whats);
    free(c->project);
    free(c->counted);
    free(c->sums);
    *c = (struct carriers){0};
}
