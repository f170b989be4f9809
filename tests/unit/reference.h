/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the reference tables (tab-separated, a header line, NA = missing) in unit tests, and
 * comparing with them as their README asks: |x - ref| <= rel |ref| + 1e-12. Included once by each
 * test, after <cmocka.h>. The tables are not part of the project; a test whose table is not there
 * says so and is skipped. */
#ifndef HEARTH_TEST_REFERENCE_H
#define HEARTH_TEST_REFERENCE_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "pipeline/buffer.h"

struct reference {
    const char *name;
    struct buffer data;
    struct slice *cells; /* [(1 + rows) * columns], the header first */
    size_t columns, rows, cap;
};

static inline void reference_free(struct reference *r) {
    buffer_free(&r->data);
    free(r->cells);
    *r = (struct reference){0};
}

static inline bool reference_read(struct reference *r, const char *name) {
    char path[128];
    *r = (struct reference){.name = name};
    snprintf(path, sizeof path, "../shared/reference/%s", name);
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    for (size_t got = 1; got;) {
        got = fread(buffer_room(&r->data, 65536), 1, 65536, file);
        r->data.n += got;
    }
    fclose(file);
    struct slice rest = buffer_slice(&r->data);
    size_t n = 0;
    while (rest.n) {
        struct slice line = slice_cut(&rest, '\n');
        size_t before = n;
        while (line.p) {
            MEM_GROW(r->cells, r->cap, n + 1);
            r->cells[n++] = slice_cut(&line, '\t');
        }
        if (!r->columns)
            r->columns = n;
        assert_int_equal(n - before, r->columns);
        r->rows++;
    }
    r->rows--;
    return true;
}

/* Opens a table, or skips the test that runs. */
#define REFERENCE_OPEN(r, table)                                                                   \
    do {                                                                                           \
        if (!reference_read((r), (table))) {                                                       \
            print_message("no ../shared/reference/%s: skipped\n", (table));                        \
            skip();                                                                                \
        }                                                                                          \
    } while (0)

static inline struct slice reference_text(const struct reference *r, size_t row,
                                          const char *column) {
    for (size_t i = 0; i < r->columns; i++)
        if (slice_eq(r->cells[i], slice_of(column)))
            return r->cells[(row + 1) * r->columns + i];
    fail_msg("%s has no column %s", r->name, column);
    return (struct slice){NULL, 0};
}

/* strtod takes NA for no number, and inf as infinity. */
static inline double reference_real(const struct reference *r, size_t row, const char *column) {
    char text[64], *end;
    struct slice s = reference_text(r, row, column);
    snprintf(text, sizeof text, "%.*s", SLICE_ARGS(s));
    if (strcmp(text, "NA") == 0)
        return NAN;
    double v = strtod(text, &end);
    if (end == text || *end)
        fail_msg("%s: %s is no number: %s", r->name, column, text);
    return v;
}

/* Counts in the tables are below 2^53. */
static inline uint64_t reference_count(const struct reference *r, size_t row, const char *column) {
    return (uint64_t)reference_real(r, row, column);
}

/* The worst relative error seen, for those who want to know; fails when x is not close. */
static inline void assert_close(double x, double expected, double rel, double *worst,
                                const char *what, struct slice where) {
    if (isnan(expected) || isinf(expected)) {
        if (isnan(x) != isnan(expected) || (isinf(expected) && x != expected))
            fail_msg("%s of %.*s: %.17g instead of %.17g", what, SLICE_ARGS(where), x, expected);
        return;
    }
    double error = fabs(x - expected);
    if (!(error <= rel * fabs(expected) + 1e-12))
        fail_msg("%s of %.*s: %.17g instead of %.17g", what, SLICE_ARGS(where), x, expected);
    if (worst && expected != 0 && error / fabs(expected) > *worst)
        *worst = error / fabs(expected);
}

#endif
