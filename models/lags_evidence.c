/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lags_evidence.h"

#include <stdlib.h>

#include "pipeline/intern.h"

/* So many are remembered, each at the place that its null has by its hash. */
enum { REMEMBERED = 512 };

/* What a row said: e, v and null, a tab between, and n_ab, which is checked with them. */
struct lags_remembered {
    uint32_t id, n_ab;
    struct buffer said; /* empty: nothing is remembered here */
};

void lags_evidence_columns(struct lags_evidence *l, size_t e, size_t v, size_t null) {
    l->columns = evidence_columns_one(e, v, null, "lags");
    l->remembered = mem_zero(REMEMBERED, sizeof *l->remembered);
}

static bool is_next(struct slice cell, struct slice next) {
    return next.p == cell.p + cell.n + 1 && cell.p[cell.n] == '\t';
}

/* e, v and null as they stand in a line, one after the other; empty when they do not. */
static struct slice said_in(const struct lags_evidence *l, const struct record *r) {
    const struct evidence_columns *c = &l->columns;
    struct slice e = r->fields[c->e], v = r->fields[c->v], null = r->fields[c->null];
    return is_next(e, v) && is_next(v, null) ? (struct slice){e.p, e.n + v.n + null.n + 2}
                                             : SLICE("");
}

static struct lags_remembered *place_of(const struct lags_evidence *l, struct slice said) {
    return &l->remembered[intern_hash(intern_key(said.p, said.n, said.n)) % REMEMBERED];
}

/* A packed null: for each block n, from and the n counts, then 0. Numbers are in base 128, the
 * least significant digit first, each but the last one with the high bit set. */
static void pack(struct buffer *to, uint64_t x) {
    for (; x >> 7; x >>= 7)
        buffer_char(to, (char)(x | 128));
    buffer_char(to, (char)x);
}

static inline const unsigned char *unpack(const unsigned char *p, uint64_t *x) {
    *x = *p & 127;
    for (unsigned shift = 7; *p++ & 128; shift += 7)
        *x |= (uint64_t)(*p & 127) << shift;
    return p;
}

const unsigned char *lags_evidence_block(const unsigned char *p, struct histogram *h) {
    uint64_t n;
    p = unpack(unpack(p, &n), &h->from);
    MEM_GROW(h->counts, h->cap, n);
    h->n = n;
    h->total = 0;
    for (uint64_t i = 0; i < n; i++) {
        p = unpack(p, &h->counts[i]);
        h->total += h->counts[i];
    }
    return p;
}

/* What is kept of an id begins at a multiple of so many bytes: these sums, n_ab as above, the null.
 */
enum { UNIT = 8 };
struct sums {
    double e, v;
};

struct lags_said lags_evidence_said(const struct lags_evidence *l, uint32_t id) {
    const char *kept = l->kept.p + (size_t)id * UNIT;
    struct sums sums;
    uint64_t n_ab;
    memcpy(&sums, kept, sizeof sums);
    const unsigned char *null = unpack((const unsigned char *)kept + sizeof sums, &n_ab);
    return (struct lags_said){sums.e, sums.v, (uint32_t)n_ab, null};
}

static void keep(struct lags_evidence *l, const struct evidence *e, uint32_t n_ab) {
    const struct histogram *h = &l->histogram;
    struct buffer *kept = &l->kept;
    struct sums sums = {e->e, e->v};
    buffer_add(kept, (struct slice){(const char *)&sums, sizeof sums});
    pack(kept, n_ab);
    for (struct slice rest = e->null; rest.n && histogram_next(&rest, &l->histogram);) {
        pack(kept, h->n);
        pack(kept, h->from);
        for (size_t i = 0; i < h->n; i++)
            pack(kept, h->counts[i]);
    }
    do
        buffer_char(kept, 0);
    while (kept->n % UNIT);
}

bool lags_evidence_take(struct lags_evidence *l, const struct record *r, uint32_t n_ab,
                        uint32_t *id, struct fault *f) {
    struct slice said = said_in(l, r);
    struct lags_remembered *m = place_of(l, said);
    struct evidence e;
    *id = m->id;
    if (said.n && m->n_ab == n_ab && slice_eq(buffer_slice(&m->said), said))
        return true;
    if (!evidence_take_one(&l->columns, r, n_ab, &e, f))
        return false;
    if (l->kept.n / UNIT > UINT32_MAX)
        return fault_input(f, r->at, NO_QUOTE, "more nulls than fit 32 GiB");
    *id = (uint32_t)(l->kept.n / UNIT);
    keep(l, &e, n_ab);
    m->id = *id;
    m->n_ab = n_ab;
    buffer_clear(&m->said);
    buffer_add(&m->said, said);
    return true;
}

void lags_evidence_free(struct lags_evidence *l) {
    for (size_t i = 0; l->remembered && i < REMEMBERED; i++)
        buffer_free(&l->remembered[i].said);
    free(l->remembered);
    buffer_free(&l->kept);
    histogram_free(&l->histogram);
    *l = (struct lags_evidence){.columns = l->columns};
}
