/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table `confusion` of hearth agree: of each two coders, who said what where the other said
 * what. Codes that both gave a unit stand against themselves; each that only one gave, against each
 * that only the other gave, or against nothing. */
#include <stdlib.h>

#include "stages/agree_table.h"

/* Counts of pairs of codes, as text with a TAB between. */
struct crossing {
    const struct ratings *r;
    struct intern pairs;
    uint64_t *counts; /* [pairs.count] */
    size_t cap;
    struct buffer key;
};

static struct slice code_text(const struct crossing *c, uint32_t code) {
    return code == RATINGS_NOTHING ? (struct slice){"", 0} : intern_text(&c->r->codes, code);
}

static void cross(struct crossing *c, uint32_t a, uint32_t b) {
    buffer_clear(&c->key);
    buffer_add(&c->key, code_text(c, a));
    buffer_char(&c->key, '\t');
    buffer_add(&c->key, code_text(c, b));
    uint32_t known = (uint32_t)c->pairs.count, id = intern_add(&c->pairs, buffer_slice(&c->key));
    MEM_GROW(c->counts, c->cap, c->pairs.count);
    if (id == known)
        c->counts[id] = 0;
    c->counts[id]++;
}

/* The codes of x that y does not have (nothing for none), each once; returns how many. `both` is
 * told those that y has. */
static size_t apart(struct crossing *c, const struct rated *x, const struct rated *y, bool count,
                    uint32_t *to) {
    size_t n = 0;
    for (size_t i = 0; i < x->n; i++) {
        bool there = false;
        if (i && x->codes[i].code == x->codes[i - 1].code)
            continue; /* another place of it */
        for (size_t k = 0; k < y->n; k++)
            there |= y->codes[k].code == x->codes[i].code;
        if (there && count)
            cross(c, x->codes[i].code, x->codes[i].code);
        if (!there)
            to[n++] = x->codes[i].code;
    }
    return n;
}

static void cross_unit(struct crossing *c, const struct rated *x, const struct rated *y) {
    uint32_t *a = mem_zero(x->n + y->n + 2, sizeof *a), *b = a + x->n + 1;
    size_t n = apart(c, x, y, true, a), m = apart(c, y, x, false, b);
    bool nothing = x->n == 0 && y->n == 0;
    if (n == 0 && (m || nothing))
        a[n++] = RATINGS_NOTHING;
    if (m == 0 && n)
        b[m++] = RATINGS_NOTHING;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++)
            cross(c, a[i], b[k]);
    free(a);
}

struct counted {
    struct slice codes;
    uint64_t n;
};

static int by_codes(const void *a, const void *b) {
    return slice_cmp(((const struct counted *)a)->codes, ((const struct counted *)b)->codes);
}

static bool write_crossing(struct agree *a, const struct crossing *c, uint32_t x, uint32_t y) {
    struct counted *all = mem_zero(c->pairs.count + 1, sizeof *all);
    bool ok = true;
    for (uint32_t i = 0; i < c->pairs.count; i++)
        all[i] = (struct counted){intern_text(&c->pairs, i), c->counts[i]};
    qsort(all, c->pairs.count, sizeof *all, by_codes);
    for (size_t i = 0; ok && i < c->pairs.count; i++) {
        struct slice rest = all[i].codes;
        row_begin(&a->row);
        row_text(&a->row, intern_text(&a->ratings->coders, x));
        row_text(&a->row, intern_text(&a->ratings->coders, y));
        row_text(&a->row, slice_cut(&rest, '\t'));
        row_text(&a->row, rest);
        row_u64(&a->row, all[i].n);
        ok = row_hand_on(&a->row, a->out, NO_PLACE);
    }
    free(all);
    return ok;
}

static bool write_pair(struct agree *a, const struct comparing *all, uint32_t x, uint32_t y) {
    struct crossing c = {.r = a->ratings};
    size_t n, m;
    const struct rated *const *left = comparing_cells(all, x, &n);
    const struct rated *const *right = comparing_cells(all, y, &m);
    for (size_t i = 0, k = 0; i < n && k < m;) {
        uint32_t one = left[i]->unit, other = right[k]->unit;
        if (one == other)
            cross_unit(&c, left[i], right[k]);
        i += one <= other;
        k += other <= one;
    }
    bool ok = write_crossing(a, &c, x, y);
    intern_free(&c.pairs);
    free(c.counts);
    buffer_free(&c.key);
    return ok;
}

static bool write_confusion(struct agree *a) {
    const struct slice names[] = {SLICE("coder_a"), SLICE("coder_b"), SLICE("code_a"),
                                  SLICE("code_b"), SLICE("units")};
    struct comparing *all = comparing_new(a->ratings, ALL_CODERS, 0, 0);
    uint32_t n = (uint32_t)a->ratings->coders.count;
    bool ok = filter_columns(a->out, names, LENGTH(names), NO_PLACE);
    for (uint32_t x = 0; ok && x < n; x++)
        for (uint32_t y = x + 1; ok && y < n; y++)
            ok = write_pair(a, all, x, y);
    comparing_free(all);
    return ok;
}

const struct agree_table agree_confusion = {
    "confusion", " column coders repeats complete matched theme ", true, write_confusion};
