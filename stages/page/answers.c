/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/answers.h"

#include <math.h>

#include "models/null.h"
#include "stages/page/facts.h"
#include "stages/page/meetings.h"
#include "stages/page/sections.h"
#include "stages/result/words.h"

struct answers {
    struct facts f; /* of mixing.tsv */
    struct meetings m;
};

static double number(const struct answers *a, size_t row, const char *column) {
    return facts_number(&a->f, row, column);
}

/* "= 0.012", "< 0.001" */
static void write_p(struct buffer *to, double p) {
    buffer_format(to, "%s %.3f", p < 0.001 ? "<" : "=", p < 0.001 ? 0.001 : p);
}

static void write_two(struct buffer *to, double x) {
    buffer_format(to, "%.2f", x);
}

static void say_decision(struct answers *a, double p, double more) {
    struct report *r = a->f.r;
    if (isnan(p))
        report_text(r, "voices.untested", NULL);
    else if (p > NULL_ALPHA)
        report_text(r, "voices.not_shown", facts_said(&a->f, p, write_two), NULL);
    else
        report_text(r, more > 0 ? "voices.seek" : "voices.keep", facts_said(&a->f, p, write_p),
                    NULL);
}

/* Do people go on from their own? As `hearth explain` says it. */
static void say_between(struct answers *a, const char *facilitators, const char *with) {
    struct report *r = a->f.r;
    size_t row = meetings_row(&a->m, "between", facilitators);
    double n = number(a, row, "n"), expected = number(a, row, "expected");
    if (isnan(n) || isnan(number(a, row, "share")))
        return;
    tags_open(r->page, "p");
    report_text(r, a->m.n > 2 ? "voices.between_another" : "voices.between_other",
                report_word(r, with), facts_whole(&a->f, n),
                facts_whole(&a->f, number(a, row, "transitions")),
                facts_said(&a->f, number(a, row, "share"), words_share),
                facts_whole(&a->f, (double)a->m.n), NULL);
    if (isnan(expected)) {
        report_text(r, "voices.nothing_changes", NULL);
    } else {
        report_text(r, "voices.ei", facts_said(&a->f, expected, words_number),
                    facts_said(&a->f, number(a, row, "ei_index"), words_ratio),
                    facts_said(&a->f, number(a, row, "ei_expected"), words_ratio), NULL);
        say_decision(a, number(a, row, "p"), n - expected);
    }
    tags_close(r->page, "p");
}

static const struct report_column pair_columns[] = {
    {"voices.after", false},    {"voices.comes", false},     {"voices.n", true},
    {"voices.of", true},        {"course.share", true},      {"voices.expected", true},
    {"voices.gaps", true},      {"voices.gap_median", true}, {"voices.gap_lower", true},
    {"voices.gap_upper", true},
};

static void put_pair(const struct answers *a, size_t out, size_t in) {
    static const char *const gaps[] = {"n_gaps", "gap_median", "gap_lower", "gap_upper"};
    const struct facts *f = &a->f;
    report_row_begin(f->r);
    report_cell(f->r, &pair_columns[0], result_text(f->t, out, "group"));
    report_cell(f->r, &pair_columns[1], result_text(f->t, out, "next"));
    facts_cell(f, &pair_columns[2], out, "n", 1, 0);
    facts_cell(f, &pair_columns[3], out, "transitions", 1, 0);
    facts_cell(f, &pair_columns[4], out, "share", 100, 1);
    facts_cell(f, &pair_columns[5], out, "expected", 1, 1);
    for (size_t i = 0; i < 4; i++)
        facts_cell(f, &pair_columns[6 + i], in, gaps[i], 1, i == 0 ? 0 : 2);
    report_row_end(f->r);
}

static void put_pairs(const struct answers *a) {
    struct report *r = a->f.r;
    report_fold_begin(r, "course.numbers");
    report_rows_begin(r, "voices.mixing_table", pair_columns,
                      sizeof pair_columns / sizeof *pair_columns);
    for (size_t i = 0; i < a->m.n; i++)
        for (size_t k = 0; k < a->m.n; k++) {
            const struct slice from = a->m.groups[i], to = a->m.groups[k];
            size_t out = meetings_pair(&a->m, from, to, "out");
            if (out < a->f.t->n)
                put_pair(a, out, meetings_pair(&a->m, from, to, "in"));
        }
    report_rows_end(r);
    report_fold_end(r);
}

