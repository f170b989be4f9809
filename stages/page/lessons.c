/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/lessons.h"

#include <math.h>
#include <stdlib.h>

#include "models/hierarchy.h"
#include "stages/page/levels.h"

/* The three tables that decide on two themes. */
static const struct deciding {
    const char *table;
    enum lesson_kind kind;
    const char *decision, *lo, *hi;
} sources[] = {{"pairs", LESSON_PAIR, "holds", "lift_lo", "lift_hi"},
               {"sequence", LESSON_SEQUENCE, "holds", "lift_lo", "lift_hi"},
               {"differences", LESSON_DIFFERENCE, "differs", "ratio_lo", "ratio_hi"}};
enum { SOURCES = sizeof sources / sizeof *sources };
enum { GROUPS_MOST = 2 }; /* themes that differ between groups, waves and the like */

static struct lesson *add(struct lessons *f, enum lesson_kind kind) {
    MEM_GROW(f->at, f->cap, f->n + 1);
    f->at[f->n] = (struct lesson){.kind = kind, .rank = {.projects = NAN, .docs = NAN}};
    return &f->at[f->n++];
}

static bool has_note(const struct lessons *f, struct slice a, struct slice b) {
    size_t at = 0;
    return brought_next(&f->brought, a, b, &at) != NULL;
}

static void take(struct lessons *f, const struct deciding *s, const struct result_table *t,
                 size_t row) {
    struct slice a = result_text(t, row, "theme_a"), b = result_text(t, row, "theme_b");
    bool holds = result_is(t, row, s->decision, "yes");
    bool noted = s->kind == LESSON_PAIR && has_note(f, a, b);
    if (!holds && !noted)
        return;
    struct lesson *one = add(f, s->kind);
    one->theme_a = a;
    one->theme_b = b;
    one->row = row;
    one->noted = noted;
    one->rank = rank_of(f->r, t, row, s->lo, s->hi);
    if (!holds)
        one->rank.strength = STRENGTH_NONE;
}

/* A theme that is more often at a level than elsewhere; of two levels the other one says the same.
 */
static void take_groups(struct lessons *f) {
    const struct result_table *t = report_table(f->r, "groups");
    for (size_t i = 0; t && i < t->n; i++) {
        if (!levels_differs(t, i) || !(report_number(t, i, "difference") > 0))
            continue;
        struct lesson *one = add(f, LESSON_GROUP);
        one->theme_a = result_text(t, i, "theme");
        one->by = result_text(t, i, "by");
        one->row = i;
        one->rank = rank_of_group(t, i);
    }
}

static void take_theme(struct lessons *f, struct slice theme, bool noted) {
    size_t row = 0;
    for (size_t i = 0; i < f->n; i++)
        if (f->at[i].kind == LESSON_THEME && slice_eq(f->at[i].theme_a, theme))
            return;
    while (row + 1 < f->r->result->themes.n && !slice_eq(result_theme(f->r->result, row), theme))
        row++;
    struct lesson *one = add(f, LESSON_THEME);
    one->theme_a = theme;
    one->row = row;
    one->noted = noted;
}

/* A note on what is no pair would be lost without a word. */
static void tell_lost(const struct lessons *f, const struct brought_note *note) {
    struct buffer names = {0};
    for (size_t i = 0; i < f->n; i++)
        if (f->at[i].kind == LESSON_PAIR && slice_eq(f->at[i].theme_a, note->theme_a) &&
            slice_eq(f->at[i].theme_b, note->theme_b))
            return;
    text_visible(&names, note->theme_a, 200);
    buffer_text(&names, " and ");
    text_visible(&names, note->theme_b, 200);
    stage_warn(f->r->self, "%.*s are no pair of the results, and a note on them is left out",
               SLICE_ARGS(buffer_slice(&names)));
    buffer_free(&names);
}

static void take_notes(struct lessons *f) {
    for (size_t i = 0; i < f->brought.n_notes; i++)
        if (f->brought.notes[i].theme_b.n)
            tell_lost(f, &f->brought.notes[i]);
        else
            take_theme(f, f->brought.notes[i].theme_a, true);
}

