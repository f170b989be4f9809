/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records on their way from stage to stage.
 *
 *     source ──columns, record, record, boundary, record, …, end──> filter ──> filter ──> TSV
 * writer
 *
 * Whatever can come next is a sink: another stage, a TSV writer, several of these. A stage is
 * written once, as a filter; whether the next one is a pipe or a function call is not its business.
 *
 * Every call returns false when it, or anything behind it, failed; the caller then stops at once.
 * Who failed has recorded the fault. */
#ifndef HEARTH_RECORD_H
#define HEARTH_RECORD_H

#include "pipeline/fault.h"

/* The names of the columns, left to right; valid until the sink is freed. */
struct columns {
    struct slice *names; /* [n] */
    size_t n;
    struct place at; /* the header line */
};

/* What a stage found out of fields of a row that a later one in the same process would find out
 * again; `about` says of which bytes (a slice of a field). Whoever does not know `kind` leaves it
 * alone. */
struct hint {
    const void *kind; /* the address of something that only its module has */
    struct slice about;
};

/* One row. The fields, and the hint, are valid until the call that brings the record returns. */
struct record {
    struct slice *fields; /* [n]: one for each column */
    size_t n;
    struct place at;         /* the line it was read from, for messages */
    const struct hint *hint; /* or NULL; a stage hands it on with the record */
};

struct sink {
    /* Once, first. */
    bool (*columns)(struct sink *, const struct columns *);
    bool (*record)(struct sink *, const struct record *);
    /* All rows of the documents so far have been handed over: hand on whatever is held back. */
    bool (*boundary)(struct sink *);
    /* Once, last, and only when all went well. */
    bool (*end)(struct sink *);
};

/* Whether a text may stand in a field: UTF-8 without control characters and double quotes. */
bool record_fits(struct slice text);

#define COLUMN_NONE ((size_t)-1)
/* The number of a column from 0, or COLUMN_NONE. */
size_t columns_find(const struct columns *c, const char *name);
size_t columns_find_slice(const struct columns *c, struct slice name);

/* What all stages that read records and hand records on have in common; embed it as first member.
 */
struct filter {
    struct sink sink;         /* for the one before */
    struct sink *next;        /* the one behind */
    struct fault fault;       /* fault.stage is the stage's name */
    struct buffer notes;      /* lines for standard error, printed in the order of the documents */
    uint64_t rows_in;         /* records that came */
    uint64_t rows_out;        /* records handed on */
    struct columns out;       /* what next->columns was told */
    struct slice *out_fields; /* [out.n]: the record that is handed on … */
    const struct hint *hint;  /* … and what is handed on with it: that of the record that came */
    void (*close)(struct filter *); /* frees what the stage added, then the filter itself */
};

/* Finds a column that the stage cannot do without; a fault that names it otherwise. */
bool filter_need(struct filter *f, const struct columns *in, const char *name, size_t *index);
/* Tells the next sink the columns: those that came in, and `n` more behind them. A new name that is
 * among the old ones is a fault. */
bool filter_append(struct filter *f, const struct columns *in, const char *const *names, size_t n);
/* Tells the next sink a set of columns of the stage's own. */
bool filter_columns(struct filter *f, const struct slice *names, size_t n, struct place at);
/* Starts the record that will be handed on: the fields of `r`, in place; the appended ones empty.
 * Change what must be changed in the array returned (out.n fields), then filter_hand_on. */
struct slice *filter_copy(struct filter *f, const struct record *r);
bool filter_hand_on(struct filter *f, struct place at);
/* The default boundary and end: nothing was held back. */
bool filter_boundary(struct sink *s);
bool filter_end(struct sink *s);
/* Frees what this header allocated; a stage's `close` calls it last. */
void filter_close(struct filter *f);
void filter_note(struct filter *f, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A sink that hands everything to `n` others in turn. */
struct sink *fan_new(struct sink *const *to, size_t n);
void fan_free(struct sink *fan);

#endif
