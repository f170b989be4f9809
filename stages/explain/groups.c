/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/groups.h"

#include <stdlib.h>

#include "models/spelling.h"
#include "stages/explain/gaps.h"
#include "stages/explain/uptake.h"
#include "stages/result/words.h"

static const char *const needed[] = {
    "project",     "doc",       "of",          "group", "next",    "facilitators",
    "docs",        "people",    "transitions", "n",     "share",   "expected",
    "z",           "ei_index",  "ei_expected", "p",     "n_gaps",  "gap_lower",
    "gap_median",  "gap_upper", "gap_z",       "gap_p", "overlap", "interruptible",
    "interrupted", "why",       NULL};

/* The table, and the account of it. */
struct mixing {
    const struct groups *g;
    struct account *a;
    struct result_asked asked;
    struct slice over; /* "over all 3 groups", or empty where there are no others */
};

/* What is over all transcripts, and of each one the row that says whether it has times. */
static bool is_wanted(const void *with, const struct result_table *t, const struct record *r) {
    (void)with;
    if (r->fields[columns_find(&t->columns, "doc")].n)
        return slice_eq(r->fields[columns_find(&t->columns, "of")], SLICE("all")) &&
               slice_eq(r->fields[columns_find(&t->columns, "facilitators")], SLICE("in"));
    return r->fields[columns_find(&t->columns, "project")].n == 0;
}

bool groups_read(struct groups *g, struct result *r, const struct stage_run *self,
                 struct fault *f) {
    const struct result_wanted wanted = {needed, is_wanted, NULL};
    const char *path = result_path(r, "mixing.tsv");
    return !result_package_lists(&r->package, "mixing.tsv") ||
           (result_package_has(&r->package, "mixing.tsv", path, f) &&
            result_table_read(&g->mixing, path, &wanted, self, f));
}

/* The groups, in the order of the table: a pair of each with itself is there. Returns how many. */
static size_t names_of(const struct groups *g, struct slice *names) {
    const struct result_table *t = &g->mixing;
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++) {
        struct slice name = result_text(t, i, "group");
        bool known = !result_is(t, i, "of", "pair");
        for (size_t k = 0; k < n && !known; k++)
            known = slice_eq(names[k], name);
        if (!known)
            names[n++] = name;
    }
    return n;
}

static struct slice find(const struct groups *g, const char *typed) {
    struct slice *names = mem_zero(g->mixing.n, sizeof *names);
    size_t n = names_of(g, names), i = spelling_find(names, n, slice_of(typed));
    struct slice found = i < n ? names[i] : SLICE("");
    free(names);
    return found;
}

bool groups_any(const struct groups *g) {
    for (size_t i = 0; i < g->mixing.n; i++)
        if (result_is(&g->mixing, i, "of", "pair"))
            return true;
    return false;
}

bool groups_has(const struct groups *g, const char *typed) {
    return find(g, typed).n > 0;
}

bool groups_find(struct groups *g, const char *first, const char *second) {
    g->a = find(g, first);
    g->b = find(g, second);
    return g->a.n && g->b.n;
}

void groups_list(const struct groups *g, struct buffer *to) {
    struct slice *names = mem_zero(g->mixing.n, sizeof *names);
    size_t n = names_of(g, names);
    for (size_t i = 0; i < n; i++) {
        buffer_text(to, i ? ", " : "; the groups are ");
        text_visible(to, names[i], 0);
    }
    free(names);
}

size_t groups_row(const struct result_asked *asked, const char *of, struct slice group,
                  struct slice next, const char *facilitators) {
    size_t i = 0;
    while (i < asked->t->n &&
           !(asked_is(asked, i, "of", of) && asked_is(asked, i, "facilitators", facilitators) &&
             slice_eq(result_text(asked->t, i, "group"), group) &&
             slice_eq(result_text(asked->t, i, "next"), next)))
        i++;
    return i;
}

static struct value number(struct mixing *m, size_t row, const char *column) {
    return asked_number(&m->asked, row, column);
}

