/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rule_eval.h"

#include <stdlib.h>

static const struct rule_spans nothing = {NULL, 0};

static size_t n_numbers(const struct rules *r) {
    return r->lexicon->n_entries + r->lexicon->leaves.phrases.count + 1;
}

void rule_turn_open(struct rule_turn *t, const struct rules *r) {
    const struct rule_leaves *leaves = &r->lexicon->leaves;
    size_t n = n_numbers(r);
    *t = (struct rule_turn){.rules = r,
                            .first = mem_resize(NULL, n, sizeof *t->first),
                            .last = mem_resize(NULL, n, sizeof *t->last),
                            .numbers = mem_resize(NULL, n, sizeof *t->numbers),
                            .excepts = mem_resize(NULL, n, sizeof *t->excepts),
                            .of_reference = mem_zero(leaves->themes.count, sizeof *t->of_reference),
                            .in_rows = mem_zero(leaves->conditions.count, sizeof *t->in_rows)};
    for (size_t i = 0; i < n; i++)
        t->first[i] = RULE_TURN_NONE;
}

void rule_turn_close(struct rule_turn *t) {
    free(t->words_before);
    free(t->found);
    free(t->first);
    free(t->last);
    free(t->numbers);
    free(t->excepts);
    free(t->of_reference);
    free(t->in_rows);
    arena_free(&t->arena);
    buffer_free(&t->scratch);
}

void rule_turn_clear(struct rule_turn *t) {
    const struct rule_leaves *leaves = &t->rules->lexicon->leaves;
    for (size_t i = 0; i < t->n_numbers; i++)
        t->first[t->numbers[i]] = RULE_TURN_NONE;
    for (size_t i = 0; i < leaves->themes.count; i++)
        t->of_reference[i] = nothing;
    for (size_t i = 0; i < leaves->conditions.count; i++)
        t->in_rows[i] = NULL;
    t->n_rows = t->n_found = t->n_numbers = t->n_excepts = 0;
    arena_reset(&t->arena);
}

void rule_turn_row(struct rule_turn *t, size_t n_words) {
    MEM_GROW(t->words_before, t->cap_rows, t->n_rows + 2);
    if (t->n_rows == 0)
        t->words_before[0] = 0;
    t->words_before[t->n_rows + 1] = t->words_before[t->n_rows] + (uint32_t)n_words;
    t->n_rows++;
}

uint32_t rule_turn_number(const struct rule_turn *t, uint32_t found) {
    size_t negator = n_numbers(t->rules) - 1;
    return found < negator ? found : (uint32_t)negator;
}

bool rule_turn_add_span(struct rule_turn *t, uint32_t number, struct rule_span span) {
    const struct lexicon *l = t->rules->lexicon;
    uint32_t at = (uint32_t)t->n_found;
    bool first = t->first[number] == RULE_TURN_NONE;
    MEM_GROW(t->found, t->cap_found, t->n_found + 1);
    t->found[t->n_found++] = (struct rule_found){span, RULE_TURN_NONE};
    if (first) {
        t->first[number] = at;
        t->numbers[t->n_numbers++] = number;
        if (number < l->n_entries && l->entries[number].kind == ENTRY_EXCEPT)
            t->excepts[t->n_excepts++] = number;
    } else {
        t->found[t->last[number]].next = at;
    }
    t->last[number] = at;
    return first;
}

bool rule_turn_add(struct rule_turn *t, uint32_t number, uint32_t first, uint32_t last) {
    uint32_t row = (uint32_t)t->n_rows - 1, before = t->words_before[row];
    return rule_turn_add_span(t, number,
                              (struct rule_span){before + first - 1, before + last - 1, row});
}

static struct rule_spans room(struct rule_turn *t, size_t n) {
    return (struct rule_spans){arena_alloc(&t->arena, n, sizeof(struct rule_span)), 0};
}

