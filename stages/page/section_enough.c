/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Have we heard enough? What was met as conversation followed conversation, and what another one
 * is expected to bring. */
#include <math.h>

#include "stages/page/enough.h"
#include "stages/page/report_talk.h"
#include "stages/page/sections.h"
#include "stages/result/words.h"

static const char *const tables[] = {"saturation", NULL};

/* Transcripts at the end of a series, whose last row is `row`, that brought nothing new. */
static size_t quiet_before(const struct facts *f, size_t row) {
    size_t quiet = 0, most = (size_t)facts_number(f, row, "docs");
    while (quiet < most && facts_is(f, row - quiet, "new", "0"))
        quiet++;
    return quiet;
}

static void say_past(struct facts *f, size_t row) {
    size_t quiet = quiet_before(f, row);
    const char *docs =
        facts_of(f, facts_number(f, row, "docs"), "course.conversation", "course.conversations");
    const char *order =
        report_word(f->r, result_text(f->t, row, "date").n ? "enough.by_date" : "enough.by_name");
    if (quiet)
        report_say(f->r, quiet == 1 ? "enough.quiet_one" : "enough.quiet", docs, order,
                   facts_whole(f, (double)quiet), NULL);
    else
        report_say(f->r, "enough.still", docs, order,
                   facts_of(f, facts_number(f, row, "new"), "enough.one_new", "enough.several_new"),
                   NULL);
}

static void say_estimate(struct facts *f, size_t row) {
    double least = facts_number(f, row, "chao2"), lo = facts_number(f, row, "chao2_lo");
    if (isnan(least)) {
        report_say(f->r, "enough.unknown", NULL);
        return;
    }
    bool capped = facts_is(f, row, "capped", "yes");
    report_say(f->r, isnan(lo) ? "enough.estimate_bare" : "enough.estimate",
               facts_of(f, facts_number(f, row, "seen"), "enough.one_met", "enough.several_met"),
               facts_said(f, least, words_number), facts_said(f, lo, words_number),
               facts_said(f, facts_number(f, row, "chao2_hi"), words_number),
               facts_said(f, facts_number(f, row, "coverage"), words_share),
               capped ? report_word(f->r, "enough.capped") : "", NULL);
}

/* Saturation as Guest, Namey and Chen declare it (method.guest). */
static void say_guest(struct facts *f, size_t row) {
    struct slice reached = result_text(f->t, row, "guest_4_2_5"), rest = reached;
    if (reached.n == 0)
        return;
    if (slice_eq(reached, SLICE("not_reached")))
        report_say(f->r, "enough.guest_not", NULL);
    else
        report_say(f->r,
                   facts_is(f, row, "guest_4_2_5_reopened", "yes") ? "enough.guest_reopened"
                                                                   : "enough.guest",
                   facts_words(f, slice_cut(&rest, '+')), NULL);
}

/* A number of one place at most that ends no sentence by itself. */
static void one_place(struct buffer *to, double x) {
    buffer_format(to, "%.1f", x);
}

static void say_next(struct facts *f, size_t row) {
    static const char *const next[] = {"new_next_1", "new_next_3", "new_next_5"};
    const char *words[3];
    if (isnan(facts_number(f, row, next[0])))
        return;
    for (size_t i = 0; i < 3; i++)
        words[i] = facts_said(f, facts_number(f, row, next[i]), one_place);
    report_say(f->r, "enough.next", words[0], words[1], words[2], NULL);
}

/* In hundredths either way; more than all there is says that nothing is known. */
static void write_points(struct buffer *to, double width) {
    buffer_format(to, "%.*f", width < 1 ? 1 : 0, 100 * fmin(1, width));
}

static void say_precision(struct facts *f, size_t row) {
    static const char *const widths[] = {"half_width", "half_width_1", "half_width_3",
                                         "half_width_5"};
    const char *words[4];
    double enough = facts_number(f, row, "docs_10_points");
    if (isnan(facts_number(f, row, widths[0])))
        return;
    for (size_t i = 0; i < 4; i++)
        words[i] = facts_said(f, facts_number(f, row, widths[i]), write_points);
    bool wanted = enough > facts_number(f, row, "docs");
    report_say(f->r, wanted ? "enough.precise_enough" : "enough.precise", words[0], words[1],
               words[2], words[3], facts_whole(f, enough), NULL);
}

static const struct report_column columns[] = {
    {"enough.kind", false},  {"enough.docs", true},   {"enough.seen", true},
    {"enough.least", true},  {"course.lo", true},     {"course.hi", true},
    {"enough.cover", true},  {"enough.next_1", true}, {"enough.next_3", true},
    {"enough.next_5", true},
};
enum { COLUMNS = sizeof columns / sizeof *columns };
static const struct {
    const char *name;
    double scale;
    int places;
} numbers[COLUMNS - 1] = {
    {"docs", 1, 0},       {"seen", 1, 0},       {"chao2", 1, 0},
    {"chao2_lo", 1, 0},   {"chao2_hi", 1, 0},   {"coverage", 100, 0},
    {"new_next_1", 1, 1}, {"new_next_3", 1, 1}, {"new_next_5", 1, 1},
};

