/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/merge_blank.h"
#include "stages/merge_course.h"

/* Each site is one document and one project. What a table says of transcripts, of the difference
 * between these, and of people is not to be had of sums. */
static const struct summed {
    const char *table, *name;
    size_t counts;       /* which table of a bundle it is made of */
    const char *emptied; /* one space before and after each */
} tables[] = {
    {"themes", "themes.tsv", SHARE_LINKS,
     " p_doc p_doc_se talk_bias docs docs_all dp dp_norm hangs_on_one trend_slope trend_z trend_p "
     "trend_q "},
    {"pairs", "pairs.tsv", SHARE_LINKS, " docs_ab excess_conversation excess_phase "},
    {"loo", "loo.tsv", SHARE_LINKS, ""},
    {"groups", "groups.tsv", SHARE_LINKS, " docs docs_level p_doc "},
    {"sequence", "sequence.tsv", SHARE_LAGS, " docs_ab "},
};

static bool score(struct merge_course *m, const struct summed *t) {
    struct run_scoring *s = &m->scoring;
    uint64_t rows;
    struct stage_run run;
    bool ok = run_score_table(s, t->table, share_tables[t->counts].file, t->name, &rows);
    stage_run_init(&run, &stage_merge_blank, m->self->mode);
    *(struct merge_blank_settings *)run.settings =
        (struct merge_blank_settings){t->emptied, &m->pool.withheld};
    ok = ok && run_score_anew(s, &run, t->name, &rows);
    stage_run_free(&run);
    if (t == &tables[0])
        s->themes = rows;
    if (t == &tables[1])
        s->pairs = rows;
    return ok;
}

bool merge_score_sums(struct merge_course *m) {
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof tables / sizeof *tables; i++)
        ok = !merge_pool_has(&m->pool, tables[i].counts) || score(m, &tables[i]);
    return ok;
}
