/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows what: which themes come after which, where the speaker changes, where the group
 * does, and from one group to another. What is counted over all turns is description, and left to
 * the table. */
#include "stages/page/facts.h"
#include "stages/page/sections.h"

static const char *const tables[] = {"sequence", NULL};
static const struct report_column columns[] = {
    {"course.theme", false}, {"follows.theme_b", false}, {"follows.scope", false},
    {"follows.lag", true},   {"follows.n_ab", true},     {"course.expected", true},
    {"follows.lift", true},  {"course.lo", true},        {"course.hi", true},
    {"course.docs", true},
};
static const struct report_column accounts[] = {
    {"follows.scope", false}, {"follows.yes", true},        {"follows.no", true},
    {"follows.few", true},    {"follows.untestable", true},
};

static const char *scope_words(struct facts *f, struct slice scope) {
    if (slice_eq(scope, SLICE("speaker_change")))
        return report_word(f->r, "follows.speaker_change");
    if (slice_eq(scope, SLICE("group_change")))
        return report_word(f->r, "follows.group_change");
    return facts_words(f, scope);
}

static bool is_tested(const struct facts *f, size_t row) {
    return row < f->t->n && !facts_is(f, row, "scope", "all");
}

static void put_row(struct facts *f, size_t row) {
    static const char *const numbers[] = {"lag",     "n_ab",    "expected_local", "lift_local",
                                          "lift_lo", "lift_hi", "docs_ab"};
    report_row_begin(f->r);
    facts_theme(f, &columns[0], result_text(f->t, row, "theme_a"));
    facts_theme(f, &columns[1], result_text(f->t, row, "theme_b"));
    report_cell(f->r, &columns[2], slice_of(scope_words(f, result_text(f->t, row, "scope"))));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        facts_cell(f, &columns[3 + i], row, numbers[i], 1, 2);
    report_row_end(f->r);
}

static void put_held(struct facts *f) {
    report_rows_begin(f->r, "follows.table", columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < f->t->n; i++)
        if (is_tested(f, i) && facts_is(f, i, "holds", "yes"))
            put_row(f, i);
    report_rows_end(f->r);
}

enum { DECISIONS = 4 };
static const char *const decisions[DECISIONS] = {"yes", "no", "too_few", "untestable"};

/* Rows of the scope from `first` on, by decision. */
static void count(const struct facts *f, size_t first, struct slice scope, size_t n[DECISIONS]) {
    memset(n, 0, DECISIONS * sizeof *n);
    for (size_t i = first; i < f->t->n; i++)
        for (size_t k = 0; k < DECISIONS; k++)
            n[k] += slice_eq(result_text(f->t, i, "scope"), scope) &&
                    facts_is(f, i, "holds", decisions[k]);
}

/* Of each scope how many successions there are by decision; adds them up. */
static void put_scopes(struct facts *f) {
    struct intern seen = {0};
    size_t n[DECISIONS];
    report_fold_begin(f->r, "follows.scopes");
    report_rows_begin(f->r, "follows.table_scopes", accounts, sizeof accounts / sizeof *accounts);
    for (size_t i = 0; i < f->t->n; i++) {
        struct slice scope = result_text(f->t, i, "scope");
        if (!is_tested(f, i) || intern_find(&seen, scope) != INTERN_NONE)
            continue;
        intern_add(&seen, scope);
        count(f, i, scope, n);
        report_row_begin(f->r);
        report_cell(f->r, &accounts[0], slice_of(scope_words(f, scope)));
        for (size_t k = 0; k < DECISIONS; k++)
            report_cell_number(f->r, &accounts[1 + k], (double)n[k], 0);
        report_row_end(f->r);
    }
    report_rows_end(f->r);
    report_fold_end(f->r);
    intern_free(&seen);
}

static void add_up(const struct facts *f, size_t all[DECISIONS]) {
    for (size_t i = 0; i < f->t->n; i++)
        for (size_t k = 0; k < DECISIONS; k++)
            all[k] += is_tested(f, i) && facts_is(f, i, "holds", decisions[k]);
}

static bool write(struct report *r) {
    struct facts f = {.r = r, .t = report_table(r, "sequence")};
    size_t all[DECISIONS] = {0};
    add_up(&f, all);
    size_t tested = all[0] + all[1] + all[2];
    if (tested == 0)
        report_say(r, "follows.nothing", facts_whole(&f, (double)all[3]), NULL);
    else
        report_say(r,
                   all[0] > 1 ? "follows.held"
                   : all[0]   ? "follows.held_one"
                              : "follows.none",
                   facts_whole(&f, (double)tested), facts_whole(&f, (double)all[0]),
                   facts_whole(&f, (double)all[2]), facts_whole(&f, (double)all[3]), NULL);
    if (all[0])
        put_held(&f);
    if (tested)
        put_scopes(&f);
    facts_free(&f);
    return true;
}

const struct section section_follows = {"follows", tables, write};
