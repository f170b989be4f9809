/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/lesson_words.h"

#include <math.h>

#include "stages/explain/theme.h"
#include "stages/page/enough.h"
#include "stages/page/floor.h"
#include "stages/result/cautions.h"
#include "stages/result/words.h"

static uint64_t count_of(double x) {
    return x > 0 ? (uint64_t)x : 0;
}

static struct value number(const struct result_table *t, size_t row, const char *column) {
    double x = report_number(t, row, column);
    return isnan(x) ? value_missing(REASON_NOT_CHECKED) : value_of(x);
}

static bool pair_of(const struct lessons *f, const struct lesson *one, struct pair_finding *p) {
    const struct result_table *t = report_table(f->r, "pairs");
    *p = (struct pair_finding){.docs_all = count_of(report_of_all(f->r, "docs_all")),
                               .projects_all = count_of(report_of_all(f->r, "projects_all")),
                               .projects_ab = count_of(one->rank.projects)};
    bool ok = pair_finding_row(p, t, one->row, f->r->fault);
    p->theme_a = report_name_said(f->r, p->theme_a);
    p->theme_b = report_name_said(f->r, p->theme_b);
    return ok;
}

static bool say_pair(const struct lessons *f, const struct lesson *one, struct buffer *to) {
    struct pair_finding p;
    bool ok = pair_of(f, one, &p);
    if (ok)
        words_pair(to, &p, f->r->result->unit);
    return ok;
}

/* "In wave second power is in 4.8 % of the turns, elsewhere in 2.2 % (q = 0.048); …" */
static bool say_group(const struct lessons *f, const struct lesson *one, struct buffer *to) {
    struct facts facts = {.r = f->r, .t = report_table(f->r, "groups")};
    struct buffer q = {0}, units = {0};
    words_q(&q, number(facts.t, one->row, "q"));
    report_unit(&units, f->r, true);
    report_add(to, f->r, "learned.group", facts_words(&facts, one->by),
               facts_words(&facts, result_text(facts.t, one->row, "level")),
               facts_words(&facts, report_name_said(f->r, one->theme_a)),
               facts_said(&facts, facts_number(&facts, one->row, "share"), words_share),
               facts_words(&facts, buffer_slice(&units)),
               facts_said(&facts, facts_number(&facts, one->row, "share_rest"), words_share),
               facts_words(&facts, buffer_slice(&q)), NULL);
    if (!isnan(one->rank.docs)) {
        buffer_char(to, ' ');
        report_add(to, f->r, "learned.group_docs", facts_whole(&facts, one->rank.docs),
                   facts_whole(&facts, facts_number(&facts, one->row, "docs_level")), NULL);
    }
    buffer_free(&q);
    buffer_free(&units);
    facts_free(&facts);
    return true;
}

bool lesson_theme(struct report *r, size_t row, struct buffer *to) {
    const struct result_table *t = &r->result->themes;
    struct explained e = {.result = r->result, .row = row};
    double docs = report_number(t, row, "docs"), projects = report_number(t, row, "projects");
    if (!result_count(t, row, "n", &e.theme.n, r->fault))
        return false;
    e.theme.theme = report_name_said(r, result_theme(r->result, row));
    e.theme.untold = result_suppressed(t, row, "docs");
    e.theme.units = count_of(report_number(t, row, "units_all"));
    e.theme.docs = count_of(docs);
    e.theme.docs_all = count_of(report_number(t, row, "docs_all"));
    e.theme.projects = count_of(projects);
    e.theme.projects_all = count_of(report_number(t, row, "projects_all"));
    theme_words(to, &e);
    return true;
}

static bool say_theme(const struct lessons *f, const struct lesson *one, struct buffer *to) {
    return lesson_theme(f->r, one->row, to);
}

static bool say_voices(const struct lessons *f, const struct lesson *one, struct buffer *to) {
    struct facts facts = {.r = f->r, .t = report_table(f->r, "voices")};
    size_t all = floor_row(&facts, "all", "words", "in", "median");
    (void)one;
    if (facts_suppressed(&facts, all, "people")) {
        report_add(to, f->r, "voices.suppressed", NULL);
    } else if (!(facts_number(&facts, all, "people") > 0)) {
        report_add(to, f->r, "voices.nobody", NULL);
    } else {
        floor_people(&facts, to);
        floor_even(&facts, to);
        floor_facilitators(&facts, to);
    }
    facts_free(&facts);
    return fault_none(f->r->fault);
}

static bool say_saturation(const struct lessons *f, const struct lesson *one, struct buffer *to) {
    struct facts facts = {.r = f->r, .t = report_table(f->r, "saturation")};
    (void)one;
    if (enough_last(&facts, "themes") == facts.t->n)
        report_add(to, f->r, "enough.nothing", NULL);
    else
        enough_decide(&facts, to);
    facts_free(&facts);
    return fault_none(f->r->fault);
}

bool lesson_words(const struct lessons *f, const struct lesson *one, struct buffer *to) {
    static bool (*const sayings[])(const struct lessons *, const struct lesson *,
                                   struct buffer *) = {
        [LESSON_PAIR] = say_pair,
        [LESSON_SEQUENCE] = lesson_sequence,
        [LESSON_GROUP] = say_group,
        [LESSON_THEME] = say_theme,
        [LESSON_DIFFERENCE] = lesson_difference,
        [LESSON_VOICES] = say_voices,
        [LESSON_SATURATION] = say_saturation,
    };
    return sayings[one->kind](f, one, to);
}

bool lesson_cautions(const struct lessons *f, const struct lesson *one, struct buffer *to) {
    struct pair_finding p;
    if (one->kind != LESSON_PAIR)
        return true;
    bool ok = pair_of(f, one, &p);
    if (ok)
        cautions_write(to, &p, f->r->result->unit);
    return ok;
}

const char *const lesson_rules[] = {"learned.rule.strong", "learned.rule.thin",
                                    "learned.rule.moderate", NULL};

const char *lesson_kind_key(const struct lesson *one) {
    static const char *const keys[] = {
        [LESSON_PAIR] = "learned.kind.pair",
        [LESSON_SEQUENCE] = "learned.kind.sequence",
        [LESSON_DIFFERENCE] = "learned.kind.difference",
        [LESSON_GROUP] = "learned.kind.difference",
        [LESSON_THEME] = "learned.kind.theme",
        [LESSON_VOICES] = "learned.kind.voices",
        [LESSON_SATURATION] = "learned.kind.saturation",
    };
    bool shown = one->kind != LESSON_PAIR || one->rank.strength != STRENGTH_NONE;
    return shown ? keys[one->kind] : "learned.kind.unshown";
}

const char *lesson_strength_key(const struct lesson *one) {
    static const char *const keys[] = {[STRENGTH_NONE] = "",
                                       [STRENGTH_THIN] = "learned.thin",
                                       [STRENGTH_MODERATE] = "learned.moderate",
                                       [STRENGTH_STRONG] = "learned.strong"};
    return keys[one->rank.strength];
}

void lesson_share(struct buffer *to, double x) {
    if (!isnan(x))
        words_share(to, x);
}