static int by_strength(const void *x, const void *y) {
    const struct lesson *a = x, *b = y;
    int order = rank_compare(&a->rank, &b->rank);
    if (a->noted != b->noted)
        return b->noted - a->noted;
    if (order)
        return order;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

static bool kin(struct slice x, struct slice y) {
    return hierarchy_within(x, y) || hierarchy_within(y, x);
}

/* Is it one that is shown, a level up or down, and of the same kind; of groups, by the same column?
 */
static bool repeats(const struct lessons *f, const struct lesson *one) {
    for (size_t i = 0; i < f->n; i++) {
        const struct lesson *other = &f->at[i];
        if (!other->shown || other->kind != one->kind)
            continue;
        if (one->kind == LESSON_GROUP &&
            (kin(one->theme_a, other->theme_a) || slice_eq(one->by, other->by)))
            return true;
        if ((kin(one->theme_a, other->theme_a) && kin(one->theme_b, other->theme_b)) ||
            (one->kind == LESSON_PAIR && kin(one->theme_a, other->theme_b) &&
             kin(one->theme_b, other->theme_a)))
            return true;
    }
    return false;
}

static bool is_about(const struct lessons *f, const struct lesson *one, size_t question) {
    return brought_asks(&f->brought, question, one->theme_a) ||
           brought_asks(&f->brought, question, one->theme_b);
}

bool lessons_belongs(const struct lessons *f, const struct lesson *one, size_t question) {
    bool none = true;
    if (!one->shown || question < f->brought.n_questions)
        return one->shown && is_about(f, one, question);
    for (size_t i = 0; none && i < f->brought.n_questions; i++)
        none = !is_about(f, one, i);
    return none;
}

struct slice lessons_question(const struct lessons *f, size_t question) {
    const struct brought_question *q = &f->brought.questions[question];
    return q->text.n ? q->text : q->id;
}

static size_t count_shown(const struct lessons *f) {
    size_t n = 0;
    for (size_t i = 0; i < f->n; i++)
        n += f->at[i].shown;
    return n;
}

/* Shows the strongest about the question, when none is shown. */
static void show_about(struct lessons *f, size_t question) {
    struct lesson *best = NULL;
    for (size_t i = 0; i < f->n; i++) {
        struct lesson *one = &f->at[i];
        if (!is_about(f, one, question))
            continue;
        if (one->shown)
            return;
        if (!best || (best->kind == LESSON_THEME && one->kind != LESSON_THEME))
            best = one;
    }
    if (best)
        best->shown = true;
}

static void show(struct lessons *f, enum lesson_kind kind, size_t most) {
    for (size_t i = 0; i < f->n && most; i++) {
        struct lesson *one = &f->at[i];
        if (one->kind != kind || one->shown || repeats(f, one))
            continue;
        one->shown = true;
        most--;
    }
}

static void choose(struct lessons *f, size_t most) {
    for (size_t i = 0; i < f->n; i++)
        f->at[i].shown = f->at[i].noted;
    for (size_t i = 0; i < f->brought.n_questions; i++)
        show_about(f, i);
    show(f, LESSON_VOICES, 1);
    show(f, LESSON_SATURATION, 1);
    for (size_t i = 1; i < SOURCES && count_shown(f) < most; i++)
        show(f, sources[i].kind, 1);
    size_t shown = count_shown(f), half = shown < most ? (most - shown) / 2 : 0;
    show(f, LESSON_GROUP, half < GROUPS_MOST ? half : GROUPS_MOST);
    shown = count_shown(f);
    show(f, LESSON_PAIR, shown < most ? most - shown : 0);
}

bool lessons_gather(struct lessons *f, struct report *r, size_t most) {
    f->r = r;
    if (!brought_read(&f->brought, r))
        return false;
    for (size_t s = 0; s < SOURCES; s++) {
        const struct result_table *t = report_table(r, sources[s].table);
        for (size_t i = 0; t && i < t->n; i++)
            take(f, &sources[s], t, i);
    }
    take_groups(f);
    take_notes(f);
    for (size_t i = 0; i < f->brought.n_themes; i++)
        take_theme(f, f->brought.themes[i].theme, false);
    if (report_table(r, "voices"))
        add(f, LESSON_VOICES);
    if (report_table(r, "saturation"))
        add(f, LESSON_SATURATION);
    if (f->n)
        qsort(f->at, f->n, sizeof *f->at, by_strength);
    choose(f, most);
    return fault_none(r->fault);
}

void lessons_free(struct lessons *f) {
    brought_free(&f->brought);
    free(f->at);
}
