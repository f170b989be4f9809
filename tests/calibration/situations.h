/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The situations in which the headline test, and that of what follows what, is tried: programmes
 * without any link between the two themes, and some with one. */
#ifndef HEARTH_TESTS_CALIBRATION_SITUATIONS_H
#define HEARTH_TESTS_CALIBRATION_SITUATIONS_H

#include "tests/calibration/tally.h"
#include "tests/calibration/themes.h"

struct situation {
    const char *name;
    enum material material;
    const char *unit;  /* of count links; NULL: turn */
    const char *scope; /* of score sequence, where that is tried, b one turn behind a; else NULL */
    struct law law;
    const struct bounds *bounds;
    bool quick; /* is it in the quick form, too? */
};

extern const struct situation situations[];
extern const size_t n_situations;

#endif
