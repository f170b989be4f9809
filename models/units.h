/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The coded rows of one document, or of one level in it (split.h), on their way to being counted:
 * words, turns, units, pieces, hits.
 *
 *     rows ──units_row──> sentences or turns, cut between pieces ──layout, coded──> cooccur.h
 *
 * Rows that are not to be counted (no token, a facilitator's, another level's) are simply not
 * handed in: words are numbered through what is left. Zero-initialise and set `setting` and
 * `themes`; free with units_free. */
#ifndef HEARTH_UNITS_H
#define HEARTH_UNITS_H

#include "models/coded.h"
#include "models/layout.h"
#include "pipeline/fault.h"

enum unit_kind {
    UNIT_TURN,     /* all rows of one (doc, turn) */
    UNIT_SENTENCE, /* a row */
    UNIT_WINDOW,   /* so many consecutive turns */
    UNIT_DOC,      /* the document; pieces do not cut it */
};
struct unit_setting {
    enum unit_kind kind;
    uint32_t window; /* turns; 1 unless a window */
    /* A sentence or turn counts as one word, on which all its hits are: for what people coded of it
     * as a whole, which has no place in it (statistics.md 2, 5.2). */
    bool whole;
};
/* Reads `sentence`, `turn`, `window:K` or `doc`; all but the last with `whole-` before it, too. */
bool unit_read(struct slice text, struct unit_setting *setting);
#define UNIT_CHOICES "--unit: sentence, turn, window:K (or whole- before these) or doc"

/* What is counted of a row; slices that live for the call. */
struct unit_row {
    struct slice turn;
    uint32_t piece;       /* of the agenda: the rows are cut where it changes */
    struct slice tokens;  /* one space between; not empty */
    struct slice hits;    /* theme:first-last:entry items, one space between */
    struct place at;      /* of the hits field, for messages */
    bool weighted;        /* there is a column of their weights … */
    struct slice weights; /* … numbers in the order of the hits, one space between */
    struct place weights_at;
};

struct hit_item;
/* Takes the next hit of a row of so many tokens off *rest (begin with row->hits, end when it is
 * empty), its text to *item; false with a fault when it is ill-formed or lies outside the row. */
bool units_hit(const struct unit_row *row, uint64_t tokens, struct slice *rest,
               struct hit_item *hit, struct slice *item, struct fault *f);

struct units {
    struct unit_setting setting;
    struct hierarchy *themes; /* borrowed; lives on from document to document */
    uint64_t n_words, n_turns;
    struct coded_hit *hits;
    size_t n_hits;
    bool on_rows, on_words;   /* on_rows: a person's hit is on all words of a row that has several;
                                 on_words: a hit is not, or is a codebook's */
    uint32_t *words, *pieces; /* as layout_make takes them */
    uint32_t n_units, n_pieces;
    struct buffer turn; /* of the row before … */
    uint32_t piece;     /* … and its piece */
    size_t cap_hits, cap_words, cap_pieces;
};

/* Begins a document, or a level in one. */
void units_clear(struct units *u);
/* Adds a row; false with a fault when a hit is ill-formed or lies outside the row, when hits
 * and weights differ in number, when there are 2^31 words, or when a codebook's hit, which has its
 * place, comes where units are whole. */
bool units_row(struct units *u, const struct unit_row *row, struct fault *f);
/* Ends it: lays the units out in blocks of about `block` units and groups its hits. */
void units_finish(struct units *u, uint32_t block, struct layout *layout, struct coded *coded);
void units_free(struct units *u);

#endif
