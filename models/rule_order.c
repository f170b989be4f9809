/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A theme needs the references in its rules, a reference its themes: a walk in depth along these
 * needs, on a stack of our own. What it leaves last has all its needs behind it. */
#include "models/rule_order.h"

#include <stdlib.h>

enum { SHOWN_MOST = 20 };       /* names of a circle */
enum { NEW, ON_THE_WAY, LEFT }; /* of a node */
#define NO_NODE UINT32_MAX

/* Themes are the nodes from 0, references those behind. */
struct step {
    uint32_t node;
    uint32_t at;                  /* of a theme: its rule in hand; of a reference: how many done */
    const struct rule_node *leaf; /* of a theme: the leaf of the rule */
};

struct walk {
    const struct rules *rules;
    const struct entry *entries; /* the lexicon's */
    uint32_t *by_theme;          /* [n]: rules, by theme, then by number */
    size_t n;
    uint32_t *first_rule; /* [themes + 1]: where those of a theme begin */
    unsigned char *state; /* by node */
    bool *told;           /* by theme */
    uint32_t *rank;       /* by theme: when it was left */
    uint32_t n_left;
    struct step *steps; /* [n_steps] */
    size_t n_steps, cap_steps;
};

static size_t n_themes(const struct walk *w) {
    return w->rules->lexicon->n_themes;
}

/* Rules by theme: counted, then put in place. */
static void sort_rules(struct walk *w, const uint32_t *entries) {
    for (size_t i = 0; i < w->n; i++)
        w->first_rule[w->entries[entries[i]].theme + 1]++;
    for (size_t t = 0; t < n_themes(w); t++)
        w->first_rule[t + 1] += w->first_rule[t];
    for (size_t i = w->n; i-- > 0;)
        w->by_theme[--w->first_rule[w->entries[entries[i]].theme + 1]] = entries[i];
    /* Each end has become the beginning of what is behind it. */
    memmove(w->first_rule, w->first_rule + 1, n_themes(w) * sizeof *w->first_rule);
    w->first_rule[n_themes(w)] = (uint32_t)w->n;
}

static void enter(struct walk *w, uint32_t node) {
    MEM_GROW(w->steps, w->cap_steps, w->n_steps + 1);
    struct step *s = &w->steps[w->n_steps++];
    *s = (struct step){.node = node};
    if (node < n_themes(w))
        s->at = w->first_rule[node];
    w->state[node] = ON_THE_WAY;
}

/* The next reference in the rules of a theme, as a node; s->leaf is where it stands. */
static uint32_t next_reference(const struct walk *w, struct step *s) {
    while (s->at < w->first_rule[s->node + 1]) {
        s->leaf = s->leaf ? s->leaf->next_leaf : w->entries[w->by_theme[s->at]].rule->first_leaf;
        if (!s->leaf)
            s->at++;
        else if (s->leaf->kind == RULE_THEME)
            return (uint32_t)n_themes(w) + s->leaf->id;
    }
    return NO_NODE;
}

static uint32_t next_theme(const struct walk *w, struct step *s) {
    const struct rule_reference *r = &w->rules->references[s->node - n_themes(w)];
    uint32_t at = s->at++;
    if (at == 0 && r->theme != LEXICON_NONE)
        return r->theme;
    at = at ? at - 1 : s->at++ - 1;
    return r->from + at < r->to ? r->from + at : NO_NODE;
}

static struct slice name_of(const struct walk *w, uint32_t node) {
    const struct lexicon *l = w->rules->lexicon;
    return node < l->n_themes ? l->themes[node].id
                              : intern_text(&l->leaves.themes, node - (uint32_t)l->n_themes);
}

/* The names from step `from` on and the first again, each once where a theme follows its own
 * reference. */
static void show_circle(const struct walk *w, size_t from, struct buffer *to) {
    struct slice last = {NULL, 0};
    size_t shown = 0;
    for (size_t i = from; i <= w->n_steps; i++) {
        struct slice name = name_of(w, w->steps[i < w->n_steps ? i : from].node);
        bool closes = i == w->n_steps;
        if ((slice_eq(name, last) && !(closes && shown == 1)) || (shown >= SHOWN_MOST && !closes))
            continue;
        buffer_text(to, shown ? " > " : "");
        if (shown == SHOWN_MOST)
            buffer_text(to, "... > ");
        text_visible(to, name, 200);
        last = name;
        shown++;
    }
}

static bool tell_circle(struct walk *w, uint32_t node, struct fault *f) {
    struct buffer text = {0};
    size_t from = w->n_steps;
    while (w->steps[--from].node != node)
        ;
    const struct step *s = &w->steps[from + (node >= n_themes(w))];
    if (w->told[s->node])
        return false;
    w->told[s->node] = true;
    const struct entry *e = &w->entries[w->by_theme[s->at]];
    buffer_text(&text, "themes that are found by one another: ");
    show_circle(w, from, &text);
    buffer_char(&text, '\0');
    rule_fault(e->pattern, s->leaf->at, e->place, text.p, f);
    buffer_free(&text);
    return false;
}

/* All that can be reached from a theme. */
static bool visit(struct walk *w, uint32_t theme, struct fault *f) {
    bool ok = true;
    enter(w, theme);
    while (w->n_steps) {
        struct step *s = &w->steps[w->n_steps - 1];
        uint32_t node = s->node,
                 next = node < n_themes(w) ? next_reference(w, s) : next_theme(w, s);
        if (next == NO_NODE) {
            w->state[node] = LEFT;
            if (node < n_themes(w))
                w->rank[node] = w->n_left++;
            w->n_steps--;
        } else if (w->state[next] == NEW) {
            enter(w, next);
        } else if (w->state[next] == ON_THE_WAY) {
            ok = tell_circle(w, next, f);
        }
    }
    return ok;
}

/* Rules theme by theme, in the order in which these were left. */
static void fill_order(const struct walk *w, struct rules *r) {
    uint32_t *theme_at = mem_resize(NULL, n_themes(w) + 1, sizeof *theme_at);
    for (uint32_t t = 0; t < n_themes(w); t++)
        theme_at[w->rank[t]] = t;
    for (size_t i = 0; i < n_themes(w); i++)
        for (uint32_t k = w->first_rule[theme_at[i]]; k < w->first_rule[theme_at[i] + 1]; k++)
            r->order[r->n++] = w->by_theme[k];
    free(theme_at);
}

bool rule_order(struct rules *r, const uint32_t *entries, size_t n, struct fault *f) {
    size_t themes = r->lexicon->n_themes, nodes = themes + r->lexicon->leaves.themes.count;
    struct walk w = {.rules = r,
                     .entries = r->lexicon->entries,
                     .n = n,
                     .by_theme = mem_zero(n, sizeof *w.by_theme),
                     .first_rule = mem_zero(themes + 1, sizeof *w.first_rule),
                     .state = mem_zero(nodes, 1),
                     .told = mem_zero(themes, sizeof *w.told),
                     .rank = mem_zero(themes, sizeof *w.rank)};
    bool ok = true;
    sort_rules(&w, entries);
    for (uint32_t t = 0; t < themes; t++)
        if (w.state[t] == NEW)
            ok = visit(&w, t, f) && ok;
    r->order = mem_resize(NULL, n, sizeof *r->order);
    fill_order(&w, r);
    free(w.by_theme);
    free(w.first_rule);
    free(w.state);
    free(w.told);
    free(w.rank);
    free(w.steps);
    return ok;
}
