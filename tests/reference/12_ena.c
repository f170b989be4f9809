/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "models/ena_test.h"
#include "tests/reference/reference.h"

enum { MOST = 128, CODES = 5 };

/* A case and its map, everything of one window. Conversations stand together, lines in order. */
struct mapped {
    struct ena_unit units[MOST];
    struct slice names[MOST]; /* of the units, in the order of their ids */
    size_t n_units;
    struct hierarchy themes;
    struct connections connections;
    struct ena ena;
};

static uint32_t unit_of(struct mapped *m, const struct table *in, size_t row) {
    struct slice name = slice_of(table_text(in, row, "unit"));
    for (size_t i = 0; i < m->n_units; i++)
        if (slice_eq(m->names[i], name))
            return (uint32_t)i;
    m->names[m->n_units] = name;
    m->units[m->n_units] = (struct ena_unit){.doc = slice_of(table_text(in, row, "conversation")),
                                             .speaker = name,
                                             .group = slice_of(table_text(in, row, "group")),
                                             .project = SLICE(""),
                                             .id = (uint32_t)m->n_units};
    return (uint32_t)m->n_units++;
}

/* The lines of the conversation that begins at `row`; returns the row behind it. */
static size_t add_conversation(struct mapped *m, const struct table *in, size_t row) {
    struct coded coded = {0};
    struct coded_hit hits[MOST * CODES];
    uint32_t units[MOST], n = 0;
    size_t n_hits = 0;
    const char *name = table_text(in, row, "conversation"), *of = table_text(in, row, "case");
    for (; row < table_rows(in) && strcmp(table_text(in, row, "case"), of) == 0 &&
           strcmp(table_text(in, row, "conversation"), name) == 0;
         row++, n++) {
        units[n] = unit_of(m, in, row);
        for (uint32_t k = 0; k < CODES; k++)
            if (table_text(in, row, "codes")[k] == '1')
                hits[n_hits++] = (struct coded_hit){
                    .theme = k, .unit = n, .first = n * CODES + k, .last = n * CODES + k};
    }
    coded_group(&coded, &m->themes, hits, n_hits);
    connections_add(&m->connections, &(struct connection_lines){units, n, &n, 1}, &coded,
                    &m->themes);
    coded_free(&coded);
    return row;
}

static void map_case(struct mapped *m, const struct table *in, const char *name, uint64_t window) {
    bool in_all[CODES];
    *m = (struct mapped){.connections = {.window = window}};
    for (int k = 0; k < CODES; k++) {
        char code[] = {'c', (char)('1' + k)};
        hierarchy_add(&m->themes, (struct slice){code, sizeof code});
        in_all[k] = true;
    }
    for (size_t row = table_next(in, 0, "case", name);
         row < table_rows(in) && strcmp(table_text(in, row, "case"), name) == 0;)
        row = add_conversation(m, in, row);
    ena_make(&m->ena, m->units, m->n_units, &m->connections, &m->themes, in_all);
    if (m->ena.n_groups >= 2)
        ena_direct(&m->ena, 0, 1);
}

static void mapped_free(struct mapped *m) {
    ena_free(&m->ena);
    connections_free(&m->connections);
    hierarchy_free(&m->themes);
}

static double on_axis(const struct ena *e, double x, enum ena_axis axis) {
    return e->why[axis] ? NAN : x;
}

static void answer_case(struct answer *a, size_t row, const struct mapped *m) {
    const struct ena *e = &m->ena;
    const struct ena_test t = ena_test(e, 0, 1, &(struct ena_test_setting){"group", false, 1});
    answer_count(a, row, "n_units", e->n_units);
    answer_count(a, row, "n_nonzero", e->n_placed);
    answer_number(a, row, "total_variance", e->squares / (double)(e->n_units - 1));
    answer_number(a, row, "pct_svd1", on_axis(e, 100 * e->share[ENA_SVD1], ENA_SVD1));
    answer_number(a, row, "pct_svd2", on_axis(e, 100 * e->share[ENA_SVD2], ENA_SVD2));
    answer_count(a, row, "n_group1", ena_group_size(e, 0));
    answer_count(a, row, "n_group2", ena_group_size(e, 1));
    answer_number(a, row, "mean_distance", t.distance.x);
    answer_number(a, row, "p_perm_exact", t.dealt.p.x);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    static struct mapped m;
    for (size_t row = 0; row < table_rows(out); row++) {
        map_case(&m, in, table_text(out, row, "case"), table_count(out, row, "window"));
        answer_case(a, row, &m);
        mapped_free(&m);
    }
}

static const struct ena_unit *unit_named(const struct mapped *m, const char *name) {
    for (size_t i = 0; i < m->n_units; i++)
        if (slice_eq(m->units[i].speaker, slice_of(name)))
            return &m->units[i];
    return NULL;
}

static void compute_points(const struct table *in, const struct table *out, struct answer *a) {
    static struct mapped m;
    for (size_t row = 0; row < table_rows(out); row++) {
        map_case(&m, in, table_text(out, row, "case"), table_count(out, row, "window"));
        const struct ena_unit *u = unit_named(&m, table_text(out, row, "unit"));
        answer_number(a, row, "norm", u->norm);
        for (enum ena_axis axis = 0; axis < ENA_AXES; axis++)
            answer_number(a, row, ena_axis_names[axis], on_axis(&m.ena, u->at[axis], axis));
        mapped_free(&m);
    }
}

/* The lines that connect two codes, of one unit. */
static uint32_t count_of(const struct mapped *m, uint32_t unit, uint32_t x, uint32_t y) {
    for (size_t i = 0; i < m->connections.n; i++) {
        const struct connection *c = &m->connections.all[i];
        if (c->unit == unit && c->a == x && c->b == y)
            return c->n;
    }
    return 0;
}

static void compute_vectors(const struct table *in, const struct table *out, struct answer *a) {
    static struct mapped m;
    for (size_t row = 0; row < table_rows(out); row++) {
        char text[256] = "";
        size_t at = 0;
        map_case(&m, in, table_text(out, row, "case"), table_count(out, row, "window"));
        uint32_t unit = unit_named(&m, table_text(out, row, "unit"))->id;
        for (uint32_t y = 1; y < CODES; y++)
            for (uint32_t x = 0; x < y; x++)
                at += (size_t)snprintf(text + at, sizeof text - at, "%s%u", at ? "," : "",
                                       count_of(&m, unit, x, y));
        answer_text(a, row, "counts_c1c2_c1c3_c2c3_etc", text);
        mapped_free(&m);
    }
}

const struct adapter reference_12_ena = {
    "12_ena.in.tsv", "12_ena.out.tsv", "case window", 1e-8, NULL, compute};
const struct adapter reference_12_ena_points = {
    "12_ena.in.tsv", "12_ena_points.out.tsv", "case window unit group", 1e-7, NULL, compute_points};
const struct adapter reference_12_ena_vectors = {
    "12_ena.in.tsv", "12_ena_vectors.out.tsv", "case window unit group", 0, NULL, compute_vectors};
