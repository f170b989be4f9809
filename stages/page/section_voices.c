/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks, who answers whom: how evenly the floor is shared, what roles and groups have of it,
 * and (answers.h) how they answer one another. */
#include <math.h>

#include "stages/page/answers.h"
#include "stages/page/carriers.h"
#include "stages/page/facts.h"
#include "stages/page/sections.h"
#include "stages/page/shares.h"
#include "stages/result/words.h"

static const char *const tables[] = {"voices", NULL};

static size_t row_of(const struct facts *f, const char *of, const char *measure,
                     const char *facilitators, const char *statistic) {
    const struct fact wanted[] = {{"doc", ""},
                                  {"of", of},
                                  {"measure", measure},
                                  {"facilitators", facilitators},
                                  {"statistic", statistic},
                                  {NULL, NULL}};
    return facts_find(f, 0, wanted);
}

/* People, each once, and whether any place in a conversation was silent. */
static void say_distinct(struct facts *f, size_t row) {
    bool in = strcmp(f->r->result->package.facilitators, "in") == 0;
    double docs = facts_number(f, row, "docs"), places = facts_number(f, row, "people");
    double silent = places - facts_number(f, row, "speaking");
    report_say(f->r, in ? "voices.distinct" : "voices.distinct_aside",
               facts_of(f, (double)carriers_people(carriers_of(f->r)), "voices.took_part",
                        "voices.took_parts"),
               facts_of(f, docs, "course.conversation", "course.conversations"), NULL);
    report_say(f->r, silent > 0 ? "voices.seats_silent" : "voices.seats", facts_whole(f, places),
               facts_whole(f, silent), NULL);
}

/* People are counted in each conversation where small counts are suppressed. */
static void say_places(struct facts *f, size_t row) {
    static const char *const said[2][2] = {{"voices.people_once", "voices.people_once_silent"},
                                           {"voices.people", "voices.people_silent"}};
    double docs = facts_number(f, row, "docs"), people = facts_number(f, row, "people");
    double silent = people - facts_number(f, row, "speaking");
    report_say(f->r, said[docs > 1][silent > 0],
               facts_of(f, docs, "course.conversation", "course.conversations"),
               facts_of(f, people, "voices.person", "voices.persons"), facts_whole(f, silent),
               NULL);
}

/* What a Gini says of two people: their mean difference is 2 Gini times the mean. */
static void say_gini(struct facts *f, size_t row) {
    double gini = facts_number(f, row, "gini_corrected");
    if (isnan(gini))
        report_say(f->r, "voices.one_voice", NULL);
    else
        report_say(f->r, "voices.gini", facts_said(f, 2 * gini, words_share),
                   facts_said(f, gini, words_ratio), NULL);
}

static const struct report_column floor_columns[] = {
    {"voices.measure", false},  {"voices.statistic", false}, {"voices.top", true},
    {"voices.effective", true}, {"voices.gini_short", true}, {"course.docs", true},
};

/* The middle one, the lowest and the highest of the conversations, facilitators aside. */
static void put_floor(struct facts *f) {
    static const char *const statistics[] = {"median", "lowest", "highest"};
    static const char *const words[] = {"voices.median", "voices.lowest", "voices.highest"};
    report_rows_begin(f->r, "voices.floor_table", floor_columns,
                      sizeof floor_columns / sizeof *floor_columns);
    for (int i = 0; i < SHARES_MEASURES; i++)
        for (size_t k = 0; k < 3; k++) {
            size_t row = row_of(f, "all", shares_measure(i), "out", statistics[k]);
            if (row == f->t->n)
                continue;
            report_row_begin(f->r);
            report_cell(f->r, &floor_columns[0],
                        slice_of(report_word(f->r, shares_measure_word(i))));
            report_cell(f->r, &floor_columns[1], slice_of(report_word(f->r, words[k])));
            facts_cell(f, &floor_columns[2], row, "top_share", 100, 1);
            facts_cell(f, &floor_columns[3], row, "effective_speakers", 1, 1);
            facts_cell(f, &floor_columns[4], row, "gini_corrected", 1, 2);
            facts_cell(f, &floor_columns[5], row, "docs", 1, 0);
            report_row_end(f->r);
        }
    report_rows_end(f->r);
}

