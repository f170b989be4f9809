/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rule_run.h"

#include <stdlib.h>

#include "models/rule_eval.h"

/* What a rule found, for the row that it lies in. */
struct rule_hit {
    uint32_t entry, row;
    uint32_t first, last; /* words of the turn, from 0 */
};

struct rule_run {
    const struct rules *rules;
    struct rule_turn turn;
    uint64_t *raised; /* a bit for each rule, by its place in the order */
    bool any_raised;
    bool *reference_raised; /* by reference */
    struct hit_list found;  /* of the rows, of entries only, row by row */
    size_t *found_from;     /* [rows + 1]: where those of each row begin */
    size_t cap_from;
    struct rule_hit *hits; /* [n_hits]: of rules, by row */
    size_t n_hits, cap_hits, next_hit;
    struct hit_list row;
};

static size_t raised_words(const struct rule_run *g) {
    return g->rules->n / 64 + 1;
}
static size_t n_references(const struct rule_run *g) {
    return g->rules->lexicon->leaves.themes.count;
}

struct rule_run *rule_run_new(const struct rules *r) {
    struct rule_run *g = mem_zero(1, sizeof *g);
    g->rules = r;
    rule_turn_open(&g->turn, r);
    g->raised = mem_zero(raised_words(g), sizeof *g->raised);
    g->reference_raised = mem_zero(n_references(g), sizeof *g->reference_raised);
    rule_run_begin(g);
    return g;
}

void rule_run_free(struct rule_run *g) {
    if (!g)
        return;
    rule_turn_close(&g->turn);
    free(g->raised);
    free(g->reference_raised);
    free(g->found.at);
    free(g->found_from);
    free(g->hits);
    free(g->row.at);
    free(g);
}

void rule_run_begin(struct rule_run *g) {
    rule_turn_clear(&g->turn);
    if (g->any_raised)
        memset(g->raised, 0, raised_words(g) * sizeof *g->raised);
    memset(g->reference_raised, 0, n_references(g) * sizeof *g->reference_raised);
    g->any_raised = false;
    g->found.n = g->n_hits = g->next_hit = 0;
}

static void raise(struct rule_run *g, uint32_t leaf) {
    const struct number_lists *lists = &g->rules->raises;
    for (uint32_t i = lists->from[leaf]; i < lists->from[leaf + 1]; i++) {
        g->raised[lists->to[i] / 64] |= (uint64_t)1 << lists->to[i] % 64;
        g->any_raised = true;
    }
}

/* An entry that is found in the turn for the first time raises what refers to its theme. */
static void raise_theme(struct rule_run *g, uint32_t theme) {
    const struct number_lists *lists = &g->rules->theme_in;
    for (uint32_t i = lists->from[theme]; i < lists->from[theme + 1]; i++) {
        uint32_t reference = lists->to[i];
        if (!g->reference_raised[reference])
            raise(g, rules_reference(g->rules, reference));
        g->reference_raised[reference] = true;
    }
}

static void note_first(struct rule_run *g, uint32_t number) {
    const struct lexicon *l = g->rules->lexicon;
    if (number >= l->n_entries)
        raise(g, (uint32_t)(number - l->n_entries));
    else if (l->entries[number].kind != ENTRY_EXCEPT)
        raise_theme(g, l->entries[number].theme);
}

void rule_run_row(struct rule_run *g, const struct hit_list *found, size_t n_words) {
    const size_t n_entries = g->rules->lexicon->n_entries;
    MEM_GROW(g->found_from, g->cap_from, g->turn.n_rows + 2);
    g->found_from[g->turn.n_rows] = g->found.n;
    rule_turn_row(&g->turn, n_words);
    for (size_t i = 0; i < found->n; i++) {
        const struct hit *h = &found->at[i];
        if (h->entry < n_entries)
            hits_add(&g->found, *h);
        uint32_t number = rule_turn_number(&g->turn, h->entry);
        if (rule_turn_add(&g->turn, number, h->first, h->last))
            note_first(g, number);
    }
    g->found_from[g->turn.n_rows] = g->found.n;
}

/* What a rule found becomes hits, and is there for the rules that refer to its theme. */
static void take_hits(struct rule_run *g, uint32_t entry, struct rule_spans s) {
    MEM_GROW(g->hits, g->cap_hits, g->n_hits + s.n);
    for (size_t i = 0; i < s.n; i++) {
        const struct rule_span *at = &s.at[i];
        g->hits[g->n_hits++] = (struct rule_hit){entry, at->row, at->first, at->last};
        if (rule_turn_add_span(&g->turn, entry, *at))
            note_first(g, entry);
    }
}

static int by_row(const void *a, const void *b) {
    const struct rule_hit *x = a, *y = b;
    return (x->row > y->row) - (x->row < y->row);
}

void rule_run_finish(struct rule_run *g, const struct waiting *rows, const size_t *columns) {
    const struct rules *r = g->rules;
    if (!g->any_raised)
        return;
    g->turn.rows = rows;
    g->turn.columns = columns;
    /* Rules may raise others, but only such as come behind them. */
    for (size_t w = 0; w < raised_words(g); w++)
        while (g->raised[w]) {
            size_t bit = (size_t)__builtin_ctzll(g->raised[w]);
            uint32_t entry = r->order[w * 64 + bit];
            g->raised[w] &= g->raised[w] - 1;
            take_hits(g, entry, rule_turn_spans(&g->turn, r->lexicon->entries[entry].rule->root));
        }
    if (g->n_hits)
        qsort(g->hits, g->n_hits, sizeof *g->hits, by_row);
}

struct hit_list *rule_run_hits(struct rule_run *g, size_t row) {
    const struct lexicon *l = g->rules->lexicon;
    g->row.n = 0;
    for (size_t i = g->found_from[row]; i < g->found_from[row + 1]; i++)
        hits_add(&g->row, g->found.at[i]);
    uint32_t before = g->turn.words_before[row];
    for (; g->next_hit < g->n_hits && g->hits[g->next_hit].row == row; g->next_hit++) {
        const struct rule_hit *h = &g->hits[g->next_hit];
        hits_add(&g->row, (struct hit){l->entries[h->entry].theme, h->entry, h->first - before + 1,
                                       h->last - before + 1});
    }
    return &g->row;
}
