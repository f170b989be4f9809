/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/pair_table.h"

#include <math.h>
#include <stdlib.h>

#include "stages/page/drawing.h"
#include "stages/page/facts.h"

enum { PAIR, TOGETHER, EXPECTED, LIFT, DOCS, PROJECTS, FROM, CARRIED, CAREFUL, COLUMNS };
static const struct report_column columns[COLUMNS] = {
    [PAIR] = {"column.pair", false},        [TOGETHER] = {"column.n_ab", true},
    [EXPECTED] = {"column.expected", true}, [LIFT] = {"pairs.lift", true},
    [DOCS] = {"column.docs_ab", true},      [PROJECTS] = {"column.projects_ab", true},
    [FROM] = {"pairs.from", false},         [CARRIED] = {"column.carried", false},
    [CAREFUL] = {"pairs.careful", false},
};

/* What units with both come of: chance if all talk were mixed, and what each step adds to it. */
enum { PARTS = 5 };
static const char *const excess[PARTS] = {NULL, "excess_conversation", "excess_phase",
                                          "excess_length", "excess_moment"};
static const char *const part_words[PARTS] = {"part.chance", "part.conversation", "part.phase",
                                              "part.length", "part.moment"};
static const char *const part_classes[PARTS] = {"part0", "c1", "c4", "c3", "c2"};

static bool holds(const struct theme_pair *p) {
    return p->holds;
}

static bool holds_not(const struct theme_pair *p) {
    return !p->holds;
}

/* More often before less often, and of each as the cards have them. */
static int as_cards(const struct theme_pair *a, const struct theme_pair *b) {
    bool more = a->lift > 1, more_b = b->lift > 1;
    if (more != more_b)
        return more_b - more;
    return rank_compare(&a->rank, &b->rank);
}

static int oftener(const struct theme_pair *a, const struct theme_pair *b) {
    return (a->n_ab < b->n_ab) - (a->n_ab > b->n_ab);
}

/* False when one of them is missing. */
static bool parts_of(const struct theme_pairs *p, const struct theme_pair *pair,
                     double parts[PARTS]) {
    parts[0] = pair->n_ab;
    for (int i = 1; i < PARTS; i++) {
        parts[i] = report_number(p->table, pair->row, excess[i]);
        parts[0] -= parts[i];
    }
    return !isnan(parts[0]);
}

/* What is above 0 goes to the right, one behind the other, what is below to the left. */
static void put_bar(struct tags *t, const double parts[PARTS]) {
    double wide = 0, left = 0;
    for (int i = 0; i < PARTS; i++) {
        wide += fabs(parts[i]);
        left += parts[i] < 0 ? -parts[i] : 0;
    }
    double scale = wide > 0 ? 140 / wide : 0, ends[2] = {left * scale, left * scale};
    tags_open(t, "svg");
    tags_attr_text(t, "class", "bar");
    tags_attr_text(t, "viewBox", "0 0 140 12");
    tags_attr_text(t, "aria-hidden", "true");
    for (int i = 0; i < PARTS; i++) {
        double width = fabs(parts[i]) * scale;
        if (parts[i] < 0)
            ends[0] -= width;
        drawing_rect(t, part_classes[i], parts[i] < 0 ? ends[0] : ends[1], 1, width, 10);
        tags_close(t, "rect");
        if (parts[i] > 0)
            ends[1] += width;
    }
    drawing_line(t, "mark", left * scale, 0, left * scale, 12);
    tags_close(t, "line");
    tags_close(t, "svg");
}

/* The same in numbers, each behind its colour. */
static void put_parts(struct report *r, const double parts[PARTS]) {
    put_bar(r->page, parts);
    for (int i = 0; i < PARTS; i++) {
        tags_open(r->page, "span");
        tags_attr_text(r->page, "class", "part");
        tags_format(r->page, i > 0 && fabs(parts[i]) >= 0.05 ? "%+.1f" : "%.1f",
                    fabs(parts[i]) >= 0.05 ? parts[i] : 0);
        tags_format(r->page, " %s", report_word(r, part_words[i]));
        tags_close(r->page, "span");
        tags_words(r->page, " ");
    }
}

static void put_from(struct report *r, const struct theme_pairs *p, const struct theme_pair *pair) {
    double parts[PARTS];
    tags_open(r->page, "td");
    tags_attr_text(r->page, "class", "from");
    if (parts_of(p, pair, parts))
        put_parts(r, parts);
    tags_close(r->page, "td");
}

/* Both themes, which lead to the passages of the pair. */
static void put_pair(struct report *r, const struct theme_pairs *p, const struct theme_pair *pair) {
    tags_open(r->page, "td");
    tags_open(r->page, "button");
    tags_attr_text(r->page, "class", "go");
    theme_pairs_mark(p, r->page, pair);
    tags_element(r->page, "bdi", NULL, theme_pairs_name(p, pair->a));
    tags_words(r->page, " + ");
    tags_element(r->page, "bdi", NULL, theme_pairs_name(p, pair->b));
    tags_close(r->page, "button");
    tags_close(r->page, "td");
}

