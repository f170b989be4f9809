/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `pairs` of hearth score. */
#include "models/pairs.h"

#include <stdlib.h>

#include "models/planned.h"
#include "stages/score_table.h"

static const struct finished_column headline[] = {
    COLUMN(FINISHED_TEXT, "theme_a", pair, theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", pair, theme_b),
    WORDS("holds", pair, holds, pairs_holds),
    COLUMN(FINISHED_COUNT, "n_a", pair, table.n_a),
    COLUMN(FINISHED_COUNT, "n_b", pair, table.n_b),
    COLUMN(FINISHED_COUNT, "n_ab", pair, table.n_ab),
    COLUMN(FINISHED_COUNT, "n_same", pair, n_same),
    COLUMN(FINISHED_COUNT, "docs_ab", pair, docs_ab),
    COLUMN(FINISHED_VALUE, "projects_ab", pair, projects_ab),
    COLUMN(FINISHED_VALUE, "expected_local", pair, expected_local),
    COLUMN(FINISHED_VALUE, "lift_local", pair, lift_local),
    COLUMN(FINISHED_VALUE, "lift_lo", pair, lift_lo),
    COLUMN(FINISHED_VALUE, "lift_hi", pair, lift_hi),
    COLUMN(FINISHED_VALUE, "p_local", pair, p_local),
    COLUMN(FINISHED_VALUE, "q", pair, q),
    COLUMN(FINISHED_VALUE, "excess_conversation", pair, excess_conversation),
    COLUMN(FINISHED_VALUE, "excess_phase", pair, excess_phase),
    COLUMN(FINISHED_VALUE, "excess_length", pair, excess_length),
    COLUMN(FINISHED_VALUE, "excess_moment", pair, excess_moment),
    COLUMN(FINISHED_VALUE, "lift_units", pair, lift_units),
    COLUMN(FINISHED_VALUE, "p_units", pair, p_units),
    COLUMN(FINISHED_TEXT, "carried_by", pair, carried_by),
    WORDS("flags", pair, flags, pairs_flags),
    WORDS("method", pair, exact, pairs_method),
};
static const struct finished_column planned_column[] = {
    WORDS("planned", pair, planned, pairs_planned),
};
static const struct finished_column more[] = {
    COLUMN(FINISHED_COUNT, "units_all", pair, table.n),
    COLUMN(FINISHED_COUNT, "docs_all", pair, docs_all),
    COLUMN(FINISHED_VALUE, "expected_pooled", pair, expected_pooled),
    COLUMN(FINISHED_VALUE, "expected_within", pair, expected_within),
    COLUMN(FINISHED_VALUE, "expected_units", pair, expected_units),
    COLUMN(FINISHED_VALUE, "var_local", pair, var_local),
    COLUMN(FINISHED_VALUE, "p_local_le", pair, p_local_le),
    COLUMN(FINISHED_VALUE, "p_local_ge", pair, p_local_ge),
    COLUMN(FINISHED_VALUE, "midp_local", pair, midp_local),
    COLUMN(FINISHED_VALUE, "p_min_end", pair, p_min_end),
    COLUMN(FINISHED_VALUE, "p_max_end", pair, p_max_end),
    COLUMN(FINISHED_VALUE, "p_within", pair, p_within),
};
static const struct finished_column ladder[] = {
    COLUMN(FINISHED_VALUE, "p_transcript", pair, p_doc),
};
static const struct finished_column across[] = {
    COLUMN(FINISHED_VALUE, "k_eff", pair, k_eff),
    COLUMN(FINISHED_VALUE, "se_cluster", pair, se_cluster),
    COLUMN(FINISHED_VALUE, "se_floor", pair, se_floor),
    COLUMN(FINISHED_VALUE, "lift_pooled", pair, lift_pooled),
    COLUMN(FINISHED_VALUE, "lift_pooled_lo", pair, lift_pooled_lo),
    COLUMN(FINISHED_VALUE, "lift_pooled_hi", pair, lift_pooled_hi),
    COLUMN(FINISHED_COUNT, "projects_used", pair, across.pooled.n),
    COLUMN(FINISHED_VALUE, "q_projects", pair, across.pooled.q),
    COLUMN(FINISHED_VALUE, "p_q_projects", pair, across.pooled.p_q),
    COLUMN(FINISHED_VALUE, "i2", pair, across.pooled.i2),
    COLUMN(FINISHED_VALUE, "tau2", pair, across.pooled.tau2),
    COLUMN(FINISHED_VALUE, "mu", pair, across.pooled.mu),
    COLUMN(FINISHED_VALUE, "mu_se", pair, across.pooled.mu_se),
    COLUMN(FINISHED_VALUE, "pred_lo", pair, across.pooled.lo),
    COLUMN(FINISHED_VALUE, "pred_hi", pair, across.pooled.hi),
};
static const struct finished_column clustered[] = {
    COLUMN(FINISHED_VALUE, "se_jaccard", pair, se_jaccard),
    COLUMN(FINISHED_VALUE, "se_npmi", pair, se_npmi),
    COLUMN(FINISHED_VALUE, "se_log_or", pair, log_or.se_cluster),
    COLUMN(FINISHED_VALUE, "or_lo", pair, log_or.lo),
    COLUMN(FINISHED_VALUE, "or_hi", pair, log_or.hi),
    COLUMN(FINISHED_VALUE, "deff", pair, log_or.deff),
    COLUMN(FINISHED_VALUE, "n_eff", pair, log_or.n_eff),
};
static const struct finished_column label = {
    "assumes_independent_units", FINISHED_CONSTANT, 0, NULL, NULL, "naive_*"};
static const struct finished_column naive[] = {
    COLUMN(FINISHED_COUNT, "naive_informative", pair, strata.mh.informative),
    COLUMN(FINISHED_VALUE, "naive_or_mh", pair, strata.mh.odds_ratio),
    COLUMN(FINISHED_VALUE, "naive_or_mh_lo", pair, strata.mh.lo),
    COLUMN(FINISHED_VALUE, "naive_or_mh_hi", pair, strata.mh.hi),
    COLUMN(FINISHED_VALUE, "naive_cmh_chi2", pair, strata.mh.chi2),
    COLUMN(FINISHED_VALUE, "naive_p_cmh", pair, strata.mh.p),
    COLUMN(FINISHED_VALUE, "naive_breslow_day", pair, strata.breslow_day),
    COLUMN(FINISHED_VALUE, "naive_tarone", pair, strata.tarone),
    COLUMN(FINISHED_VALUE, "naive_p_tarone", pair, strata.p_tarone),
    COLUMN(FINISHED_VALUE, "naive_crude_or", pair, strata.crude),
    COLUMN(FINISHED_VALUE, "naive_confounding", pair, strata.confounding),
    COLUMN(FINISHED_VALUE, "naive_n_eff_projects", pair, strata.n_eff),
    COLUMN(FINISHED_VALUE, "naive_q", pair, strata.pooled.q),
    COLUMN(FINISHED_VALUE, "naive_i2", pair, strata.pooled.i2),
    COLUMN(FINISHED_VALUE, "naive_tau2", pair, strata.pooled.tau2),
    COLUMN(FINISHED_VALUE, "naive_mu", pair, strata.pooled.mu),
    COLUMN(FINISHED_VALUE, "naive_mu_se", pair, strata.pooled.mu_se),
    COLUMN(FINISHED_VALUE, "naive_pred_lo", pair, strata.pooled.lo),
    COLUMN(FINISHED_VALUE, "naive_pred_hi", pair, strata.pooled.hi),
    WORDS("naive_flags", pair, strata, pairs_naive_flags),
};

static bool begin(struct score *s, const struct columns *in) {
    struct finished *t = &s->table;
    size_t table = offsetof(struct pair, table);
    finished_add(t, headline, LENGTH(headline));
    if (s->options->planned)
        finished_add(t, planned_column, LENGTH(planned_column));
    if (!s->options->all)
        return true;
    finished_add(t, more, LENGTH(more));
    if (columns_find(in, LINKS_NULL_DOC) != COLUMN_NONE)
        finished_add(t, ladder, LENGTH(ladder));
    finished_add(t, across, LENGTH(across));
    finished_add_measures(t, table, false, "");
    finished_add(t, clustered, LENGTH(clustered));
    finished_add(t, &label, 1);
    finished_add_measures(t, table, true, "naive_");
    finished_add(t, naive, LENGTH(naive));
    return true;
}

/* Planned links that have no row: the themes are ancestor and descendant, or share no talk. */
static void remark_planned(struct score *s, const struct planned *planned,
                           const struct pairs *pairs) {
    size_t found = 0;
    for (size_t i = 0; i < pairs->n; i++)
        found += pairs->all[i].planned;
    if (found < planned->n)
        filter_note(&s->filter,
                    "%zu of %zu planned links have no row: the two themes share no stretch of "
                    "talk, or one is the other's ancestor",
                    planned->n - found, planned->n);
}

static bool finish(struct score *s) {
    struct pairs pairs = {0};
    struct planned planned = {0};
    bool ok = score_whole_documents(s) &&
              (!s->options->planned ||
               planned_read(&planned, s->options->planned, score_links(s), &s->filter));
    if (ok)
        pairs_score(
            &pairs, score_links(s),
            &(struct pairs_setting){s->options->all, score_adjust(s), planned.keys, planned.n});
    for (size_t i = 0; ok && i < pairs.n; i++)
        ok = finished_row(&s->table, &pairs.all[i], &s->filter, s->at);
    if (ok)
        remark_planned(s, &planned, &pairs);
    if (ok && pairs.n == 0 && score_links(s)->n_themes)
        filter_note(&s->filter, "no two themes share a stretch of a document: no pair to score");
    planned_free(&planned);
    pairs_free(&pairs);
    return ok;
}

const struct score_table score_pairs = {"pairs", " all planned adjust ", begin, finish,
                                        &score_of_links};
