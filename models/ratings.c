/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ratings.h"

#include <stdlib.h>

void ratings_free(struct ratings *r) {
    if (!r)
        return;
    intern_free(&r->units);
    intern_free(&r->docs);
    intern_free(&r->coders);
    intern_free(&r->codes);
    free(r->about);
    free(r->all);
    free(r->cells);
    arena_free(&r->arena);
    free(r);
}

uint32_t ratings_unit(struct ratings *r, struct slice name, struct slice doc) {
    uint32_t known = (uint32_t)r->units.count, id = intern_add(&r->units, name);
    if (id == known) {
        MEM_GROW(r->about, r->cap_about, r->units.count);
        r->about[id] = (struct rated_unit){
            r->has_doc ? intern_add(&r->docs, doc) : INTERN_NONE, 0, 0, {"", 0}};
    }
    return id;
}

void ratings_add(struct ratings *r, struct rating rating) {
    MEM_GROW(r->all, r->cap, r->n + 1);
    r->all[r->n++] = rating;
}

/* Documents are numbered from 1 here; all units of no document are in 0. */
static size_t doc_of(const struct ratings *r, uint32_t unit) {
    return r->has_doc ? (size_t)r->about[unit].doc + 1 : 0;
}

void ratings_complete(struct ratings *r, size_t coders) {
    size_t docs = r->docs.count + 1, given = r->n;
    bool *coded = mem_zero(docs * coders + 1, sizeof *coded);
    for (size_t i = 0; i < given; i++)
        if (r->all[i].coder < coders)
            coded[r->all[i].coder * docs + doc_of(r, r->all[i].unit)] = true;
    for (uint32_t coder = 0; coder < coders; coder++)
        for (uint32_t unit = 0; unit < r->units.count; unit++)
            if (coded[coder * docs + doc_of(r, unit)])
                ratings_add(r, (struct rating){unit, coder, RATINGS_NOTHING, 0, 0, 0});
    free(coded);
}

bool ratings_is(struct slice code, struct slice theme) {
    return code.n >= theme.n && (theme.n == 0 || memcmp(code.p, theme.p, theme.n) == 0) &&
           (code.n == theme.n || (theme.n && code.p[theme.n] == '/'));
}

bool ratings_holds(const struct ratings *r, const struct rated *cell, struct slice theme) {
    for (size_t i = 0; i < cell->n; i++)
        if (ratings_is(intern_text(&r->codes, cell->codes[i].code), theme))
            return true;
    return false;
}

void ratings_restrict(struct ratings *r, const struct text_list *themes) {
    struct intern asked = {0};
    size_t n = r->codes.count;
    uint32_t *to = mem_zero(n + 1, sizeof *to);
    for (size_t i = 0; i < themes->n; i++)
        intern_add(&asked, slice_of(themes->items[i]));
    for (uint32_t code = 0; code < n; code++) {
        size_t longest = 0;
        to[code] = RATINGS_NOTHING;
        for (uint32_t i = 0; i < asked.count; i++) {
            struct slice theme = intern_text(&asked, i);
            if (theme.n > longest && ratings_is(intern_text(&r->codes, code), theme)) {
                to[code] = i;
                longest = theme.n;
            }
        }
    }
    for (size_t i = 0; i < r->n; i++)
        if (r->all[i].code != RATINGS_NOTHING)
            r->all[i].code = to[r->all[i].code];
    intern_free(&r->codes);
    r->codes = asked;
    free(to);
}

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

/* RATINGS_NOTHING comes last. */
static int by_unit(const void *a, const void *b) {
    const struct rating *x = a, *y = b;
    int c = COMPARE(x->unit, y->unit);
    c = c ? c : COMPARE(x->coder, y->coder);
    c = c ? c : COMPARE(x->code, y->code);
    c = c ? c : COMPARE(x->begin, y->begin);
    return c ? c : COMPARE(x->end, y->end);
}

static bool same_cell(const struct rating *a, const struct rating *b) {
    return a->unit == b->unit && a->coder == b->coder;
}

void ratings_finish(struct ratings *r) {
    if (r->n)
        qsort(r->all, r->n, sizeof *r->all, by_unit);
    r->cells = mem_zero(r->n + 1, sizeof *r->cells);
    for (size_t i = 0, end; i < r->n; i = end) {
        struct rated *cell = &r->cells[r->n_cells++];
        *cell = (struct rated){r->all[i].unit, r->all[i].coder, &r->all[i], 0};
        for (end = i; end < r->n && same_cell(&r->all[i], &r->all[end]); end++) {
            struct rating *kept = &r->all[i + cell->n];
            bool new = cell->n == 0 || by_unit(kept - 1, &r->all[end]) != 0;
            if (r->all[end].code == RATINGS_NOTHING || !new)
                continue;
            *kept = r->all[end];
            cell->n++;
        }
    }
}
