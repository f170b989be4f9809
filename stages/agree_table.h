/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tables of `hearth agree` share: options, where rows go, how a matched stream is read.
 * One file each: agree_scores.c, agree_confusion.c, agree_disagreements.c, agree_sample.c,
 * agree_validated.c. */
#ifndef HEARTH_AGREE_TABLE_H
#define HEARTH_AGREE_TABLE_H

#include "models/comparison.h"
#include "models/finished.h"
#include "models/ratings.h"
#include "pipeline/tsv.h"

struct agree_options {
    struct text_list columns, themes;
    const char *coders, *matched, *standard, *by;
    bool complete, no_pairs;
    int repeats, unit, facilitators; /* -1: not given */
    uint64_t draws, seed, size;      /* AGREE_DEFAULT: not given */
};
#define AGREE_DEFAULT UINT64_MAX
enum { AGREE_OUT, AGREE_IN }; /* facilitators */

struct agree {
    struct stage_run *run;
    const struct agree_options *options;
    struct filter *out; /* rows are handed on to it, with its fault */
    struct row row;
    struct ratings *ratings; /* of those tables that read codings */
};

struct agree_table {
    const char *name;
    const char *options; /* those it takes, one space before and after each */
    bool reads_ratings;  /* its operand is a table of codings */
    bool (*write)(struct agree *a);
};
extern const struct agree_table agree_scores, agree_confusion, agree_disagreements, agree_sample,
    agree_validated;

#define COLUMN(kind, name, type, member)                                                           \
    { name, kind, offsetof(struct type, member), NULL, NULL, NULL }
#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* Reads matched rows; each is shown to `record`, the header to `columns`, which have `filter` for
 * faults. */
struct agree_listener {
    bool (*columns)(struct agree_listener *l, struct filter *f, const struct columns *c);
    bool (*record)(struct agree_listener *l, struct filter *f, const struct record *r);
};
bool agree_listen(struct agree *a, const struct text_list *files, struct agree_listener *l);

/* The columns that name a unit, and their values in a row that is being made. */
size_t agree_unit_columns(const struct agree *a, struct slice *names);
void agree_unit_cells(struct agree *a, uint32_t unit);
enum { AGREE_UNIT_COLUMNS = 3 };

/* A unit as it is drawn and counted: a turn, or a row. Slices live for the call. */
struct agree_unit {
    struct slice doc, turn, sent, text, hits, level, matcher;
};
struct agree_units {
    bool sentences;    /* a row is a unit */
    bool facilitators; /* they are kept */
    const char *by;    /* the column of `level`; NULL: none */
    bool (*unit)(struct agree_units *u, const struct agree_unit *unit);
    uint64_t left_out; /* rows of facilitators */
};
/* Calls u->unit for each unit that count would count, too: with a token, searched, not of a
 * facilitator. */
bool agree_read_units(struct agree *a, const struct text_list *files, struct agree_units *u);
/* Is there a hit on the theme, or a descendant of it? */
bool agree_has_hit(struct slice hits, struct slice theme);

#endif