/* "749 of 1308 (57.3 %)" */
static void add_part(struct mixing *m, size_t row) {
    struct buffer *to = &m->a->words;
    buffer_format(to, "%.0f of %.0f (", number(m, row, "n").x, number(m, row, "transitions").x);
    words_share(to, number(m, row, "share").x);
    buffer_char(to, ')');
}

static void put_between(struct mixing *m, size_t row, const char *facilitators) {
    buffer_format(&m->a->words, "facilitators %s", facilitators);
    struct explain_row *out = account_row(m->a, "between");
    out->n = number(m, row, "n");
    out->expected = number(m, row, "expected");
    out->value = number(m, row, "p");
    buffer_format(&m->a->words, "facilitators %s", facilitators);
    out = account_row(m->a, "ei_index");
    out->n = number(m, row, "transitions");
    out->expected = number(m, row, "ei_expected");
    out->value = number(m, row, "ei_index");
}

static void add_decision(struct buffer *to, struct value p, double more) {
    if (p.why)
        buffer_text(to, ", which could not be tested.");
    else if (p.x > 0.05)
        buffer_format(to,
                      " (p = %.2f): neither keeping to themselves nor seeking one another is "
                      "shown.",
                      p.x);
    else
        buffer_format(to, " (p %s %.3f): %s.", p.x < 0.001 ? "<" : "=", p.x < 0.001 ? 0.001 : p.x,
                      more > 0 ? "they seek one another" : "they keep to themselves");
}

static void add_over(struct mixing *m) {
    if (m->over.n)
        buffer_format(&m->a->words, " %.*s", SLICE_ARGS(m->over));
}

/* E and I of all groups: do people go on from their own? */
static void say_between(struct mixing *m, const char *facilitators, const char *with) {
    struct buffer *to = &m->a->words;
    size_t row = groups_row(&m->asked, "between", SLICE(""), SLICE(""), facilitators);
    struct value n = number(m, row, "n"), expected = number(m, row, "expected");
    if (n.why)
        return;
    buffer_format(to, "%s, ", with);
    add_part(m, row);
    buffer_text(to, " times");
    add_over(m);
    buffer_format(to, " the next to speak, of people with a group, is of %s group",
                  m->over.n ? "another" : "the other");
    if (expected.why) {
        buffer_text(to, "; dealing the groups otherwise changes nothing.");
    } else {
        buffer_text(to, "; were the groups dealt otherwise among the same people, ");
        words_number(to, expected.x);
        buffer_text(to, " times. The E-I index");
        add_over(m);
        buffer_text(to, " is ");
        words_ratio(to, number(m, row, "ei_index").x);
        buffer_text(to, ", by chance ");
        words_ratio(to, number(m, row, "ei_expected").x);
        add_decision(to, number(m, row, "p"), n.x - expected.x);
    }
    account_say(m->a, ACCOUNT_SENTENCE);
    put_between(m, row, facilitators);
}

static void put_cell(struct mixing *m, const char *part, size_t row, const char *facilitators) {
    struct explain_row *out;
    struct slice group = result_text(&m->g->mixing, row, "group");
    struct slice next = result_text(&m->g->mixing, row, "next");
    buffer_add(&m->a->words, group);
    buffer_text(&m->a->words, group.n ? ">" : "");
    buffer_add(&m->a->words, next);
    struct slice theme = arena_copy(&m->a->arena, buffer_slice(&m->a->words));
    buffer_clear(&m->a->words);
    buffer_format(&m->a->words, "facilitators %s", facilitators);
    out = account_row(m->a, part);
    out->theme = theme;
    out->n = number(m, row, "n");
    out->expected = number(m, row, "expected");
    out->value = number(m, row, "share");
    buffer_format(&m->a->words, "facilitators %s", facilitators);
    out = account_row(m->a, "z");
    out->theme = theme;
    out->value = number(m, row, "z");
}

