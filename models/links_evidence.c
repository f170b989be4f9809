/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/links_evidence.h"

#include <stdlib.h>

#include "pipeline/intern.h"

/* So many are remembered, each at the place that it has by its hash. */
enum { REMEMBERED = 512 };

/* What a row said, from e to null_units, a tab between; its id. */
struct links_remembered {
    uint32_t id;
    struct evidence_units allowed;
    struct buffer said; /* empty: nothing is remembered here */
};

void links_evidence_columns(struct links_evidence *l, const struct columns *c) {
    const struct evidence_columns *e = &l->columns;
    l->columns = evidence_columns(c);
    l->in_line = e->v == e->e + 1 && e->null == e->v + 1 && e->e_units == e->null + 1 &&
                 e->v_units == e->e_units + 1 && e->null_units == e->v_units + 1 &&
                 e->v_doc == COLUMN_NONE && e->null_doc == COLUMN_NONE;
    if (!l->remembered)
        l->remembered = mem_zero(REMEMBERED, sizeof *l->remembered);
}

/* All that the row says, as it stands in a line; empty when it does not. */
static struct slice said_in(const struct links_evidence *l, const struct record *r) {
    if (!l->in_line)
        return SLICE("");
    for (size_t i = l->columns.e; i < l->columns.null_units; i++)
        if (r->fields[i + 1].p != r->fields[i].p + r->fields[i].n + 1)
            return SLICE("");
    struct slice first = r->fields[l->columns.e], last = r->fields[l->columns.null_units];
    return (struct slice){first.p, (size_t)(last.p - first.p) + last.n};
}

static struct links_remembered *place_of(const struct links_evidence *l, struct slice said) {
    return &l->remembered[intern_hash(intern_key(said.p, said.n, said.n)) % REMEMBERED];
}

bool links_evidence_take(struct links_evidence *l, const struct record *r, uint32_t n_ab,
                         uint32_t *id, struct fault *f) {
    struct slice said = said_in(l, r);
    struct links_remembered *m = place_of(l, said);
    if (said.n && n_ab >= m->allowed.least && n_ab <= m->allowed.most &&
        slice_eq(buffer_slice(&m->said), said)) {
        *id = m->id;
        return true;
    }
    if (l->kept.n / 8 > UINT32_MAX)
        return fault_input(f, r->at, NO_QUOTE, "more nulls than fit 32 GiB");
    *id = (uint32_t)(l->kept.n / 8);
    m->id = *id;
    buffer_clear(&m->said);
    if (!evidence_take(&l->columns, r, n_ab, &l->kept, &m->allowed, f))
        return false;
    while (l->kept.n % 8)
        buffer_char(&l->kept, 0);
    buffer_add(&m->said, said);
    return true;
}

void links_evidence_free(struct links_evidence *l) {
    for (size_t i = 0; l->remembered && i < REMEMBERED; i++)
        buffer_free(&l->remembered[i].said);
    free(l->remembered);
    buffer_free(&l->kept);
    *l = (struct links_evidence){.in_line = false};
}
