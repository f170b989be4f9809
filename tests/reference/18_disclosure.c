/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "models/feasible.h"
#include "tests/reference/reference.h"

enum { THRESHOLD = 5, BASE = 5 };

/* The columns of the case whose first row is that: how many rows its first theme has. */
static size_t width(const struct table *in, size_t first) {
    size_t n = 1; /* the first one's own */
    while (first + n < table_rows(in) &&
           strcmp(table_text(in, first + n, "case"), table_text(in, first, "case")) == 0 &&
           strcmp(table_text(in, first + n, "theme"), table_text(in, first, "theme")) == 0)
        n++;
    return n;
}

static void read_case(const struct table *in, const char *name, struct disclosure *d) {
    size_t first = table_next(in, 0, "case", name), n = 0, columns = width(in, first);
    while (first + n < table_rows(in) && strcmp(table_text(in, first + n, "case"), name) == 0)
        n++;
    disclosure_make(d, n / columns, columns);
    for (size_t i = 0; i < n; i++)
        d->n[disclosure_at(d, i / columns, i % columns)] = table_count(in, first + i, "count");
    disclosure_sum(d);
}

/* `theme2` is row 1, `group1` column 0; the totals come behind. */
static size_t place(const char *name, size_t prefix, size_t totals) {
    return strcmp(name, "TOTAL") == 0 ? totals : (size_t)(strtoul(name + prefix, NULL, 10) - 1);
}

static void answer_cell(const struct disclosure *d, struct feasible *f, size_t cell,
                        struct answer *a, size_t row) {
    enum disclosure_cell is = d->cell[cell];
    struct feasible_range r = feasible_range(f, cell);
    bool total = cell % (d->columns + 1) == d->columns || cell >= disclosure_at(d, d->rows, 0);
    if (is == DISCLOSURE_SHOWN)
        answer_count(a, row, "shown", d->n[cell]);
    else
        answer_text(a, row, "shown", "suppressed");
    answer_text(a, row, "reason",
                is == DISCLOSURE_SHOWN   ? "-"
                : is == DISCLOSURE_SMALL ? "primary"
                                         : "secondary");
    answer_number(a, row, "feasible_lo", total ? NAN : (double)r.lo);
    answer_number(a, row, "feasible_hi", total ? NAN : (double)r.hi);
    answer_count(a, row, "rounded_5", disclosure_round(d->n[cell], BASE));
    answer_text(a, row, "withhold_table", feasible_pinned(f, THRESHOLD) ? "yes" : "no");
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct disclosure d;
        read_case(in, table_text(out, row, "case"), &d);
        disclosure_hide(&d, THRESHOLD);
        struct feasible *f = feasible_new(&d, NULL, NULL);
        size_t theme = place(table_text(out, row, "theme"), strlen("theme"), d.rows);
        size_t group = place(table_text(out, row, "group"), strlen("group"), d.columns);
        answer_cell(&d, f, disclosure_at(&d, theme, group), a, row);
        feasible_free(f);
        disclosure_free(&d);
    }
}

const struct adapter reference_18_disclosure = {
    "18_disclosure.in.tsv", "18_disclosure.out.tsv", "case theme group", 1e-6, NULL, compute};
