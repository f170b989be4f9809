/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A permutation test of any statistic: the labels of the items of a stratum (groups, waves) could
 * as well have been dealt to them in any other order, and strata are never mixed. Where the
 * distinct arrangements of the labels, multiplied over the strata, number at most RELABEL_MOST, all
 * are visited and p is the share of them whose statistic is at least the observed one; else that of
 * RELABEL_DRAWS random ones and the observed one, (1 + #)/(1 + draws) (Phipson and Smyth 2010).
 * Draw b is draw_replicate(seed, b), so that no draw depends on those before it. */
#ifndef HEARTH_RELABEL_H
#define HEARTH_RELABEL_H

#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

#define RELABEL_MOST 200000
#define RELABEL_DRAWS 9999

struct relabel_item {
    uint32_t stratum, label; /* any numbers; the items of a stratum stand together */
};

struct relabelled {
    struct value p; /* no_units without an item, no_variation when nothing can be dealt anew */
    bool exact;     /* all arrangements were visited */
    uint64_t arrangements; /* so many, the observed one among them; or draws + 1 */
};

/* Many arrangements are asked about at once, so that what is known of an item is fetched once for
 * all of them: labels[i * RELABEL_AT_ONCE + k] is the label of item i in arrangement k. Fills in
 * values[RELABEL_AT_ONCE], of which more than were asked about are not looked at; never NaN. */
enum { RELABEL_AT_ONCE = 16 };
typedef void relabel_statistic(void *with, const uint32_t *labels, double *values);

/* Statistics within 1e-12 of the observed one (of its size where that is above 1) are equal to it:
 * equal arrangements of parts may be added up in another order. */
struct relabelled relabel_test(const struct relabel_item *items, size_t n, uint64_t seed,
                               relabel_statistic *statistic, void *with);
/* The statistic of the labels as they are; n > 0. */
double relabel_observed(const struct relabel_item *items, size_t n, relabel_statistic *statistic,
                        void *with);

#endif
