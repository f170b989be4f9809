/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rule_raise.h"

#include <math.h>
#include <stdlib.h>

/* `place` in the order is raised by `leaf`. */
struct raising {
    uint32_t leaf, place;
};
struct guess {
    struct rules *rules;
    double *theme;      /* by theme: how often it is found, in no unit */
    double *reference;  /* by reference; NaN: not yet asked for */
    struct raising *at; /* [n] */
    size_t n, cap;
};

enum { REGEX_AS_LETTERS = 4 };

static double of_letters(double letters, bool wild) {
    return (wild ? 1.5 : 1) / pow(1 + letters, 3);
}

/* Long words are rare, phrases rarer than their rarest word. */
static double phrase_cost(struct slice phrase) {
    double rarest = 1;
    size_t words = 0;
    for (struct slice rest = phrase; rest.p; words++) {
        struct slice word = slice_cut(&rest, ' ');
        size_t letters = 0;
        bool wild = false;
        for (size_t i = 0; i < word.n; i++) {
            wild |= word.p[i] == '*';
            letters += word.p[i] != '*' && word.p[i] != '?' && word.p[i] != '^';
        }
        rarest = fmin(rarest, of_letters((double)letters, wild));
    }
    return rarest / (double)words;
}

static double reference_cost(struct guess *g, uint32_t id) {
    const struct rule_reference *r = &g->rules->references[id];
    if (!isnan(g->reference[id]))
        return g->reference[id];
    double sum = r->theme == LEXICON_NONE ? 0 : g->theme[r->theme];
    for (uint32_t t = r->from; t < r->to; t++)
        sum += g->theme[t];
    return g->reference[id] = sum;
}

static double cost(struct guess *g, const struct rule_node *node);

/* The operand that must be there and is rarest. */
static const struct rule_node *rarest(struct guess *g, const struct rule_node *node,
                                      double *least) {
    const struct rule_node *found = NULL;
    for (const struct rule_node *n = node->first; n; n = n->next) {
        /* The first operand of NEAR has no join of its own. */
        bool negated = n->join.negated && (node->kind == RULE_AND || n != node->first);
        if (negated || n->filter)
            continue;
        double c = cost(g, n);
        if (found && c >= *least)
            continue;
        found = n;
        *least = c;
    }
    return found;
}

static double cost(struct guess *g, const struct rule_node *node) {
    double sum = 0;
    switch (node->kind) {
    case RULE_PHRASE:
        return phrase_cost(intern_text(&g->rules->lexicon->leaves.phrases, node->id));
    case RULE_THEME:
        return reference_cost(g, node->id);
    case RULE_NEGATED:
        return cost(g, node->first);
    case RULE_NEAR:
    case RULE_AND:
        rarest(g, node, &sum);
        return sum;
    case RULE_OR:
        for (const struct rule_node *n = node->first; n; n = n->next)
            sum += cost(g, n);
        return sum;
    default:
        return 1;
    }
}

static void add(struct guess *g, uint32_t leaf, uint32_t place) {
    MEM_GROW(g->at, g->cap, g->n + 1);
    g->at[g->n++] = (struct raising){leaf, place};
}

static void add_raising(struct guess *g, const struct rule_node *node, uint32_t place) {
    double unused;
    switch (node->kind) {
    case RULE_PHRASE:
        add(g, rules_phrase(node->id), place);
        break;
    case RULE_THEME:
        add(g, rules_reference(g->rules, node->id), place);
        break;
    case RULE_NEGATED:
        add_raising(g, node->first, place);
        break;
    case RULE_NEAR:
    case RULE_AND:
        add_raising(g, rarest(g, node, &unused), place);
        break;
    case RULE_OR:
        for (const struct rule_node *n = node->first; n; n = n->next)
            add_raising(g, n, place);
        break;
    default:
        add(g, rules_negator(g->rules), place);
    }
}

/* How often a theme is found without its rules. */
static void guess_themes(struct guess *g) {
    const struct lexicon *l = g->rules->lexicon;
    for (size_t i = 0; i < l->n_entries; i++) {
        const struct entry *e = &l->entries[i];
        if (e->kind == ENTRY_REGEX)
            g->theme[e->theme] += of_letters(REGEX_AS_LETTERS, false);
        else if (e->kind == ENTRY_STEM || e->kind == ENTRY_WORD)
            g->theme[e->theme] += phrase_cost(e->pattern);
    }
}

/* The pairs as lists; those of one leaf came with ascending places. */
static void make_lists(struct guess *g, size_t n_leaves) {
    struct number_lists *lists = &g->rules->raises;
    lists->from = mem_zero(n_leaves + 2, sizeof *lists->from);
    lists->to = mem_resize(NULL, g->n, sizeof *lists->to);
    for (size_t i = 0; i < g->n; i++)
        lists->from[g->at[i].leaf + 2]++;
    for (size_t i = 2; i < n_leaves + 2; i++)
        lists->from[i] += lists->from[i - 1];
    for (size_t i = 0; i < g->n; i++)
        lists->to[lists->from[g->at[i].leaf + 1]++] = g->at[i].place;
}

void rule_raise(struct rules *r) {
    const struct rule_leaves *leaves = &r->lexicon->leaves;
    struct guess g = {.rules = r,
                      .theme = mem_zero(r->lexicon->n_themes, sizeof *g.theme),
                      .reference = mem_zero(leaves->themes.count, sizeof *g.reference)};
    for (size_t i = 0; i < leaves->themes.count; i++)
        g.reference[i] = NAN;
    guess_themes(&g);
    for (uint32_t i = 0; i < r->n; i++) {
        const struct entry *e = &r->lexicon->entries[r->order[i]];
        g.theme[e->theme] += cost(&g, e->rule->root);
        add_raising(&g, e->rule->root, i);
    }
    make_lists(&g, leaves->phrases.count + 1 + leaves->themes.count);
    free(g.theme);
    free(g.reference);
    free(g.at);
}