/* "  after newer comes long-standing: 370 of 499 (74.1 %), 381 by chance" */
static void put_line(struct mixing *m, size_t row, struct slice before, struct slice after) {
    struct buffer *to = &m->a->words;
    struct value expected = number(m, row, "expected");
    buffer_text(to, "after ");
    buffer_add(to, before);
    buffer_text(to, " comes ");
    buffer_add(to, after);
    buffer_text(to, ": ");
    add_part(m, row);
    if (!expected.why) {
        buffer_text(to, ", ");
        words_number(to, expected.x);
        buffer_text(to, " by chance");
    }
    account_say(m->a, ACCOUNT_LINE);
}

static void put_cells(struct mixing *m, const char *facilitators, const char *heading) {
    const struct slice a = m->g->a, b = m->g->b;
    const struct slice pairs[][2] = {{a, b}, {b, a}, {a, a}, {b, b}};
    bool any = false;
    for (size_t i = 0; i < 4; i++) {
        size_t row = groups_row(&m->asked, "pair", pairs[i][0], pairs[i][1], facilitators);
        if (number(m, row, "n").why)
            continue;
        if (!any)
            buffer_text(&m->a->words, heading);
        account_say(m->a, ACCOUNT_HEADING);
        any = true;
        put_line(m, row, pairs[i][0], pairs[i][1]);
        put_cell(m, "follows", row, facilitators);
    }
}

/* Whom facilitators give the floor. */
static void put_openings(struct mixing *m) {
    const struct slice both[] = {m->g->a, m->g->b};
    bool any = false;
    for (size_t i = 0; i < 2; i++) {
        size_t row = groups_row(&m->asked, "opening", SLICE(""), both[i], "in");
        if (number(m, row, "n").why || number(m, row, "transitions").x < 1)
            continue;
        if (!any)
            buffer_text(&m->a->words,
                        "Whom facilitators open the floor for, of those with a group (description, "
                        "too: the test is that of the E-I index):");
        account_say(m->a, ACCOUNT_HEADING);
        any = true;
        put_line(m, row, SLICE("a facilitator"), both[i]);
        put_cell(m, "opening", row, "in");
    }
}

/* Where small counts are hidden a group of few people hides all of them. */
static bool is_suppressed(struct mixing *m) {
    size_t row = groups_row(&m->asked, "between", SLICE(""), SLICE(""), "out");
    if (number(m, row, "n").why != REASON_SUPPRESSED)
        return false;
    buffer_text(&m->a->words, "Who speaks after whom is suppressed: some group is of few people.");
    account_say(m->a, ACCOUNT_SENTENCE);
    return true;
}

/* What the E-I index is of, where the two are not all the groups there are. */
static struct slice over_all(const struct groups *g, struct arena *arena) {
    struct slice *names = mem_zero(g->mixing.n, sizeof *names);
    size_t n = names_of(g, names);
    struct buffer text = {0};
    buffer_format(&text, "over all %zu groups", n);
    struct slice over = n > 2 ? arena_copy(arena, buffer_slice(&text)) : SLICE("");
    buffer_free(&text);
    free(names);
    return over;
}

static bool say_mixing(struct groups *g, struct account *a, struct fault *f) {
    struct mixing m = {g, a, {&g->mixing, f, true}, over_all(g, &g->arena)};
    if (is_suppressed(&m))
        return m.asked.ok;
    say_between(&m, "out", "Facilitators' turns stepped over");
    say_between(&m, "in", "With theirs in between");
    put_cells(&m, "out",
              "Who follows whom, facilitators stepped over (by chance: the groups dealt otherwise "
              "among the same people; a group whose people talk much is above that after "
              "everybody, so this is description: the test is that of the E-I index):");
    put_openings(&m);
    gaps_explain(g, a, &m.asked, m.over);
    return m.asked.ok;
}

bool groups_explain(struct groups *g, struct account *a, struct result *r, size_t quotes,
                    const struct stage_run *self, struct fault *f) {
    return say_mixing(g, a, f) && uptake_explain(g, a, r, quotes, self, f);
}

void groups_free(struct groups *g) {
    result_table_free(&g->mixing);
    result_table_free(&g->sequence);
    passages_free(&g->uptake[0]);
    passages_free(&g->uptake[1]);
    free(g->quotes.at);
    arena_free(&g->arena);
}
