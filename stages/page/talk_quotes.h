/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which turns of the talk are quoted. All that may be; a few of each theme, from as many projects
 * and people as there are; none; or a sample (talk_sample.h). When nobody has said, all of a talk
 * of up to QUOTES_ALL_MOST hits, and a sample of one with more, which would make a page that
 * browsers hardly open. */
#ifndef HEARTH_TALK_QUOTES_H
#define HEARTH_TALK_QUOTES_H

#include "models/quotations.h"
#include "stages/page/talk_sample.h"

enum report_quotes {
    REPORT_QUOTES_ALL, /* as the choices of --quotes */
    REPORT_QUOTES_EXEMPLAR,
    REPORT_QUOTES_NONE,
    REPORT_QUOTES_SAMPLE,
    REPORT_QUOTES_FIT, /* nobody has said */
};

enum { QUOTES_ALL_MOST = 50000, QUOTES_FEW = 3 /* of each theme, of exemplars */ };

/* A turn that may be quoted for a theme, or one with hits. */
struct quotes_candidate {
    uint32_t theme;
    size_t turn;
    struct quotation is;
};
struct quotes_held {
    size_t turn;
    uint32_t hits;
};

/* Zero-initialise with `mode` and `few`; free with talk_quotes_free. */
struct talk_quotes {
    int mode;   /* enum report_quotes; never FIT once it is settled */
    size_t few; /* of each theme, of exemplars */
    struct talk_sample sample;
    struct quotes_candidate *candidates; /* of exemplars, as they come */
    struct quotes_held *held;            /* of samples: turns with hits, as they come */
    size_t n_candidates, cap_candidates, n_held, cap_held;
    unsigned char *chosen; /* a bit for each turn of the talk, where not all or none are */
    size_t hits_quoted;    /* of a sample: hits in turns that are quoted */
};

/* Is it a sample, or may it become one? Its pairs are then given before the turns. */
bool talk_quotes_may_sample(const struct talk_quotes *q);
/* The turns of the next transcript; `where` says whose they are. Its themes are those of the
 * hierarchy. */
struct quotes_doc {
    struct slice doc;
    uint32_t number, project;
    size_t first; /* turns of the transcripts before it */
    struct unit_setting unit;
    const struct hierarchy *themes;
};
void talk_quotes_add(struct talk_quotes *q, const struct spoken *s, const struct quotes_doc *where);
/* All have come: n_turns, of docs that begin at first[n_docs], with so many hits. */
struct quotes_all {
    const size_t *first;
    size_t n_docs, n_turns, n_hits;
};
void talk_quotes_settle(struct talk_quotes *q, const struct quotes_all *all);
/* Marks which turns of a transcript are quoted. */
void talk_quotes_mark(const struct talk_quotes *q, struct spoken *s, size_t first);
void talk_quotes_free(struct talk_quotes *q);

#endif
