/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What we learned: the findings as cards, by the questions of the evaluation where there are any.
 */
#include "stages/page/exemplars.h"
#include "stages/page/lesson_words.h"
#include "stages/page/passage_way.h"
#include "stages/page/sections.h"

enum { QUOTES = 2, COUNTERS = 2 }; /* of a finding; of each theme without the other */

static const char *const tables[] = {"themes", NULL};

struct cards {
    struct report *r;
    struct lessons lessons;
    struct exemplars exemplars;
    struct buffer words;
    bool ok;
};

/* A paragraph of text that came from outside, or of names in it. */
static void put_paragraph(struct report *r, const char *class, const char *head,
                          struct slice text) {
    struct tags *t = r->page;
    tags_open(t, "p");
    if (class)
        tags_attr_text(t, "class", class);
    if (head) {
        tags_element(t, "b", NULL, slice_of(head));
        tags_words(t, " ");
    }
    tags_element(t, "bdi", NULL, text);
    tags_close(t, "p");
}

/* Of a pair, each without the other. */
static void put_counter(struct cards *c, const struct lesson *one) {
    struct exemplar found[2 * COUNTERS];
    if (one->kind != LESSON_PAIR)
        return;
    size_t n = exemplars_without(&c->exemplars, one->theme_a, one->theme_b, COUNTERS, found);
    n += exemplars_without(&c->exemplars, one->theme_b, one->theme_a, COUNTERS, found + n);
    if (n == 0)
        return;
    report_fold_begin(c->r, "learned.counter");
    for (size_t i = 0; i < n; i++)
        exemplar_write(c->r, &c->exemplars, &found[i]);
    report_fold_end(c->r);
}

/* What people said, which stands beside the finding where there is room. */
static void put_heard(struct cards *c, const struct lesson *one) {
    struct slice b = one->kind == LESSON_SEQUENCE ? SLICE("") : one->theme_b;
    struct exemplar found[QUOTES];
    size_t n = one->theme_a.n ? exemplars_choose(&c->exemplars, one->theme_a, b, QUOTES, found) : 0;
    if (n == 0)
        return;
    tags_open(c->r->page, "div");
    tags_attr_text(c->r->page, "class", "heard");
    for (size_t i = 0; i < n; i++)
        exemplar_write(c->r, &c->exemplars, &found[i]);
    put_counter(c, one);
    tags_close(c->r->page, "div");
}

static void put_notes(struct cards *c, const struct lesson *one) {
    const struct brought_note *note;
    size_t at = 0;
    if (one->kind != LESSON_PAIR && one->kind != LESSON_THEME)
        return;
    while ((note = brought_next(&c->lessons.brought, one->theme_a, one->theme_b, &at)))
        put_paragraph(c->r, "note", report_word(c->r, "learned.note"), note->text);
}

/* Of a difference, the pair at each of the two levels. */
static void put_levels(struct report *r, const struct lesson *one) {
    const struct result_table *t = report_table(r, "differences");
    const struct slice levels[] = {result_text(t, one->row, "level_1"),
                                   result_text(t, one->row, "level_2")};
    for (size_t i = 0; i < 2; i++) {
        tags_words(r->page, " ");
        passage_button(r,
                       &(struct passage_way){.a = one->theme_a,
                                             .b = one->theme_b,
                                             .by = result_text(t, one->row, "by"),
                                             .level = levels[i]},
                       "learned.all");
    }
}

/* Where there are more passages: with both, with the one and not the other, with each. */
static void put_buttons(struct cards *c, const struct lesson *one) {
    struct tags *t = c->r->page;
    struct slice a = one->theme_a, b = one->theme_b, none = SLICE("");
    bool difference = one->kind == LESSON_DIFFERENCE, two = b.n && !slice_eq(a, b);
    bool pair = two && (one->kind == LESSON_PAIR || difference);
    const struct passage_way ways[] = {
        {a, b, false, none, none},    {a, b, true, none, none},     {b, a, true, none, none},
        {a, none, false, none, none}, {b, none, false, none, none},
    };
    const bool wanted[] = {pair, pair, pair, true, two};
    if (a.n == 0)
        return;
    tags_open(t, "p");
    tags_attr_text(t, "class", "drill");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (wanted[i]) {
            passage_button(c->r, &ways[i], ways[i].without ? "learned.but" : "learned.all");
            tags_words(t, " ");
        }
    if (difference)
        put_levels(c->r, one);
    tags_close(t, "p");
}

