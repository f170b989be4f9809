/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows what: which themes come after which, where the speaker changes, where the group
 * does, and from one group to another. What is counted over all turns is description, and left to
 * the table. */
#include "stages/page/facts.h"
#include "stages/page/passage_way.h"
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

static bool has_held(const struct facts *f, size_t row) {
    return facts_is(f, row, "holds", "yes") && !facts_is(f, row, "scope", "all");
}

static void put_row(struct facts *f, size_t row) {
    static const struct {
        const char *name;
        int places;
    } numbers[] = {{"lag", 0},     {"n_ab", 0},    {"expected_local", 1}, {"lift_local", 2},
                   {"lift_lo", 2}, {"lift_hi", 2}, {"docs_ab", 0}};
    report_row_begin(f->r);
    passage_cell(f->r, &(struct passage_way){.a = result_text(f->t, row, "theme_a")});
    passage_cell(f->r, &(struct passage_way){.a = result_text(f->t, row, "theme_b")});
    report_cell(f->r, &columns[2], slice_of(scope_words(f, result_text(f->t, row, "scope"))));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        facts_cell(f, &columns[3 + i], row, numbers[i].name, 1, numbers[i].places);
    report_row_end(f->r);
}

static void put_held(struct facts *f) {
    report_rows_begin(f->r, "follows.table", columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < f->t->n; i++)
        if (has_held(f, i))
            put_row(f, i);
    report_rows_end(f->r);
}

/* Of each scope how many successions there are by decision. */
static void put_scopes(struct facts *f) {
    const struct successions *s = &f->r->successions;
    report_fold_begin(f->r, "follows.scopes");
    report_rows_begin(f->r, "follows.table_scopes", accounts, sizeof accounts / sizeof *accounts);
    for (uint32_t i = 0; i < s->scopes.count; i++) {
        report_row_begin(f->r);
        report_cell(f->r, &accounts[0], slice_of(scope_words(f, intern_text(&s->scopes, i))));
        for (size_t k = 0; k < SUCCESSION_ALL; k++)
            report_cell_number(f->r, &accounts[1 + k], (double)s->counts[i].of[k], 0);
        report_row_end(f->r);
    }
    report_rows_end(f->r);
    report_fold_end(f->r);
}

static void say_counts(struct facts *f, const struct succession_counts *all) {
    size_t held = all->of[SUCCESSION_HOLDS], few = all->of[SUCCESSION_TOO_FEW];
    size_t tested = held + few + all->of[SUCCESSION_NO];
    const char *untestable = facts_whole(f, (double)all->of[SUCCESSION_UNTESTABLE]);
    if (tested == 0)
        report_say(f->r, "follows.nothing", untestable, NULL);
    else
        report_say(f->r,
                   held > 1 ? "follows.held"
                   : held   ? "follows.held_one"
                            : "follows.none",
                   facts_whole(f, (double)tested), facts_whole(f, (double)held),
                   facts_whole(f, (double)few), untestable, NULL);
    if (held)
        put_held(f);
    if (tested)
        put_scopes(f);
}

static bool write(struct report *r) {
    struct facts f = {.r = r, .t = report_table(r, "sequence")};
    struct succession_counts all = successions_sum(&r->successions);
    say_counts(&f, &all);
    facts_free(&f);
    return true;
}

const struct section section_follows = {"follows", tables, write};
