/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `flow` of hearth score: ebb and flow of themes, within conversations and over
 * time. */
#include "models/flow_score.h"

#include <stdlib.h>

#include "stages/score_table.h"

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "theme", flow_row, theme),
    COLUMN(FINISHED_TEXT, "project", flow_row, project),
    COLUMN(FINISHED_TEXT, "by", flow_row, by),
    COLUMN(FINISHED_TEXT, "level", flow_row, level),
    COLUMN(FINISHED_COUNT, "n", flow_row, n),
    COLUMN(FINISHED_COUNT, "hits", flow_row, hits),
    COLUMN(FINISHED_COUNT, "docs", flow_row, docs),
    COLUMN(FINISHED_VALUE, "p_doc", flow_row, share.mean),
    COLUMN(FINISHED_VALUE, "p_doc_lo", flow_row, share.lo),
    COLUMN(FINISHED_VALUE, "p_doc_hi", flow_row, share.hi),
    COLUMN(FINISHED_VALUE, "position", flow_row, position.mean),
    COLUMN(FINISHED_VALUE, "position_lo", flow_row, position.lo),
    COLUMN(FINISHED_VALUE, "position_hi", flow_row, position.hi),
    COLUMN(FINISHED_COUNT, "units_all", flow_row, units_all),
    COLUMN(FINISHED_COUNT, "docs_all", flow_row, docs_all),
};

static const char *const wanted[FLOW_WANTED] = {
    [FLOW_PROJECT] = "project", [FLOW_WAVE] = "wave", [FLOW_DATE] = "date"};

static bool begin(struct score *s, const struct columns *in) {
    for (size_t i = 0; i < FLOW_WANTED; i++)
        doc_rows_want(&s->flow.docs, wanted[i]);
    finished_add(&s->table, columns, LENGTH(columns));
    return !s->options->waves || columns_find(in, "wave") != COLUMN_NONE ||
           fault_input(&s->filter.fault, in->at, SLICE("wave"),
                       "no such column in the counts, for --waves to put in order");
}

static bool columns_in(struct score *s, const struct columns *in) {
    return flow_table_columns(&s->flow, in, &s->filter.fault);
}

static bool record(struct score *s, const struct record *r) {
    return flow_table_row(&s->flow, r, &s->filter.fault);
}

static void add_theme(void *with, struct slice theme) {
    flow_table_add_theme(with, theme);
}

static bool complete(struct score *s) {
    return score_known_themes(s, add_theme, &s->flow) &&
           flow_table_finish(&s->flow, &s->filter.fault);
}

static void tell_themes(struct score *s) {
    score_tell_themes(s, s->flow.n_ranks > 0);
}

const struct score_counts score_of_flow = {NULL, columns_in, record, complete, tell_themes};

static bool put(void *with, const struct flow_row *row) {
    struct score *s = with;
    return finished_row(&s->table, row, &s->filter, s->at);
}

static bool by_doc(const struct score *s) {
    return s->options->order == 1;
}

/* Conversations that are in no row by date. */
static void tell_dates(struct score *s, const bool *units) {
    const struct flow_table *t = &s->flow;
    size_t all = 0, dated = 0;
    for (size_t i = 0; i < t->docs.n; i++) {
        all += units[i];
        dated += units[i] && t->docs.wanted[FLOW_DATE].of[i] != VALUES_NONE;
    }
    if (by_doc(s))
        filter_note(&s->filter, "no rows by date (--order doc), whatever the dates");
    else if (all && dated == 0)
        filter_note(&s->filter, "no transcript has a date, so that there are no rows by date");
    else if (dated < all)
        filter_note(&s->filter, "%zu of %zu transcripts have no date and are in no row by date",
                    all - dated, all);
}

static bool finish(struct score *s) {
    const struct flow_table *t = &s->flow;
    struct waves waves = {.names = NULL};
    bool *units = flow_units(t);
    const struct waves_parts parts = {&t->docs.wanted[FLOW_WAVE], &t->docs.wanted[FLOW_DATE],
                                      t->docs.n, units};
    const struct flow_setting setting = {.waves = &waves,
                                         .dated = !by_doc(s),
                                         .every = score_knows_themes(s),
                                         .row = put,
                                         .with = s};
    bool ok = (by_doc(s) || flow_dates_check(t, &s->filter.fault)) &&
              waves_of(&waves, &parts, s->options->waves, NO_PLACE, &s->filter.fault);
    if (ok && t->n_ranks) {
        score_tell_waves(s, &waves, "so they stand in the order of their names");
        tell_dates(s, units);
    }
    ok = ok && flow_score(t, &setting);
    waves_free(&waves);
    free(units);
    return ok;
}

const struct score_table score_flow = {"flow", " lexicon themes waves order ", begin, finish,
                                       &score_of_flow};
