/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences of findings that only the page and the summary say: a succession, a difference of a
 * link. All their words are in the table of words. */
#include <math.h>

#include "stages/page/facts.h"
#include "stages/page/lesson_words.h"
#include "stages/result/words.h"

/* What buffer-writers append, kept. */
static const char *kept(struct facts *f, struct buffer *words) {
    const char *text = facts_words(f, buffer_slice(words));
    buffer_free(words);
    return text;
}

/* " (1.3 to 1.8)", or "". */
static const char *interval(struct facts *f, size_t row, const char *lo, const char *hi) {
    double from = facts_number(f, row, lo), to = facts_number(f, row, hi);
    struct buffer words = {0};
    if (isnan(from) || isnan(to))
        return "";
    report_add(&words, f->r, "count.interval", facts_said(f, from, words_ratio),
               facts_said(f, to, words_ratio), NULL);
    return kept(f, &words);
}

static const char *ratio(struct facts *f, size_t row, const char *column) {
    return facts_said(f, facts_number(f, row, column), words_ratio);
}

static const char *chance(struct facts *f, size_t row) {
    double q = facts_number(f, row, "q");
    struct buffer words = {0};
    words_q(&words, isnan(q) ? value_missing(REASON_NOT_CHECKED) : value_of(q));
    return kept(f, &words);
}

static const char *name(struct facts *f, struct slice theme) {
    return facts_words(f, report_name_said(f->r, theme));
}

static const char *field(struct facts *f, size_t row, const char *column) {
    return facts_words(f, result_text(f->t, row, column));
}

/* "once", "twice", "12 times" */
static const char *times(struct facts *f, double n) {
    struct buffer words = {0};
    report_add(&words, f->r,
               n == 1   ? "count.once"
               : n == 2 ? "count.twice"
                        : "count.times",
               facts_whole(f, isnan(n) ? 0 : n), NULL);
    return kept(f, &words);
}

/* "in 20 of 24 conversations, 10 of 12 projects" */
static const char *where(struct facts *f, const struct lesson *one) {
    double projects = report_of_all(f->r, "projects_all");
    bool by_project = projects > 0 && !isnan(one->rank.projects);
    struct buffer words = {0};
    report_add(&words, f->r,
               isnan(one->rank.docs) ? "where.untold"
               : by_project          ? "where.projects"
                                     : "where.docs",
               facts_whole(f, one->rank.docs), facts_whole(f, report_of_all(f->r, "docs_all")),
               facts_whole(f, one->rank.projects), facts_whole(f, projects), NULL);
    return kept(f, &words);
}

/* Whose turns these are: "newer>long-standing". */
static const char *scope(struct facts *f, size_t row) {
    struct slice second = result_text(f->t, row, "scope"), all = second;
    struct slice first = slice_cut(&second, '>');
    struct buffer words = {0};
    if (second.p)
        report_add(&words, f->r, "sequence.groups", facts_words(f, first), facts_words(f, second),
                   NULL);
    else if (slice_eq(all, SLICE("speaker_change")))
        report_add(&words, f->r, "sequence.speaker", NULL);
    else if (slice_eq(all, SLICE("group_change")))
        report_add(&words, f->r, "sequence.group", NULL);
    return kept(f, &words);
}

static const char *later(struct facts *f, size_t row) {
    struct buffer words = {0};
    report_add(&words, f->r,
               result_is(f->t, row, "lag", "1") ? "sequence.later" : "sequence.later_several",
               field(f, row, "lag"), NULL);
    return kept(f, &words);
}

bool lesson_sequence(const struct lessons *l, const struct lesson *one, struct buffer *to) {
    struct facts f = {.r = l->r, .t = report_table(l->r, "sequence")};
    bool less = facts_number(&f, one->row, "lift_local") < 1;
    report_add(to, l->r, less ? "sequence.said_less" : "sequence.said", name(&f, one->theme_a),
               name(&f, one->theme_b), later(&f, one->row), scope(&f, one->row),
               times(&f, facts_number(&f, one->row, "n_ab")), ratio(&f, one->row, "lift_local"),
               interval(&f, one->row, "lift_lo", "lift_hi"), chance(&f, one->row), where(&f, one),
               NULL);
    facts_free(&f);
    return true;
}

/* "2.1 times as often as chance (…) where wave is first" */
static const char *level(struct facts *f, size_t row, bool second) {
    struct buffer words = {0};
    report_add(&words, f->r, "difference.level",
               ratio(f, row, second ? "lift_local_2" : "lift_local_1"),
               second ? interval(f, row, "lift_lo_2", "lift_hi_2")
                      : interval(f, row, "lift_lo_1", "lift_hi_1"),
               field(f, row, "by"), field(f, row, second ? "level_2" : "level_1"), NULL);
    return kept(f, &words);
}

bool lesson_difference(const struct lessons *l, const struct lesson *one, struct buffer *to) {
    struct facts f = {.r = l->r, .t = report_table(l->r, "differences")};
    report_add(to, l->r, "difference.said", name(&f, one->theme_a), name(&f, one->theme_b),
               level(&f, one->row, false), level(&f, one->row, true), ratio(&f, one->row, "ratio"),
               interval(&f, one->row, "ratio_lo", "ratio_hi"), chance(&f, one->row), NULL);
    facts_free(&f);
    return true;
}
