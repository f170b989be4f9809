/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "models/richness.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

/* A case of the input: a row of 0 and 1 for each theme. */
struct incidences {
    struct richness_counts counts;
    uint64_t *found;  /* [docs]: new in each */
    uint64_t *having; /* [docs + 1] */
};

static void read_theme(struct incidences *c, const char *row) {
    size_t in = 0, first = 0;
    for (size_t k = c->counts.docs; k-- > 0;)
        if (row[k] == '1') {
            in++;
            first = k;
        }
    if (in == 0)
        return;
    c->found[first]++;
    c->having[in]++;
    c->counts.seen++;
    c->counts.incidences += in;
    c->counts.uniques += in == 1;
    c->counts.duplicates += in == 2;
}

static struct incidences read_case(const struct table *in, const char *name) {
    size_t row = table_next(in, 0, "case", name);
    size_t docs = strlen(table_text(in, row, "transcripts_in_order"));
    struct incidences c = {{.docs = docs, .most = INFINITY},
                           mem_zero(docs, sizeof *c.found),
                           mem_zero(docs + 1, sizeof *c.having)};
    for (; row < table_rows(in); row = table_next(in, row + 1, "case", name))
        read_theme(&c, table_text(in, row, "transcripts_in_order"));
    return c;
}

static void free_case(struct incidences *c) {
    free(c->found);
    free(c->having);
}

static void answer_guest(struct answer *a, size_t row, const char *column, const char *reopened,
                         struct guest g) {
    char text[32];
    snprintf(text, sizeof text, "%llu", (unsigned long long)g.before);
    answer_text(a, row, column, g.why ? "NA" : g.reached ? text : "not_reached");
    if (reopened)
        answer_text(a, row, reopened, g.why ? "NA" : g.reopened ? "yes" : "no");
}

static void compute_saturation(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct incidences c = read_case(in, table_text(out, row, "case"));
        const struct richness_counts *n = &c.counts;
        struct richness r = richness_of(n);
        answer_count(a, row, "transcripts", n->docs);
        answer_count(a, row, "s_obs", n->seen);
        answer_count(a, row, "incidences", n->incidences);
        answer_count(a, row, "q1", n->uniques);
        answer_count(a, row, "q2", n->duplicates);
        answer_number(a, row, "chao2", r.estimate.x);
        answer_number(a, row, "se_chao2", r.se.x);
        answer_number(a, row, "chao2_lo", r.lo.x);
        answer_number(a, row, "chao2_hi", r.hi.x);
        answer_number(a, row, "coverage", r.coverage.x);
        answer_number(a, row, "good_turing_next", r.next.x);
        answer_number(a, row, "new_next_1", richness_new(n, &r, 1).x);
        answer_number(a, row, "new_next_5", richness_new(n, &r, 5).x);
        answer_guest(a, row, "guest_b4_r2_5pct", "guest_b4_r2_reopened",
                     guest_of(c.found, n->docs, (struct guest_rule){4, 2, 5}));
        answer_guest(a, row, "guest_b4_r3_0pct", NULL,
                     guest_of(c.found, n->docs, (struct guest_rule){4, 3, 0}));
        answer_guest(a, row, "guest_b5_r2_5pct", NULL,
                     guest_of(c.found, n->docs, (struct guest_rule){5, 2, 5}));
        free_case(&c);
    }
}

static void compute_curve(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct incidences c = read_case(in, table_text(out, row, "case"));
        size_t docs = c.counts.docs, k = table_count(out, row, "k");
        double *mean = mem_zero(docs + 1, sizeof *mean),
               *squares = mem_zero(docs + 1, sizeof *mean);
        uint64_t seen = 0;
        for (size_t i = 0; i < k; i++)
            seen += c.found[i];
        richness_rarefy(c.having, docs, mean, squares);
        answer_count(a, row, "new_in_order", c.found[k - 1]);
        answer_count(a, row, "seen_in_order", seen);
        answer_number(a, row, "rarefied_mean", mean[k]);
        free(mean);
        free(squares);
        free_case(&c);
    }
}

const struct adapter reference_14_saturation = {
    "14_saturation.in.tsv", "14_saturation.out.tsv", "case", 1e-8, NULL, compute_saturation};
const struct adapter reference_14_curve = {
    "14_saturation.in.tsv", "14_curve.out.tsv", "case k", 1e-8, NULL, compute_curve};
