/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "models/proportion.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

/* Projects are named P01, P02, … */
static uint32_t project_of(const char *name) {
    return (uint32_t)strtoul(name + 1, NULL, 10);
}

static void answer_case(size_t row, struct answer *a, const struct proportion *r) {
    answer_count(a, row, "n_clusters", r->n_clusters);
    answer_count(a, row, "n_units", r->n);
    answer_count(a, row, "x", r->x);
    answer_number(a, row, "p", r->p.x);
    answer_number(a, row, "wilson_lo", r->naive_lo.x);
    answer_number(a, row, "wilson_hi", r->naive_hi.x);
    answer_number(a, row, "se_cluster", r->se.x);
    answer_number(a, row, "deff", r->deff.x);
    answer_number(a, row, "n_eff", r->n_eff.x);
    answer_number(a, row, "k_eff", r->k_eff.x);
    answer_number(a, row, "cluster_lo", r->lo.x);
    answer_number(a, row, "cluster_hi", r->hi.x);
    answer_number(a, row, "p_transcript_equal", r->p_doc.x);
    answer_number(a, row, "se_transcript_equal", r->se_doc.x);
    answer_count(a, row, "n_projects", r->n_projects);
    answer_number(a, row, "p_project_equal", r->p_project.x);
    answer_number(a, row, "se_project_equal", r->se_project.x);
    answer_number(a, row, "talk_bias", r->talk_bias.x);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    struct proportion_cluster *clusters = mem_zero(table_rows(in) + 1, sizeof *clusters);
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        size_t n = 0;
        for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
             i = table_next(in, i + 1, "case", name))
            clusters[n++] =
                (struct proportion_cluster){table_count(in, i, "x"), table_count(in, i, "n"),
                                            project_of(table_text(in, i, "project"))};
        struct proportion r = proportion_of(clusters, n);
        answer_case(row, a, &r);
    }
    free(clusters);
}

const struct adapter reference_07_prevalence = {
    "07_prevalence.in.tsv", "07_prevalence.out.tsv", "case", 1e-7, NULL, compute};
