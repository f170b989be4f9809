/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A turn as rules see it: what was found in its rows, number by number (rules.h), and the tree of a
 * rule worked out on that. */
#ifndef HEARTH_RULE_EVAL_H
#define HEARTH_RULE_EVAL_H

#include "models/rule_spans.h"
#include "models/rules.h"
#include "pipeline/waiting.h"

#define RULE_TURN_NONE UINT32_MAX

struct rule_found {
    struct rule_span span;
    uint32_t next; /* of the same number, or RULE_TURN_NONE */
};
struct rule_turn {
    const struct rules *rules;
    const struct waiting *rows; /* the rows themselves … */
    const size_t *columns;      /* … and, by condition, where its column is in them */
    uint32_t *words_before;     /* [n_rows + 1]: words in the rows before each */
    size_t n_rows, cap_rows;
    struct rule_found *found; /* [n_found] */
    size_t n_found, cap_found;
    uint32_t *first, *last; /* by number: of `found`, or RULE_TURN_NONE */
    uint32_t *numbers;      /* [n_numbers]: those of which something was found */
    uint32_t *excepts;      /* [n_excepts]: those of them that are exceptions */
    size_t n_numbers, n_excepts;
    struct rule_spans *of_reference; /* by reference, once asked for; then `at` is not NULL */
    bool **in_rows;                  /* by condition, the same: the rows where it holds */
    struct arena arena;              /* of the turn */
    struct buffer scratch;
};

void rule_turn_open(struct rule_turn *t, const struct rules *r);
void rule_turn_close(struct rule_turn *t);
/* Forgets rows and what was found. */
void rule_turn_clear(struct rule_turn *t);
void rule_turn_row(struct rule_turn *t, size_t n_words);
/* All negators have one number. */
uint32_t rule_turn_number(const struct rule_turn *t, uint32_t found);
/* Something of that number stands at tokens first..last (from 1) of the last row; or at a stretch
 * of the turn. True when it is the first of its number. */
bool rule_turn_add(struct rule_turn *t, uint32_t number, uint32_t first, uint32_t last);
bool rule_turn_add_span(struct rule_turn *t, uint32_t number, struct rule_span span);
/* What a rule, or a part of one that finds something, finds; in the turn's arena. The rules that it
 * refers to must have been worked out and their finds added. */
struct rule_spans rule_turn_spans(struct rule_turn *t, const struct rule_node *node);

#endif
