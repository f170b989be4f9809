/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rule.h"

#include <stdlib.h>

#include "pipeline/utf8.h"

#define OPERAND "a word, #theme, @negator, {column=value} or ( is wanted"

/* A rule that is being read. The first fault ends it: what follows a mistake would be guessed. */
struct reading {
    struct slice text;
    struct place place;
    struct rule_token now;
    struct rule_leaves *leaves;
    struct arena *arena;
    struct fault *fault;
    struct rule_node **next_leaf;
    struct buffer scratch;
    unsigned level;
};

static struct rule_node *read_rule(struct reading *r);

bool rule_fault(struct slice text, size_t at, struct place place, const char *what,
                struct fault *f) {
    size_t character = utf8_count((struct slice){text.p, at}) + 1;
    return fault_input(f, place, text, "%s, at character %zu of the rule", what, character);
}

static struct rule_node *refuse(struct reading *r, size_t at, const char *what) {
    rule_fault(r->text, at, r->place, what, r->fault);
    return NULL;
}

static void advance(struct reading *r) {
    r->now = rule_token_read(r->text, r->now.to);
}

static struct rule_node *new_node(struct reading *r, enum rule_kind kind, size_t at) {
    struct rule_node *n = arena_alloc(r->arena, 1, sizeof *n);
    *n = (struct rule_node){.kind = kind, .at = at};
    return n;
}

static struct rule_node *new_leaf(struct reading *r, enum rule_kind kind, size_t at, uint32_t id) {
    struct rule_node *n = new_node(r, kind, at);
    n->id = id;
    n->filter = kind == RULE_CONDITION;
    *r->next_leaf = n;
    r->next_leaf = &n->next_leaf;
    return n;
}

/* Words that follow one another, one space between. */
static struct rule_node *read_phrase(struct reading *r) {
    size_t at = r->now.from;
    buffer_clear(&r->scratch);
    for (; r->now.kind == RULE_TOKEN_WORD; advance(r)) {
        if (r->scratch.n)
            buffer_char(&r->scratch, ' ');
        buffer_add(&r->scratch, r->now.text);
    }
    uint32_t id = intern_add(&r->leaves->phrases, buffer_slice(&r->scratch));
    return new_leaf(r, RULE_PHRASE, at, id);
}

static struct rule_node *read_theme(struct reading *r) {
    size_t at = r->now.from;
    uint32_t id = intern_add(&r->leaves->themes, r->now.text);
    advance(r);
    return new_leaf(r, RULE_THEME, at, id);
}

static struct rule_node *read_negator(struct reading *r) {
    size_t at = r->now.from;
    r->leaves->negators = true;
    advance(r);
    return new_leaf(r, RULE_NEGATOR, at, 0);
}

static struct rule_node *read_condition(struct reading *r) {
    struct rule_leaves *l = r->leaves;
    size_t at = r->now.from;
    struct condition c;
    const char *wrong = condition_read(r->now.text, &c, r->arena);
    if (wrong)
        return refuse(r, at, wrong);
    uint32_t known = (uint32_t)l->conditions.count, id = intern_add(&l->conditions, r->now.text);
    if (id == known) {
        MEM_GROW(l->condition, l->cap_condition, (size_t)id + 1);
        MEM_GROW(l->asked, l->cap_asked, (size_t)id + 1);
        l->condition[id] = c;
        l->asked[id] = r->place;
    }
    advance(r);
    return new_leaf(r, RULE_CONDITION, at, id);
}

static struct rule_node *read_operand(struct reading *r);

static bool deeper(struct reading *r) {
    if (++r->level <= RULE_LEVELS_MOST)
        return true;
    refuse(r, r->now.from, "more than 100 levels of parentheses");
    return false;
}

static struct rule_node *read_parentheses(struct reading *r) {
    size_t at = r->now.from;
    if (!deeper(r))
        return NULL;
    advance(r);
    struct rule_node *n = read_rule(r);
    if (!n)
        return NULL;
    if (r->now.kind == RULE_TOKEN_END)
        return refuse(r, at, "this parenthesis is never closed");
    advance(r); /* read_rule stops at nothing else */
    r->level--;
    return n;
}

