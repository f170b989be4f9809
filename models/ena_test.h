/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do two groups connect different themes? D, the distance between the means of their vectors
 * (ena.h, on the sphere), against D when the groups are dealt anew (relabel.h) to those who could
 * have had the other one (exchange_place.h).
 *
 * People, with all their units, are dealt groups within their transcripts. Within projects
 * (`within_docs` is false), and in a project in which people come back, who are one item each, they
 * are dealt them across conversations: where one conversation has more of a group than another, and
 * topics of its own, that takes what differs between conversations for what differs between groups.
 * In simulations it then rejects 25 times in 100, and within transcripts 5.
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
    bool across;            /* people are dealt groups across transcripts */
    struct value distance;  /* D: no_units when one has no placed unit */
    struct relabelled dealt;
    double q; /* the caller's */
};

struct ena_test_setting {
    const char *by; /* the name of the column that the groups come from */
    bool within_docs;
    uint64_t seed;
};
struct ena_test ena_test(const struct ena *e, uint32_t first, uint32_t second,
                         const struct ena_test_setting *setting);
/* Do people of two groups meet in transcripts, in shares that differ from one to the other by more
 * than chance (chi-square at 5 %)? Then across transcripts and within them are two questions. */
bool ena_test_is_sorted(const struct ena *e, uint32_t first, uint32_t second);

#endif
