/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `groups` of hearth score: themes at the levels of a column. */
#include "models/contrasts.h"
#include "models/prevalence.h"
#include "stages/score_table.h"

#define DEFAULTS "project,wave,group,role"

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "by", contrast, by),
    COLUMN(FINISHED_TEXT, "level", contrast, level),
    COLUMN(FINISHED_TEXT, "theme", contrast, theme),
    COLUMN(FINISHED_COUNT, "n", contrast, share.x),
    COLUMN(FINISHED_COUNT, "units_level", contrast, share.n),
    COLUMN(FINISHED_VALUE, "share", contrast, share.p),
    COLUMN(FINISHED_VALUE, "share_lo", contrast, share.lo),
    COLUMN(FINISHED_VALUE, "share_hi", contrast, share.hi),
    COLUMN(FINISHED_VALUE, "share_rest", contrast, share_rest),
    COLUMN(FINISHED_VALUE, "difference", contrast, difference),
    COLUMN(FINISHED_VALUE, "p_doc", contrast, share.p_doc),
    COLUMN(FINISHED_COUNT, "docs", contrast, docs),
    COLUMN(FINISHED_COUNT, "docs_level", contrast, docs_level),
    COLUMN(FINISHED_COUNT, "hits", contrast, hits),
    COLUMN(FINISHED_COUNT, "words_level", contrast, words_level),
    COLUMN(FINISHED_VALUE, "rate", contrast, rate.rate),
    COLUMN(FINISHED_VALUE, "rate_lo", contrast, rate.lo),
    COLUMN(FINISHED_VALUE, "rate_hi", contrast, rate.hi),
    COLUMN(FINISHED_VALUE, "rate_rest", contrast, rate_rest),
    COLUMN(FINISHED_VALUE, "log_ratio", contrast, keyness.log_ratio),
    COLUMN(FINISHED_VALUE, "pct_diff", contrast, keyness.pct_diff),
    COLUMN(FINISHED_COUNT, "items", contrast, items),
    COLUMN(FINISHED_COUNT, "strata", contrast, strata),
    COLUMN(FINISHED_VALUE, "z", contrast, z),
    COLUMN(FINISHED_VALUE, "p", contrast, p),
    COLUMN(FINISHED_VALUE, "q", contrast, q),
    {"method", FINISHED_WORDS, 0, NULL, contrasts_method, NULL},
    WORDS("flags", contrast, flags, share_flags),
};
static const struct finished_column weighted[] = {
    COLUMN(FINISHED_VALUE, "weighted", contrast, weighted),
};
static const struct finished_column naive[] = {
    COLUMN(FINISHED_VALUE, "g2_signed", contrast, keyness.g2_signed),
    {"assumes_independent_units", FINISHED_CONSTANT, 0, NULL, NULL, "naive_*"},
    COLUMN(FINISHED_VALUE, "naive_p_g2", contrast, keyness.p_g2),
    COLUMN(FINISHED_VALUE, "naive_log10_p_g2", contrast, keyness.log10_p_g2),
};

static bool begin(struct score *s, const struct columns *in) {
    finished_add(&s->table, columns, LENGTH(columns));
    if (columns_find(in, LINKS_WEIGHTED) != COLUMN_NONE)
        finished_add(&s->table, weighted, LENGTH(weighted));
    if (s->options->all)
        finished_add(&s->table, naive, LENGTH(naive));
    return score_want(s, in, DEFAULTS);
}

static const char *advice(const struct score *s) {
    return score_links(s)->by.n
               ? ""
               : "; what differs within a transcript comes with `hearth count links --by "
                 "speaker`";
}

/* Is there something to score? Columns that nobody asked for are left out without two levels. */
static bool look(struct score *s, size_t column, bool *score) {
    const char *name = score_wanted(s, column)->name;
    struct contrast_column c = contrasts_look(score_links(s), s->wanted[column]);
    bool asked = s->options->by != NULL;
    *score = c.levels > 1 || (asked && c.levels > 0);
    if (asked && c.levels == 0)
        return fault_input(&s->filter.fault, s->at, slice_of(name),
                           "a column without a value in any row of units%s", advice(s));
    if (c.levels == 0)
        filter_note(&s->filter, "%s has no value in any row of units and is left out%s", name,
                    advice(s));
    else if (c.levels == 1)
        filter_note(&s->filter, "%s has one level only: nothing to compare", name);
    else if (c.units_absent)
        filter_note(&s->filter, "%s: %llu of %llu units have no value and are left out%s", name,
                    (unsigned long long)c.units_absent,
                    (unsigned long long)c.units + c.units_absent, advice(s));
    return true;
}

static bool finish(struct score *s) {
    struct contrasts c = {0};
    bool ok = true, score;
    enum adjust_method method = score_adjust(s);
    if (s->n_wanted == 0)
        filter_note(&s->filter, "none of the columns %s is there: nothing to compare", DEFAULTS);
    for (size_t i = 0; ok && i < s->n_wanted; i++) {
        ok = look(s, i, &score);
        if (ok && score)
            contrasts_score(&c, score_links(s), s->wanted[i], score_knows_themes(s), method);
    }
    for (size_t i = 0; ok && i < c.n; i++)
        ok = finished_row(&s->table, &c.all[i], &s->filter, s->at);
    contrasts_free(&c);
    return ok;
}

const struct score_table score_groups = {"groups", " all adjust by lexicon themes ", begin, finish,
                                         &score_of_links};
