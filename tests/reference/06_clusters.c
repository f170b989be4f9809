/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "models/clusters.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

/* The transcripts of one case that have units. */
struct transcripts {
    struct table2 *tables;    /* [n] */
    struct cluster *clusters; /* [n] of the lift within transcripts */
    const char **projects;    /* [n_projects]: their names, in byte order as they come */
    uint64_t *of_project;     /* [n_projects]: how many transcripts each has */
    size_t n;
    uint32_t n_projects;
};

static void add_transcript(struct transcripts *t, struct table2 table, const char *project) {
    if (t->n_projects == 0 || strcmp(t->projects[t->n_projects - 1], project) != 0)
        t->projects[t->n_projects++] = project;
    if (table.n == 0)
        return;
    uint32_t id = t->n_projects - 1;
    t->of_project[id]++;
    t->tables[t->n] = table;
    t->clusters[t->n++] = clusters_within(table, id);
}

static struct transcripts transcripts_of(const struct table *in, const char *name) {
    size_t rows = table_rows(in);
    struct transcripts t = {
        .tables = mem_zero(rows, sizeof *t.tables),
        .clusters = mem_zero(rows, sizeof *t.clusters),
        .projects = mem_zero(rows, sizeof *t.projects),
        .of_project = mem_zero(rows, sizeof *t.of_project),
    };
    for (size_t i = table_next(in, 0, "case", name); i < rows;
         i = table_next(in, i + 1, "case", name)) {
        struct table2 table = {table_count(in, i, "n"), table_count(in, i, "n_a"),
                               table_count(in, i, "n_b"), table_count(in, i, "n_ab")};
        add_transcript(&t, table, table_text(in, i, "project"));
    }
    return t;
}

static void transcripts_free(struct transcripts *t) {
    free(t->tables);
    free(t->clusters);
    free(t->projects);
    free(t->of_project);
}

static void answer_excess(struct answer *a, size_t row, const struct transcripts *t) {
    struct table2 all = {0, 0, 0, 0};
    double within = 0;
    for (size_t k = 0; k < t->n; k++) {
        all.n += t->tables[k].n;
        all.n_a += t->tables[k].n_a;
        all.n_b += t->tables[k].n_b;
        all.n_ab += t->tables[k].n_ab;
        within += t->clusters[k].e;
    }
    double pooled = table2_expected(all).x;
    answer_count(a, row, "n_clusters", t->n);
    answer_count(a, row, "n_units", all.n);
    answer_count(a, row, "n_ab", all.n_ab);
    answer_number(a, row, "expected_pooled", pooled);
    answer_number(a, row, "expected_within", within);
    answer_number(a, row, "between_excess", within - pooled);
    answer_number(a, row, "within_excess", (double)all.n_ab - within);
}

static void answer_ratios(struct answer *a, size_t row, const struct transcripts *t) {
    struct log_or l = clusters_log_or(t->tables, t->n);
    struct estimate jaccard = clusters_jaccard(t->tables, t->n);
    struct estimate npmi = clusters_npmi(t->tables, t->n);
    answer_number(a, row, "log_or_ha", l.log_or.x);
    answer_number(a, row, "se_naive", l.se_naive.x);
    answer_number(a, row, "se_cluster", l.se_cluster.x);
    answer_number(a, row, "deff", l.deff.x);
    answer_number(a, row, "n_eff", l.n_eff.x);
    answer_number(a, row, "k_eff", l.k_eff);
    answer_number(a, row, "or_lo", l.lo.x);
    answer_number(a, row, "or_hi", l.hi.x);
    answer_number(a, row, "jaccard", jaccard.x.x);
    answer_number(a, row, "se_jaccard", jaccard.se.x);
    answer_number(a, row, "npmi", npmi.x.x);
    answer_number(a, row, "se_npmi", npmi.se.x);
}

static void answer_interval(struct answer *a, size_t row, const struct lift *lift) {
    answer_number(a, row, "lift_within", lift->lift);
    answer_number(a, row, "lift_lo", lift->lo.x);
    answer_number(a, row, "lift_hi", lift->hi.x);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct transcripts t = transcripts_of(in, table_text(out, row, "case"));
        struct lift lift = clusters_lift(t.clusters, t.n, t.n);
        answer_excess(a, row, &t);
        answer_ratios(a, row, &t);
        answer_interval(a, row, &lift);
        answer_number(a, row, "se_log_lift_cluster", lift.se_cluster);
        answer_number(a, row, "se_log_lift_indep", lift.se_floor);
        answer_number(a, row, "lift_df", lift.df);
        transcripts_free(&t);
    }
}

static void compute_loo(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct transcripts t = transcripts_of(in, table_text(out, row, "case"));
        uint32_t id = 0;
        while (id < t.n_projects && strcmp(t.projects[id], table_text(out, row, "dropped")) != 0)
            id++;
        if (id < t.n_projects) {
            struct lift rest = clusters_without(t.clusters, t.n, t.n - t.of_project[id], id);
            answer_interval(a, row, &rest);
        }
        transcripts_free(&t);
    }
}

const struct adapter reference_06_clusters = {
    "06_clusters.in.tsv", "06_clusters.out.tsv", "case", 1e-7, NULL, compute};
const struct adapter reference_06_loo = {
    "06_clusters.in.tsv", "06_loo.out.tsv", "case dropped", 1e-7, NULL, compute_loo};
