/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that was said, as the page shows it: matched.tsv by transcripts and turns, with the places of
 * the hits in the words. Read once; what is known of all of it is held as long as the report, and
 * what was said in one transcript can be had again (talk_load), so that the memory it takes is that
 * of one, however many there are.
 *
 * What is not counted carries no hits here: facilitators' turns, when they are left out, and turns
 * where somebody raises a theme on which they may not be quoted (told.h).
 *
 * Where small counts are suppressed, people are quoted on themes that enough people raise and on
 * nothing else: all other turns have neither words nor a speaker here, those that raise no theme
 * among them, since who speaks around a turn that is left out may tell whose it is. */
#ifndef HEARTH_TALK_H
#define HEARTH_TALK_H

#include "models/hierarchy.h"
#include "models/units.h"
#include "stages/page/spoken.h"
#include "stages/page/talk_quotes.h"
#include "stages/page/talk_store.h"
#include "stages/page/talk_sums.h"
#include "stages/result/result.h"

struct talk_doc {
    struct slice doc, date;
    uint32_t project, wave;     /* of talk.projects, talk.waves */
    size_t first, n_turns;      /* first: turns of the transcripts before it */
    struct uncovered uncovered; /* what no theme covers of it */
    uint64_t at;                /* in talk.store */
};
struct talk {
    struct talk_doc *docs; /* [n_docs] */
    size_t n_docs, cap_docs, n_turns, n_hits;
    uint64_t bytes; /* of words */
    struct hierarchy themes;
    struct intern speakers, groups, projects, waves, agendas; /* "" where nothing is said */
    struct unit_setting unit;
    struct talk_sums sums;
    struct talk_quotes quotes;
    struct put_by store;
    struct arena arena;
};

/* Reads DIR/matched.tsv of a result; false with a fault. Which turns are quoted t->quotes says,
 * which is set before; the rest is zeroed. Free with talk_free in any case. */
bool talk_read(struct talk *t, struct result *r, const struct stage_run *self, struct fault *f);
/* What was said in a transcript, to *to, which is zeroed or was filled before; false with a system
 * fault. Free with spoken_free. Of talk of more than TALK_WHOLE bytes turns further than TALK_NEAR
 * turns from a hit come without their words. */
bool talk_load(const struct talk *t, size_t doc, struct spoken *to, struct fault *f);
void talk_free(struct talk *t);

#endif
