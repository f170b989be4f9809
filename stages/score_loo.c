/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `loo` of hearth score: links with each project left out. */
#include "models/loo.h"
#include "stages/score_table.h"

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "theme_a", loo, theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", loo, theme_b),
    COLUMN(FINISHED_TEXT, "without", loo, project),
    COLUMN(FINISHED_COUNT, "n_ab", loo, n_ab),
    COLUMN(FINISHED_VALUE, "expected_local", loo, expected_local),
    COLUMN(FINISHED_VALUE, "lift_local", loo, lift_local),
    COLUMN(FINISHED_VALUE, "lift_lo", loo, lift_lo),
    COLUMN(FINISHED_VALUE, "lift_hi", loo, lift_hi),
    WORDS("carries", loo, carries, loo_carries),
};
static const struct finished_column naive[] = {
    {"assumes_independent_units", FINISHED_CONSTANT, 0, NULL, NULL, "naive_*"},
    COLUMN(FINISHED_VALUE, "naive_or_mh", loo, mh.odds_ratio),
    COLUMN(FINISHED_VALUE, "naive_or_mh_lo", loo, mh.lo),
    COLUMN(FINISHED_VALUE, "naive_or_mh_hi", loo, mh.hi),
    COLUMN(FINISHED_VALUE, "naive_p_cmh", loo, mh.p),
    COLUMN(FINISHED_VALUE, "naive_weight", loo, weight),
};

static bool begin(struct score *s, const struct columns *in) {
    (void)in;
    finished_add(&s->table, columns, LENGTH(columns));
    if (s->options->all)
        finished_add(&s->table, naive, LENGTH(naive));
    return true;
}

static bool put(void *with, const struct loo *row) {
    struct score *s = with;
    return finished_row(&s->table, row, &s->filter, s->at);
}

static bool finish(struct score *s) {
    if (!score_whole_documents(s))
        return false;
    if (score_links(s)->n_projects < 2)
        filter_note(&s->filter, "%s: there is none to leave out",
                    score_links(s)->n_projects ? "only one project" : "no column project");
    return score_links(s)->n_projects < 2 || loo_score(score_links(s), s->options->all, put, s);
}

const struct score_table score_loo = {"loo", " all ", begin, finish, &score_of_links};
