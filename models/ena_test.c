/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ena_test.h"

#include <math.h>
#include <stdlib.h>

#include "models/exchange_place.h"
#include "models/special.h"
#include "pipeline/intern.h"

enum { AT_ONCE = RELABEL_AT_ONCE };

struct dealing {
    const struct ena *e;
    struct exchange_place
        *entries; /* [n_entries] by stratum, key, level: placed units with a group */
    size_t n_entries;
    struct relabel_item *items; /* [n_items] */
    size_t *of;                 /* [n_items + 1]: entries of an item */
    size_t n_items;
    /* The sums of the items' vectors, pair by pair: [start[j], end[j]) of item, ascending, value.
     */
    size_t *start, *end;
    uint32_t *item;
    double *value;
    double *all;   /* [n_pairs]: of all items */
    double *first; /* [n_items * AT_ONCE]: 1 where an item is labelled 0 */
};

/* Names become numbers, in their byte order. */
static struct exchange_place *entries_of(const struct ena *e, size_t *n,
                                         struct exchange_column *column) {
    struct exchange_place *all = mem_zero(e->n_units, sizeof *all);
    struct intern projects = {0}, docs = {0};
    *n = 0;
    for (uint32_t i = 0; i < e->n_units; i++) {
        const struct ena_unit *u = &e->units[i];
        if (u->norm > 0 && u->level != ENA_NO_GROUP)
            all[(*n)++] = (struct exchange_place){.project = intern_add(&projects, u->project),
                                                  .transcript = intern_add(&docs, u->doc),
                                                  .level = u->level,
                                                  .person = u->speaker,
                                                  .part = i};
    }
    uint32_t *project = intern_ranks(&projects), *doc = intern_ranks(&docs);
    for (size_t i = 0; i < *n; i++) {
        all[i].project = project[all[i].project];
        all[i].transcript = doc[all[i].transcript];
        column->any_project |= e->units[all[i].part].project.n > 0;
    }
    column->n_projects = (uint32_t)projects.count;
    column->n_transcripts = (uint32_t)docs.count;
    free(project);
    free(doc);
    intern_free(&projects);
    intern_free(&docs);
    return all;
}

/* People by their names, so that the numbers of units change nothing. */
static int by_item(const void *x, const void *y) {
    const struct exchange_place *a = x, *b = y;
    if (a->stratum != b->stratum)
        return a->stratum < b->stratum ? -1 : 1;
    int c = slice_cmp(a->person, b->person);
    if (c || a->key != b->key)
        return c ? c : a->key < b->key ? -1 : 1;
    if (a->level != b->level)
        return a->level < b->level ? -1 : 1;
    return (a->part > b->part) - (a->part < b->part);
}

/* Which way the column varies is a matter of all groups. */
static void place(struct dealing *d, struct exchange_column *column,
                  const struct ena_test_setting *setting) {
    column->is_project = strcmp(setting->by, "project") == 0;
    column->persons = true;
    column->across = !setting->within_docs;
    if (exchange_place(d->entries, d->n_entries, column))
        return;
    for (size_t i = 0; i < d->n_entries; i++)
        d->entries[i].person = SLICE("");
}

/* Those of the two groups only; their levels are 0 and 1 from here on. */
static void keep_two(struct dealing *d, uint32_t first, uint32_t second) {
    size_t kept = 0;
    for (size_t i = 0; i < d->n_entries; i++) {
        struct exchange_place one = d->entries[i];
        if (one.level != first && one.level != second)
            continue;
        one.level = one.level == second;
        d->entries[kept++] = one;
    }
    d->n_entries = kept;
    if (kept)
        qsort(d->entries, kept, sizeof *d->entries, by_item);
}

static void make_items(struct dealing *d) {
    uint32_t stratum = 0;
    d->items = mem_zero(d->n_entries, sizeof *d->items);
    d->of = mem_zero(d->n_entries + 1, sizeof *d->of);
    for (size_t i = 0; i < d->n_entries; i++) {
        const struct exchange_place *now = &d->entries[i], *before = now - 1;
        bool same = i && now->stratum == before->stratum;
        stratum += i && !same;
        if (!same || now->key != before->key || now->level != before->level) {
            d->of[d->n_items] = i;
            d->items[d->n_items++] = (struct relabel_item){stratum, now->level};
        }
    }
    d->of[d->n_items] = d->n_entries;
}

static void find_pairs(struct dealing *d) {
    const struct ena *e = d->e;
    size_t n = 0;
    for (size_t c = 0; c < e->start[e->n_units]; c++)
        d->end[e->column[c]]++;
    for (size_t j = 0; j < e->n_pairs; j++) {
        d->start[j] = n;
        n += d->end[j];
        d->end[j] = d->start[j];
    }
}

static void add_unit(struct dealing *d, uint32_t item, size_t unit) {
    const struct ena *e = d->e;
    for (size_t c = e->start[unit]; c < e->start[unit + 1]; c++) {
        size_t j = e->column[c];
        if (d->end[j] == d->start[j] || d->item[d->end[j] - 1] != item)
            d->item[d->end[j]++] = item;
        d->value[d->end[j] - 1] += e->value[c];
        d->all[j] += e->value[c];
    }
}

