/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/origins.h"

#include <stdlib.h>

/* Copies of copies of copies: no reader makes nearly so many. */
enum { COPIES_MOST = 32 };

static bool lies_in(struct slice s, const char *p) {
    uintptr_t at = (uintptr_t)p, from = (uintptr_t)s.p;
    return at >= from && at - from < s.n;
}

void origins_add_wanted(struct origins *o, struct origin item) {
    struct origin *last = o->n ? &o->items[o->n - 1] : NULL;
    bool goes_on = last && last->n == last->m && item.n == item.m &&
                   last->to + last->n == item.to && last->from + last->n == item.from;
    o->sorted = false;
    if (goes_on) {
        last->n += item.n;
        last->m += item.n;
        return;
    }
    MEM_GROW(o->items, o->cap, o->n + 1);
    o->items[o->n++] = item;
}

void origins_cut(struct origins *o, const char *to, size_t n) {
    struct slice back = {to, n};
    while (o && o->n) {
        struct origin *last = &o->items[o->n - 1];
        if (!lies_in((struct slice){last->to, last->n}, to)) {
            if (!lies_in(back, last->to))
                return;
            o->n--;
        } else if (last->to == to) {
            o->n--;
        } else {
            bool whole = last->n != last->m;
            last->n = (size_t)(to - last->to);
            last->m = whole ? last->m : last->n;
            return;
        }
    }
}

void origins_clear(struct origins *o) {
    o->n = 0;
    o->sorted = false;
}

void origins_free(struct origins *o) {
    free(o->items);
    *o = (struct origins){.wanted = o->wanted};
}

static int by_to(const void *a, const void *b) {
    const struct origin *x = a, *y = b;
    return (x->to > y->to) - (x->to < y->to);
}

/* The last origin that begins at `p` or before it; NULL when there is none. */
static const struct origin *find(const struct origins *o, const char *p) {
    size_t low = 0, high = o->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((uintptr_t)o->items[middle].to <= (uintptr_t)p)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &o->items[low - 1] : NULL;
}

/* How many of the n bytes at `p`, of which none was noted, are before the next that was. */
static size_t unknown(const struct origins *o, const struct origin *before, const char *p,
                      size_t n) {
    size_t next = before ? (size_t)(before - o->items) + 1 : 0;
    if (next == o->n)
        return n;
    uintptr_t left = (uintptr_t)o->items[next].to - (uintptr_t)p;
    return left < n ? (size_t)left : n;
}

/* A byte that stands for others, followed to the source; NULL when it leads nowhere. */
static const char *follow_byte(const struct origins *o, struct slice source, const char *p) {
    for (size_t i = 0; i < COPIES_MOST && !lies_in(source, p); i++) {
        const struct origin *at = find(o, p);
        if (!at || !lies_in((struct slice){at->to, at->n}, p))
            return NULL;
        p = at->from + (at->n == at->m ? p - at->to : 0);
    }
    return lies_in(source, p) ? p : NULL;
}

/* The first bytes of the n at `p`: true, and what they are in *s, or false and how many are of no
 * origin in s->n. */
static bool follow(const struct origins *o, struct slice source, const char *p, size_t n,
                   struct stretch *s) {
    s->n = n;
    for (size_t i = 0; i < COPIES_MOST; i++) {
        if (lies_in(source, p)) {
            size_t left = source.n - (size_t)(p - source.p);
            s->from = (size_t)(p - source.p);
            s->n = s->m = s->n < left ? s->n : left;
            return true;
        }
        const struct origin *at = find(o, p);
        if (!at || !lies_in((struct slice){at->to, at->n}, p)) {
            s->n = unknown(o, at, p, s->n);
            return false;
        }
        size_t skip = (size_t)(p - at->to), left = at->n - skip;
        s->n = s->n < left ? s->n : left;
        if (at->n != at->m) {
            const char *first = follow_byte(o, source, at->from);
            const char *last = at->m ? follow_byte(o, source, at->from + at->m - 1) : NULL;
            if (!first || !last || last < first)
                return false;
            s->from = (size_t)(first - source.p);
            s->m = (size_t)(last - first) + 1;
            return true;
        }
        p = at->from + skip;
    }
    return false;
}

void origins_follow(struct origins *o, struct slice source, struct slice text,
                    struct stretches *to) {
    if (!o->sorted && o->n)
        qsort(o->items, o->n, sizeof *o->items, by_to);
    o->sorted = true;
    for (size_t at = 0; at < text.n;) {
        struct stretch s = {.at = at};
        if (follow(o, source, text.p + at, text.n - at, &s)) {
            MEM_GROW(to->items, to->cap, to->n + 1);
            to->items[to->n++] = s;
        }
        at += s.n;
    }
}

void stretches_free(struct stretches *s) {
    free(s->items);
    *s = (struct stretches){NULL, 0, 0};
}

/* Of the text of a copying, whose bytes may still move. */
struct copied {
    const char *from;
    size_t at, n, m;
};

void copying_begin(struct copying *c, const struct origins *o) {
    buffer_clear(&c->text);
    c->n = 0;
    c->wanted = o && o->wanted;
}

static void note(struct copying *c, struct copied run) {
    struct copied *last = c->n ? &c->runs[c->n - 1] : NULL;
    if (!c->wanted || run.n == 0)
        return;
    if (last && last->n == last->m && run.n == run.m && last->at + last->n == run.at &&
        last->from + last->n == run.from) {
        last->n += run.n;
        last->m += run.n;
        return;
    }
    MEM_GROW(c->runs, c->cap, c->n + 1);
    c->runs[c->n++] = run;
}

void copying_add(struct copying *c, struct slice s) {
    note(c, (struct copied){s.p, c->text.n, s.n, s.n});
    buffer_add(&c->text, s);
}

void copying_stands_for(struct copying *c, size_t at, struct slice s) {
    note(c, (struct copied){s.p, at, c->text.n - at, s.n});
}

struct slice copying_text(const struct copying *c, struct arena *a, struct origins *o) {
    struct slice copy = arena_copy(a, buffer_slice(&c->text));
    for (size_t i = 0; i < c->n; i++)
        origins_add(o, copy.p + c->runs[i].at, c->runs[i].n, c->runs[i].from, c->runs[i].m);
    return copy;
}

void copying_free(struct copying *c) {
    buffer_free(&c->text);
    free(c->runs);
    *c = (struct copying){.n = 0};
}
