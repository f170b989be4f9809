/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Together and apart: which themes meet, as the decision `holds` has it. */
#include "stages/page/sections.h"

static const char *const tables[] = {"pairs", NULL};
static const struct report_column columns[] = {
    {"column.theme", false},   {"column.theme_b", false}, {"column.n_ab", true},
    {"column.expected", true}, {"column.lift", true},     {"column.lift_lo", true},
    {"column.lift_hi", true},  {"column.docs_ab", true},  {"column.projects_ab", true},
    {"column.carried", false},
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static bool holds(const struct explain_table *t, size_t row) {
    return slice_eq(explain_text(t, row, "holds"), SLICE("yes"));
}

static void put_row(struct report *r, const struct explain_table *t, size_t row) {
    static const char *const numbers[] = {"n_ab",    "expected_local", "lift_local", "lift_lo",
                                          "lift_hi", "docs_ab",        "projects_ab"};
    report_row_begin(r);
    report_cell(r, &columns[0], explain_text(t, row, "theme_a"));
    report_cell(r, &columns[1], explain_text(t, row, "theme_b"));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        report_cell_number(r, &columns[i + 2], report_number(t, row, numbers[i]), 2);
    report_cell(r, &columns[COLUMNS - 1], explain_text(t, row, "carried_by"));
    report_row_end(r);
}

static bool write(struct report *r) {
    const struct explain_table *t = report_table(r, "pairs");
    struct buffer held = {0}, all = {0};
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++)
        n += holds(t, i);
    buffer_format(&held, "%zu%c", n, '\0');
    buffer_format(&all, "%zu%c", t->n, '\0');
    report_say(r, "pairs.held", held.p, all.p, NULL);
    buffer_free(&held);
    buffer_free(&all);
    if (n == 0)
        return true;
    report_rows_begin(r, "pairs.table", columns, COLUMNS);
    for (size_t i = 0; i < t->n; i++)
        if (holds(t, i))
            put_row(r, t, i);
    report_rows_end(r);
    return true;
}

const struct section section_pairs = {"pairs", tables, write};
