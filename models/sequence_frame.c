/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/sequence_frame.h"

#include <stdlib.h>

static struct sequence_margins margins_new(uint32_t n_ranks) {
    return (struct sequence_margins){.n_a = mem_zero(n_ranks, sizeof(uint64_t)),
                                     .n_b = mem_zero(n_ranks, sizeof(uint64_t))};
}

/* Those of a scope of a document: of the scope … */
static struct sequence_margins *scope_of(struct sequence_frame *f, uint32_t in) {
    return &f->scopes[f->lags->scopes_in.all[in].second];
}

/* … and of its kind. */
static struct sequence_margins *kind_of(struct sequence_frame *f, uint32_t in) {
    const struct lags_scope *s = lags_table_scope(f->lags, in);
    return &f->kinds[s->lag][s->kind];
}

/* A transcript may be in several scopes X>Y of one lag: `seen` [docs.n] are the lags, as bits, at
 * which it was. */
static void add_amounts(struct sequence_frame *f) {
    const struct lags_table *t = f->lags;
    unsigned char *seen = mem_zero(t->docs.n, sizeof *seen);
    for (uint32_t in = 0; in < t->n_amounts; in++) {
        const struct lags_scope *s = lags_table_scope(t, in);
        struct sequence_margins *kind = kind_of(f, in), *scope = scope_of(f, in);
        unsigned bit = s->kind == LAGS_KIND_GROUPS ? 1u << s->lag : 0;
        uint32_t doc = lags_table_doc(t, in), n = t->amounts[in].n;
        scope->n += n;
        kind->n += n;
        if (n == 0)
            continue;
        scope->docs++;
        kind->docs += !(seen[doc] & bit);
        seen[doc] |= (unsigned char)bit;
    }
    free(seen);
}

static void add_themes(struct sequence_frame *f) {
    const struct lags_table *t = f->lags;
    for (size_t i = 0; i < t->n_themes; i++) {
        const struct lags_theme *row = &t->themes[i];
        struct sequence_margins *kind = kind_of(f, row->in), *scope = scope_of(f, row->in);
        scope->n_a[row->theme] += row->n_a;
        scope->n_b[row->theme] += row->n_b;
        kind->n_a[row->theme] += row->n_a;
        kind->n_b[row->theme] += row->n_b;
    }
}

void sequence_frame_make(struct sequence_frame *f, const struct lags_table *t) {
    *f = (struct sequence_frame){.lags = t, .scopes = mem_zero(t->n_scopes, sizeof *f->scopes)};
    for (uint32_t i = 0; i < t->n_scopes; i++)
        f->scopes[i] = margins_new(t->n_ranks);
    for (int lag = 0; lag <= LAGS_MOST; lag++)
        for (int kind = 0; kind < LAGS_KINDS; kind++)
            f->kinds[lag][kind] = margins_new(t->n_ranks);
    for (uint32_t i = 0; i < t->docs.n; i++) {
        f->any_group |= t->more[i].groups > 0;
        f->two_groups |= t->more[i].groups > 1;
        f->two_people |= t->more[i].speaking > 1;
    }
    add_amounts(f);
    add_themes(f);
}

static void margins_free(struct sequence_margins *m) {
    free(m->n_a);
    free(m->n_b);
}

void sequence_frame_free(struct sequence_frame *f) {
    for (uint32_t i = 0; i < f->lags->n_scopes; i++)
        margins_free(&f->scopes[i]);
    for (int lag = 0; lag <= LAGS_MOST; lag++)
        for (int kind = 0; kind < LAGS_KINDS; kind++)
            margins_free(&f->kinds[lag][kind]);
    free(f->scopes);
}