/* NOT/n BEFORE operand */
static struct rule_node *read_negated(struct reading *r) {
    struct rule_node *n = new_node(r, RULE_NEGATED, r->now.from);
    n->words = r->now.words;
    if (!deeper(r))
        return NULL;
    advance(r);
    if (!slice_eq(r->now.text, SLICE("BEFORE")))
        return refuse(r, r->now.from, "behind NOT/n a plain BEFORE is wanted: NOT/3 BEFORE hope");
    advance(r);
    r->leaves->negators = true;
    n->first = read_operand(r);
    if (!n->first)
        return NULL;
    if (n->first->filter)
        return refuse(r, n->first->at, "nothing is found here that a negator could stand before");
    r->level--;
    return n;
}

static struct rule_node *read_operand(struct reading *r) {
    switch (r->now.kind) {
    case RULE_TOKEN_WORD:
        return read_phrase(r);
    case RULE_TOKEN_OPEN:
        return read_parentheses(r);
    case RULE_TOKEN_THEME:
        return read_theme(r);
    case RULE_TOKEN_NEGATOR:
        return read_negator(r);
    case RULE_TOKEN_CONDITION:
        return read_condition(r);
    case RULE_TOKEN_NOT:
        if (r->now.words != RULE_ANYWHERE)
            return read_negated(r);
        return refuse(r, r->now.from, OPERAND ", not a second NOT");
    case RULE_TOKEN_WRONG:
        return refuse(r, r->now.from, r->now.wrong);
    case RULE_TOKEN_END:
        return refuse(r, r->text.n, "the rule ends where " OPERAND);
    case RULE_TOKEN_CLOSE:
        return refuse(r, r->now.from, "a parenthesis is closed where " OPERAND);
    default:
        return refuse(r, r->now.from, OPERAND ", not an operator");
    }
}

static bool is_near(const struct rule_token *t) {
    return t->kind == RULE_TOKEN_NEAR || t->kind == RULE_TOKEN_BEFORE ||
           t->kind == RULE_TOKEN_AFTER;
}
static bool is_plain_not(const struct rule_token *t) {
    return t->kind == RULE_TOKEN_NOT && t->words == RULE_ANYWHERE;
}

/* Whether `[NOT] NEAR/n` comes next; it is then passed, and what it says is in *join. */
static bool take_near(struct reading *r, struct rule_join *join) {
    struct rule_token t = r->now;
    bool negated = is_plain_not(&t);
    if (negated)
        t = rule_token_read(r->text, t.to);
    if (!is_near(&t))
        return false;
    *join = (struct rule_join){negated, t.same_row, t.words, t.kind};
    r->now = t;
    advance(r);
    return true;
}

static struct rule_node *read_near(struct reading *r) {
    struct rule_join join = {0};
    struct rule_node *one = read_operand(r), *all = NULL, *last = one;
    while (last && take_near(r, &join)) {
        if (!all) {
            all = new_node(r, RULE_NEAR, one->at);
            all->first = one;
        }
        last->next = read_operand(r);
        last = last->next;
        if (last)
            last->join = join;
    }
    for (struct rule_node *n = all && last ? all->first : NULL; n; n = n->next)
        if (n->filter)
            return refuse(r, n->at, "a condition, or NOT, finds nothing that could be near: AND");
    return !last ? NULL : all ? all : one;
}

/* Whether another operand of an AND comes, and how it is joined. */
static bool take_and(struct reading *r, const struct rule_node *last, struct rule_join *join) {
    enum rule_token_kind kind = r->now.kind;
    *join = (struct rule_join){.same_row = r->now.same_row};
    if (kind == RULE_TOKEN_AND) {
        advance(r);
        join->negated = is_plain_not(&r->now);
    } else if (is_plain_not(&r->now)) {
        join->negated = true;
    } else {
        return kind == RULE_TOKEN_CONDITION ||
               (last->kind == RULE_CONDITION &&
                (kind == RULE_TOKEN_WORD || kind == RULE_TOKEN_OPEN || kind == RULE_TOKEN_THEME ||
                 kind == RULE_TOKEN_NEGATOR || kind == RULE_TOKEN_NOT)); /* NOT/n BEFORE */
    }
    if (join->negated)
        advance(r);
    return true;
}

