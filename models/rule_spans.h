/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stretches of words in a turn, and what rules make of two lists of them. A stretch lies in one
 * row; lists are sorted by first, then last, and hold no stretch twice. Nothing here takes more
 * than n log n steps for lists of n, however long the turn. */
#ifndef HEARTH_RULE_SPANS_H
#define HEARTH_RULE_SPANS_H

#include "models/rule.h"

struct rule_span {
    uint32_t first, last; /* words of the turn, from 0, inclusive */
    uint32_t row;         /* of the turn, from 0 */
};
struct rule_spans {
    struct rule_span *at; /* [n]: in an arena */
    size_t n;
};

/* Sorts and takes out what is there twice. */
void rule_spans_sort(struct rule_spans *s);
/* All stretches of both. */
struct rule_spans rule_spans_join(struct rule_spans a, struct rule_spans b, struct arena *arena);
/* Those in rows that are true (wanted) or false in rows[]. */
struct rule_spans rule_spans_in(struct rule_spans s, const bool *rows, bool wanted,
                                struct arena *arena);
/* Those that overlap none of `others`; in place. `others` is put out of order. */
void rule_spans_drop(struct rule_spans *s, struct rule_spans others);

/* `a` joined to `b` by NEAR, BEFORE or AFTER: each of a with the b that fits and is nearest (of two
 * equally near the earlier, then the shorter). What is found runs from the first word of the one to
 * the last of the other where both are in one row; else each is found in its own. Negated: those of
 * a that no b fits. */
struct rule_spans rule_spans_near(struct rule_spans a, struct rule_spans b, struct rule_join join,
                                  struct arena *arena);
/* Those of a that a b precedes in the same row, with its last word at most `words` before. */
struct rule_spans rule_spans_preceded(struct rule_spans a, struct rule_spans b, uint32_t words,
                                      struct arena *arena);

#endif
