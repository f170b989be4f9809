/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/reference/ladder.h"

#include <math.h>
#include <stdlib.h>

#include "models/blocks.h"

void ladder_begin(struct ladder *l) {
    null_begin(&l->within);
    null_begin(&l->rotated);
    null_begin(&l->blocks);
    l->pooled = (struct table2){0};
    l->k3 = 0;
    l->n_blocks = l->n_conversations = l->n_informative = 0;
}

/* Which of the units [from, to) have the code, counted from `from`. */
static uint32_t units_of(uint32_t *units, const char *bits, uint32_t from, uint32_t to) {
    uint32_t n = 0;
    for (uint32_t u = from; u < to; u++)
        if (bits[u] == '1')
            units[n++] = u - from;
    return n;
}

/* The null of rotating the units [from, to), read back from its text. */
static const struct histogram *rotate(struct ladder *l, const char *a, const char *b, uint32_t from,
                                      uint32_t to) {
    struct slide_theme x = {NULL, l->a, 0, units_of(l->a, a, from, to)};
    struct slide_theme y = {NULL, l->b, 0, units_of(l->b, b, from, to)};
    struct slide_null null = slide_units(&l->slide, to - from, &x, &y);
    buffer_clear(&l->text);
    histogram_write(&l->text, null.shifts, null.n_shifts);
    struct slice text = buffer_slice(&l->text);
    if (!histogram_next(&text, &l->histogram) || text.n)
        abort();
    return &l->histogram;
}

static double third_moment(const struct histogram *h) {
    double mean = histogram_mean(h), sum = 0;
    for (size_t i = 0; i < h->n; i++)
        sum += (double)h->counts[i] * pow((double)(h->from + i) - mean, 3);
    return sum / (double)h->total;
}

void ladder_add(struct ladder *l, const char *a, const char *b, uint32_t n) {
    MEM_GROW(l->a, l->cap_a, n);
    MEM_GROW(l->b, l->cap_b, n);
    struct table2 t = {n, units_of(l->a, a, 0, n), units_of(l->b, b, 0, n), 0};
    for (uint32_t i = 0; i < n; i++)
        t.n_ab += a[i] == '1' && b[i] == '1';
    l->pooled = (struct table2){l->pooled.n + t.n, l->pooled.n_a + t.n_a, l->pooled.n_b + t.n_b,
                                l->pooled.n_ab + t.n_ab};
    null_add_hypergeometric(&l->within, t.n, t.n_a, t.n_b);
    const struct histogram *h = rotate(l, a, b, 0, n);
    null_add(&l->rotated, h);
    l->k3 += third_moment(h);
    l->n_conversations++;
    l->n_informative += h->n > 1;
    uint32_t m = blocks_count(n, 20);
    for (uint32_t i = 0; i < m; i++)
        null_add(&l->blocks, rotate(l, a, b, blocks_start(n, m, i), blocks_start(n, m, i + 1)));
    l->n_blocks += m;
}

void ladder_free(struct ladder *l) {
    null_free(&l->within);
    null_free(&l->rotated);
    null_free(&l->blocks);
    slide_free(&l->slide);
    buffer_free(&l->text);
    histogram_free(&l->histogram);
    free(l->a);
    free(l->b);
    *l = (struct ladder){0};
}
