/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules that can find nothing, and parts of rules that do not in a text. */
#include "models/lexicon_usage.h"

/* The parts of a rule that find nothing. */
struct operands {
    const struct lexicon_usage *u;
    const struct lexicon *lexicon;
    struct intern listed; /* kind and number of what is in the list */
    struct buffer list;
};

static bool is_leaf(const struct rule_node *n) {
    return n->kind <= RULE_NEGATOR;
}

static bool same_join(struct rule_join a, struct rule_join b) {
    return a.negated == b.negated && a.same_row == b.same_row && a.words == b.words &&
           a.order == b.order;
}

/* Whether two parts of rules are the same, operand by operand. */
static bool same(const struct rule_node *a, const struct rule_node *b) {
    if (a->kind != b->kind || (is_leaf(a) && a->id != b->id) || a->words != b->words)
        return false;
    const struct rule_node *x = a->first, *y = b->first;
    for (; x && y; x = x->next, y = y->next)
        if (!same(x, y) || (x != a->first && !same_join(x->join, y->join)))
            return false;
    return !x && !y;
}

/* The operands that must be found, but one like `not`: whether there is none. */
static bool asks_only_for(const struct rule_node *all, const struct rule_node * not ) {
    for (const struct rule_node *n = all->first; n; n = n->next)
        if (!n->join.negated && n->kind != RULE_CONDITION && !same(n, not ))
            return false;
    return true;
}

/* `A … NOT A`. A negation in one row contradicts only rules that look for nothing else. */
static bool contradicts(const struct rule_node *all, const struct rule_node * not ) {
    bool everywhere = !not ->join.same_row || not ->kind == RULE_CONDITION;
    for (const struct rule_node *n = all->first; n; n = n->next)
        if (!n->join.negated && same(n, not ))
            return everywhere || asks_only_for(all, not );
    return false;
}

static bool share_value(const struct condition *a, const struct condition *b) {
    for (size_t i = 0; i < a->n; i++)
        for (size_t j = 0; j < b->n; j++) {
            const struct condition_value *x = &a->values[i], *y = &b->values[j];
            bool numbers = x->is_number && y->is_number;
            if (numbers ? !(x->number < y->number) && !(x->number > y->number)
                        : slice_eq(x->folded, y->folded))
                return true;
        }
    return false;
}

/* `{role=a} AND {role=b}`: a row has one value in a column. */
static bool exclude(const struct lexicon *l, const struct rule_node *a, const struct rule_node *b) {
    if (a->kind != RULE_CONDITION || b->kind != RULE_CONDITION || a->join.negated ||
        b->join.negated)
        return false;
    const struct condition *x = &l->leaves.condition[a->id], *y = &l->leaves.condition[b->id];
    return x->op == CONDITION_IS && y->op == CONDITION_IS && slice_eq(x->column, y->column) &&
           !share_value(x, y);
}

/* Whether a part of a rule finds nothing in any text. As deep as rules are: RULE_LEVELS_MOST. */
static bool is_impossible(const struct lexicon *l, const struct rule_node *n) {
    size_t possible = 0;
    for (const struct rule_node *o = n->first; o; o = o->next) {
        bool negated = o != n->first || n->kind == RULE_AND ? o->join.negated : false;
        bool never = is_impossible(l, o);
        if (n->kind == RULE_OR)
            possible += !never;
        else if (never && !negated)
            return true;
        if (n->kind == RULE_AND && negated && contradicts(n, o))
            return true;
        for (const struct rule_node *p = o->next; n->kind == RULE_AND && p; p = p->next)
            if (exclude(l, o, p))
                return true;
    }
    return n->kind == RULE_OR && possible == 0;
}

void lexicon_check_rules(struct lexicon_findings *to) {
    for (uint32_t i = 0; i < to->lexicon->n_entries; i++) {
        const struct entry *e = &to->lexicon->entries[i];
        const struct lexicon_finding f = {
            .check = CHECK_IMPOSSIBLE, .entry = i, .other = LEXICON_NONE};
        if (e->rule && is_impossible(to->lexicon, e->rule->root))
            lexicon_found(to, &f, "the rule contradicts itself");
    }
}

/* The hits of a theme, or of one below it, by its name. */
static bool theme_fired(const struct operands *o, struct slice name) {
    for (uint32_t i = 0; i < o->lexicon->n_entries; i++) {
        struct slice id = o->lexicon->themes[o->lexicon->entries[i].theme].id;
        bool is = slice_eq(id, name) ||
                  (id.n > name.n && id.p[name.n] == '/' && !memcmp(id.p, name.p, name.n));
        if (is && o->u->entries[i].kept && o->lexicon->entries[i].kind != ENTRY_EXCEPT)
            return true;
    }
    return false;
}

/* Lists a leaf that finds nothing; the same leaf once. */
static void check_leaf(struct operands *o, const struct rule_node *leaf) {
    const struct rule_leaves *all = &o->lexicon->leaves;
    struct slice text = {0};
    const char *mark = "";
    if (leaf->kind == RULE_PHRASE && o->u->phrases[leaf->id] == 0) {
        text = intern_text(&all->phrases, leaf->id);
    } else if (leaf->kind == RULE_THEME && !theme_fired(o, intern_text(&all->themes, leaf->id))) {
        text = intern_text(&all->themes, leaf->id);
        mark = "#";
    } else if (leaf->kind == RULE_CONDITION && o->u->conditions[leaf->id] == 0) {
        text = all->condition[leaf->id].column;
        mark = "the condition on ";
    } else if (leaf->kind == RULE_NEGATOR && o->u->negators == 0) {
        text = SLICE("@negator");
    }
    const uint32_t key[] = {(uint32_t)leaf->kind, leaf->id};
    size_t listed = o->listed.count;
    if (text.n == 0 ||
        intern_add(&o->listed, (struct slice){(const char *)key, sizeof key}) < listed)
        return;
    buffer_text(&o->list, listed ? ", " : "");
    buffer_text(&o->list, mark);
    text_visible(&o->list, text, 60);
}

void lexicon_check_operands(const struct lexicon_usage *u, const struct lexicon_words *w,
                            struct lexicon_findings *to) {
    struct operands o = {.u = u, .lexicon = u->lexicon};
    for (uint32_t i = 0; i < u->lexicon->n_entries; i++) {
        const struct entry *e = &u->lexicon->entries[i];
        if (!e->rule || u->rows[w->entries[i].share] == 0)
            continue;
        if (lexicon_has_found(to, CHECK_IMPOSSIBLE, i))
            continue;
        buffer_clear(&o.list);
        for (const struct rule_node *leaf = e->rule->first_leaf; leaf; leaf = leaf->next_leaf)
            check_leaf(&o, leaf);
        const struct lexicon_finding f = {
            .check = CHECK_OPERAND, .entry = i, .other = LEXICON_NONE};
        if (o.listed.count)
            lexicon_found(to, &f, "parts that find nothing in this text: %.*s",
                          SLICE_ARGS(buffer_slice(&o.list)));
        intern_free(&o.listed);
        o.listed = (struct intern){0};
    }
    buffer_free(&o.list);
}