/* What was found of one number, in order. */
static struct rule_spans of_number(struct rule_turn *t, size_t number) {
    size_t n = 0;
    for (uint32_t i = t->first[number]; i != RULE_TURN_NONE; i = t->found[i].next)
        n++;
    struct rule_spans s = room(t, n);
    for (uint32_t i = t->first[number]; i != RULE_TURN_NONE; i = t->found[i].next)
        s.at[s.n++] = t->found[i].span;
    rule_spans_sort(&s);
    return s;
}

static struct rule_spans of_negators(struct rule_turn *t) {
    return of_number(t, n_numbers(t->rules) - 1);
}

/* Lists put together; list[] is the turn's. */
static struct rule_spans join_all(struct rule_turn *t, const struct rule_spans *list, size_t n) {
    size_t total = 0;
    for (size_t i = 0; i < n; i++)
        total += list[i].n;
    struct rule_spans s = room(t, total);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < list[i].n; k++)
            s.at[s.n++] = list[i].at[k];
    rule_spans_sort(&s);
    return s;
}

/* Without what exceptions of the same theme overlap. */
static void drop_excepted(struct rule_turn *t, uint32_t theme, struct rule_spans *s) {
    const struct entry *entries = t->rules->lexicon->entries;
    for (size_t i = 0; i < t->n_excepts && s->n; i++)
        if (entries[t->excepts[i]].theme == theme)
            rule_spans_drop(s, of_number(t, t->excepts[i]));
}

/* What the entries of themes found, but for their exceptions. */
static struct rule_spans of_themes(struct rule_turn *t, const struct rule_reference *r) {
    const struct lexicon *l = t->rules->lexicon;
    struct rule_spans *lists = arena_alloc(&t->arena, t->n_numbers, sizeof *lists);
    size_t n = 0;
    for (size_t i = 0; i < t->n_numbers; i++) {
        uint32_t number = t->numbers[i];
        if (number >= l->n_entries)
            continue;
        const struct entry *e = &l->entries[number];
        if (e->kind == ENTRY_EXCEPT || !rule_reference_has(r, e->theme))
            continue;
        lists[n] = of_number(t, number);
        drop_excepted(t, e->theme, &lists[n++]);
    }
    return join_all(t, lists, n);
}

static struct rule_spans of_reference(struct rule_turn *t, uint32_t id) {
    struct rule_spans *known = &t->of_reference[id];
    if (!known->at)
        *known = of_themes(t, &t->rules->references[id]);
    return *known;
}

static const bool *of_condition(struct rule_turn *t, uint32_t id) {
    const struct condition *c = &t->rules->lexicon->leaves.condition[id];
    if (t->in_rows[id])
        return t->in_rows[id];
    bool *rows = t->in_rows[id] = arena_alloc(&t->arena, t->n_rows, sizeof *rows);
    for (size_t i = 0; i < t->n_rows; i++)
        rows[i] = condition_holds(c, t->rows->at[i].fields[t->columns[id]], &t->scratch);
    return rows;
}

static bool *new_rows(struct rule_turn *t, bool all) {
    bool *rows = arena_alloc(&t->arena, t->n_rows, sizeof *rows);
    memset(rows, all, t->n_rows);
    return rows;
}

static const bool *rows_with(struct rule_turn *t, struct rule_spans s) {
    bool *rows = new_rows(t, false);
    for (size_t i = 0; i < s.n; i++)
        rows[s.at[i].row] = true;
    return rows;
}

static const bool *filter(struct rule_turn *t, const struct rule_node *node);

/* Takes from rows[] those that an operand of AND, one that finds nothing itself, does not let
 * through. */
static void narrow(struct rule_turn *t, const struct rule_node *n, bool *rows) {
    const bool *with;
    if (n->filter) {
        with = filter(t, n);
    } else {
        struct rule_spans s = rule_turn_spans(t, n);
        with = n->join.same_row ? rows_with(t, s) : new_rows(t, s.n > 0);
    }
    for (size_t i = 0; i < t->n_rows; i++)
        rows[i] &= with[i] != n->join.negated;
}

