/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KH Coder's conditions as trees. */
#include "models/khcoder_rule.h"

struct reading {
    const struct kh_token *at; /* the token to be read */
    struct draft *draft;
    struct arena *arena;
    struct fault *fault;
    unsigned level;
    bool ok;
};

static struct kh_node *refuse(struct reading *r, const char *why) {
    if (r->ok)
        draft_refuse(r->draft, r->fault, r->at->at, r->at->all.n ? r->at->all : NO_QUOTE, "%s",
                     why);
    r->ok = false;
    return NULL;
}

/* Where the condition ends too early: behind its last token, which is shown. */
static struct kh_node *refuse_end(struct reading *r, const char *why) {
    r->at--;
    return refuse(r, why);
}

static struct kh_node *new_node(struct reading *r, enum kh_node_kind kind,
                                const struct kh_token *token) {
    struct kh_node *n = arena_alloc(r->arena, 1, sizeof *n);
    *n = (struct kh_node){.kind = kind, .token = token, .text = token->all, .at = token->at};
    return n;
}

/* Has the text of a node go on to the end of the token before the one to be read. */
static void reach_to_here(struct reading *r, struct kh_node *n) {
    const struct slice last = r->at[-1].all;
    n->text.n = (size_t)(last.p + last.n - n->text.p);
}

static struct kh_node *read_any(struct reading *r);

static struct kh_node *read_operand(struct reading *r) {
    const struct kh_token *t = r->at;
    if (t->kind == KH_WRONG)
        return refuse(r, t->wrong);
    if (t->kind == KH_END)
        return refuse_end(r, "the condition ends behind this, where an operand is wanted");
    if (t->kind < KH_NUMBER && t->kind != KH_OPEN)
        return refuse(r, "an operator where an operand is wanted");
    if (t->kind == KH_OPEN && ++r->level > KH_LEVELS_MOST)
        return refuse(r, "parentheses more than 100 levels deep");
    r->at++;
    if (t->kind != KH_OPEN)
        return new_node(r, KH_LEAF, t);
    struct kh_node *n = read_any(r);
    r->level--;
    if (!n)
        return NULL;
    if (r->at->kind == KH_END)
        return refuse_end(r, "a ) is missing behind this");
    if (r->at->kind != KH_CLOSE)
        return refuse(r, "an operator or ) is wanted here");
    r->at++;
    return n;
}

/* Operands with what counts between them: nothing that hearth could say, whatever it is. */
static struct kh_node *read_counted(struct reading *r, struct kh_node *first) {
    struct kh_node *n = new_node(r, KH_COUNTED, first->token);
    n->text = first->text;
    n->at = first->at;
    while (r->ok && (r->at->kind == KH_COMPARE || r->at->kind == KH_ARITHMETIC)) {
        r->at++;
        if (!read_operand(r))
            return NULL;
    }
    reach_to_here(r, n);
    return n;
}

/* "word >= 1" and "word > 0" say no more than the word. */
static bool says_once(const struct reading *r) {
    const struct kh_token *op = r->at;
    if (op[0].kind != KH_COMPARE || op[1].kind != KH_NUMBER || op[2].kind == KH_ARITHMETIC ||
        op[2].kind == KH_COMPARE)
        return false;
    return (slice_eq(op[0].all, SLICE(">=")) && slice_eq(op[1].all, SLICE("1"))) ||
           (slice_eq(op[0].all, SLICE(">")) && slice_eq(op[1].all, SLICE("0")));
}

static struct kh_node *read_single(struct reading *r) {
    const struct kh_token *from = r->at;
    bool negated = false;
    for (; r->at->kind == KH_NOT; r->at++)
        negated = !negated;
    struct kh_node *n = read_operand(r);
    if (!n)
        return NULL;
    if (says_once(r))
        r->at += 2;
    else if (r->at->kind == KH_COMPARE || r->at->kind == KH_ARITHMETIC)
        n = read_counted(r, n);
    if (!n || !negated)
        return n;
    n->negated = !n->negated;
    n->text = from->all;
    n->at = from->at;
    reach_to_here(r, n);
    return n;
}

/* One or more operands with `between` between them. */
static struct kh_node *read_list(struct reading *r, enum kh_kind between, enum kh_node_kind kind,
                                 struct kh_node *(*part)(struct reading *)) {
    struct kh_node *first = part(r), *last = first, *all;
    if (!first || r->at->kind != between)
        return first;
    all = new_node(r, kind, first->token);
    all->first = first;
    while (r->at->kind == between) {
        r->at++;
        struct kh_node *next = part(r);
        if (!next)
            return NULL;
        last = last->next = next;
    }
    all->text = first->text;
    all->at = first->at;
    reach_to_here(r, all);
    return all;
}

static struct kh_node *read_all(struct reading *r) {
    return read_list(r, KH_AND, KH_ALL, read_single);
}

static struct kh_node *read_any(struct reading *r) {
    return read_list(r, KH_OR, KH_ANY, read_all);
}

struct kh_node *kh_condition_read(const struct kh_token *tokens, struct draft *d,
                                  struct arena *arena, struct fault *f) {
    struct reading r = {.at = tokens, .draft = d, .arena = arena, .fault = f, .ok = true};
    struct kh_node *n = read_any(&r);
    if (n && r.at->kind != KH_END)
        return refuse(&r, r.at->kind == KH_CLOSE   ? "this ) closes nothing"
                          : r.at->kind == KH_WRONG ? r.at->wrong
                                                   : "an operator is wanted before this");
    return r.ok ? n : NULL;
}
