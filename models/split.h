/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One document split by the values of a column: the rows of each value, in order, are a sequence of
 * their own, with their own words and units, as if the others had not been there.
 *
 *     rows      n n s n s s n        values of the column
 *     level n   1 2   3     4        units_row in turn
 *     level s       1   2 3
 *
 * The document is cut where the agenda changes before it is split, so a level is cut wherever an
 * item of the agenda ended between two of its rows. A turn is not cut: rows of one turn that have
 * different values, or of which one has none, are a fault when turns are the units.
 *
 * Without a column the document is one level, whose name is empty. Zero-initialise and set
 * `setting` and `by`; free with split_free. */
#ifndef HEARTH_SPLIT_H
#define HEARTH_SPLIT_H

#include "models/units.h"
#include "pipeline/constants.h"

struct split_level {
    struct slice name; /* as long as the split lives */
    struct units units;
    struct constants constants; /* over all its rows, counted or not */
};

struct split_seen;
struct split {
    struct unit_setting setting;
    const char *by;           /* the column, or NULL */
    size_t column;            /* its number in the rows */
    struct constants watched; /* the columns that every level's `constants` watch */
    struct hierarchy themes;  /* of all documents */
    struct split_level *all;  /* [n]: of the document, in the order of first sight */
    uint32_t *order;          /* after split_sort: [n], places in `all`, in byte order of names */
    size_t n;
    uint64_t unnamed; /* rows of all documents that would have been counted, had they a value */
    /* Workspace: */
    struct intern names;
    struct split_seen *seen;    /* of each name: in which document last, and where in `all` */
    struct buffer turn, agenda; /* of the row before */
    uint32_t piece;
    size_t before;     /* the level of that row, or SPLIT_NONE */
    bool any;          /* a row has been counted */
    uint64_t document; /* so many have begun */
    size_t n_made, cap, cap_order, cap_seen;
};
#define SPLIT_NONE ((size_t)-1)

/* Finds the column; false with a fault that names those there are when it is not there. */
bool split_column(struct split *s, const struct columns *c, struct fault *f);
/* Begins a document. */
void split_clear(struct split *s);
/* The level of a row: its place in `all`; SPLIT_NONE when it has no value. */
size_t split_find(struct split *s, const struct record *r);
/* Counts a row, of which all is filled in but the piece, in its level. False with a fault: see
 * units_row, and above. */
bool split_row(struct split *s, size_t level, struct unit_row *row, struct slice agenda,
               struct fault *f);
/* The document is over: puts its levels in order. */
void split_sort(struct split *s);
void split_free(struct split *s);

#endif
