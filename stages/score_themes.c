/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `themes` of hearth score. */
#include "models/prevalence.h"
#include "stages/score_table.h"

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "theme", prevalence, name),
    COLUMN(FINISHED_COUNT, "n", prevalence, share.x),
    COLUMN(FINISHED_VALUE, "share", prevalence, share.p),
    COLUMN(FINISHED_VALUE, "share_lo", prevalence, share.lo),
    COLUMN(FINISHED_VALUE, "share_hi", prevalence, share.hi),
    COLUMN(FINISHED_VALUE, "p_doc", prevalence, share.p_doc),
    COLUMN(FINISHED_VALUE, "p_doc_se", prevalence, share.se_doc),
    COLUMN(FINISHED_VALUE, "p_project", prevalence, share.p_project),
    COLUMN(FINISHED_VALUE, "p_project_se", prevalence, share.se_project),
    COLUMN(FINISHED_VALUE, "talk_bias", prevalence, share.talk_bias),
    COLUMN(FINISHED_COUNT, "hits", prevalence, hits),
    COLUMN(FINISHED_COUNT, "docs", prevalence, docs),
    COLUMN(FINISHED_VALUE, "projects", prevalence, projects),
    COLUMN(FINISHED_VALUE, "rate", prevalence, rate.rate),
    COLUMN(FINISHED_VALUE, "rate_lo", prevalence, rate.lo),
    COLUMN(FINISHED_VALUE, "rate_hi", prevalence, rate.hi),
    COLUMN(FINISHED_VALUE, "dp", prevalence, spread.dp),
    COLUMN(FINISHED_VALUE, "dp_norm", prevalence, spread.dp_norm),
    COLUMN(FINISHED_TEXT, "hangs_on_one", prevalence, hangs_on_one),
    COLUMN(FINISHED_VALUE, "trend_slope", prevalence, trend.slope),
    COLUMN(FINISHED_VALUE, "trend_z", prevalence, trend.z),
    COLUMN(FINISHED_VALUE, "trend_p", prevalence, trend.p),
    COLUMN(FINISHED_VALUE, "trend_q", prevalence, trend.q),
    WORDS("trend_method", prevalence, trend, prevalence_method),
    WORDS("waves", prevalence, waves, prevalence_waves),
    COLUMN(FINISHED_COUNT, "units_all", prevalence, units_all),
    COLUMN(FINISHED_COUNT, "words_all", prevalence, words_all),
    COLUMN(FINISHED_COUNT, "docs_all", prevalence, docs_all),
    COLUMN(FINISHED_VALUE, "projects_all", prevalence, projects_all),
    WORDS("flags", prevalence, flags, share_flags),
};
static const struct finished_column weighted[] = {
    COLUMN(FINISHED_VALUE, "weighted", prevalence, weighted),
};
static const struct finished_column curious[] = {
    COLUMN(FINISHED_VALUE, "share_se", prevalence, share.se),
    COLUMN(FINISHED_VALUE, "deff", prevalence, share.deff),
    COLUMN(FINISHED_VALUE, "n_eff", prevalence, share.n_eff),
    COLUMN(FINISHED_VALUE, "k_eff", prevalence, share.k_eff),
    COLUMN(FINISHED_VALUE, "juilland_d", prevalence, spread.juilland_d),
    COLUMN(FINISHED_COUNT, "trend_items", prevalence, trend.items),
    COLUMN(FINISHED_COUNT, "trend_strata", prevalence, trend.strata),
    COLUMN(FINISHED_VALUE, "kendall_s", prevalence, trend.series.s),
    COLUMN(FINISHED_VALUE, "kendall_tau_b", prevalence, trend.series.tau_b),
    COLUMN(FINISHED_VALUE, "kendall_p", prevalence, trend.series.p),
    COLUMN(FINISHED_VALUE, "sen_slope", prevalence, trend.series.slope),
    COLUMN(FINISHED_VALUE, "sen_slope_lo", prevalence, trend.series.slope_lo),
    COLUMN(FINISHED_VALUE, "sen_slope_hi", prevalence, trend.series.slope_hi),
    {"assumes_independent_units", FINISHED_CONSTANT, 0, NULL, NULL, "naive_*"},
    COLUMN(FINISHED_VALUE, "naive_share_lo", prevalence, share.naive_lo),
    COLUMN(FINISHED_VALUE, "naive_share_hi", prevalence, share.naive_hi),
    COLUMN(FINISHED_VALUE, "naive_trend_z", prevalence, trend.naive.z),
    COLUMN(FINISHED_VALUE, "naive_trend_p", prevalence, trend.naive.p),
};

/* Places in s->wanted. */
enum { WAVE, DATE };

static bool begin(struct score *s, const struct columns *in) {
    score_want_column(s, "wave");
    score_want_column(s, "date");
    finished_add(&s->table, columns, LENGTH(columns));
    if (columns_find(in, LINKS_WEIGHTED) != COLUMN_NONE)
        finished_add(&s->table, weighted, LENGTH(weighted));
    if (s->options->all)
        finished_add(&s->table, curious, LENGTH(curious));
    return !s->options->waves || columns_find(in, "wave") != COLUMN_NONE ||
           fault_input(&s->filter.fault, in->at, SLICE("wave"),
                       "no such column in the counts, for --waves to put in order");
}

static bool finish(struct score *s) {
    struct waves waves = {0};
    struct prevalence_list themes = {0};
    struct prevalence_setting setting = {
        .waves = &waves, .every = score_knows_themes(s), .adjust = score_adjust(s)};
    if (!score_whole_documents(s))
        return false;
    bool ok = waves_make(&waves, score_links(s), s->wanted[WAVE], s->wanted[DATE],
                         s->options->waves, NO_PLACE, &s->filter.fault);
    if (ok) {
        score_tell_waves(s, &waves, "so there are no trends");
        prevalence_score(&themes, score_links(s), &setting);
    }
    for (size_t i = 0; ok && i < themes.n; i++)
        ok = finished_row(&s->table, &themes.all[i], &s->filter, s->at);
    prevalence_free(&themes);
    waves_free(&waves);
    return ok;
}

const struct score_table score_themes = {"themes", " all adjust lexicon themes waves ", begin,
                                         finish, &score_of_links};
