/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A programme to throw themes into: transcripts of turns, of which only the lengths are known, and
 * for every word whether theme a, theme b or both are hit there.
 *
 * The real lengths are those of the table lengths.tsv, a transcript a line: `kind` (call, meeting),
 * `transcript`, `origin` (the collection that published it: 23 weekly video calls with Zoom's own
 * transcription; meetings of committees, research groups and design teams) and `words`, the number
 * of words of each turn as hearth counts them; of meetings the first 300 turns. Turns without a
 * word are left out. */
#ifndef HEARTH_TESTS_CALIBRATION_TALK_H
#define HEARTH_TESTS_CALIBRATION_TALK_H

#include "pipeline/buffer.h"

enum material {
    CALLS,     /* 23 calls, 2171 turns, median 26 words, nine in ten below 139 */
    SIX_CALLS, /* the first six of them */
    MEETINGS,  /* 10 meetings, 2489 turns, median 10, nine in ten below 92 */
    EQUAL,     /* 23 transcripts of 94 turns of 30 words */
    CODINGS,   /* 23 transcripts of 20 to 90 units of one word: codings without a place in it */
};

enum { THEME_A = 1, THEME_B = 2 };

struct transcript {
    uint32_t *from; /* [n_turns + 1]: where its turns begin, in words of the transcript */
    uint32_t n_turns;
    uint32_t *speakers;   /* [n_turns]: who speaks, when that is told; else NULL */
    uint32_t cut;         /* the turn with which the agenda changes; 0: there is no agenda */
    unsigned char *marks; /* [words]: THEME_A, THEME_B */
};
static inline uint32_t transcript_words(const struct transcript *t) {
    return t->from[t->n_turns];
}

/* Zero-initialise; free with talk_free. */
struct talk {
    struct transcript *transcripts;
    size_t n, cap;
};

/* Reads the turns of a kind of transcripts, at most `most`. False, with a line on standard error,
 * when the table is not there or not well-formed. */
bool talk_read(struct talk *t, const char *path, const char *kind, size_t most);
/* Adds a transcript of n_turns turns of so many words each, without an agenda. */
void talk_add(struct talk *t, uint32_t n_turns, uint32_t words);
/* Without hits, without an agenda; who speaks stays. */
void talk_clear(struct talk *t);
/* Appends the rows that `hearth count` reads, with themes a and b, the header first. Where it is
 * told who speaks, people with even numbers are of one group, those with odd ones of another. */
void talk_write(const struct talk *t, struct buffer *to);
void talk_free(struct talk *t);

#endif
