/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts written out for tests of finished tables: rows with a `|` between, fields with one space
 * between, `-` for an empty one:
 *
 *     doc level theme n hits words project date wave group
 *
 * A row without a theme is the row of units. Included after tests/unit/testing.h. */
#ifndef HEARTH_TEST_COUNTED_H
#define HEARTH_TEST_COUNTED_H

#include "models/links_table.h"

enum { COUNTED_FIELDS = 25 };

struct counted {
    struct slice names[COUNTED_FIELDS], fields[COUNTED_FIELDS];
    struct columns columns;
    struct links_table table;
    struct fault fault;
};

static inline size_t counted_cut(struct slice line, struct slice *fields) {
    size_t n = 0;
    while (line.p) {
        struct slice s = slice_cut(&line, ' ');
        assert_true(n < COUNTED_FIELDS);
        fields[n++] = slice_eq(s, SLICE("-")) ? SLICE("") : s;
    }
    return n;
}

static inline void counted_row(struct counted *c, struct slice line, uint64_t number,
                               const char *by) {
    struct slice f[COUNTED_FIELDS] = {{NULL, 0}};
    assert_int_equal(counted_cut(line, f), 10);
    bool units = f[2].n == 0;
    const struct slice all[] = {f[0], f[1], f[2], SLICE(""), f[3], f[4], f[5]};
    for (size_t i = 0; i < COUNTED_FIELDS; i++)
        c->fields[i] = i < 7 ? all[i] : SLICE("");
    if (units) {
        const struct slice setting[] = {SLICE("turn"), SLICE("20"), slice_of(by), SLICE("0"),
                                        SLICE(""),     SLICE("m"),  f[6],         f[7],
                                        f[8],          f[9]};
        memcpy(c->fields + 15, setting, sizeof setting);
    }
    struct record r = {.fields = c->fields, .n = COUNTED_FIELDS, .at = {"x", number, 0}};
    assert_true(links_table_row(&c->table, &r, &c->fault));
}

/* The table of the rows, which wants the columns `wanted`; not finished yet. */
static inline void counted_rows(struct counted *c, const char *const *wanted, size_t n_wanted,
                                const char *by, const char *rows) {
    static const char header[] =
        "doc level theme_a theme_b n hits words turns n_same e v null "
        "e_units v_units null_units unit block by facilitators facilitator_roles matcher "
        "project date wave group";
    *c = (struct counted){.columns = {.names = c->names, .at = {"x", 1, 0}}};
    c->columns.n = counted_cut(slice_of(header), c->names);
    for (size_t i = 0; i < n_wanted; i++)
        links_table_want(&c->table, wanted[i]);
    assert_true(links_table_columns(&c->table, &c->columns, &c->fault));
    struct slice rest = slice_of(rows);
    for (uint64_t number = 2; rest.p; number++)
        counted_row(c, slice_cut(&rest, '|'), number, by);
}

static inline void counted_make(struct counted *c, const char *const *wanted, size_t n_wanted,
                                const char *by, const char *rows) {
    counted_rows(c, wanted, n_wanted, by, rows);
    assert_true(links_table_finish(&c->table, &c->fault));
}

static inline void counted_free(struct counted *c) {
    links_table_free(&c->table);
    fault_free(&c->fault);
}

#endif
