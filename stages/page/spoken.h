/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said in one transcript, turn by turn. Zero-initialise; reuse with spoken_clear; free
 * with spoken_free. */
#ifndef HEARTH_SPOKEN_H
#define HEARTH_SPOKEN_H

#include "pipeline/buffer.h"

enum {
    TALK_NEAR = 2,        /* turns before and behind one with a hit are shown with it */
    TALK_WHOLE = 1 << 20, /* bytes of talk up to which every turn is on the page */
};

struct talk_hit {
    uint32_t theme;    /* of talk.themes, the finest */
    uint32_t from, to; /* bytes of the turn's text, from < to */
};
struct talk_turn {
    size_t at;               /* bytes of spoken.bytes: its number, then its text */
    uint32_t n_turn, n_text; /* bytes of each */
    uint32_t speaker, group; /* of talk.speakers, talk.groups */
    uint32_t hits, n_hits;   /* in spoken.hits, in the order of the words */
    uint32_t rows, n_rows;   /* in spoken.rows */
    uint32_t words;
    uint32_t agenda; /* of talk.agendas */
    bool asked;      /* a facilitator's, and these are not counted */
    bool withheld;   /* it raises what may not be told of its speaker */
    bool quotable;   /* its words and its speaker may be told */
    bool quoted;     /* its words may stand on the page (talk_quotes.h) */
};
struct spoken {
    struct talk_turn *turns;
    struct talk_hit *hits;
    uint32_t *rows; /* where a turn's sentences begin: bytes of its text */
    size_t n_turns, n_hits, n_rows, cap_turns, cap_hits, cap_rows;
    struct buffer bytes;
};

static inline struct slice spoken_turn(const struct spoken *s, const struct talk_turn *turn) {
    return (struct slice){s->bytes.p + turn->at, turn->n_turn};
}
static inline struct slice spoken_text(const struct spoken *s, const struct talk_turn *turn) {
    return (struct slice){s->bytes.p + turn->at + turn->n_turn, turn->n_text};
}
/* Is the turn one that is counted, and raises nothing that may not be told? */
static inline bool talk_counts(const struct talk_turn *turn) {
    return !turn->asked && !turn->withheld && turn->words;
}
/* Is a turn with a hit near, or is it one? */
bool spoken_is_near(const struct spoken *s, size_t turn);
void spoken_clear(struct spoken *s);
void spoken_free(struct spoken *s);

#endif
