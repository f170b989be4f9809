/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule of a codebook, read into a tree:
 *
 *     rule    = and { OR and }
 *     and     = [NOT] near { AND[/s|/p] [NOT] near | NOT near }
 *     near    = operand { [NOT] NEAR/n|BEFORE/n|AFTER/n operand }    (also /s, /p, /n/s)
 *     operand = ( rule ) | #theme | @negator | {column op value} | NOT/n BEFORE operand | phrase
 *
 * from left to right; a condition may also stand beside its neighbour without AND. What the parts
 * mean is in hearth-lexicon(5). */
#ifndef HEARTH_RULE_H
#define HEARTH_RULE_H

#include "models/condition.h"
#include "models/rule_token.h"
#include "pipeline/fault.h"
#include "pipeline/intern.h"

enum { RULE_LEVELS_MOST = 100 };    /* of parentheses, and of NOT/n BEFORE */
enum { RULE_BYTES_MOST = 1 << 20 }; /* a longer one is a table that lost its line ends */

enum rule_kind {
    RULE_PHRASE,    /* leaves: id is the number of the phrase … */
    RULE_THEME,     /* … of the theme's name … */
    RULE_CONDITION, /* … of the condition, in the rule_leaves */
    RULE_NEGATOR,
    RULE_NEGATED, /* NOT/n BEFORE its only operand */
    RULE_NEAR,    /* operands and how each is joined to those before it, left to right */
    RULE_AND,
    RULE_OR
};

/* How an operand is joined to those before it. */
struct rule_join {
    bool negated;               /* NOT */
    bool same_row;              /* /s */
    uint32_t words;             /* /n, or RULE_ANYWHERE */
    enum rule_token_kind order; /* below RULE_NEAR: RULE_TOKEN_NEAR, _BEFORE or _AFTER */
};

struct rule_node {
    enum rule_kind kind;
    bool filter;           /* finds nothing itself: only says in which rows others' hits stand */
    uint32_t id;           /* of a leaf */
    uint32_t words;        /* of RULE_NEGATED */
    size_t at;             /* where it begins in the rule, a byte */
    struct rule_join join; /* of an operand but the first (of RULE_AND: of all) */
    struct rule_node *first, *next; /* its first operand; the one beside it */
    struct rule_node *next_leaf;    /* of a leaf: the one behind it in the rule */
};

struct rule {
    struct rule_node *root;
    struct rule_node *first_leaf;
};

/* The leaves of all rules of a codebook, each once. Zero-initialise; free with rule_leaves_free. */
struct rule_leaves {
    struct intern phrases; /* one space between words */
    struct intern themes;  /* names behind # */
    struct intern conditions;
    struct condition *condition; /* [conditions.count] */
    struct place *asked;         /* [conditions.count]: the first rule that has it */
    size_t cap_condition, cap_asked;
    bool negators; /* some rule has @negator or NOT/n BEFORE */
};
void rule_leaves_free(struct rule_leaves *l);

/* Reads a rule; tree and conditions lie in the arena. NULL with a fault at `place` that says what
 * is wrong, at which character (from 1), and what is wanted. Needs time in proportion to the text.
 */
const struct rule *rule_read(struct slice text, struct place place, struct rule_leaves *leaves,
                             struct arena *arena, struct fault *f);
/* Records what is wrong at a byte of the rule, and which character that is; false. */
bool rule_fault(struct slice text, size_t at, struct place place, const char *what,
                struct fault *f);

#endif
