/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/hits.h"

#include <stdlib.h>

#include "pipeline/options.h"

void hits_add(struct hit_list *hits, struct hit h) {
    MEM_GROW(hits->at, hits->cap, hits->n + 1);
    hits->at[hits->n++] = h;
}

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

static int by_place(const void *a, const void *b) {
    const struct hit *x = a, *y = b;
    int c = COMPARE(x->first, y->first);
    c = c ? c : COMPARE(x->last, y->last);
    c = c ? c : COMPARE(x->theme, y->theme);
    return c ? c : COMPARE(x->entry, y->entry);
}

/* The order in which hits are chosen: the longest first, then the earlier, then the earlier entry.
 */
static int by_length(const void *a, const void *b) {
    const struct hit *x = a, *y = b;
    int c = COMPARE(y->last - y->first, x->last - x->first);
    c = c ? c : COMPARE(x->first, y->first);
    return c ? c : COMPARE(x->entry, y->entry);
}

/* Rows hold a handful of hits: no need to call qsort for them. */
static void sort(struct hit *at, size_t n, int (*compare)(const void *, const void *)) {
    if (n > 16) {
        qsort(at, n, sizeof *at, compare);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        struct hit h = at[i];
        size_t j = i;
        for (; j > 0 && compare(&at[j - 1], &h) > 0; j--)
            at[j] = at[j - 1];
        at[j] = h;
    }
}

static bool overlap(const struct hit *a, const struct hit *b) {
    return a->first <= b->last && b->first <= a->last;
}

static bool is_except(const struct lexicon *l, const struct hit *h) {
    return l->entries[h->entry].kind == ENTRY_EXCEPT;
}

static bool excepted(const struct hit *at, size_t n, const struct lexicon *l, const struct hit *h) {
    for (size_t i = 0; i < n; i++)
        if (at[i].theme == h->theme && is_except(l, &at[i]) && overlap(&at[i], h))
            return true;
    return false;
}

/* Whether there are exceptions among the hits is rarely true, and quickly seen. Returns how many
 * stay. */
static size_t drop_excepted(struct hit *at, size_t n, const struct lexicon *l) {
    size_t kept = 0, exceptions = 0;
    for (size_t i = 0; i < n; i++)
        exceptions += is_except(l, &at[i]);
    if (exceptions == 0)
        return n;
    bool *stands = mem_alloc(n * sizeof *stands);
    for (size_t i = 0; i < n; i++)
        stands[i] = !excepted(at, n, l, &at[i]);
    for (size_t i = 0; i < n; i++)
        if (stands[i])
            at[kept++] = at[i];
    free(stands);
    return kept;
}

static bool clashes(const struct hit *chosen, size_t n, const struct hit *h, enum overlap policy) {
    for (size_t i = 0; i < n; i++) {
        const struct hit *c = &chosen[i];
        bool same = c->entry == h->entry && c->first == h->first && c->last == h->last;
        if (same || (overlap(c, h) && (policy == OVERLAP_LONGEST ||
                                       (policy == OVERLAP_THEME && c->theme == h->theme))))
            return true;
    }
    return false;
}

/* How few hits are held against one another; more go the longer way, which takes n log n steps. */
enum { CLUSTER_FEW = 64 };

static int by_theme(const void *a, const void *b) {
    const struct hit *x = a, *y = b;
    int c = COMPARE(x->theme, y->theme);
    return c ? c : by_length(a, b);
}

static int by_theme_and_place(const void *a, const void *b) {
    const struct hit *x = a, *y = b;
    int c = COMPARE(x->theme, y->theme);
    return c ? c : by_place(a, b);
}

/* Whether one of the exceptions overlaps a hit. They are in the order of their places, and the last
 * word of each is the farthest that it or one before it has. */
static bool reached(const struct hit *exceptions, size_t n, const struct hit *h) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (exceptions[middle].first <= h->last)
            low = middle + 1;
        else
            high = middle;
    }
    return low && exceptions[low - 1].last >= h->first;
}

/* drop_excepted for many. */
static size_t drop_excepted_many(struct hit *at, size_t n, const struct lexicon *l) {
    size_t kept = 0;
    struct hit *exceptions = mem_resize(NULL, n, sizeof *exceptions);
    sort(at, n, by_theme_and_place);
    for (size_t i = 0, j; i < n; i = j) {
        size_t n_exceptions = 0;
        uint32_t reach = 0;
        for (j = i; j < n && at[j].theme == at[i].theme; j++)
            if (is_except(l, &at[j])) {
                reach = at[j].last > reach ? at[j].last : reach;
                exceptions[n_exceptions] = at[j];
                exceptions[n_exceptions++].last = reach;
            }
        for (size_t k = i; k < j; k++)
            if (!reached(exceptions, n_exceptions, &at[k]))
                at[kept++] = at[k];
    }
    free(exceptions);
    return kept;
}

