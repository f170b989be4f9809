/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often do `hearth map ena` and `hearth map ca` say that two groups connect, or raise,
 * different themes, when they do not? Conversations with topics of their own, in which people have
 * themes of their own and are unequally talkative; groups are dealt to people, or to conversations
 * as wholes. */
#ifndef HEARTH_TESTS_CALIBRATION_GROUPS_H
#define HEARTH_TESTS_CALIBRATION_GROUPS_H

#include "tests/calibration/program.h"

enum group_dealing {
    GROUPS_HALVES, /* half of the people of each conversation */
    GROUPS_SORTED, /* any share of them, another in each conversation */
    GROUPS_WHOLE,  /* a conversation is of one group */
};

struct group_law {
    uint32_t transcripts, people, turns;
    enum group_dealing dealing;
    bool returning; /* the same people in every conversation of a project */
    double topics;  /* how unlike conversations are: rates are e to the power of this times a normal
                       number, theme by theme; so are … */
    double own;     /* … people, … */
    double shift;   /* … and the two groups */
    double unequal; /* how talkative people are, likewise */
    bool within;    /* ena --within doc */
};
struct group_situation {
    const char *name;
    struct group_law law;
    double rejects; /* p <= 0.05 of ena, and of ca: each at most; 1: no bound */
    double shown;   /* each at least; 0: no bound */
    bool quick;
};
extern const struct group_situation group_situations[];
extern const size_t n_group_situations;

void groups_header(void);
/* Prints a row. Exit status: 1 when a bound was crossed, 2 when it could not be run. */
int groups_try(const struct group_situation *s, struct program *program, uint64_t seed,
               uint64_t replicates);

#endif
