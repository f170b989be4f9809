/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The turn at hand: its rows, their texts as one, and the words around a place in it. They reach
 * over the rows (sentences, paragraphs) of the turn and stop at its ends.
 *
 *     record ──context_add──> rows of the turn ──context_find──> left, hit, right */
#ifndef HEARTH_CONTEXT_H
#define HEARTH_CONTEXT_H

#include "corpus/places.h"
#include "pipeline/record.h"

struct context_row {
    struct slice *fields; /* as long as the turn is at hand */
    struct place at;
    size_t text_at;             /* where its text begins in `joined` */
    size_t first_word, n_words; /* its tokens in `words`; known once something was looked for */
};

/* Zero-initialise, set the columns; free with context_free. */
struct context {
    size_t doc, turn; /* columns of the row; without a turn (COLUMN_NONE) each row is one */
    size_t text, tokens;
    struct context_row *rows; /* [n] */
    size_t n, cap;
    struct buffer joined;   /* the texts of the rows, one space between */
    struct span_list words; /* of all tokens, in `joined`; empty until something is looked for */
    struct arena arena;     /* of the turn */
    struct places *places;
    bool looked;
    /* How far code points were counted, and in which row: places are asked for in order, mostly. */
    const struct context_row *counted;
    size_t counted_bytes, counted_characters;
};

/* Whether the row belongs to the turn at hand; true while there is none. */
bool context_same(const struct context *c, const struct record *r);
/* Takes in a row of the turn, which is copied. */
struct context_row *context_add(struct context *c, const struct record *r);

struct context_place {
    struct slice left, hit, right; /* as they stand in the turn; as long as it is at hand */
    size_t first, last;            /* numbers of the hit's words in `words`, from 0, inclusive */
    size_t from, to;               /* of all three: words from..to-1 */
    size_t begin, end;             /* of the hit, code points of its row's text from 0, half-open */
};
/* Tokens first..last (from 1, inclusive) of a row of the turn, and at most `words` on each side;
 * false when the row has no such tokens. */
bool context_find(struct context *c, const struct context_row *row, uint32_t first, uint32_t last,
                  size_t words, struct context_place *found);
/* The turn is done. */
void context_clear(struct context *c);
void context_free(struct context *c);

#endif
