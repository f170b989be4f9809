/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "models/strata.h"
#include "pipeline/buffer.h"
#include "tests/reference/reference.h"

/* The strata of one case, in the order of the input. */
struct case_strata {
    struct table2 *tables; /* [n] */
    const char **names;    /* [n] of the projects */
    size_t n;
};

static struct case_strata strata_of(const struct table *in, const char *name) {
    struct case_strata s = {mem_zero(table_rows(in), sizeof *s.tables),
                            mem_zero(table_rows(in), sizeof *s.names), 0};
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name)) {
        uint64_t both = table_count(in, i, "a"), only_a = table_count(in, i, "b");
        uint64_t only_b = table_count(in, i, "c"), none = table_count(in, i, "d");
        s.tables[s.n] =
            (struct table2){both + only_a + only_b + none, both + only_a, both + only_b, both};
        s.names[s.n++] = table_text(in, i, "project");
    }
    return s;
}

static void strata_free(struct case_strata *s) {
    free(s->tables);
    free(s->names);
}

static void answer_mh(struct answer *a, size_t row, const struct strata_mh *mh) {
    answer_number(a, row, "or_mh", mh->odds_ratio.x);
    answer_number(a, row, "or_lo", mh->lo.x);
    answer_number(a, row, "or_hi", mh->hi.x);
    answer_number(a, row, "p_cmh", mh->p.x);
}

/* The table has I2 in percent and the prediction interval as odds ratios. */
static void answer_pooled(struct answer *a, size_t row, const struct pooled *p) {
    answer_number(a, row, "q", p->q.x);
    answer_number(a, row, "i2_pct", 100 * p->i2.x);
    answer_number(a, row, "tau2", p->tau2.x);
    answer_number(a, row, "fe_log_or", p->fixed.x);
    answer_number(a, row, "fe_se", p->fixed_se.x);
    answer_number(a, row, "re_log_or", p->mu.x);
    answer_number(a, row, "re_se", p->mu_se.x);
    answer_number(a, row, "pi_lo", exp(p->lo.x));
    answer_number(a, row, "pi_hi", exp(p->hi.x));
}

/* The table has "-" also where there was nothing to ask. */
static void answer_carried(struct answer *a, size_t row, const struct case_strata *s) {
    size_t *ids = mem_zero(s->n, sizeof *ids), n_ids;
    struct buffer names = {0};
    strata_carried_by(s->tables, s->n, ids, &n_ids);
    for (size_t i = 0; i < n_ids; i++)
        buffer_format(&names, "%s%s", i ? "," : "", s->names[ids[i]]);
    if (n_ids == 0)
        buffer_char(&names, '-');
    buffer_char(&names, '\0');
    answer_text(a, row, "carried_by", names.p);
    buffer_free(&names);
    free(ids);
}

static void answer_strata(struct answer *a, size_t row, const struct case_strata *s) {
    struct effect *work = mem_zero(s->n, sizeof *work);
    struct strata r = strata_score(s->tables, s->n, work);
    answer_count(a, row, "n_strata", s->n);
    answer_count(a, row, "n_informative", r.mh.informative);
    answer_mh(a, row, &r.mh);
    answer_number(a, row, "cmh_chi2", r.mh.chi2.x);
    answer_number(a, row, "bd", r.breslow_day.x);
    answer_number(a, row, "bd_tarone", r.tarone.x);
    answer_number(a, row, "bd_df", r.df.x);
    answer_number(a, row, "p_tarone", r.p_tarone.x);
    answer_number(a, row, "crude_or", r.crude.x);
    answer_number(a, row, "confounding_pct", 100 * r.confounding.x);
    answer_number(a, row, "n_eff_projects", r.n_eff.x);
    answer_text(a, row, "simpson", r.simpson ? "reversed" : r.confounded ? "confounded" : "-");
    answer_pooled(a, row, &r.pooled);
    answer_carried(a, row, s);
    free(work);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct case_strata s = strata_of(in, table_text(out, row, "case"));
        answer_strata(a, row, &s);
        strata_free(&s);
    }
}

/* A row for each informative stratum. */
static void compute_loo(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct case_strata s = strata_of(in, table_text(out, row, "case"));
        size_t h = 0;
        while (h < s.n && strcmp(s.names[h], table_text(out, row, "dropped")) != 0)
            h++;
        if (h < s.n && strata_is_informative(s.tables[h])) {
            struct strata_mh rest = strata_mh(s.tables, s.n, h);
            answer_mh(a, row, &rest);
            answer_number(a, row, "weight_share", strata_weight(s.tables, s.n, h).x);
        }
        strata_free(&s);
    }
}

static const struct tolerance others[] = {{"huge", 1e-5}, {NULL, 0}};
static const struct tolerance others_loo[] = {{"huge", 1e-4}, {NULL, 0}};

const struct adapter reference_03_strata = {
    "03_strata.in.tsv", "03_strata.out.tsv", "case", 1e-7, others, compute};
const struct adapter reference_03_loo = {"03_strata.in.tsv", "03_loo.out.tsv", "case dropped", 1e-7,
                                         others_loo,         compute_loo};
