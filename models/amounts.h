/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each of some people has, put together from the rows of an additive table `voices`, and how
 * evenly they share it. Zero-initialise; free with amounts_free. */
#ifndef HEARTH_AMOUNTS_H
#define HEARTH_AMOUNTS_H

#include "models/voice.h"
#include "models/voices_table.h"

struct amounts {
    double *x;         /* [n] */
    struct slice *who; /* [n]: whose it is */
    size_t n, cap_x, cap_who;
    size_t silent;                      /* so many people more have nothing */
    const struct voices_person *before; /* whose row came last */
};

/* Are two rows one person's, in two roles or groups? */
bool amounts_same_person(const struct voices_person *a, const struct voices_person *b);
void amounts_clear(struct amounts *a);
/* Adds a row's amount; rows come in the order of the table, so that those of somebody with several
 * roles or groups in a document stand together and are one person's. */
void amounts_add(struct amounts *a, const struct voices_person *p, double amount);
/* Shares what there is, and clears. *top is who has half of it or more (the first of two); `-` when
 * nobody has, empty where nothing is. */
struct voice amounts_share(struct amounts *a, struct slice *top);
void amounts_free(struct amounts *a);

#endif
