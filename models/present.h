/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there: the speakers of one document, each with what was said. A speaker who has several
 * roles or groups in the document is there once with each.
 *
 * Zero-initialise; free with present_free. */
#ifndef HEARTH_PRESENT_H
#define HEARTH_PRESENT_H

#include "models/units.h"

struct person {
    struct slice speaker, role, group; /* as long as the document */
    struct units units;                /* in turns */
    uint64_t timed;                    /* turns whose times are sound … */
    double seconds;                    /* … and how long they take */
    uint64_t searched;                 /* turns in which themes were looked for */
    /* The turn in hand: */
    struct buffer turn;
    double start, end; /* NaN: not known */
    bool open, looked; /* looked: it is among the searched ones */
};

struct present {
    struct hierarchy themes; /* of all documents */
    struct person *all;      /* [n], in the order of first sight */
    uint32_t *order;         /* after present_end: [n], in byte order of speaker, role, group */
    size_t n;
    uint64_t backwards; /* turns of all documents that end before they begin */
    /* Workspace: */
    struct intern keys;
    struct buffer key;
    size_t n_made, cap, cap_order;
};

#define PRESENT_NONE ((size_t)-1)

/* Begins a document. */
void present_clear(struct present *p);
/* The place in `all` of somebody who is there; the first time makes it. */
size_t present_find(struct present *p, struct slice speaker, struct slice role, struct slice group);
/* A row of theirs that has tokens. */
struct present_row {
    struct unit_row unit;
    double start, end; /* in seconds, or NaN */
    bool searched;
};
/* Counts it; false with a fault, as units_row. */
bool present_row(struct present *p, size_t who, const struct present_row *row, struct fault *f);
/* The document is over: closes the turns and puts people in order. */
void present_end(struct present *p);
void present_free(struct present *p);

#endif
