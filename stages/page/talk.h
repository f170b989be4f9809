/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that was said, as the page shows it: matched.tsv by transcripts and turns, with the places of
 * the hits in the words. Read once, and held as long as the report.
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
#include "pipeline/intern.h"
#include "stages/result/result.h"

struct talk_hit {
    uint32_t theme;    /* of talk.themes, the finest */
    uint32_t from, to; /* bytes of the turn's text, from < to */
};
struct talk_turn {
    struct slice turn, text;
    uint32_t speaker, group; /* of talk.speakers, talk.groups */
    size_t hits, n_hits;     /* in talk.hits, in the order of the words */
    size_t rows, n_rows;     /* in talk.rows */
    uint32_t words;
    uint32_t agenda; /* of talk.agendas */
    bool asked;      /* a facilitator's, and these are not counted */
    bool withheld;   /* it raises what may not be told of its speaker */
    bool quotable;   /* its words and its speaker may be told */
    bool quoted;     /* its words may stand on the page (talk_quote) */
};
struct talk_doc {
    struct slice doc, date;
    uint32_t project, wave; /* of talk.projects, talk.waves */
    size_t turns, n_turns;  /* in talk.turns */
};
struct talk {
    struct talk_doc *docs;
    struct talk_turn *turns;
    struct talk_hit *hits;
    uint32_t *rows; /* where a turn's sentences begin: bytes of its text */
    size_t n_docs, n_turns, n_hits, n_rows, cap_docs, cap_turns, cap_hits, cap_rows;
    struct hierarchy themes;
    struct intern speakers, groups, projects, waves, agendas; /* "" where nothing is said */
    struct unit_setting unit;
    struct arena arena;
};

/* Reads DIR/matched.tsv of a result; false with a fault. Free with talk_free in any case. */
bool talk_read(struct talk *t, struct result *r, const struct stage_run *self, struct fault *f);
/* Is the turn one that is counted, and raises nothing that may not be told? */
bool talk_counts(const struct talk_turn *turn);
/* Marks which turns may be quoted: all that may be told; or, when `few` is not 0, of each theme so
 * many from as many projects and people as there are; or, when `none`, no turn. */
void talk_quote(struct talk *t, size_t few, bool none);
void talk_free(struct talk *t);

#endif
