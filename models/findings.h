/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was found out about each pair of themes under each of several specifications: the decision,
 * the lift with its interval, q. Zero-initialise and call findings_begin; free with findings_free.
 */
#ifndef HEARTH_FINDINGS_H
#define HEARTH_FINDINGS_H

#include "models/reason.h"
#include "pipeline/intern.h"

enum finding_number { FINDING_LIFT, FINDING_LO, FINDING_HI, FINDING_Q, FINDING_NUMBERS };

/* Codes of `holds` as `code` has them; those that have no name here come behind. */
enum { FINDING_UNTESTABLE, FINDING_YES };

struct finding {
    double x[FINDING_NUMBERS];          /* NaN: missing … */
    unsigned char why[FINDING_NUMBERS]; /* … enum reason */
    uint32_t code;                      /* of the decision, in `codes` */
};

struct findings {
    size_t n_specifications;
    size_t n_pairs;
    struct finding *all; /* [n_pairs][n_specifications] */
    uint32_t *order;     /* [n_pairs]: the pairs as findings_sort puts them */
    struct intern pairs; /* theme_a TAB theme_b */
    struct intern codes;
    size_t cap, n_first;
};

void findings_begin(struct findings *f, size_t n_specifications);

/* The finding on a pair under a specification, to be filled in; valid until the next call. Before
 * that it is untestable: a pair of which a specification has no row never shares a stretch there.
 * Specification 0 comes first: its order of the pairs is kept. */
struct finding *findings_of(struct findings *f, struct slice theme_a, struct slice theme_b,
                            size_t specification);
/* Puts those pairs that specification 0 does not have behind the others, in byte order. */
void findings_sort(struct findings *f);

/* Of the pair at place `i` of the order: its findings [n_specifications], and its themes. */
const struct finding *findings_pair(const struct findings *f, size_t i, struct slice *theme_a,
                                    struct slice *theme_b);
static inline struct value finding_number(const struct finding *f, enum finding_number i) {
    return (struct value){f->x[i], (enum reason)f->why[i]};
}
void findings_free(struct findings *f);

#endif
