/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/format_rules.h"

#include <stdlib.h>

#include "models/rule.h"

static bool is_operator(struct slice chunk) {
    return rule_token_read(chunk, 0).kind != RULE_TOKEN_WORD;
}

/* Appends a chunk so that it is nothing but a word: an operator is one in upper case. */
static void add_word(struct slice chunk, struct buffer *to) {
    bool low = is_operator(chunk);
    for (size_t i = 0; i < chunk.n; i++)
        buffer_char(to, (char)(low && chunk.p[i] >= 'A' && chunk.p[i] <= 'Z' ? chunk.p[i] + 32
                                                                             : chunk.p[i]));
}

bool format_rule_words(struct draft *d, struct slice words, const char *wildcards,
                       struct buffer *to) {
    struct buffer plain = {0}, kept = {0};
    buffer_add(&plain, words);
    for (size_t i = 0; i < plain.n; i++)
        if (memchr("#@(){}/", plain.p[i], 7))
            plain.p[i] = ' ';
    bool any = draft_words(d, buffer_slice(&plain), wildcards, &kept);
    for (struct slice rest = buffer_slice(&kept); any && rest.p;) {
        add_word(slice_cut(&rest, ' '), to);
        if (rest.p)
            buffer_char(to, ' ');
    }
    buffer_free(&plain);
    buffer_free(&kept);
    return any;
}

/* Which entries wait for which themes, while it is found out what can be resolved at all. An entry
 * is settled once all entries of the themes that it refers to, and of those below these, are. */
struct references {
    struct draft *draft;
    uint32_t *pending; /* [n_themes]: entries of the theme and those below it that are open … */
    uint32_t *alive;   /* … and that stay */
    uint32_t *waits;   /* [n_entries]: references that are open */
    bool *dead;        /* [n_entries] */
    struct waiter {
        uint32_t entry, next;
    } * waiting;       /* chains of entries … */
    uint32_t *waiters; /* [n_themes]: … that wait for the theme, or DRAFT_NONE */
    uint32_t *stack;   /* [n_entries]: settled, to be told to those who wait */
    size_t n_waiting, cap_waiting, n_stack;
};

static uint32_t referred(const struct references *r, const struct rule_token *t) {
    return draft_find(r->draft, t->text);
}

static void settle_theme(struct references *r, uint32_t theme) {
    for (uint32_t w = r->waiters[theme]; w != DRAFT_NONE; w = r->waiting[w].next) {
        uint32_t entry = r->waiting[w].entry;
        r->dead[entry] |= r->alive[theme] == 0;
        if (--r->waits[entry] == 0)
            r->stack[r->n_stack++] = entry;
    }
}

static void settle_entry(struct references *r, uint32_t entry) {
    const struct draft *d = r->draft;
    for (uint32_t t = d->entries[entry].theme; t != DRAFT_NONE; t = d->themes[t].parent) {
        r->alive[t] += !r->dead[entry];
        if (--r->pending[t] == 0)
            settle_theme(r, t);
    }
}

/* Has a rule wait for what it refers to. A theme that has no entry at all never ends the wait of
 * anybody: what waits for it is dead. */
static void wait_for(struct references *r, uint32_t entry) {
    const struct draft_entry *e = &r->draft->entries[entry];
    struct rule_token t = rule_token_read(e->pattern, 0);
    for (; t.kind != RULE_TOKEN_END; t = rule_token_read(e->pattern, t.to)) {
        if (t.kind != RULE_TOKEN_THEME)
            continue;
        uint32_t theme = referred(r, &t);
        if (theme == DRAFT_NONE || r->pending[theme] == 0) {
            r->dead[entry] = true;
            continue;
        }
        MEM_GROW(r->waiting, r->cap_waiting, r->n_waiting + 1);
        r->waiting[r->n_waiting] = (struct waiter){entry, r->waiters[theme]};
        r->waiters[theme] = (uint32_t)r->n_waiting++;
        r->waits[entry]++;
    }
}

static bool is_sound(struct draft *d, struct slice pattern) {
    struct rule_leaves leaves = {0};
    struct arena arena = {0};
    struct fault why = {0};
    bool sound = rule_read(pattern, NO_PLACE, &leaves, &arena, &why) != NULL;
    for (uint32_t i = 0; sound && i < leaves.phrases.count; i++)
        sound = draft_is_pattern(d, intern_text(&leaves.phrases, i));
    rule_leaves_free(&leaves);
    arena_free(&arena);
    fault_free(&why);
    return sound;
}

static void open_references(struct references *r, struct draft *d) {
    r->draft = d;
    r->pending = mem_zero(d->n_themes, sizeof *r->pending);
    r->alive = mem_zero(d->n_themes, sizeof *r->alive);
    r->waiters = mem_zero(d->n_themes, sizeof *r->waiters);
    r->waits = mem_zero(d->n_entries, sizeof *r->waits);
    r->dead = mem_zero(d->n_entries, sizeof *r->dead);
    r->stack = mem_zero(d->n_entries, sizeof *r->stack);
    for (size_t i = 0; i < d->n_themes; i++)
        r->waiters[i] = DRAFT_NONE;
    for (size_t i = 0; i < d->n_entries; i++)
        for (uint32_t t = d->entries[i].theme; t != DRAFT_NONE; t = d->themes[t].parent)
            r->pending[t]++;
}

static void free_references(struct references *r) {
    free(r->pending);
    free(r->alive);
    free(r->waiters);
    free(r->waits);
    free(r->dead);
    free(r->stack);
    free(r->waiting);
}

/* Tells what goes, and why, and drops it. */
static void drop_dead(struct references *r) {
    struct draft *d = r->draft;
    size_t kept = 0;
    for (size_t i = 0; i < d->n_entries; i++) {
        const struct draft_entry e = d->entries[i];
        if (e.kind == DRAFT_RULE && r->waits[i])
            draft_lose(d, e.at, e.pattern,
                       "a rule that comes back to itself by way of its #themes");
        else if (e.kind == DRAFT_RULE && !is_sound(d, e.pattern))
            draft_lose(d, e.at, e.pattern, "a rule that hearth's language cannot say");
        else if (r->dead[i])
            draft_lose(d, e.at, e.pattern, "a rule that refers to a theme without any pattern");
        else
            d->entries[kept++] = e;
    }
    d->n_entries = kept;
}

void format_rules_check(struct draft *d) {
    struct references r = {0};
    open_references(&r, d);
    for (uint32_t i = 0; i < d->n_entries; i++) {
        if (d->entries[i].kind == DRAFT_RULE) {
            r.dead[i] = !is_sound(d, d->entries[i].pattern);
            wait_for(&r, i);
        }
        if (!r.waits[i])
            r.stack[r.n_stack++] = i;
    }
    while (r.n_stack)
        settle_entry(&r, r.stack[--r.n_stack]);
    drop_dead(&r);
    free_references(&r);
}