static void add_items(struct dealing *d) {
    size_t n_pairs = d->e->n_pairs, cells = d->e->start[d->e->n_units];
    d->start = mem_zero(n_pairs, sizeof *d->start);
    d->end = mem_zero(n_pairs, sizeof *d->end);
    d->item = mem_zero(cells, sizeof *d->item);
    d->value = mem_zero(cells, sizeof *d->value);
    d->all = mem_zero(n_pairs, sizeof *d->all);
    d->first = mem_zero(d->n_items * AT_ONCE, sizeof *d->first);
    find_pairs(d);
    for (size_t i = 0; i < d->n_items; i++)
        for (size_t k = d->of[i]; k < d->of[i + 1]; k++)
            add_unit(d, (uint32_t)i, d->entries[k].part);
}

/* The sums over the items labelled 0 of one pair. */
static void add_pair(const struct dealing *d, size_t pair, double *restrict sums) {
    for (size_t k = 0; k < AT_ONCE; k++)
        sums[k] = 0;
    for (size_t c = d->start[pair]; c < d->end[pair]; c++) {
        const double *restrict first = d->first + (size_t)d->item[c] * AT_ONCE;
        double value = d->value[c];
        for (size_t k = 0; k < AT_ONCE; k++)
            sums[k] += value * first[k];
    }
}

/* D, of labels 0 and 1. */
static void distance(void *with, const uint32_t *labels, double *values) {
    struct dealing *d = with;
    double units[AT_ONCE] = {0}, sums[AT_ONCE];
    for (size_t i = 0; i < d->n_items; i++)
        for (size_t k = 0; k < AT_ONCE; k++) {
            d->first[i * AT_ONCE + k] = labels[i * AT_ONCE + k] == 0;
            units[k] += d->first[i * AT_ONCE + k] * (double)(d->of[i + 1] - d->of[i]);
        }
    for (size_t k = 0; k < AT_ONCE; k++)
        values[k] = 0;
    for (size_t j = 0; j < d->e->n_pairs; j++) {
        add_pair(d, j, sums);
        for (size_t k = 0; k < AT_ONCE; k++) {
            double rest = (double)d->n_entries - units[k];
            double apart = sums[k] / units[k] - (d->all[j] - sums[k]) / rest;
            values[k] += apart * apart;
        }
    }
    for (size_t k = 0; k < AT_ONCE; k++)
        values[k] = sqrt(values[k]);
}

static void conclude(struct ena_test *test, struct dealing *d, uint64_t seed) {
    size_t second = 0;
    for (size_t i = 0; i < d->n_entries; i++) {
        second += d->entries[i].level;
        test->across |= d->entries[i].across;
    }
    test->units = d->n_entries;
    test->items = d->n_items;
    if (second == 0 || second == d->n_entries) {
        test->distance = test->dealt.p = value_missing(REASON_NO_UNITS);
        return;
    }
    add_items(d);
    test->distance = value_of(relabel_observed(d->items, d->n_items, distance, d));
    test->dealt = relabel_test(d->items, d->n_items, seed, distance, d);
}

static int by_transcript(const void *x, const void *y) {
    const struct exchange_place *a = x, *b = y;
    return (a->transcript > b->transcript) - (a->transcript < b->transcript);
}

bool ena_test_is_sorted(const struct ena *e, uint32_t first, uint32_t second) {
    struct dealing d = {.e = e};
    struct exchange_column column = {.any_project = false};
    double all = 0, of_second = 0, chi2 = 0, docs = 0;
    d.entries = entries_of(e, &d.n_entries, &column);
    bool people = exchange_within(d.entries, d.n_entries, &column);
    if (d.n_entries)
        qsort(d.entries, d.n_entries, sizeof *d.entries, by_transcript);
    for (size_t i = 0; i < d.n_entries; i++) {
        all += d.entries[i].level == first || d.entries[i].level == second;
        of_second += d.entries[i].level == second;
    }
    for (size_t i = 0, to; people && i < d.n_entries; i = to) {
        double n = 0, x = 0;
        for (to = i; to < d.n_entries && d.entries[to].transcript == d.entries[i].transcript;
             to++) {
            n += d.entries[to].level == first || d.entries[to].level == second;
            x += d.entries[to].level == second;
        }
        double expected = n * of_second / all, rest = n - expected;
        if (expected > 0 && rest > 0)
            chi2 += (x - expected) * (x - expected) * (1 / expected + 1 / rest);
        docs += n > 0;
    }
    free(d.entries);
    return people && docs > 1 && special_chi2_upper(chi2, docs - 1) <= 0.05;
}

struct ena_test ena_test(const struct ena *e, uint32_t first, uint32_t second,
                         const struct ena_test_setting *setting) {
    struct ena_test test = {.first = first, .second = second, .q = NAN};
    struct dealing d = {.e = e};
    struct exchange_column column = {.any_project = false};
    d.entries = entries_of(e, &d.n_entries, &column);
    place(&d, &column, setting);
    keep_two(&d, first, second);
    make_items(&d);
    conclude(&test, &d, setting->seed);
    free(d.entries);
    free(d.items);
    free(d.of);
    free(d.start);
    free(d.end);
    free(d.item);
    free(d.value);
    free(d.all);
    free(d.first);
    return test;
}
