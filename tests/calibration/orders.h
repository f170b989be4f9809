/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often does `hearth score mixing` say that people keep to those of their own group, or answer
 * them sooner, when who speaks next, and how soon, has nothing to do with groups? Conversations of
 * people who are unequally talkative, who come back to whom they have answered, and who are slow or
 * quick; the groups are dealt to them anew in each transcript. */
#ifndef HEARTH_TESTS_CALIBRATION_ORDERS_H
#define HEARTH_TESTS_CALIBRATION_ORDERS_H

#include "tests/calibration/program.h"

struct order_law {
    uint32_t transcripts, turns;
    uint32_t people[3]; /* in each group; 0: there is no such group */
    double unequal; /* how talkative somebody is: e to the power of so much times a normal number */
    double back;    /* chance that the one before speaks again, whoever it is */
    double slow;    /* seconds that one person is slower than another, exponential */
    double own;     /* so many times as likely as others are those of the speaker's group */
};
struct order_situation {
    const char *name;
    struct order_law law;
    double rejects; /* p <= 0.05, and gap_p <= 0.05: each at most; 1: no bound */
    double shown;   /* p <= 0.05: at least; 0: no bound */
    bool quick;
};
extern const struct order_situation order_situations[];
extern const size_t n_order_situations;

void orders_header(void);
/* Prints a row. Exit status: 1 when a bound was crossed, 2 when it could not be run. */
int orders_try(const struct order_situation *s, struct program *program, uint64_t seed,
               uint64_t replicates);

#endif
