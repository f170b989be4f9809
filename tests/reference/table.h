/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the runner does with tables and answers, and the adapters do not. */
#ifndef HEARTH_REFERENCE_TABLE_H
#define HEARTH_REFERENCE_TABLE_H

#include <stdio.h>

#include "pipeline/buffer.h"
#include "tests/reference/reference.h"

/* Words on what is wrong, a line each; the first few of them are shown. */
struct complaints {
    struct buffer lines;
    size_t n;
};
void complain(struct complaints *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
void complaints_free(struct complaints *c);

struct table {
    const char *folder, *name; /* borrowed */
    struct buffer data;        /* the file, each field ended by a NUL */
    char **cells;              /* [(1 + rows) * columns], the header first */
    size_t columns, rows, cap;
    bool empty_is_missing;    /* for numbers */
    struct complaints *wrong; /* of the adapter at work */
};

/* NULL, and a complaint, when there is no such table or it is not well-formed. */
struct table *table_load(const char *folder, const char *name, struct complaints *wrong);
/* The same of bytes that are at hand, which the table takes over. */
struct table *table_of(struct buffer data, const char *folder, const char *name,
                       struct complaints *wrong);
/* Appends all that comes from a stream; false when reading fails. */
bool stream_read(FILE *from, struct buffer *data);
void table_free(struct table *t);

/* A field as a number, strictly: NA is NaN. False when it is none. */
bool field_number(const char *field, double *x);

struct answer_cell {
    enum { ANSWER_NONE, ANSWER_NUMBER, ANSWER_COUNT, ANSWER_TEXT } kind;
    double number;
    uint64_t count;
    const char *text;
};

struct answer {
    const struct table *table;
    struct answer_cell *cells; /* [rows * columns] */
    struct arena texts;
    struct complaints *wrong;
};
struct answer *answer_new(const struct table *out, struct complaints *wrong);
void answer_free(struct answer *a);

/* How near the answers came. */
struct comparison {
    size_t columns; /* compared */
    double worst;   /* relative error */
    bool failed;
};
/* Complains of every cell that is not right. */
struct comparison compare(const struct adapter *adapter, const struct answer *a);

#endif
