/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "models/correspondence.h"
#include "models/special.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

enum { MOST = 16 };

/* A case as a table, themes and groups in the order in which they come. */
struct counted {
    const char *themes[MOST], *groups[MOST];
    size_t n_themes, n_groups;
    uint64_t counts[MOST * MOST];
};

static size_t place_of(const char **names, size_t *n, const char *name) {
    for (size_t i = 0; i < *n; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    if (*n < MOST)
        names[(*n)++] = name;
    return *n - 1;
}

static struct counted read_case(const struct table *in, const char *name) {
    struct counted c = {.n_themes = 0};
    uint64_t cells[MOST][MOST] = {{0}};
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name)) {
        size_t t = place_of(c.themes, &c.n_themes, table_text(in, i, "theme"));
        size_t g = place_of(c.groups, &c.n_groups, table_text(in, i, "group"));
        cells[t][g] += table_count(in, i, "count");
    }
    for (size_t t = 0; t < c.n_themes; t++)
        for (size_t g = 0; g < c.n_groups; g++)
            c.counts[t * c.n_groups + g] = cells[t][g];
    return c;
}

static struct correspondence analyse(const struct counted *c) {
    struct correspondence ca;
    correspondence_make(&ca, c->counts, c->n_themes, c->n_groups);
    return ca;
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct counted c = read_case(in, table_text(out, row, "case"));
        struct correspondence ca = analyse(&c);
        answer_count(a, row, "n", ca.n);
        answer_count(a, row, "dims", ca.dimensions);
        answer_number(a, row, "total_inertia", ca.inertia);
        answer_number(a, row, "chi2", ca.chi2);
        answer_count(a, row, "df", ca.df);
        answer_number(a, row, "p", special_chi2_upper(ca.chi2, (double)ca.df));
        answer_number(a, row, "inertia_1", ca.inertias[0].x);
        answer_number(a, row, "inertia_2", ca.inertias[1].x);
        answer_number(a, row, "pct_1", 100 * ca.shares[0].x);
        answer_number(a, row, "pct_2", 100 * ca.shares[1].x);
        correspondence_free(&ca);
    }
}

static void compute_points(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct counted c = read_case(in, table_text(out, row, "case"));
        struct correspondence ca = analyse(&c);
        bool is_row = strcmp(table_text(out, row, "kind"), "row") == 0;
        const char *name = table_text(out, row, "name");
        const struct correspondence_point *p =
            is_row ? &ca.rows[place_of(c.themes, &c.n_themes, name)]
                   : &ca.columns[place_of(c.groups, &c.n_groups, name)];
        answer_number(a, row, "mass", p->mass);
        answer_number(a, row, "inertia", p->inertia);
        answer_number(a, row, "dim1", p->at[0].x);
        answer_number(a, row, "dim2", p->at[1].x);
        correspondence_free(&ca);
    }
}

const struct adapter reference_13_ca = {"13_ca.in.tsv", "13_ca.out.tsv", "case", 1e-8,
                                        NULL,           compute};
const struct adapter reference_13_ca_points = {
    "13_ca.in.tsv", "13_ca_points.out.tsv", "case kind name", 1e-8, NULL, compute_points};
