/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns that have one and the same value in all rows of a document. Zero-initialise; free
 * with constants_free. */
#ifndef HEARTH_CONSTANTS_H
#define HEARTH_CONSTANTS_H

#include "pipeline/record.h"

struct constant {
    size_t column; /* of the rows */
    struct buffer value;
    bool varies;
};
struct constants {
    struct constant *all;
    size_t n, cap;
    bool any; /* a row has come */
};

/* Watches a column from the next document on. */
void constants_watch(struct constants *c, size_t column);
void constants_clear(struct constants *c); /* begins a document */
void constants_row(struct constants *c, const struct record *r);
/* The value of the i-th column watched; empty where it varies. Valid until the next row. */
struct slice constants_value(const struct constants *c, size_t i);
void constants_free(struct constants *c);

#endif
