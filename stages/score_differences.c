/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `differences` of hearth score: links between the levels of a column. */
#include "models/differences.h"
#include "stages/score_table.h"

#define DEFAULTS "wave,group,role"

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "by", link_difference, by),
    COLUMN(FINISHED_TEXT, "level_1", link_difference, one.name),
    COLUMN(FINISHED_TEXT, "level_2", link_difference, two.name),
    COLUMN(FINISHED_TEXT, "theme_a", link_difference, theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", link_difference, theme_b),
    WORDS("differs", link_difference, differs, differences_differs),
    COLUMN(FINISHED_COUNT, "n_ab_1", link_difference, one.n_ab),
    COLUMN(FINISHED_VALUE, "expected_local_1", link_difference, one.expected),
    COLUMN(FINISHED_VALUE, "lift_local_1", link_difference, one.lift),
    COLUMN(FINISHED_VALUE, "lift_lo_1", link_difference, one.lo),
    COLUMN(FINISHED_VALUE, "lift_hi_1", link_difference, one.hi),
    COLUMN(FINISHED_COUNT, "n_ab_2", link_difference, two.n_ab),
    COLUMN(FINISHED_VALUE, "expected_local_2", link_difference, two.expected),
    COLUMN(FINISHED_VALUE, "lift_local_2", link_difference, two.lift),
    COLUMN(FINISHED_VALUE, "lift_lo_2", link_difference, two.lo),
    COLUMN(FINISHED_VALUE, "lift_hi_2", link_difference, two.hi),
    COLUMN(FINISHED_VALUE, "ratio", link_difference, ratio),
    COLUMN(FINISHED_VALUE, "ratio_lo", link_difference, lo),
    COLUMN(FINISHED_VALUE, "ratio_hi", link_difference, hi),
    COLUMN(FINISHED_VALUE, "p", link_difference, p),
    COLUMN(FINISHED_VALUE, "q", link_difference, q),
    WORDS("method", link_difference, permuted, differences_method),
};

static bool begin(struct score *s, const struct columns *in) {
    finished_add(&s->table, columns, LENGTH(columns));
    return score_want(s, in, DEFAULTS);
}

/* What of the counts a column has nothing to say about. */
static void remark(struct score *s, const char *name, struct differences_column c) {
    if (c.empty && c.levels)
        filter_note(&s->filter, "%s is empty in %llu of %llu documents, which are left out", name,
                    (unsigned long long)c.empty, (unsigned long long)c.all);
    else if (s->options->by && c.levels == 0)
        filter_note(&s->filter,
                    "%s is not constant in any document: a column that changes within documents "
                    "comes with `hearth count links --by %s`",
                    name, name);
    else if (s->options->by && c.levels == 1)
        filter_note(&s->filter, "%s has one level only: nothing to compare", name);
}

static bool finish(struct score *s) {
    struct differences d = {0};
    bool ok = true;
    if (links_table_is_doc_unit(score_links(s))) {
        filter_note(&s->filter, "the unit is the document, which links cannot differ within: "
                                "count with another --unit");
        return true;
    }
    if (s->n_wanted == 0)
        filter_note(&s->filter, "none of the columns " DEFAULTS " is there: nothing to compare");
    for (size_t i = 0; i < s->n_wanted; i++)
        remark(s, score_wanted(s, i)->name, differences_score(&d, score_links(s), s->wanted[i]));
    differences_finish(&d, score_links(s), score_adjust(s));
    for (size_t i = 0; ok && i < d.n; i++)
        ok = finished_row(&s->table, &d.all[i], &s->filter, s->at);
    differences_free(&d);
    return ok;
}

const struct score_table score_differences = {"differences", " adjust by ", begin, finish,
                                              &score_of_links};