/* "mill,radio" as "gone without mill, radio". */
static void put_carried(struct report *r, struct slice carried) {
    struct buffer names = {0};
    tags_open(r->page, "td");
    tags_attr_text(r->page, "class", "said");
    if (slice_eq(carried, slice_of(reason_name(REASON_SUPPRESSED)))) {
        report_text(r, "reason.suppressed", NULL);
    } else if (slice_eq(carried, SLICE("-"))) {
        report_text(r, "carried.none", NULL);
    } else if (carried.n == 0) {
        report_text(r, "carried.untested", NULL);
    } else {
        for (size_t i = 0; i < carried.n; i++) {
            buffer_char(&names, carried.p[i]);
            if (carried.p[i] == ',')
                buffer_char(&names, ' ');
        }
        buffer_char(&names, '\0');
        report_text(r, "carried.by", names.p, NULL);
    }
    tags_close(r->page, "td");
    buffer_free(&names);
}

static void put_lift(struct report *r, const struct theme_pair *pair) {
    struct buffer lift = {0};
    theme_pair_lift(&lift, pair);
    tags_element(r->page, "td", "n times", buffer_slice(&lift));
    buffer_free(&lift);
}

static void put_row(struct report *r, const struct theme_pairs *p, const struct theme_pair *pair) {
    const struct result_table *t = p->table;
    const struct facts facts = {.r = r, .t = t};
    report_row_begin(r);
    put_pair(r, p, pair);
    report_cell_number(r, &columns[TOGETHER], pair->n_ab, 0);
    report_cell_number(r, &columns[EXPECTED], report_number(t, pair->row, "expected_local"), 1);
    put_lift(r, pair);
    facts_cell(&facts, &columns[DOCS], pair->row, "docs_ab", 1, 0);
    facts_cell(&facts, &columns[PROJECTS], pair->row, "projects_ab", 1, 0);
    put_from(r, p, pair);
    put_carried(r, result_text(t, pair->row, "carried_by"));
    theme_pairs_careful(r, result_text(t, pair->row, "flags"));
    report_row_end(r);
}

static void put_table(struct report *r, const struct theme_pairs *p, const char *caption,
                      const struct theme_pair *at, size_t n) {
    report_rows_begin(r, caption, columns, COLUMNS);
    for (size_t i = 0; i < n; i++)
        put_row(r, p, &at[i]);
    report_rows_end(r);
}

/* Who does not hold has no decision to explain: only how often, and why nothing is said. */
static void put_open_row(struct report *r, const struct theme_pairs *p,
                         const struct theme_pair *pair) {
    static const struct report_column text = {NULL, false}, number = {NULL, true};
    struct slice decision = result_text(p->table, pair->row, "holds");
    struct buffer key = {0};
    buffer_format(&key, "decision.%.*s%c", (int)decision.n, decision.p, '\0');
    report_row_begin(r);
    put_pair(r, p, pair);
    report_cell_number(r, &number, pair->n_ab, 0);
    report_cell_number(r, &number, report_number(p->table, pair->row, "expected_local"), 1);
    put_lift(r, pair);
    report_cell(r, &text, slice_of(report_word(r, key.p)));
    report_row_end(r);
    buffer_free(&key);
}

static void put_open(struct report *r, const struct theme_pairs *p) {
    static const struct report_column open[] = {
        {"column.pair", false}, {"column.n_ab", true},     {"column.expected", true},
        {"pairs.lift", true},   {"pairs.decision", false},
    };
    struct theme_pair *at;
    size_t n = theme_pairs_pick(p, holds_not, oftener, &at), most = (size_t)r->options->top;
    most = n < most ? n : most;
    if (n) {
        report_fold_begin(r, "pairs.open");
        report_say_counts(r, "pairs.open.how", most, n);
        report_rows_begin(r, "pairs.open", open, sizeof open / sizeof *open);
        for (size_t i = 0; i < most; i++)
            put_open_row(r, p, &at[i]);
        report_rows_end(r);
        report_fold_end(r);
    }
    free(at);
}

void pair_table_write(struct report *r, const struct theme_pairs *p) {
    struct theme_pair *at;
    size_t n = theme_pairs_pick(p, holds, as_cards, &at), first = (size_t)r->options->top;
    first = n < first ? n : first;
    if (n)
        put_table(r, p, "pairs.table", at, first);
    if (n > first) {
        report_fold_begin(r, "pairs.more");
        put_table(r, p, "pairs.more", at + first, n - first);
        report_fold_end(r);
    }
    put_open(r, p);
    free(at);
}
