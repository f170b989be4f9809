/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of counts of a run, each read once for all the finished tables that are made of it,
 * which several threads make at a time. For run_score.h only. */
#ifndef HEARTH_RUN_COUNTS_H
#define HEARTH_RUN_COUNTS_H

#include <pthread.h>

#include "stages/run_score.h"
#include "stages/score_held.h"

/* One of them. */
struct run_counted {
    const char *from; /* RUN_LINKS, … */
    size_t users;     /* finished tables, or parts of them, that are not made yet */
    bool tried, ok;   /* it was read; as it should be */
    struct score_held held;
    pthread_mutex_t lock;
};
/* Zero-initialise; free with run_counts_free. */
struct run_counts {
    struct run_counted at[8]; /* [n] */
    size_t n;
};

/* One more part of a finished table is made of these counts; before any is taken. */
void run_counts_add(struct run_counts *c, const char *from);
/* What these counts are, read now if nobody did so before; NULL where the part is to read them
 * itself: it is the only one, or they cannot be read, which it will say. */
const struct score_held *run_counts_take(struct run_counts *c, struct run_scoring *s,
                                         const char *from);
/* That part is made. */
void run_counts_done(struct run_counts *c, const char *from);
void run_counts_free(struct run_counts *c);

#endif