/* A NOT that stands first is as wide as the AND behind it. Made only of conditions and of what is
 * not there, it finds nothing. */
static struct rule_node *close_and(struct reading *r, struct rule_node *first, size_t at) {
    if (!first->next && !first->join.negated)
        return first;
    struct rule_node *all = new_node(r, RULE_AND, at);
    all->first = first;
    all->filter = true;
    if (first->join.negated && first->next)
        first->join.same_row = first->next->join.same_row;
    for (const struct rule_node *n = first; n; n = n->next)
        all->filter &= n->filter || n->join.negated;
    return all;
}

static struct rule_node *read_and(struct reading *r) {
    struct rule_node *first = NULL, *last = NULL;
    struct rule_join join = {.negated = is_plain_not(&r->now)};
    size_t at = r->now.from;
    if (join.negated)
        advance(r);
    do {
        struct rule_node *n = read_near(r);
        if (!n)
            return NULL;
        n->join = join;
        if (last)
            last->next = n;
        else
            first = n;
        last = n;
    } while (take_and(r, last, &join));
    return close_and(r, first, at);
}

/* All sides find something, or none does. */
static struct rule_node *close_or(struct reading *r, struct rule_node *all) {
    for (const struct rule_node *n = all->first; n; n = n->next) {
        if (n->filter == all->first->filter)
            continue;
        return refuse(r, n->filter ? n->at : all->first->at,
                      "this side of OR finds nothing itself: a condition or NOT only narrows what "
                      "else is found");
    }
    all->filter = all->first->filter;
    return all->first->next ? all : all->first;
}

/* Reads up to the end, or a parenthesis that closes one. */
static struct rule_node *read_rule(struct reading *r) {
    struct rule_node *all = new_node(r, RULE_OR, r->now.from), *last = NULL;
    for (;;) {
        struct rule_node *n = read_and(r);
        if (!n)
            return NULL;
        if (last)
            last->next = n;
        else
            all->first = n;
        last = n;
        if (r->now.kind != RULE_TOKEN_OR)
            break;
        advance(r);
    }
    if (r->now.kind == RULE_TOKEN_WRONG)
        return refuse(r, r->now.from, r->now.wrong);
    if (r->now.kind == RULE_TOKEN_END || (r->now.kind == RULE_TOKEN_CLOSE && r->level))
        return close_or(r, all);
    return refuse(r, r->now.from,
                  r->now.kind == RULE_TOKEN_CLOSE
                      ? "this parenthesis closes none"
                      : "AND, OR, NOT, NEAR/n, BEFORE/n or AFTER/n is wanted before this");
}

const struct rule *rule_read(struct slice text, struct place place, struct rule_leaves *leaves,
                             struct arena *arena, struct fault *f) {
    struct rule *rule = arena_alloc(arena, 1, sizeof *rule);
    struct reading r = {.text = text,
                        .place = place,
                        .leaves = leaves,
                        .arena = arena,
                        .fault = f,
                        .next_leaf = &rule->first_leaf};
    rule->first_leaf = NULL;
    if (text.n > RULE_BYTES_MOST) {
        fault_input(f, place, text, "a rule of more than 1 MiB: make themes of its parts");
        return NULL;
    }
    advance(&r);
    rule->root = read_rule(&r);
    if (rule->root && rule->root->filter)
        rule->root = refuse(&r, rule->root->at,
                            "a rule of conditions and NOT alone finds nothing: it wants words or "
                            "#theme");
    buffer_free(&r.scratch);
    return rule->root ? rule : NULL;
}

void rule_leaves_free(struct rule_leaves *l) {
    intern_free(&l->phrases);
    intern_free(&l->themes);
    intern_free(&l->conditions);
    free(l->condition);
    free(l->asked);
    *l = (struct rule_leaves){0};
}
