/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Additive tables written out for tests of what reads them: rows with a `|` between, fields with
 * one space between, `-` for an empty one; the first row is the header. Included after
 * tests/unit/testing.h. */
#ifndef HEARTH_TEST_ADDITIVE_ROWS_H
#define HEARTH_TEST_ADDITIVE_ROWS_H

#include "pipeline/record.h"

enum { ADDITIVE_FIELDS = 20 };

struct additive_rows {
    struct slice names[ADDITIVE_FIELDS];
    struct columns columns;
    struct fault fault;
};

static inline size_t additive_cut(struct slice line, struct slice *fields) {
    size_t n = 0;
    while (line.p) {
        struct slice s = slice_cut(&line, ' ');
        assert_true(n < ADDITIVE_FIELDS);
        fields[n++] = slice_eq(s, SLICE("-")) ? SLICE("") : s;
    }
    return n;
}

/* Hands the rows to a table's own functions; false when one of them is. */
static inline bool additive_read(struct additive_rows *rows, const char *text, void *table,
                                 bool (*columns)(void *, const struct columns *, struct fault *),
                                 bool (*row)(void *, const struct record *, struct fault *)) {
    struct slice rest = slice_of(text), fields[ADDITIVE_FIELDS];
    *rows = (struct additive_rows){.columns = {.names = rows->names, .at = {"x", 1, 0}}};
    rows->columns.n = additive_cut(slice_cut(&rest, '|'), rows->names);
    if (!columns(table, &rows->columns, &rows->fault))
        return false;
    for (uint64_t line = 2; rest.p; line++) {
        size_t n = additive_cut(slice_cut(&rest, '|'), fields);
        assert_int_equal(n, rows->columns.n);
        struct record r = {.fields = fields, .n = n, .at = {"x", line, 0}};
        if (!row(table, &r, &rows->fault))
            return false;
    }
    return true;
}

#endif
