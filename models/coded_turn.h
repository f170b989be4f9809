/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of one turn, and where in them a person's coding is: a stretch of words in each. */
#ifndef HEARTH_CODED_TURN_H
#define HEARTH_CODED_TURN_H

#include "corpus/places.h"
#include "models/coded_hits.h"
#include "pipeline/waiting.h"

/* A hit of a row, of the lexicon's or a person's. */
struct row_hit {
    struct hit_item item; /* of a person's the entry is empty */
    struct slice weight;  /* the lexicon's; empty: none, or a person's */
};
struct turn_row {
    struct record record; /* in `waiting` */
    size_t n_tokens;
    struct row_hit *hits; /* [n_hits] */
    size_t n_hits, cap_hits;
    size_t start; /* byte of `joined` where its text begins, while a place is looked for */
    bool chosen;  /* it is among the rows that the place is looked for in */
};

/* Zero-initialise, set the columns (COLUMN_NONE: not there; sent and line may be so) and `places`,
 * which it owns; free with coded_turn_free. */
struct coded_turn {
    struct turn_row *rows; /* [n]; their arrays of hits are kept for the next turn */
    size_t n, cap;
    size_t sent, line, text, tokens, matcher;
    struct waiting waiting;
    struct places *places;
    struct buffer joined;
};

static inline struct slice turn_row_field(const struct turn_row *row, size_t column) {
    return column == COLUMN_NONE ? (struct slice){"", 0} : row->record.fields[column];
}
/* A row that was not searched for themes gets none of anybody's. */
static inline bool coded_turn_searched(const struct coded_turn *t, const struct turn_row *row) {
    return turn_row_field(row, t->matcher).n > 0;
}

void coded_turn_add(struct turn_row *row, struct row_hit hit);
/* Makes hits of a coding of this turn. The theme's bytes are those of the item. */
enum coding_fate coded_turn_find(struct coded_turn *t, const struct coded_item *item);
void coded_turn_free(struct coded_turn *t);

#endif