/* The rows that a part lets through which finds nothing itself. */
static const bool *filter(struct rule_turn *t, const struct rule_node *node) {
    if (node->kind == RULE_CONDITION)
        return of_condition(t, node->id);
    bool all = node->kind == RULE_AND, *rows = new_rows(t, all);
    for (const struct rule_node *n = node->first; n; n = n->next) {
        if (all) {
            narrow(t, n, rows);
            continue;
        }
        const bool *with = filter(t, n);
        for (size_t i = 0; i < t->n_rows; i++)
            rows[i] |= with[i];
    }
    return rows;
}

static struct rule_spans of_or(struct rule_turn *t, const struct rule_node *node) {
    size_t n = 0;
    for (const struct rule_node *o = node->first; o; o = o->next)
        n++;
    struct rule_spans *lists = arena_alloc(&t->arena, n, sizeof *lists);
    n = 0;
    for (const struct rule_node *o = node->first; o; o = o->next)
        lists[n++] = rule_turn_spans(t, o);
    return join_all(t, lists, n);
}

static struct rule_spans of_near(struct rule_turn *t, const struct rule_node *node) {
    struct rule_spans s = rule_turn_spans(t, node->first);
    for (const struct rule_node *n = node->first->next; n && s.n; n = n->next)
        s = rule_spans_near(s, rule_turn_spans(t, n), n->join, &t->arena);
    return s;
}

/* `a AND b`, of one turn or one row. */
static struct rule_spans both(struct rule_turn *t, struct rule_spans a, struct rule_spans b,
                              bool same_row) {
    if (a.n == 0 || b.n == 0)
        return nothing;
    if (same_row) {
        struct rule_spans a_in = rule_spans_in(a, rows_with(t, b), true, &t->arena);
        b = rule_spans_in(b, rows_with(t, a), true, &t->arena);
        a = a_in;
    }
    return rule_spans_join(a, b, &t->arena);
}

/* The conditions of an AND hold for all its operands, wherever they stand in it. NULL: it has none.
 */
static const bool *conditions_of(struct rule_turn *t, const struct rule_node *node) {
    bool *rows = NULL;
    for (const struct rule_node *n = node->first; n; n = n->next) {
        if (!n->filter)
            continue;
        if (!rows)
            rows = new_rows(t, true);
        narrow(t, n, rows);
    }
    return rows;
}

static struct rule_spans without(struct rule_turn *t, struct rule_spans s,
                                 const struct rule_node *n) {
    bool *rows = new_rows(t, true);
    narrow(t, n, rows);
    return rule_spans_in(s, rows, true, &t->arena);
}

/* Left to right, but what finds something comes before a NOT that stands first. */
static struct rule_spans of_and(struct rule_turn *t, const struct rule_node *node) {
    const bool *rows = conditions_of(t, node);
    struct rule_spans s = nothing;
    const struct rule_node *begin = node->first;
    while (begin->filter || begin->join.negated)
        begin = begin->next;
    s = rule_turn_spans(t, begin);
    if (rows)
        s = rule_spans_in(s, rows, true, &t->arena);
    for (const struct rule_node *n = node->first; n && s.n; n = n->next) {
        if (n == begin || n->filter)
            continue;
        if (n->join.negated) {
            s = without(t, s, n);
            continue;
        }
        struct rule_spans other = rule_turn_spans(t, n);
        if (rows)
            other = rule_spans_in(other, rows, true, &t->arena);
        s = both(t, s, other, n->join.same_row);
    }
    return s;
}

struct rule_spans rule_turn_spans(struct rule_turn *t, const struct rule_node *node) {
    switch (node->kind) {
    case RULE_PHRASE:
        return of_number(t, t->rules->lexicon->n_entries + node->id);
    case RULE_THEME:
        return of_reference(t, node->id);
    case RULE_NEGATOR:
        return of_negators(t);
    case RULE_NEGATED:
        return rule_spans_preceded(rule_turn_spans(t, node->first), of_negators(t), node->words,
                                   &t->arena);
    case RULE_NEAR:
        return of_near(t, node);
    case RULE_AND:
        return of_and(t, node);
    case RULE_OR:
        return of_or(t, node);
    case RULE_CONDITION:
        break; /* rule.c lets none stand where something must be found */
    }
    return nothing;
}
