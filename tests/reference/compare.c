/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "tests/reference/table.h"

#define ABSOLUTE 1e-12
#define UNDERFLOW 1e-300 /* an expected value nearer to 0 may have become 0 */

static bool same_words(struct slice words, const char *text) {
    return slice_eq(words, slice_of(text));
}

static size_t column_of(const struct table *t, struct slice name) {
    size_t i = 0;
    while (i < t->columns && !same_words(name, t->cells[i]))
        i++;
    return i;
}

static bool is_key(const char *keys, const char *column) {
    for (struct slice rest = slice_of(keys); rest.p;)
        if (same_words(slice_cut(&rest, ' '), column))
            return true;
    return false;
}

/* Is an exception meant for this cell? */
static bool concerns(const char *of, const struct table *t, const char *first, size_t column) {
    struct slice rest = slice_of(of), head = slice_cut(&rest, ' ');
    if (rest.p)
        return same_words(head, first) && same_words(rest, t->cells[column]);
    if (head.n > 2 && memcmp(head.p + head.n - 2, "..", 2) == 0)
        return column_of(t, (struct slice){head.p, head.n - 2}) <= column;
    return same_words(head, first) || same_words(head, t->cells[column]);
}

static double tolerance_of(const struct adapter *adapter, const struct table *t, size_t row,
                           size_t column) {
    struct slice keys = slice_of(adapter->keys);
    size_t key = column_of(t, slice_cut(&keys, ' '));
    const char *first = key < t->columns ? t->cells[(row + 1) * t->columns + key] : "";
    for (const struct tolerance *o = adapter->others; o && o->of; o++)
        if (concerns(o->of, t, first, column))
            return o->rel;
    return adapter->rel;
}

/* Compares numbers; a relative error goes into *worst. Of numbers so small that the absolute
 * tolerance is the larger one, it is the error in relation to the least that are not. */
static bool near(double x, double expected, double rel, double absolute, double *worst) {
    if (isnan(expected) || isinf(expected) || isnan(x) || isinf(x))
        return (isnan(x) && isnan(expected)) || x == expected;
    double error = fabs(x - expected), size = fabs(expected);
    if (error > 0)
        *worst = fmax(*worst, error / fmax(size, absolute / rel));
    return error <= rel * size + absolute;
}

/* A chance may be as small as it likes and is still to be right in all its digits. */
static bool is_chance(const char *column) {
    return strcmp(column, "p") == 0 || strncmp(column, "p_", 2) == 0 ||
           strncmp(column, "midp_", 5) == 0 || strncmp(column, "fisher_", 7) == 0;
}

static bool cell_right(const struct answer_cell *got, const char *column, const char *expected,
                       double rel, double *worst) {
    double x;
    switch (got->kind) {
    case ANSWER_NUMBER:
        return field_number(expected, &x) &&
               near(got->number, x, rel, is_chance(column) ? UNDERFLOW : ABSOLUTE, worst);
    case ANSWER_COUNT:
        return field_number(expected, &x) && (double)got->count == x;
    case ANSWER_TEXT:
        return strcmp(got->text, expected) == 0;
    default:
        return false;
    }
}

static void describe(char *to, size_t room, const struct answer_cell *got) {
    if (got->kind == ANSWER_NUMBER && isnan(got->number))
        snprintf(to, room, "NA");
    else if (got->kind == ANSWER_NUMBER)
        snprintf(to, room, "%.15g", got->number);
    else if (got->kind == ANSWER_COUNT)
        snprintf(to, room, "%" PRIu64, got->count);
    else
        snprintf(to, room, "%s", got->kind == ANSWER_TEXT ? got->text : "(no answer)");
}

static void complain_cell(const struct adapter *adapter, const struct answer *a, size_t row,
                          size_t column, double rel) {
    const struct table *t = a->table;
    char got[256];
    struct buffer keys = {0};
    for (size_t i = 0; i < t->columns; i++)
        if (is_key(adapter->keys, t->cells[i]))
            buffer_format(&keys, "%s%s", keys.n ? " " : "", t->cells[(row + 1) * t->columns + i]);
    describe(got, sizeof got, &a->cells[row * t->columns + column]);
    complain(a->wrong, "row %zu (%.*s) %s: expected %s, got %s (tolerance %g)", row + 1,
             SLICE_ARGS(buffer_slice(&keys)), t->cells[column],
             t->cells[(row + 1) * t->columns + column], got, rel);
    buffer_free(&keys);
}

static void check_keys(const struct adapter *adapter, const struct answer *a) {
    for (struct slice rest = slice_of(adapter->keys); rest.p;) {
        struct slice key = slice_cut(&rest, ' ');
        if (column_of(a->table, key) == a->table->columns)
            complain(a->wrong, "no key column %.*s", SLICE_ARGS(key));
    }
}

struct comparison compare(const struct adapter *adapter, const struct answer *a) {
    const struct table *t = a->table;
    struct comparison c = {0};
    check_keys(adapter, a);
    for (size_t i = 0; i < t->columns; i++) {
        if (is_key(adapter->keys, t->cells[i]))
            continue;
        c.columns++;
        for (size_t row = 0; row < t->rows; row++) {
            double rel = tolerance_of(adapter, t, row, i);
            if (!cell_right(&a->cells[row * t->columns + i], t->cells[i],
                            t->cells[(row + 1) * t->columns + i], rel, &c.worst))
                complain_cell(adapter, a, row, i, rel);
        }
    }
    if (c.columns == 0 || t->rows == 0)
        complain(a->wrong, "nothing to compare");
    c.failed = a->wrong->n > 0;
    return c;
}