static void put_head(struct cards *c, const struct lesson *one) {
    struct tags *t = c->r->page;
    tags_open(t, "p");
    tags_attr_text(t, "class", "kind");
    tags_words(t, report_word(c->r, lesson_kind_key(one)));
    if (one->rank.strength) {
        tags_words(t, " ");
        tags_element(t, "b", "badge", slice_of(report_word(c->r, lesson_strength_key(one))));
    }
    tags_close(t, "p");
}

static void put_card(struct cards *c, const struct lesson *one) {
    struct report *r = c->r;
    tags_open(r->page, "div");
    tags_attr_text(r->page, "class", "card");
    put_head(c, one);
    buffer_clear(&c->words);
    c->ok = lesson_words(&c->lessons, one, &c->words) && c->ok;
    put_paragraph(r, NULL, NULL, buffer_slice(&c->words));
    buffer_clear(&c->words);
    c->ok = lesson_cautions(&c->lessons, one, &c->words) && c->ok;
    if (c->words.n)
        put_paragraph(r, "s", NULL, buffer_slice(&c->words));
    buffer_clear(&c->words);
    lesson_counts(&c->lessons, one, &c->words);
    if (c->words.n)
        put_paragraph(r, "s", report_word(r, "learned.counts"), buffer_slice(&c->words));
    put_notes(c, one);
    put_heard(c, one);
    put_buttons(c, one);
    tags_close(r->page, "div");
}

/* The findings about a question; those about none when it is the number of questions. */
static void put_group(struct cards *c, size_t question) {
    const struct lessons *f = &c->lessons;
    size_t put = 0;
    for (size_t i = 0; i < f->n; i++)
        if (lessons_belongs(f, &f->at[i], question)) {
            put_card(c, &f->at[i]);
            put++;
        }
    if (put == 0 && question < f->brought.n_questions)
        report_say(c->r, "learned.none", NULL);
}

static void put_questions(struct cards *c) {
    size_t n = c->lessons.brought.n_questions;
    struct tags *t = c->r->page;
    for (size_t i = 0; i < n; i++) {
        tags_open(t, "h3");
        tags_element(t, "bdi", NULL, lessons_question(&c->lessons, i));
        tags_close(t, "h3");
        put_group(c, i);
    }
    if (n)
        report_heading(c->r, "learned.others");
    put_group(c, n);
}

static void put_rule(struct report *r) {
    report_say(r, "learned.rule", NULL);
    tags_open(r->page, "ul");
    for (size_t i = 0; lesson_rules[i]; i++)
        tags_element(r->page, "li", NULL, slice_of(report_word(r, lesson_rules[i])));
    tags_close(r->page, "ul");
    report_say(r, "learned.rule.shown", NULL);
}

static bool write(struct report *r) {
    struct cards c = {.r = r, .ok = true};
    bool ok = lessons_gather(&c.lessons, r, LESSONS_MOST) && exemplars_open(&c.exemplars, r);
    if (ok) {
        lesson_corpus(r, &c.words);
        put_paragraph(r, "corpus", NULL, buffer_slice(&c.words));
        report_say(r, "learned.terms", NULL);
        report_say(r, "learned.machine", NULL);
        put_questions(&c);
        put_rule(r);
    }
    exemplars_free(&c.exemplars);
    lessons_free(&c.lessons);
    buffer_free(&c.words);
    return ok && c.ok && fault_none(r->fault);
}

const struct section section_learned = {"learned", tables, write};