/* How soon those of other groups answer, and those of the same. */
static void say_gaps(struct answers *a) {
    size_t between = meetings_row(&a->m, "between", "in"),
           within = meetings_row(&a->m, "within", "in");
    double p = number(a, between, "gap_p"), z = number(a, between, "gap_z");
    double other = number(a, between, "gap_median"), same = number(a, within, "gap_median");
    struct report *r = a->f.r;
    if (isnan(other) || isnan(same)) {
        report_say(r,
                   facts_suppressed(&a->f, between, "gap_median") ? "voices.gaps_suppressed"
                                                                  : "voices.no_gaps",
                   NULL);
        return;
    }
    tags_open(r->page, "p");
    report_text(r, "voices.gap", facts_said(&a->f, other, write_two),
                facts_whole(&a->f, number(a, between, "n_gaps")),
                facts_said(&a->f, same, write_two), facts_whole(&a->f, number(a, within, "n_gaps")),
                NULL);
    if (!isnan(p))
        report_text(r,
                    p > NULL_ALPHA ? "voices.gap_alike"
                    : z > 0        ? "voices.gap_longer"
                                   : "voices.gap_shorter",
                    facts_said(&a->f, p, write_two), NULL);
    tags_close(r->page, "p");
}

static void say_interruptions(struct answers *a) {
    size_t rows[] = {meetings_row(&a->m, "between", "in"), meetings_row(&a->m, "within", "in")};
    const char *words[6];
    struct report *r = a->f.r;
    for (size_t i = 0; i < 2; i++) {
        double share = number(a, rows[i], "interrupted");
        double n = number(a, rows[i], "interruptible");
        if (isnan(share)) {
            report_say(r,
                       facts_suppressed(&a->f, rows[i], "interrupted")
                           ? "voices.interrupted_suppressed"
                           : "voices.no_marks",
                       NULL);
            return;
        }
        words[3 * i] = facts_whole(&a->f, share * n);
        words[3 * i + 1] = facts_whole(&a->f, n);
        words[3 * i + 2] = facts_said(&a->f, share, words_share);
    }
    report_say(r, "voices.interrupted", words[0], words[1], words[2], words[3], words[4], words[5],
               NULL);
}

/* Adds the successions of two themes from a group to another. */
static void count_way(const struct report *r, struct slice from, struct slice to,
                      struct succession_counts *n) {
    struct buffer scope = {0};
    buffer_add(&scope, from);
    buffer_char(&scope, '>');
    buffer_add(&scope, to);
    successions_add_scope(&r->successions, buffer_slice(&scope), n);
    buffer_free(&scope);
}

static void say_way(struct facts *sequence, const char *from, const char *to,
                    const struct succession_counts *n) {
    size_t held = n->of[SUCCESSION_HOLDS], few = n->of[SUCCESSION_TOO_FEW];
    size_t tested = held + few + n->of[SUCCESSION_NO];
    report_say(sequence->r,
               tested == 0 ? "voices.uptake_untested"
               : held      ? "voices.uptake"
                           : "voices.uptake_none",
               from, to, facts_whole(sequence, (double)tested), facts_whole(sequence, (double)held),
               facts_whole(sequence, (double)few), NULL);
}

/* Both ways between two groups; between more of them all ways together. */
static void say_ways(const struct meetings *m, struct facts *sequence) {
    struct succession_counts all = {{0}};
    for (size_t i = 0; i < m->n; i++)
        for (size_t k = 0; k < m->n; k++) {
            struct succession_counts n = {{0}};
            if (i == k)
                continue;
            count_way(sequence->r, m->groups[i], m->groups[k], m->n > 2 ? &all : &n);
            if (m->n <= 2)
                say_way(sequence, facts_words(sequence, m->groups[i]),
                        facts_words(sequence, m->groups[k]), &n);
        }
    if (m->n > 2)
        say_way(sequence, report_word(sequence->r, "voices.one_group"),
                report_word(sequence->r, "voices.another_group"), &all);
}

static void say_uptake(const struct answers *a) {
    struct facts sequence = {.r = a->f.r, .t = report_table(a->f.r, "sequence")};
    report_heading(a->f.r, "voices.uptake_heading");
    if (!sequence.t) {
        report_say_missing(a->f.r, "sequence");
        return;
    }
    say_ways(&a->m, &sequence);
    facts_free(&sequence);
}

static bool put_all(struct answers *a) {
    struct report *r = a->f.r;
    size_t between = meetings_row(&a->m, "between", "out");
    if (a->m.n == 0) {
        report_say(r, "voices.no_groups", NULL);
        return true;
    }
    if (facts_suppressed(&a->f, between, "n")) {
        report_say(r, "voices.mixing_suppressed", NULL);
        return true;
    }
    if (!report_figure(r, &figure_mixing))
        return false;
    report_say(r, "voices.description", NULL);
    put_pairs(a);
    say_between(a, "out", "voices.out");
    say_between(a, "in", "voices.in");
    report_heading(r, "voices.soon");
    say_gaps(a);
    say_interruptions(a);
    say_uptake(a);
    return fault_none(r->fault);
}

bool answers_write(struct report *r) {
    struct answers a = {.f = {.r = r, .t = report_table(r, "mixing")}};
    bool ok = fault_none(r->fault);
    report_heading(r, "voices.answers");
    if (a.f.t) {
        meetings_read(&a.m, a.f.t);
        ok = put_all(&a);
    } else if (ok) {
        report_say_missing(r, "mixing");
    }
    meetings_free(&a.m);
    facts_free(&a.f);
    return ok;
}
