/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of a finished result: read row by row into a sink, or kept as they are to be asked by the
 * names of their columns. */
#ifndef HEARTH_RESULT_TABLE_H
#define HEARTH_RESULT_TABLE_H

#include "models/reason.h"
#include "pipeline/stage.h"

/* Reads the file into `to`, whose fault is taken over; false with a fault in *f. `end` is called
 * while the columns are still there. */
bool result_stream(const char *path, struct filter *to, struct fault *f);

/* Zero-initialise; free with result_table_free. */
struct result_table {
    const char *path;
    struct columns columns;
    struct slice **rows; /* [n]: a field for each column */
    uint64_t *lines;     /* [n]: where in the file */
    size_t n, cap, cap_lines;
    struct arena arena;
};

/* Reads those rows of the table at `path` (which outlives it) that `keep` wants, or all when it is
 * NULL; `columns` (ends with NULL) must be there. */
struct result_wanted {
    const char *const *columns;
    bool (*keep)(const void *with, const struct result_table *t, const struct record *r);
    const void *with;
};
bool result_table_read(struct result_table *t, const char *path, const struct result_wanted *wanted,
                       const struct stage_run *self, struct fault *f);
/* A field; empty also when there is no such column. As long as the table lives. */
struct slice result_text(const struct result_table *t, size_t row, const char *column);
/* Whether a field is that text; a row beyond the table has nothing. */
bool result_is(const struct result_table *t, size_t row, const char *column, const char *text);
/* Is it a value that is not told of few people? */
bool result_suppressed(const struct result_table *t, size_t row, const char *column);
/* A number, `inf` too; missing with the reason that `why` has for it, or not_checked when nothing
 * is said, or there is no such column. False with a fault when it is no number. */
bool result_number(const struct result_table *t, size_t row, const char *column, struct value *to,
                   struct fault *f);
bool result_count(const struct result_table *t, size_t row, const char *column, uint64_t *to,
                  struct fault *f);
/* The same, asked again and again: `ok` is false from the first number on that is none, whose fault
 * is in *f. A row beyond the table has nothing. */
struct result_asked {
    const struct result_table *t;
    struct fault *f;
    bool ok;
};
struct value asked_number(struct result_asked *a, size_t row, const char *column);
bool asked_is(const struct result_asked *a, size_t row, const char *column, const char *text);
void result_table_free(struct result_table *t);

#endif
