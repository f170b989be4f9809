/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finished tables: columns as data. A table is an array of structs and a list of columns, each of
 * which says where in the struct its value is; header, fields and the column `why` (last; the
 * reasons of the empty fields) are written from the same list. Numbers have 12 digits.
 * Zero-initialise; free with finished_free. */
#ifndef HEARTH_FINISHED_H
#define HEARTH_FINISHED_H

#include "models/table2.h"
#include "pipeline/row.h"

enum finished_kind {
    FINISHED_TEXT,     /* a struct slice */
    FINISHED_COUNT,    /* a uint64_t */
    FINISHED_VALUE,    /* a struct value */
    FINISHED_MEASURE,  /* a struct table2, of which `measure` is printed */
    FINISHED_WORDS,    /* anything, which `write` puts into words */
    FINISHED_REASONED, /* the same of a struct that begins with the enum reason why there is nothing
                        */
    FINISHED_CONSTANT, /* nothing: `constant` in every row */
};

struct finished_column {
    const char *name; /* outlives the table */
    enum finished_kind kind;
    size_t offset; /* in the struct of a row */
    struct value (*measure)(struct table2);
    void (*write)(const void *member, struct buffer *to);
    const char *constant;
};

struct finished {
    struct finished_column *columns; /* [n] */
    size_t n, cap;
    struct arena names; /* those that were made up */
    struct row row;
    struct buffer why, words;
};

void finished_add(struct finished *t, const struct finished_column *columns, size_t n);
/* A column for every 2x2 measure of the struct table2 at `offset`, tests and their like (what
 * assumes independent units) or all others; `prefix` goes before their names. */
void finished_add_measures(struct finished *t, size_t offset, bool tests, const char *prefix);
/* Tells the filter's sink the columns. */
bool finished_header(struct finished *t, struct filter *f, struct place at);
/* Hands a row on. */
bool finished_row(struct finished *t, const void *row, struct filter *f, struct place at);
void finished_free(struct finished *t);

#endif
