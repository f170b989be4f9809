/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/row.h"

#include <stdlib.h>

static void end_field(struct row *r) {
    MEM_GROW(r->ends, r->cap, r->n + 1);
    r->ends[r->n++] = r->text.n;
}

void row_begin(struct row *r) {
    buffer_clear(&r->text);
    r->n = 0;
}

void row_text(struct row *r, struct slice s) {
    buffer_add(&r->text, s);
    end_field(r);
}

void row_u64(struct row *r, uint64_t v) {
    buffer_u64(&r->text, v);
    end_field(r);
}

void row_real(struct row *r, double v, int digits) {
    buffer_real(&r->text, v, digits);
    end_field(r);
}

void row_empty(struct row *r, size_t fields) {
    MEM_GROW(r->ends, r->cap, r->n + fields);
    while (fields--)
        r->ends[r->n++] = r->text.n;
}

struct slice row_field(const struct row *r, size_t i) {
    size_t from = i ? r->ends[i - 1] : 0;
    return (struct slice){r->text.n ? r->text.p + from : "", r->ends[i] - from};
}

bool row_hand_on(struct row *r, struct filter *f, struct place at) {
    row_empty(r, f->out.n - r->n);
    const char *text = r->text.n ? r->text.p : "";
    for (size_t i = 0, from = 0; i < r->n; from = r->ends[i++])
        f->out_fields[i] = (struct slice){text + from, r->ends[i] - from};
    return filter_hand_on(f, at);
}

void row_free(struct row *r) {
    buffer_free(&r->text);
    free(r->ends);
    *r = (struct row){0};
}
