/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/globs.h"

#include <stdlib.h>

void term_list_add(struct term_list *list, uint32_t id) {
    size_t i = list->n;
    while (i > 0 && list->ids[i - 1] > id)
        i--;
    if (i > 0 && list->ids[i - 1] == id)
        return;
    MEM_GROW(list->ids, list->cap, list->n + 1);
    memmove(&list->ids[i + 1], &list->ids[i], (list->n - i) * sizeof *list->ids);
    list->ids[i] = id;
    list->n++;
}

static size_t code_point_bytes(const char *p, const char *end) {
    size_t n = 1;
    while (p + n < end && ((unsigned char)p[n] & 0xc0) == 0x80)
        n++;
    return n;
}

/* After a mismatch only the last * need be tried again, one character further on. */
bool glob_fits(struct slice pattern, struct slice text) {
    const char *p = pattern.p, *p_end = p + pattern.n, *t = text.p, *t_end = t + text.n;
    const char *star = NULL, *retry = NULL;
    while (t < t_end) {
        if (p < p_end && *p == '*') {
            star = ++p;
            retry = t;
        } else if (p < p_end && *p == '?') {
            p++;
            t += code_point_bytes(t, t_end);
        } else if (p < p_end && *p == *t) {
            p++;
            t++;
        } else if (star) {
            retry += code_point_bytes(retry, t_end);
            p = star;
            t = retry;
        } else {
            return false;
        }
    }
    while (p < p_end && *p == '*')
        p++;
    return p == p_end;
}

static bool is_wild(char c) {
    return c == '*' || c == '?';
}

/* The longest run without a wildcard that has one on either side. */
static struct slice inner_run(struct slice pattern) {
    struct slice longest = {pattern.p, 0};
    for (size_t i = 0; i < pattern.n;) {
        size_t from = i;
        while (i < pattern.n && !is_wild(pattern.p[i]))
            i++;
        if (i - from > longest.n)
            longest = (struct slice){pattern.p + from, i - from};
        i += i < pattern.n;
    }
    return longest;
}

void globs_add(struct globs *g, struct slice pattern, uint32_t term) {
    uint32_t index = (uint32_t)g->n;
    size_t head = 0, tail = 0;
    MEM_GROW(g->all, g->cap, g->n + 1);
    struct glob *glob = &g->all[g->n++];
    *glob = (struct glob){pattern, term, false};
    while (!is_wild(pattern.p[head]))
        head++;
    while (!is_wild(pattern.p[pattern.n - 1 - tail]))
        tail++;
    struct slice inner = inner_run(pattern);
    bool star_begins = pattern.p[0] == '*', star_ends = pattern.p[pattern.n - 1] == '*';
    if (head) {
        glob->sure = star_ends && head + 1 == pattern.n;
        needles_add(&g->heads, (struct slice){pattern.p, head}, false, index);
    } else if (tail) {
        glob->sure = star_begins && tail + 1 == pattern.n;
        needles_add(&g->tails, (struct slice){pattern.p + pattern.n - tail, tail}, true, index);
    } else if (inner.n) {
        glob->sure = star_begins && star_ends && inner.n + 2 == pattern.n;
        needles_add(&g->inner, inner, false, index);
    } else {
        MEM_GROW(g->rest.at, g->rest.cap, g->rest.n + 1);
        g->rest.at[g->rest.n++] = index;
    }
}

static void try_one(const struct globs *g, uint32_t index, struct slice word,
                    struct term_list *list) {
    const struct glob *glob = &g->all[index];
    if (glob->sure || glob_fits(glob->pattern, word))
        term_list_add(list, glob->term);
}

/* Follows the trie along the word from byte `at`, up or down; tries what ends on the way. */
static void follow(const struct globs *g, const struct needles *t, struct slice word, size_t at,
                   bool backwards, struct term_list *list) {
    uint32_t node = NEEDLES_ROOT;
    for (; at < word.n; at += backwards ? (size_t)-1 : 1) { /* below 0 is beyond the end */
        node = needles_step(t, node, (unsigned char)word.p[at]);
        if (!node)
            return;
        for (uint32_t i = needles_first(t, node); i != NEEDLES_NONE; i = t->items[i].next)
            try_one(g, t->items[i].value, word, list);
    }
}

void globs_find(const struct globs *g, struct slice word, struct term_list *list) {
    if (g->n == 0)
        return;
    follow(g, &g->heads, word, 0, false, list);
    follow(g, &g->tails, word, word.n - 1, true, list);
    for (size_t at = 0; g->inner.n_items && at < word.n; at++)
        follow(g, &g->inner, word, at, false, list);
    for (size_t i = 0; i < g->rest.n; i++)
        try_one(g, g->rest.at[i], word, list);
}

void globs_free(struct globs *g) {
    free(g->all);
    needles_free(&g->heads);
    needles_free(&g->tails);
    needles_free(&g->inner);
    free(g->rest.at);
    *g = (struct globs){0};
}
