/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "pipeline/interleave.h"
#include "pipeline/together.h"
#include "stages/run_parts_inner.h"
#include "stages/run_pass.h"

/* A table as one thread makes it, with a fault of its own. */
struct table {
    const struct part *parts; /* [n] */
    size_t n;
    const char *name;
    struct outlet_file *out;
    uint64_t bytes;
    struct fault fault;
    bool ok;
};

static void merge(void *with, size_t i) {
    struct table *t = ((struct table **)with)[i];
    t->ok = parts_interleave(t->parts, t->n, t->name, &t->out->outlet, &t->fault);
}

static void set(struct table *t, const struct part *parts, size_t n, const char *name,
                struct outlet_file *out, struct fault *f) {
    *t = (struct table){.parts = parts, .n = n, .name = name, .out = out, .fault.stage = f->stage};
    for (size_t i = 0; i < n; i++)
        t->bytes += part_size(&parts[i], name);
    out->fault = &t->fault;
}

static int larger_first(const void *x, const void *y) {
    const struct table *a = *(struct table *const *)x, *b = *(struct table *const *)y;
    return a->bytes != b->bytes ? (a->bytes < b->bytes ? 1 : -1) : (a > b) - (a < b);
}

/* As if one had been made after the other. */
static bool settle(struct table *tables, struct outlet_file *out, struct fault *f) {
    bool ok = true;
    for (size_t i = 0; i < PASS_TABLES; i++) {
        ok = ok && (tables[i].ok || fault_take(f, &tables[i].fault));
        fault_free(&tables[i].fault);
        out[i].fault = f;
    }
    return ok;
}

bool run_parts_tables(struct whole_run *w, const struct part *parts, size_t n) {
    struct outlet_file out[PASS_TABLES];
    struct table tables[PASS_TABLES], *order[PASS_TABLES];
    bool ok = run_tables_open(w, true, out);
    for (size_t i = 0; ok && i < PASS_TABLES; i++) {
        set(&tables[i], parts, n, run_pass_tables[i], &out[i], w->fault);
        order[i] = &tables[i];
    }
    if (ok) { /* a thread must not begin the largest when the others are done */
        qsort(order, PASS_TABLES, sizeof *order, larger_first);
        together_run(PASS_TABLES, w->self->mode->jobs, merge, order);
        ok = settle(tables, out, w->fault);
    }
    return run_tables_close(w, out) && ok;
}
