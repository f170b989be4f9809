/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KH Coder's conditions, read into a tree and said as hearth's rules:
 *
 *     condition  = all { or all }                 (also |, |! for "or not")
 *     all        = single { and single }          (also &, &! for "and not")
 *     single     = { not } comparison             (also !)
 *     comparison = sum [ > >= < <= == sum ]
 *     sum        = operand { + - * / operand }
 *     operand    = ( condition ) | a token (khcoder_token.h) */
#ifndef HEARTH_KHCODER_RULE_H
#define HEARTH_KHCODER_RULE_H

#include "models/khcoder_token.h"

enum { KH_LEVELS_MOST = 100 }; /* of parentheses */

enum kh_node_kind { KH_LEAF, KH_ALL, KH_ANY, KH_COUNTED /* a comparison or a sum */ };

struct kh_node {
    enum kh_node_kind kind;
    bool negated;
    const struct kh_token *token; /* a leaf's; else its first */
    struct draft_at at;           /* of its beginning */
    struct slice text;            /* of all of it, in the file */
    struct kh_node *first, *next; /* its first operand; the one beside it */
};

/* The condition that the tokens make (ended by KH_END; a KH_NOT behind each `&!` and `|!`), which
 * the tree, in the arena, points into. NULL after a fault. */
struct kh_node *kh_condition_read(const struct kh_token *tokens, struct draft *d,
                                  struct arena *arena, struct fault *f);

/* Adds the condition to a theme: an entry for each of the alternatives on its highest level, words
 * as kind stem, since KH Coder compares base forms. What cannot be said is a loss. `code` finds
 * the theme of a code by its name, or DRAFT_NONE. */
void kh_condition_add(struct draft *d, uint32_t theme, const struct kh_node *n,
                      uint32_t (*code)(void *with, struct slice name), void *with);

#endif
