/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks, who answers whom: how evenly the floor is shared, what roles and groups have of it,
 * and (answers.h) how they answer one another. */
#include <math.h>

#include "stages/page/answers.h"
#include "stages/page/floor.h"
#include "stages/page/sections.h"
#include "stages/page/shares.h"
#include "stages/result/words.h"

static const char *const tables[] = {"voices", NULL};

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
            size_t row = floor_row(f, "all", shares_measure(i), "out", statistics[k]);
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
    size_t row = floor_row(f, "all", "words", "out", "median");
    if (isnan(facts_number(f, row, "gini_corrected")))
        return;
    for (size_t i = 0; i < 3; i++)
        words[i] = facts_said(f,
                              facts_number(f, floor_row(f, "all", "words", "out", statistics[i]),
                                           "effective_speakers"),
                              words_number);
    bool range = strcmp(words[1], words[2]) != 0 &&
                 !facts_suppressed(f, floor_row(f, "all", "words", "out", "lowest"), "share");
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

static void put_sentence(struct facts *f, void (*add)(struct facts *f, struct buffer *to)) {
    struct buffer words = {0};
    add(f, &words);
    tags_element(f->r->page, "p", NULL, buffer_slice(&words));
    buffer_free(&words);
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
    put_sentence(f, floor_people);
    put_sentence(f, floor_silent);
    put_sentence(f, floor_even);
    say_effective(f);
    report_fold_begin(f->r, "course.numbers");
    put_floor(f);
    report_fold_end(f->r);
    report_heading(f->r, "voices.shares");
    return put_shares(f);
}

static bool write(struct report *r) {
    struct facts f = {.r = r, .t = report_table(r, "voices")};
    bool ok = put_voices(&f, floor_row(&f, "all", "words", "in", "median"));
    facts_free(&f);
    return ok && answers_write(r);
}

const struct section section_voices = {"voices", tables, write};
