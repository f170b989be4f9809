/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was found in the replicates of one situation, and whether that keeps within bounds. */
#ifndef HEARTH_TESTS_CALIBRATION_TALLY_H
#define HEARTH_TESTS_CALIBRATION_TALLY_H

#include "tests/calibration/program.h"

/* Shares of replicates; a limit of 1 (or 0, of what must be at least so much) is none. */
struct bounds {
    const char *name;
    double rejects; /* p_local <= 0.05: at most */
    double holds;   /* `yes`, whichever way: at most */
    double covers;  /* 1 within lift_lo .. lift_hi, where there is an interval: at least */
    double shown;   /* `yes`, more often: at least */
};

/* Zero-initialise; free with tally_free. */
struct tally {
    struct finding *all; /* [n] */
    size_t n, cap;
};
void tally_add(struct tally *t, const struct finding *f);
void tally_free(struct tally *t);

void tally_header(void); /* prints the names of the columns ... */
/* ... and a row: shares in per cent. Returns whether the tally keeps within the bounds, of which
 * the row says which were crossed. */
bool tally_print(const struct tally *t, const char *situation, const struct bounds *bounds);

/* Whether `count` of n are more (fewer) than a share of at most (at least) `bound` can explain:
 * the exact binomial chance of so many or more (so few or fewer), were the bound the truth, is
 * below 0.001; that is, the 99.9 % confidence limit lies beyond the bound. */
bool tally_above(size_t count, size_t n, double bound);
bool tally_below(size_t count, size_t n, double bound);

#endif
