/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that a stage holds back: copies, because a record is gone when the call that brought it
 * returns. What they take is kept for the next ones. Zero-initialise; free with waiting_free. */
#ifndef HEARTH_WAITING_H
#define HEARTH_WAITING_H

#include "pipeline/record.h"

struct waiting {
    struct record *at; /* [n]; without their hints */
    size_t n, cap;
    struct arena arena;
};

void waiting_add(struct waiting *h, const struct record *r);
void waiting_clear(struct waiting *h);
void waiting_free(struct waiting *h);

#endif
