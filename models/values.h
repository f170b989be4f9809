/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column that passed through to an additive table (wave, date, project), because somebody asked
 * for it: its value in each document, or in each level of one. Set `name`; free with values_free.
 */
#ifndef HEARTH_VALUES_H
#define HEARTH_VALUES_H

#include "pipeline/intern.h"
#include "pipeline/record.h"

/* No value. */
#define VALUES_NONE UINT32_MAX

struct values {
    const char *name;    /* outlives it */
    size_t at;           /* in the rows, or COLUMN_NONE */
    struct intern texts; /* not empty ones, in the order of first sight */
    uint32_t *of;        /* [documents]: a text, or VALUES_NONE; NULL where there is no column */
    size_t cap;
};

void values_find(struct values *v, const struct columns *c);
/* Takes the value of document `i`, whose row it is. */
void values_take(struct values *v, const struct record *r, size_t i);
/* The documents were put in order: number i is now what was number ids[i], i < n. From then on `of`
 * is there in any case. */
void values_order(struct values *v, const uint32_t *ids, size_t n);
/* The value of document i; empty where there is none. As long as `v` lives. */
struct slice values_text(const struct values *v, size_t i);
void values_free(struct values *v);

#endif