/* The least even conversation, and the most. */
static void say_effective(struct facts *f) {
    static const char *const statistics[] = {"median", "lowest", "highest"};
    const char *words[3];
    size_t row = row_of(f, "all", "words", "out", "median");
    if (isnan(facts_number(f, row, "gini_corrected")))
        return;
    for (size_t i = 0; i < 3; i++)
        words[i] = facts_said(
            f,
            facts_number(f, row_of(f, "all", "words", "out", statistics[i]), "effective_speakers"),
            words_number);
    bool range = strcmp(words[1], words[2]) != 0 &&
                 !facts_suppressed(f, row_of(f, "all", "words", "out", "lowest"), "share");
    report_say(f->r, range ? "voices.effective_said" : "voices.effective_once", words[0], words[1],
               words[2], NULL);
}

static const struct report_column share_columns[] = {
    {"voices.level", false}, {"voices.people_short", true}, {"voices.measure", false},
    {"course.share", true},  {"voices.lowest", true},       {"voices.highest", true},
};

static void put_level(const struct facts *f, const struct shares_level *level, int which) {
    const double shares[] = {level->median[which], level->lowest[which], level->highest[which]};
    report_row_begin(f->r);
    report_cell(f->r, &share_columns[0],
                level->name.n ? level->name : slice_of(report_word(f->r, "voices.unnamed")));
    facts_cell(f, &share_columns[1], level->row, "people", 1, 0);
    report_cell(f->r, &share_columns[2], slice_of(report_word(f->r, shares_measure_word(which))));
    for (size_t i = 0; i < 3; i++)
        report_cell_number(f->r, &share_columns[3 + i], 100 * shares[i], 1);
    report_row_end(f->r);
}

static bool put_shares(struct facts *f) {
    struct shares s = {0};
    shares_read(&s, f->t);
    bool ok = true;
    if (s.n == 0)
        report_say(f->r, s.suppressed ? "voices.shares_suppressed" : "voices.no_levels", NULL);
    if (s.n) {
        ok = report_figure(f->r, &figure_shares);
        if (s.suppressed)
            report_say(f->r, "voices.some_suppressed", NULL);
        report_fold_begin(f->r, "course.numbers");
        report_rows_begin(f->r, "voices.shares_table", share_columns,
                          sizeof share_columns / sizeof *share_columns);
        for (size_t i = 0; i < s.n; i++)
            for (int k = 0; k < SHARES_MEASURES; k++)
                if (!isnan(s.levels[i].median[k]))
                    put_level(f, &s.levels[i], k);
        report_rows_end(f->r);
        report_fold_end(f->r);
    }
    shares_free(&s);
    return ok;
}

static bool put_voices(struct facts *f, size_t all) {
    if (facts_suppressed(f, all, "people")) {
        report_say(f->r, "voices.suppressed", NULL);
        return true;
    }
    if (!(facts_number(f, all, "people") > 0)) {
        report_say(f->r, "voices.nobody", NULL);
        return true;
    }
    if (carriers_of(f->r)->told)
        say_distinct(f, all);
    else
        say_places(f, all);
    say_gini(f, all);
    say_effective(f);
    report_fold_begin(f->r, "course.numbers");
    put_floor(f);
    report_fold_end(f->r);
    report_heading(f->r, "voices.shares");
    return put_shares(f);
}

static bool write(struct report *r) {
    struct facts f = {.r = r, .t = report_table(r, "voices")};
    bool ok = put_voices(&f, row_of(&f, "all", "words", "in", "median"));
    facts_free(&f);
    return ok && answers_write(r);
}

const struct section section_voices = {"voices", tables, write};
