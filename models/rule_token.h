/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the rule language: what stands in a rule, piece by piece, from left to right. */
#ifndef HEARTH_RULE_TOKEN_H
#define HEARTH_RULE_TOKEN_H

#include <stdint.h>

#include "pipeline/slice.h"

enum rule_token_kind {
    RULE_TOKEN_END,
    RULE_TOKEN_OPEN,
    RULE_TOKEN_CLOSE,
    RULE_TOKEN_WORD,      /* a part of a phrase */
    RULE_TOKEN_THEME,     /* #theme */
    RULE_TOKEN_NEGATOR,   /* @negator */
    RULE_TOKEN_CONDITION, /* {column op value} */
    RULE_TOKEN_AND,
    RULE_TOKEN_OR,
    RULE_TOKEN_NOT, /* with a number of words: NOT/3 */
    RULE_TOKEN_NEAR,
    RULE_TOKEN_BEFORE,
    RULE_TOKEN_AFTER,
    RULE_TOKEN_WRONG /* none of these */
};

#define RULE_ANYWHERE UINT32_MAX
enum { RULE_WORDS_MOST = 1000000 };

struct rule_token {
    enum rule_token_kind kind;
    size_t from, to;   /* bytes of the rule, half-open */
    struct slice text; /* the theme's id; what stands between { and }; else the token itself */
    uint32_t words;    /* /n, or RULE_ANYWHERE */
    bool same_row;     /* /s */
    const char *wrong; /* what is wrong with it, and what is wanted */
};

/* The token at or behind byte `from`; behind the last one there is RULE_TOKEN_END. Blanks are
 * spaces, TABs, line ends and no-break spaces. One step for each byte of the token. */
struct rule_token rule_token_read(struct slice rule, size_t from);

#endif
