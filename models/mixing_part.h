/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one document has for the finished table `mixing`: transitions between its people, counted
 * for each subject that a row is about, and what dealing its group labels otherwise would give.
 *
 *     all        everybody, whether or not they have a group
 *     between    from one group to another     } of the transitions between people with a group
 *     within     within one group              }
 *     pair       from group g to group h, of those from g
 *     opening    from a facilitator to group h, of those from facilitators to people who are none
 *
 * Labels are exchanged among the people of the document who have a group (with facilitators: theirs
 * too); for `opening` among those who are no facilitators. There the expected share of a group is
 * its share of these people, whoever of them a facilitator turns to: the same as the groups'
 * shares, but with a spread that knows that some people are turned to more than others. */
#ifndef HEARTH_MIXING_PART_H
#define HEARTH_MIXING_PART_H

#include "models/mixing_table.h"
#include "models/regroup.h"

enum mixing_of {
    MIXING_OF_ALL,
    MIXING_OF_BETWEEN,
    MIXING_OF_WITHIN,
    MIXING_OF_PAIR,
    MIXING_OF_OPENING,
};

/* Counts of one subject in one document, with facilitators or stepping over them. They add. */
struct mixing_part {
    uint32_t doc;
    enum mixing_of of;
    bool out;
    uint32_t g, h;          /* places in the table's groups, or MIXING_NONE */
    uint64_t speakers;      /* who speak in the document … */
    uint64_t grouped;       /* … of whom so many have a group … */
    uint64_t people;        /* … and those the row is about */
    uint64_t transitions;   /* those that could be n … */
    uint64_t n;             /* … and are; of all: those between people with a group */
    uint64_t interruptible; /* of a document with marks: the transitions that gaps are of … */
    uint64_t interruptions; /* … and after how many of them the turn before broke off */
    double mean, variance;  /* of n, labels dealt otherwise; 0 for all */
};

/* The chances of a number in one document: of the transitions within groups, or of the ranks of
 * gaps between people of one group. */
struct mixing_chance {
    bool any; /* there is something to test */
    struct regroup regroup;
    double mean, variance; /* of S + shift */
};

/* Workspace: zero-initialise, free with mixing_parts_free. */
struct mixing_parts {
    struct mixing_part *all; /* [n]: of all documents that were added */
    size_t n;
    struct mixing_chance ei[2]; /* of the document added last: facilitators in, out */
    struct mixing_chance gap;   /* in */
    /* Workspace: */
    uint32_t *place, *group, *globals;
    uint64_t *sizes, *opened;
    struct regroup_pair *pairs;
    struct mixing_rank *ranks;
    size_t cap, cap_place, cap_group, cap_globals, cap_sizes, cap_opened, cap_pairs, cap_ranks;
};

/* Adds the parts of a document; seed: of the draws, which are the document's own. */
void mixing_parts_add(struct mixing_parts *m, const struct mixing_table *t, uint32_t doc,
                      uint64_t seed);
/* Is the transition one of the part's n (of all: of its transitions)? */
bool mixing_part_has(const struct mixing_part *p, const struct mixing_table *t,
                     const struct mixing_step *step);
void mixing_parts_free(struct mixing_parts *m);

#endif
