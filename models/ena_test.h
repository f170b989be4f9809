/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do two groups connect different themes? D, the distance between the means of their vectors
 * (ena.h, on the sphere), against D when the groups are dealt anew (relabel.h) to those who could
 * have had the other one:
 *
 *     the column is …                        who                                within
 *     different within a transcript          people, all their units together   projects
 *     the same throughout every transcript   transcripts                        projects
 *     the same throughout every project      projects                           all are one
 *     the project itself                     transcripts                        all are one
 *
 * Speakers of one conversation hear one another, so that they are alike; where conversations as
 * wholes are in the one group or the other, they and not their speakers are what could have been
 * otherwise. Units without a project make up a project of their own. */
#ifndef HEARTH_ENA_TEST_H
#define HEARTH_ENA_TEST_H

#include "models/ena.h"
#include "models/relabel.h"

struct ena_test {
    uint32_t first, second; /* groups */
    size_t units, items;    /* placed units, and who holds them, of both groups */
    struct value distance;  /* D: no_units when one has no placed unit */
    struct relabelled dealt;
    double q; /* the caller's */
};

/* `by`: the name of the column that the groups come from. */
struct ena_test ena_test(const struct ena *e, uint32_t first, uint32_t second, const char *by,
                         uint64_t seed);

#endif
