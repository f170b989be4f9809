/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How two themes are thrown into a programme. Each theme has at each word a chance to be hit,
 *
 *     rate x transcript x stretch of talk x turn x burst
 *
 * with factors of mean 1, and given these the two are independent of each other: whatever the
 * factors, there is no link, except with `after` and `uptake`. What both themes share is what a
 * test may take for one. */
#ifndef HEARTH_TESTS_CALIBRATION_THEMES_H
#define HEARTH_TESTS_CALIBRATION_THEMES_H

#include "tests/calibration/talk.h"

enum course { EVEN, DRIFT, STEP };
enum turns {
    ALIKE,
    TOPICS,   /* a topic begins somewhere and fills its turn, or rather its hits are strewn there */
    WHOLE,    /* a fifth of the turns has the topic, however long the turn is */
    SPEAKERS, /* eight people, who take turns at random, have rates of their own for each theme */
    SUBSTANCE, /* all hits of both themes are in the same two fifths of the turns */
    PEOPLE,    /* eight people, who take turns at random, are all alike */
    GROUPS,    /* the same eight; of a, people of one group have nine in ten hits, of b those of the
                  other */
    ALTERNATE, /* two people, turn by turn; a is the one's, b the other's, in the same way */
};

struct law {
    double rate;        /* hits a word, on average; without topics */
    double rate_b;      /* of b, where it is not the same */
    double burst;       /* mean words of a burst; all hits lie in bursts, a quarter of the words */
    double stay;        /* chance that a word is hit, or is not, only because the one before is */
    double rich;        /* a transcript has 1 - rich or 1 + rich times the hits, of both themes */
    enum course course; /* of both themes, through every transcript, ... */
    double rise;        /* ... ending with so many times the rate with which it begins */
    bool agenda;        /* the rows say where the step is */
    enum turns turns;
    double topics;  /* TOPICS: beginnings of topics a word */
    double density; /* TOPICS, WHOLE: hits a word within a topic */
    double uptake; /* a link: b is so many times as likely in the turn behind one with a; 0: none */
    double after;  /* a link: the share of b's hits that stand 1 to 5 words behind a hit of a */
};

/* Throws both themes into a talk without hits. The same state gives the same hits. */
void themes_throw(const struct law *law, struct talk *talk, uint64_t *state);

#endif