/* Those that stand, by the policy; what is chosen before a hit is no shorter, so that it overlaps
 * the hit when it has the hit's first word or its last. `of`: for each word the theme whose hit has
 * it, and 1. */
static size_t choose_many(struct hit *at, size_t n, enum overlap policy) {
    uint32_t low = UINT32_MAX, high = 0;
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        low = at[i].first < low ? at[i].first : low;
        high = at[i].last > high ? at[i].last : high;
    }
    uint32_t *of = mem_zero(n ? high - low + 1 : 1, sizeof *of);
    sort(at, n, policy == OVERLAP_THEME ? by_theme : by_length);
    for (size_t i = 0; i < n; i++) {
        struct hit h = at[i];
        uint32_t mark = policy == OVERLAP_THEME ? h.theme + 1 : 1;
        if (of[h.first - low] == mark || of[h.last - low] == mark)
            continue;
        for (uint32_t word = h.first; word <= h.last; word++)
            of[word - low] = mark;
        at[kept++] = h;
    }
    free(of);
    return kept;
}

static size_t settle_many(struct hit *at, size_t n, const struct lexicon *l, enum overlap policy) {
    size_t kept = 0;
    n = drop_excepted_many(at, n, l);
    if (policy != OVERLAP_ALL)
        n = choose_many(at, n, policy);
    sort(at, n, by_place);
    for (size_t i = 0; i < n; i++) /* no entry twice on one span */
        if (kept == 0 || by_place(&at[kept - 1], &at[i]) != 0)
            at[kept++] = at[i];
    return kept;
}

/* Hits that overlap, directly or through others. Returns how many stand. */
static size_t settle_cluster(struct hit *at, size_t n, const struct lexicon *l,
                             enum overlap policy) {
    size_t kept = 0;
    if (n > CLUSTER_FEW)
        return settle_many(at, n, l, policy);
    n = drop_excepted(at, n, l);
    sort(at, n, by_length);
    for (size_t i = 0; i < n; i++) {
        struct hit h = at[i];
        if (!clashes(at, kept, &h, policy))
            at[kept++] = h;
    }
    sort(at, kept, by_place);
    return kept;
}

/* Cut into clusters first: what does not overlap need not be compared, however long the row. */
void hits_settle(struct hit_list *hits, const struct lexicon *l, enum overlap policy) {
    size_t kept = 0;
    if (hits->n == 1 && !is_except(l, hits->at))
        return; /* most rows with hits have one */
    sort(hits->at, hits->n, by_place);
    for (size_t i = 0, j; i < hits->n; i = j) {
        uint32_t reach = hits->at[i].last;
        for (j = i + 1; j < hits->n && hits->at[j].first <= reach; j++)
            reach = hits->at[j].last > reach ? hits->at[j].last : reach;
        size_t stand = settle_cluster(&hits->at[i], j - i, l, policy);
        memmove(&hits->at[kept], &hits->at[i], stand * sizeof *hits->at);
        kept += stand;
    }
    hits->n = kept;
}

void hits_write(const struct hit_list *hits, const struct lexicon *l, struct buffer *to) {
    for (size_t i = 0; i < hits->n; i++) {
        const struct hit *h = &hits->at[i];
        if (i)
            buffer_char(to, ' ');
        buffer_add(to, l->themes[h->theme].id);
        buffer_char(to, ':');
        buffer_u64(to, h->first);
        buffer_char(to, '-');
        buffer_u64(to, h->last);
        buffer_char(to, ':');
        buffer_add(to, l->entries[h->entry].name);
    }
}

void hits_write_weights(const struct hit_list *hits, const struct lexicon *l, struct buffer *to) {
    for (size_t i = 0; i < hits->n; i++) {
        if (i)
            buffer_char(to, ' ');
        buffer_shortest(to, l->entries[hits->at[i].entry].weight);
    }
}

static bool token_number(struct slice s, uint32_t *number) {
    uint64_t v;
    if (!number_u64(s, &v) || v == 0 || v > UINT32_MAX)
        return false;
    *number = (uint32_t)v;
    return true;
}

/* Whether a theme's path has an empty level: "/x", "x/", "x//y". */
static bool has_gap(struct slice theme) {
    for (struct slice rest = theme; rest.p;)
        if (slice_cut(&rest, '/').n == 0)
            return true;
    return false;
}

bool hit_item_read(struct slice *rest, struct hit_item *item) {
    struct slice span, left = slice_cut(rest, ' ');
    item->theme = slice_cut(&left, ':');
    if (!left.p)
        return false;
    span = slice_cut(&left, ':');
    item->entry = left;
    if (!left.p || has_gap(item->theme))
        return false;
    struct slice first = slice_cut(&span, '-');
    return span.p && token_number(first, &item->first) && token_number(span, &item->last) &&
           item->first <= item->last;
}
