/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rules.h"

#include <stdlib.h>

#include "models/rule_order.h"
#include "models/rule_raise.h"
#include "models/spelling.h"

enum { NEAR_MOST = 3 };

/* The first theme that is not before `id` in byte order. */
static uint32_t lower_bound(const struct lexicon *l, struct slice id) {
    uint32_t low = 0, high = (uint32_t)l->n_themes;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (slice_cmp(l->themes[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Descendants stand together, but not always behind their ancestor: `-` comes before `/`. */
static struct rule_reference resolve(const struct lexicon *l, struct slice name) {
    struct buffer b = {0};
    struct rule_reference r = {.theme = lower_bound(l, name)};
    if (r.theme == l->n_themes || !slice_eq(l->themes[r.theme].id, name))
        r.theme = LEXICON_NONE;
    buffer_add(&b, name);
    buffer_char(&b, '/');
    r.from = lower_bound(l, buffer_slice(&b));
    b.p[b.n - 1] = '/' + 1;
    r.to = lower_bound(l, buffer_slice(&b));
    buffer_free(&b);
    return r;
}

/* Whether a row of the codebook describes the theme, without a pattern. */
static bool is_described(const struct lexicon *l, struct slice name) {
    for (size_t i = 0; i < l->n_declared; i++)
        if (slice_eq(l->declared[i].id, name))
            return true;
    return false;
}

static void add_near(const struct lexicon *l, struct slice name, struct buffer *to) {
    struct slice *names = mem_resize(NULL, l->n_themes, sizeof *names);
    size_t near[NEAR_MOST];
    for (size_t i = 0; i < l->n_themes; i++)
        names[i] = l->themes[i].id;
    size_t n = spelling_near(names, l->n_themes, name, near, NEAR_MOST);
    for (size_t i = 0; i < n; i++) {
        buffer_text(to, i ? ", " : " (near it: ");
        text_visible(to, names[near[i]], 200);
    }
    buffer_text(to, n ? ")" : "");
    free(names);
}

static bool tell_unknown(const struct lexicon *l, const struct entry *e,
                         const struct rule_node *leaf, struct slice name, struct fault *f) {
    struct buffer text = {0};
    bool described = is_described(l, name);
    buffer_text(&text, described ? "no pattern finds the theme " : "the codebook has no theme ");
    text_visible(&text, name, 200);
    if (!described)
        add_near(l, name, &text);
    buffer_char(&text, '\0');
    rule_fault(e->pattern, leaf->at, e->place, text.p, f);
    buffer_free(&text);
    return false;
}

/* What stands behind # in the rules. */
static bool find_references(struct rules *r, const uint32_t *entries, size_t n, struct fault *f) {
    const struct lexicon *l = r->lexicon;
    bool ok = true;
    r->references = mem_zero(l->leaves.themes.count, sizeof *r->references);
    for (size_t i = 0; i < n; i++) {
        const struct entry *e = &l->entries[entries[i]];
        for (const struct rule_node *leaf = e->rule->first_leaf; leaf; leaf = leaf->next_leaf) {
            struct rule_reference *reference = &r->references[leaf->id];
            if (leaf->kind != RULE_THEME)
                continue;
            struct slice name = intern_text(&l->leaves.themes, leaf->id);
            if (!reference->used)
                *reference = resolve(l, name);
            reference->used = true;
            if (reference->theme == LEXICON_NONE && reference->from == reference->to)
                ok = tell_unknown(l, e, leaf, name, f);
        }
    }
    return ok;
}

/* Counts (first), or puts into the lists, which references themes are in. */
static void each_theme_in(struct rules *r, bool first) {
    struct number_lists *lists = &r->theme_in;
    for (uint32_t id = 0; id < r->lexicon->leaves.themes.count; id++) {
        const struct rule_reference *ref = &r->references[id];
        for (uint32_t t = ref->from; ref->used && t <= ref->to; t++) {
            uint32_t theme = t < ref->to ? t : ref->theme; /* itself last */
            if (theme == LEXICON_NONE)
                continue;
            if (first)
                lists->from[theme + 2]++;
            else
                lists->to[lists->from[theme + 1]++] = id;
        }
    }
}

static void list_theme_in(struct rules *r) {
    struct number_lists *lists = &r->theme_in;
    size_t n = r->lexicon->n_themes;
    lists->from = mem_zero(n + 2, sizeof *lists->from);
    each_theme_in(r, true);
    for (size_t i = 2; i < n + 2; i++)
        lists->from[i] += lists->from[i - 1];
    lists->to = mem_resize(NULL, lists->from[n + 1], sizeof *lists->to);
    each_theme_in(r, false);
}

struct rules *rules_new(const struct lexicon *l, const uint32_t *entries, size_t n,
                        struct fault *f) {
    struct rules *r = mem_zero(1, sizeof *r);
    r->lexicon = l;
    bool known = find_references(r, entries, n, f), ordered = rule_order(r, entries, n, f);
    if (!known || !ordered) {
        rules_free(r);
        return NULL;
    }
    list_theme_in(r);
    rule_raise(r);
    return r;
}

void rules_free(struct rules *r) {
    if (!r)
        return;
    free(r->order);
    free(r->references);
    free(r->theme_in.from);
    free(r->theme_in.to);
    free(r->raises.from);
    free(r->raises.to);
    free(r);
}
