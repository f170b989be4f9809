/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ena_test.h"

#include <math.h>
#include <stdlib.h>

/* A placed unit on its way to being part of an item. */
struct entry {
    struct slice project, doc, speaker;
    uint32_t level;
    size_t unit;
    struct slice stratum, key;
};

struct dealing {
    const struct ena *e;
    struct entry *entries; /* [n_entries] by stratum, key, level */
    size_t n_entries;
    struct relabel_item *items; /* [n_items] */
    size_t *start;              /* [n_items + 1]: entries of an item */
    size_t n_items;
    uint32_t few;      /* of 0 and 1 the label with fewer units, whose vectors are added up */
    double *all, *sum; /* [n_pairs]: of all entries; of those with the label */
};

static int by_project(const void *x, const void *y) {
    const struct entry *a = x, *b = y;
    int c = slice_cmp(a->project, b->project);
    c = c ? c : slice_cmp(a->doc, b->doc);
    return c ? c : (a->unit > b->unit) - (a->unit < b->unit);
}

static struct entry *entries_of(const struct ena *e, size_t *n) {
    struct entry *all = mem_zero(e->n_units, sizeof *all);
    *n = 0;
    for (size_t i = 0; i < e->n_units; i++) {
        const struct ena_unit *u = &e->units[i];
        if (u->norm > 0 && u->level != ENA_NO_GROUP)
            all[(*n)++] = (struct entry){.project = u->project,
                                         .doc = u->doc,
                                         .speaker = u->speaker,
                                         .level = u->level,
                                         .unit = i};
    }
    if (*n)
        qsort(all, *n, sizeof *all, by_project);
    return all;
}

/* Do two entries of one document, or of one project, differ in their group? */
static bool varies(const struct entry *all, size_t n, bool projects) {
    for (size_t i = 1; i < n; i++) {
        bool same = slice_eq(all[i].project, all[i - 1].project) &&
                    (projects || slice_eq(all[i].doc, all[i - 1].doc));
        if (same && all[i].level != all[i - 1].level)
            return true;
    }
    return false;
}

/* Entries by project and document, of all groups: which way the column varies is a matter of all.
 */
static void place(struct entry *all, size_t n, const char *by) {
    bool people = varies(all, n, false), named = false;
    for (size_t i = 0; i < n; i++)
        named |= all[i].project.n > 0;
    bool project = strcmp(by, "project") == 0;
    bool whole = !people && !project && named && !varies(all, n, true);
    for (size_t i = 0; i < n; i++) {
        all[i].stratum = project || whole ? SLICE("") : all[i].project;
        all[i].key = people ? all[i].speaker : whole ? all[i].project : all[i].doc;
    }
}

static int by_item(const void *x, const void *y) {
    const struct entry *a = x, *b = y;
    int c = slice_cmp(a->stratum, b->stratum);
    c = c ? c : slice_cmp(a->key, b->key);
    if (c || a->level != b->level)
        return c ? c : a->level < b->level ? -1 : 1;
    return (a->unit > b->unit) - (a->unit < b->unit);
}

/* Those of the two groups only; their levels are 0 and 1 from here on. */
static void keep_two(struct dealing *d, uint32_t first, uint32_t second) {
    size_t kept = 0, of_second = 0;
    for (size_t i = 0; i < d->n_entries; i++) {
        struct entry one = d->entries[i];
        if (one.level != first && one.level != second)
            continue;
        one.level = one.level == second;
        of_second += one.level;
        d->entries[kept++] = one;
    }
    d->n_entries = kept;
    d->few = of_second * 2 < kept;
    if (kept)
        qsort(d->entries, kept, sizeof *d->entries, by_item);
}

static void make_items(struct dealing *d) {
    uint32_t stratum = 0;
    d->items = mem_zero(d->n_entries, sizeof *d->items);
    d->start = mem_zero(d->n_entries + 1, sizeof *d->start);
    for (size_t i = 0; i < d->n_entries; i++) {
        const struct entry *now = &d->entries[i], *before = now - 1;
        bool same = i && slice_eq(now->stratum, before->stratum);
        stratum += i && !same;
        if (!same || !slice_eq(now->key, before->key) || now->level != before->level) {
            d->start[d->n_items] = i;
            d->items[d->n_items++] = (struct relabel_item){stratum, now->level};
        }
    }
    d->start[d->n_items] = d->n_entries;
}

static void add_unit(const struct ena *e, size_t unit, double *sum) {
    for (size_t c = e->start[unit]; c < e->start[unit + 1]; c++)
        sum[e->column[c]] += e->value[c];
}

/* D, of labels [n_items]. */
static double distance(void *with, const uint32_t *labels) {
    struct dealing *d = with;
    size_t n_pairs = d->e->n_pairs, few = 0;
    double square = 0;
    memset(d->sum, 0, n_pairs * sizeof *d->sum);
    for (size_t i = 0; i < d->n_items; i++)
        for (size_t k = d->start[i]; labels[i] == d->few && k < d->start[i + 1]; k++, few++)
            add_unit(d->e, d->entries[k].unit, d->sum);
    double share = 1 / (double)few, rest = 1 / (double)(d->n_entries - few);
    for (size_t j = 0; j < n_pairs; j++) {
        double apart = d->sum[j] * share - (d->all[j] - d->sum[j]) * rest;
        square += apart * apart;
    }
    return sqrt(square);
}

static double observed(struct dealing *d) {
    uint32_t *labels = mem_zero(d->n_items, sizeof *labels);
    for (size_t i = 0; i < d->n_items; i++)
        labels[i] = d->items[i].label;
    double now = distance(d, labels);
    free(labels);
    return now;
}

static void conclude(struct ena_test *test, struct dealing *d, uint64_t seed) {
    size_t second = 0;
    for (size_t i = 0; i < d->n_entries; i++)
        second += d->entries[i].level;
    test->units = d->n_entries;
    test->items = d->n_items;
    if (second == 0 || second == d->n_entries) {
        test->distance = test->dealt.p = value_missing(REASON_NO_UNITS);
        return;
    }
    for (size_t i = 0; i < d->n_entries; i++)
        add_unit(d->e, d->entries[i].unit, d->all);
    test->distance = value_of(observed(d));
    test->dealt = relabel_test(d->items, d->n_items, seed, distance, d);
}

struct ena_test ena_test(const struct ena *e, uint32_t first, uint32_t second, const char *by,
                         uint64_t seed) {
    struct ena_test test = {.first = first, .second = second, .q = NAN};
    struct dealing d = {.e = e,
                        .all = mem_zero(e->n_pairs, sizeof *d.all),
                        .sum = mem_zero(e->n_pairs, sizeof *d.sum)};
    d.entries = entries_of(e, &d.n_entries);
    place(d.entries, d.n_entries, by);
    keep_two(&d, first, second);
    make_items(&d);
    conclude(&test, &d, seed);
    free(d.entries);
    free(d.items);
    free(d.start);
    free(d.all);
    free(d.sum);
    return test;
}
