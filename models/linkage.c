/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/linkage.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/memory.h"

#define NO_LEAF ((size_t)-1)

/* Clusters by their ids: chains of leaves. */
struct tree {
    size_t n;
    double *sum;  /* [n * n] of the distances between the members of two */
    size_t *size; /* [n], 0: it is part of another */
    size_t *last; /* [n] the end of the chain, which begins with the id */
    size_t *next; /* [n] of a leaf, or NO_LEAF */
};

static void begin(struct tree *t, const double *distance, size_t n) {
    *t = (struct tree){n, mem_zero(n * n, sizeof *t->sum), mem_zero(n, sizeof *t->size),
                       mem_zero(n, sizeof *t->last), mem_zero(n, sizeof *t->next)};
    memcpy(t->sum, distance, n * n * sizeof *t->sum);
    for (size_t i = 0; i < n; i++) {
        t->size[i] = 1;
        t->last[i] = i;
        t->next[i] = NO_LEAF;
    }
}

static double between(const struct tree *t, size_t a, size_t b) {
    return t->sum[a * t->n + b] / (double)(t->size[a] * t->size[b]);
}

/* The nearest two, *a < *b; false when there is only one cluster. */
static bool nearest(const struct tree *t, size_t *a, size_t *b) {
    bool found = false;
    for (size_t i = 0; i < t->n; i++)
        for (size_t j = i + 1; t->size[i] && j < t->n; j++)
            if (t->size[j] && (!found || between(t, i, j) < between(t, *a, *b))) {
                *a = i;
                *b = j;
                found = true;
            }
    return found;
}

static void join(struct tree *t, size_t a, size_t b) {
    for (size_t i = 0; i < t->n; i++) {
        t->sum[a * t->n + i] += t->sum[b * t->n + i];
        t->sum[i * t->n + a] = t->sum[a * t->n + i];
    }
    t->next[t->last[a]] = b;
    t->last[a] = t->last[b];
    t->size[a] += t->size[b];
    t->size[b] = 0;
}

void linkage_order(const double *distance, size_t n, size_t *order) {
    struct tree t;
    size_t a = 0, b = 0, at = 0;
    if (n == 0)
        return;
    begin(&t, distance, n);
    while (nearest(&t, &a, &b))
        join(&t, a, b);
    for (size_t leaf = 0; leaf != NO_LEAF; leaf = t.next[leaf])
        order[at++] = leaf;
    free(t.sum);
    free(t.size);
    free(t.last);
    free(t.next);
}
