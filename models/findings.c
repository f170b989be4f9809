/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/findings.h"

#include <math.h>
#include <stdlib.h>

void findings_begin(struct findings *f, size_t n_specifications) {
    f->n_specifications = n_specifications;
    intern_add(&f->codes, SLICE("untestable"));
    intern_add(&f->codes, SLICE("yes"));
}

static uint32_t pair_id(struct findings *f, struct slice a, struct slice b) {
    struct buffer key = {0};
    buffer_add(&key, a);
    buffer_char(&key, '\t'); /* which no field holds */
    buffer_add(&key, b);
    uint32_t id = intern_add(&f->pairs, buffer_slice(&key));
    buffer_free(&key);
    return id;
}

static void add_pair(struct findings *f) {
    struct finding none = {.code = FINDING_UNTESTABLE};
    for (size_t i = 0; i < FINDING_NUMBERS; i++) {
        none.x[i] = NAN;
        none.why[i] = REASON_UNTESTABLE;
    }
    MEM_GROW(f->all, f->cap, (f->n_pairs + 1) * f->n_specifications);
    for (size_t s = 0; s < f->n_specifications; s++)
        f->all[f->n_pairs * f->n_specifications + s] = none;
    f->n_pairs++;
}

struct finding *findings_of(struct findings *f, struct slice theme_a, struct slice theme_b,
                            size_t specification) {
    uint32_t id = pair_id(f, theme_a, theme_b);
    if (id == f->n_pairs)
        add_pair(f);
    if (specification == 0)
        f->n_first = f->n_pairs;
    return &f->all[id * f->n_specifications + specification];
}

static int by_name(const void *a, const void *b, void *with) {
    const struct findings *f = with;
    return slice_cmp(intern_text(&f->pairs, *(const uint32_t *)a),
                     intern_text(&f->pairs, *(const uint32_t *)b));
}

void findings_sort(struct findings *f) {
    f->order = mem_resize(f->order, f->n_pairs, sizeof *f->order);
    for (size_t i = 0; i < f->n_pairs; i++)
        f->order[i] = (uint32_t)i;
    if (f->n_pairs > f->n_first)
        qsort_r(f->order + f->n_first, f->n_pairs - f->n_first, sizeof *f->order, by_name, f);
}

const struct finding *findings_pair(const struct findings *f, size_t i, struct slice *theme_a,
                                    struct slice *theme_b) {
    *theme_b = intern_text(&f->pairs, f->order[i]);
    *theme_a = slice_cut(theme_b, '\t');
    return &f->all[f->order[i] * f->n_specifications];
}

void findings_free(struct findings *f) {
    free(f->all);
    free(f->order);
    intern_free(&f->pairs);
    intern_free(&f->codes);
    *f = (struct findings){0};
}