static void put_numbers(const struct facts *f, size_t row) {
    for (size_t i = 0; i + 1 < COLUMNS; i++)
        facts_cell(f, &columns[1 + i], row, numbers[i].name, numbers[i].scale, numbers[i].places);
}

static const char *kind_words(struct facts *f, size_t row) {
    struct slice kind = result_text(f->t, row, "kind");
    if (slice_eq(kind, SLICE("meetings")))
        return report_word(f->r, "enough.meetings");
    return report_word(f->r, slice_eq(kind, SLICE("entries")) ? "enough.entries" : "enough.themes");
}

/* How things stand over all, now and with one, three and five more. */
static void put_now(struct facts *f) {
    report_rows_begin(f->r, "enough.table", columns, COLUMNS);
    for (size_t i = enough_next(f, 0); i < f->t->n; i = enough_next(f, i + 1)) {
        if (!facts_is(f, i, "by", ""))
            continue;
        report_row_begin(f->r);
        report_cell(f->r, &columns[0], slice_of(kind_words(f, i)));
        put_numbers(f, i);
        report_row_end(f->r);
    }
    report_rows_end(f->r);
}

/* The same of the themes in each project, and by another column, if any. */
static void put_levels(struct facts *f) {
    struct report_column levels[COLUMNS + 1];
    levels[0] = (struct report_column){"enough.by", false};
    levels[1] = (struct report_column){"enough.level", false};
    memcpy(levels + 2, columns + 1, (COLUMNS - 1) * sizeof *columns);
    report_fold_begin(f->r, "enough.levels");
    report_rows_begin(f->r, "enough.table_levels", levels, COLUMNS + 1);
    for (size_t i = enough_next(f, 0); i < f->t->n; i = enough_next(f, i + 1)) {
        if (facts_is(f, i, "by", "") || !facts_is(f, i, "kind", "themes"))
            continue;
        report_row_begin(f->r);
        report_cell(f->r, &levels[0], result_text(f->t, i, "by"));
        report_cell(f->r, &levels[1], result_text(f->t, i, "level"));
        put_numbers(f, i);
        report_row_end(f->r);
    }
    report_rows_end(f->r);
    report_fold_end(f->r);
}

static bool has_levels(const struct facts *f) {
    size_t i = 0;
    while (i < f->t->n && facts_is(f, i, "by", ""))
        i++;
    return i < f->t->n;
}

/* No theme is left that could be new: by how the codebook is made, not by what people say. */
static void say_used_up(struct facts *f, size_t row) {
    const struct talk *t = report_talk(f->r);
    const char *all = facts_whole(f, facts_number(f, row, "seen"));
    tags_open(f->r->page, "p");
    report_text(f->r, "enough.used_up", all, NULL);
    if (t && t->sums.all.turns > 0) {
        double bare = (double)t->sums.all.bare / (double)t->sums.all.turns;
        tags_words(f->r->page, " ");
        report_text(f->r, "enough.bare", facts_said(f, bare, words_share), NULL);
    }
    tags_words(f->r->page, " ");
    tags_open(f->r->page, "a");
    tags_attr_text(f->r->page, "href", "#transcripts");
    tags_words(f->r->page, report_word(f->r, "enough.unheard"));
    tags_close(f->r->page, "a");
    tags_close(f->r->page, "p");
}

static void say_decision(struct facts *f) {
    struct buffer words = {0};
    enough_decide(f, &words);
    tags_element(f->r->page, "p", NULL, buffer_slice(&words));
    report_say(f->r, "enough.rule", NULL);
    buffer_free(&words);
}

static bool say_all(struct facts *f, size_t themes) {
    say_decision(f);
    if (facts_number(f, themes, "docs") > 1)
        say_past(f, themes);
    if (facts_number(f, themes, "seen") >= facts_number(f, themes, "most")) {
        say_used_up(f, themes);
    } else {
        say_estimate(f, themes);
        say_next(f, themes);
        say_guest(f, themes);
    }
    say_precision(f, themes);
    bool ok = report_figure(f->r, &figure_saturation);
    put_now(f);
    if (has_levels(f))
        put_levels(f);
    else
        report_say(f->r, "enough.no_levels", NULL);
    return ok;
}

static bool write(struct report *r) {
    struct facts f = {.r = r, .t = report_table(r, "saturation")};
    size_t themes = enough_last(&f, "themes");
    bool ok = true;
    if (themes == f.t->n)
        report_say(r, "enough.nothing", NULL);
    else
        ok = say_all(&f, themes);
    facts_free(&f);
    return ok;
}

const struct section section_enough = {"enough", tables, write};
