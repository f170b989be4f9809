/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows what: the turns of a document in pairs (u, v), v so many turns (the lag) behind u in
 * the same piece of the agenda. A sequence is a list of such pairs, in order:
 *
 *     all        all of them
 *     speakers   those in which one person's turn follows another's: a sequence for each ordered
 *                pair of people, so that what a person always talks of is in every one of its u's
 *                (or v's) and explains nothing
 *     groups     the same for each ordered pair of different groups
 *
 * A sequence ends with the piece, and is cut in blocks of about so many pairs (blocks.h). In a
 * block the u's laid end to end are one track of words, the v's another:
 *
 *     turns    0   1     2 3  4          lag 1, pairs (0,1) (1,2) (2,3) (3,4)
 *     track u  [0 )[1   )[2)[3)          themes that come first slide round this one …
 *     track v  [1   )[2)[3)[4 )          … and those that follow round this one (slide_tracks)
 *
 * What is summed into one row is a scope: `all`, all sequences of `speakers`, or those of one
 * ordered pair of groups.
 *
 *     sequences_make(&s, &turns, SEQUENCES_GROUPS, lag);
 *     while (sequences_next(&s, 20)) … s.x, s.y, s.n, the blocks
 *
 * Bakeman and Quera (2011) have the notion, not the null. Zero-initialise; free with
 * sequences_free. All numbers are 0-based, intervals half-open. */
#ifndef HEARTH_SEQUENCES_H
#define HEARTH_SEQUENCES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SEQUENCES_NOBODY UINT32_MAX /* a turn whose speaker, or group, is not known */

enum sequences_kind { SEQUENCES_ALL, SEQUENCES_SPEAKERS, SEQUENCES_GROUPS };

/* A document; borrowed until the last call. */
struct sequence_turns {
    const uint32_t *words; /* [n] of each turn, at least 1 each, below 2^31 together */
    uint32_t n;
    const uint32_t *pieces; /* [n_pieces] the end of each piece, ascending, the last one n */
    uint32_t n_pieces;
    const uint32_t *speakers, *groups; /* [n] dense, or SEQUENCES_NOBODY */
};

struct sequence_pair {
    uint32_t x, y; /* who speaks u, and v; 0 in SEQUENCES_ALL */
    uint32_t piece, turn;
};

struct sequences {
    /* Of the scope in hand: */
    uint32_t x, y; /* the groups */
    uint32_t n;    /* pairs */
    uint32_t n_blocks;
    uint32_t *block;       /* [n]: the block a pair is in */
    uint32_t *start;       /* [n_blocks + 1]: the first pair of a block */
    uint32_t *u, *v;       /* [n + 1]: where a pair's turn begins on the two tracks */
    uint32_t *at_u, *at_v; /* [turns]: the pair in which a turn is u, or v; else NOBODY */
    uint32_t *word;        /* [turns + 1]: where a turn begins in the document */
    /* Of all scopes: */
    const struct sequence_turns *turns;
    enum sequences_kind kind;
    uint32_t lag;
    struct sequence_pair *pairs; /* [n_pairs] by x, y, turn */
    uint32_t n_pairs, next;      /* the first pair of the next scope */
    /* Workspace: */
    struct sequence_pair *sorted;
    uint32_t *first;
    size_t cap_block, cap_start, cap_u, cap_v, cap_at_u, cap_at_v, cap_word, cap_pairs, cap_sorted,
        cap_first;
};

/* Makes the pairs of a kind; lag >= 1. */
void sequences_make(struct sequences *s, const struct sequence_turns *turns,
                    enum sequences_kind kind, uint32_t lag);
/* Takes up the next scope that has a pair, in the order of x and y; false when there is none. */
bool sequences_next(struct sequences *s, uint32_t block);
void sequences_free(struct sequences *s);

#endif
