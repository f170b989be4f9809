/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "models/cooccur.h"
#include "models/projects.h"
#include "tests/reference/reference.h"
#include "tests/unit/talk.h"

static uint32_t window_of(const char *unit) {
    return strncmp(unit, "window:", 7) == 0 ? (uint32_t)strtoul(unit + 7, NULL, 10) : 1;
}

/* What a transcript adds: its joint units and its sliding null. *units: how many it has. */
static struct cluster cluster_of(const char *words, const char *unit, uint32_t *units) {
    struct talk *talk = talk_new(slice_of(words));
    struct layout layout = {0};
    struct coded coded = {0};
    struct cooccur counts = {.sums_only = true};
    struct cluster cluster = {0, 0, 0, 0};
    layout_make(&layout, talk->words, talk->n_turns, talk->pieces, talk->n_pieces, window_of(unit),
                20);
    coded_group(&coded, &talk->themes, talk->hits, talk->n_hits);
    cooccur_count(&counts, &coded, &layout);
    if (counts.n_themes)
        cooccur_pairs(&counts, 0);
    if (counts.n_pairs) {
        const struct cooccur_pair *p = counts.pairs[0];
        cluster = (struct cluster){(double)p->n_ab, p->e, p->v, 0};
    }
    *units = layout.n_units;
    layout_free(&layout);
    coded_free(&coded);
    cooccur_free(&counts);
    talk_free(talk);
    return cluster;
}

/* A case with this one project: no project's row depends on the others. */
static struct project project_of(const struct table *in, const char *name, const char *project) {
    struct cluster *clusters = mem_zero(table_rows(in), sizeof *clusters);
    uint64_t transcripts = 0;
    struct project p;
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name)) {
        uint32_t units = 0;
        if (strcmp(table_text(in, i, "project"), project) != 0)
            continue;
        struct cluster c =
            cluster_of(table_text(in, i, "words"), table_text(in, i, "unit"), &units);
        if (units)
            clusters[transcripts++] = c;
    }
    projects_effects(&p, 1, &transcripts, clusters, transcripts);
    free(clusters);
    return p;
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct project p =
            project_of(in, table_text(out, row, "case"), table_text(out, row, "project"));
        answer_count(a, row, "n_docs", p.transcripts);
        answer_number(a, row, "n_ab", p.x);
        answer_number(a, row, "expected_local", p.e);
        answer_number(a, row, "ln_lift", p.theta.x);
        answer_number(a, row, "se", p.se);
        answer_number(a, row, "df", p.df);
        answer_number(a, row, "lo", p.lo.x);
        answer_number(a, row, "hi", p.hi.x);
    }
}

const struct adapter reference_22_projects = {
    "22_slide.in.tsv", "22_projects.out.tsv", "case project", 1e-8, NULL, compute};
