/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The p of one rung of the ladder: how unlikely so many joint units are under its null. */
#ifndef HEARTH_RUNG_H
#define HEARTH_RUNG_H

#include "models/null.h"
#include "models/reason.h"

struct rung {
    struct value p;        /* missing: untestable, or sparse (the normal form where less than 5 are
                              expected) */
    struct null_test test; /* its tails and ends are told by rung_told only */
    bool exact;
};

/* Why there is no p, or REASON_NONE: `exact`: the null's ends are those of all there is, and no
 * wider than the exact test can do with; of the null only these ends are looked at. */
enum reason rung_untested(const struct null *ends, bool exact, double e, double v);

/* `whole`: the null has all there is; otherwise, or when it is too wide, the normal form with mean
 * e and variance v is used. */
struct rung rung_of(const struct null *null, bool whole, uint64_t observed, double e, double v);

/* A tail of the test, or why it is not told. */
struct value rung_told(const struct rung *r, double tail);

#endif
