/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lags_evidence.h"

#include <stdlib.h>

#include "pipeline/intern.h"

/* So many are remembered, each at the place that it has by its hash. */
enum { REMEMBERED = 512, HASHED = 16 };

/* What a row said: e, v and null, a tab between, and n_ab, which is checked with them. */
struct lags_remembered {
    uint32_t id, n_ab;
    struct buffer said; /* empty: nothing is remembered here */
};

void lags_evidence_columns(struct lags_evidence *l, size_t e, size_t v, size_t null) {
    l->columns = evidence_columns_one(e, v, null, "lags");
    if (!l->remembered)
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

/* The digits of e, or of v where e is a whole number, are as good as all of it. */
static struct lags_remembered *place_of(const struct lags_evidence *l, struct slice said) {
    size_t n = said.n < HASHED ? said.n : HASHED;
    return &l->remembered[intern_hash(intern_key(said.p, n, said.n)) % REMEMBERED];
}

/* A packed null: for each block from + 1, each count + 1, and 0; then 0. Numbers are in base 128,
 * the least significant digit first, each but the last one with the high bit set. */
static char *pack(char *to, uint64_t x) {
    for (; x >> 7; x >>= 7)
        *to++ = (char)(x | 128);
    *to++ = (char)x;
    return to;
}

static inline const unsigned char *unpack(const unsigned char *p, uint64_t *x) {
    *x = *p & 127;
    for (unsigned shift = 7; *p++ & 128; shift += 7)
        *x |= (uint64_t)(*p & 127) << shift;
    return p;
}

/* Packs a null that was found to be sound. No number takes more bytes than its digits and the mark
 * behind them, nor does a `from` that is left out take more than one. */
static char *pack_null(char *to, struct slice null) {
    uint64_t x = 0;
    bool from = false; /* it is told */
    for (size_t i = 0; i < null.n; i++) {
        unsigned digit = (unsigned)(unsigned char)null.p[i] - '0';
        bool last = i + 1 == null.n;
        if (digit <= 9)
            x = x * 10 + digit;
        if (digit <= 9 && !last)
            continue;
        if (!from && null.p[i] != ':')
            to = pack(to, 1);
        to = pack(to, x + 1);
        from = null.p[i] != ' ';
        if (last || !from)
            *to++ = 0;
        x = 0;
    }
    *to++ = 0;
    return to;
}

const unsigned char *lags_evidence_block(const unsigned char *p, struct histogram *h) {
    uint64_t x;
    p = unpack(p, &x);
    h->from = x - 1;
    h->n = 0;
    h->total = 0;
    for (p = unpack(p, &x); x; p = unpack(p, &x)) {
        MEM_GROW(h->counts, h->cap, h->n + 1);
        h->counts[h->n++] = x - 1;
        h->total += x - 1;
    }
    return p;
}

/* What is kept of an id: these sums, n_ab as above, the null. */
enum { UNIT = LAGS_EVIDENCE_UNIT };
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
    enum { MOST = 5, END = 2 + UNIT }; /* bytes of n_ab; of what is behind the last block */
    struct sums sums = {e->e, e->v};
    char *from = buffer_room(&l->kept, sizeof sums + MOST + 2 * e->null.n + END), *to = from;
    memcpy(to, &sums, sizeof sums);
    to = pack_null(pack(to + sizeof sums, n_ab), e->null);
    while ((to - from) % UNIT)
        *to++ = 0;
    l->kept.n += (size_t)(to - from);
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
    *l = (struct lags_evidence){.columns = l->columns};
}
