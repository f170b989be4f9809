/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table `scores` of hearth agree: how far coders agree, theme by theme. */
#include <stdlib.h>

#include "stages/agree_table.h"

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "theme", comparison, theme),
    COLUMN(FINISHED_TEXT, "coder_a", comparison, coder_a),
    COLUMN(FINISHED_TEXT, "coder_b", comparison, coder_b),
    COLUMN(FINISHED_COUNT, "coders", comparison, coders),
    COLUMN(FINISHED_COUNT, "units", comparison, units),
    COLUMN(FINISHED_VALUE, "docs", comparison, docs),
    COLUMN(FINISHED_VALUE, "share", comparison, share),
    COLUMN(FINISHED_VALUE, "agreement", comparison, agreement),
    COLUMN(FINISHED_VALUE, "kappa", comparison, kappa.kappa),
    COLUMN(FINISHED_VALUE, "se_kappa", comparison, kappa.se),
    COLUMN(FINISHED_VALUE, "kappa_lo", comparison, kappa.lo),
    COLUMN(FINISHED_VALUE, "kappa_hi", comparison, kappa.hi),
    COLUMN(FINISHED_VALUE, "alpha", comparison, alpha),
    COLUMN(FINISHED_VALUE, "alpha_lo", comparison, alpha_lo),
    COLUMN(FINISHED_VALUE, "alpha_hi", comparison, alpha_hi),
    COLUMN(FINISHED_VALUE, "ac1", comparison, ac1),
    COLUMN(FINISHED_VALUE, "se_ac1", comparison, se_ac1),
    COLUMN(FINISHED_VALUE, "ac1_lo", comparison, ac1_lo),
    COLUMN(FINISHED_VALUE, "ac1_hi", comparison, ac1_hi),
    COLUMN(FINISHED_VALUE, "brennan_prediger", comparison, brennan_prediger),
};
static const struct finished_column spans[] = {
    COLUMN(FINISHED_VALUE, "alpha_span", comparison, alpha_span),
    COLUMN(FINISHED_VALUE, "alpha_span_lo", comparison, alpha_span_lo),
    COLUMN(FINISHED_VALUE, "alpha_span_hi", comparison, alpha_span_hi),
};
static const struct finished_column against[] = {
    COLUMN(FINISHED_TEXT, "standard", comparison, standard),
    COLUMN(FINISHED_VALUE, "tp", comparison, tp),
    COLUMN(FINISHED_VALUE, "fp", comparison, fp),
    COLUMN(FINISHED_VALUE, "fn", comparison, fn),
    COLUMN(FINISHED_VALUE, "tn", comparison, tn),
    COLUMN(FINISHED_VALUE, "precision", comparison, checked.precision),
    COLUMN(FINISHED_VALUE, "precision_lo", comparison, checked.precision_lo),
    COLUMN(FINISHED_VALUE, "precision_hi", comparison, checked.precision_hi),
    COLUMN(FINISHED_VALUE, "recall", comparison, checked.recall),
    COLUMN(FINISHED_VALUE, "recall_lo", comparison, checked.recall_lo),
    COLUMN(FINISHED_VALUE, "recall_hi", comparison, checked.recall_hi),
    COLUMN(FINISHED_VALUE, "f1", comparison, checked.f1),
    COLUMN(FINISHED_VALUE, "mcc", comparison, checked.mcc),
};

/* A table that is being written. */
struct scores {
    struct agree *a;
    struct comparing *comparing;
    struct comparison *rows; /* [n] */
    size_t n;
    struct finished table;
};

static bool write_rows(struct scores *s, uint32_t a, uint32_t b) {
    if (!comparing_rows(s->comparing, a, b, s->rows))
        return true;
    for (size_t i = 0; i < s->n; i++)
        if (!finished_row(&s->table, &s->rows[i], s->a->out, NO_PLACE))
            return false;
    return true;
}

static bool write_all(struct scores *s) {
    uint32_t n = (uint32_t)s->a->ratings->coders.count;
    bool ok = write_rows(s, ALL_CODERS, ALL_CODERS);
    for (uint32_t a = 0; ok && a < n && !s->a->options->no_pairs; a++)
        for (uint32_t b = a + 1; ok && b < n; b++)
            ok = write_rows(s, a, b);
    return ok;
}

static bool find_standard(struct agree *a, uint32_t *standard) {
    const char *name = a->options->standard;
    *standard = name ? intern_find(&a->ratings->coders, slice_of(name)) : ALL_CODERS;
    return !name || *standard != INTERN_NONE ||
           fault_input(&a->run->fault, (struct place){a->ratings->file, 0, 0}, slice_of(name),
                       "no coder of that name, which --standard wants");
}

static void tell(struct agree *a, uint64_t draws) {
    if (!a->ratings->has_doc && draws)
        stage_note(a->run, "no column doc: intervals draw units, as if they were independent");
}

static bool write_scores(struct agree *a) {
    const struct agree_options *o = a->options;
    struct scores s = {.a = a};
    uint64_t draws = o->draws == AGREE_DEFAULT ? 1000 : o->draws;
    uint32_t standard;
    if (!find_standard(a, &standard))
        return false;
    tell(a, draws);
    s.comparing =
        comparing_new(a->ratings, standard, draws, o->seed == AGREE_DEFAULT ? 1 : o->seed);
    comparing_themes(s.comparing, &s.n);
    s.n++;
    s.rows = mem_zero(s.n, sizeof *s.rows);
    finished_add(&s.table, columns, LENGTH(columns));
    if (a->ratings->spans)
        finished_add(&s.table, spans, LENGTH(spans));
    if (o->standard || o->matched)
        finished_add(&s.table, against, LENGTH(against));
    bool ok = finished_header(&s.table, a->out, NO_PLACE) && write_all(&s);
    finished_free(&s.table);
    free(s.rows);
    comparing_free(s.comparing);
    return ok;
}

const struct agree_table agree_scores = {
    "scores", " column coders repeats complete matched theme standard no-pairs draws seed ", true,
    write_scores};
