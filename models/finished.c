/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/finished.h"

#include <stdlib.h>

enum { DIGITS = 12 };

void finished_add(struct finished *t, const struct finished_column *columns, size_t n) {
    MEM_GROW(t->columns, t->cap, t->n + n);
    memcpy(t->columns + t->n, columns, n * sizeof *columns);
    t->n += n;
}

static const char *prefixed(struct finished *t, const char *prefix, const char *name) {
    size_t n = strlen(prefix), m = strlen(name) + 1;
    char *both = arena_alloc(&t->names, n + m, 1);
    memcpy(both, prefix, n);
    memcpy(both + n, name, m);
    return both;
}

void finished_add_measures(struct finished *t, size_t offset, bool tests, const char *prefix) {
    for (size_t i = 0; i < table2_n_measures; i++) {
        const struct table2_measure *m = &table2_measures[i];
        struct finished_column c = {.name = prefixed(t, prefix, m->name),
                                    .kind = FINISHED_MEASURE,
                                    .offset = offset,
                                    .measure = m->of};
        if (m->assumes_independent_units == tests && m->of != table2_expected)
            finished_add(t, &c, 1);
    }
}

bool finished_header(struct finished *t, struct filter *f, struct place at) {
    struct slice *names = mem_resize(NULL, t->n + 1, sizeof *names);
    for (size_t i = 0; i < t->n; i++)
        names[i] = slice_of(t->columns[i].name);
    names[t->n] = SLICE("why");
    bool ok = filter_columns(f, names, t->n + 1, at);
    free(names);
    return ok;
}

/* What is there and not told is no empty field: a count of few people is not a missing one. */
static void put_value(struct finished *t, const char *name, struct value v) {
    if (v.why == REASON_SUPPRESSED || v.why == REASON_WITHHELD)
        row_text(&t->row, slice_of(reason_name(REASON_SUPPRESSED)));
    else
        row_real(&t->row, v.x, DIGITS);
    if (v.why != REASON_SUPPRESSED)
        reason_add(&t->why, name, v.why);
}

static void put(struct finished *t, const struct finished_column *c, const void *member) {
    switch (c->kind) {
    case FINISHED_TEXT:
        row_text(&t->row, *(const struct slice *)member);
        break;
    case FINISHED_COUNT:
        row_u64(&t->row, *(const uint64_t *)member);
        break;
    case FINISHED_VALUE:
        put_value(t, c->name, *(const struct value *)member);
        break;
    case FINISHED_MEASURE:
        put_value(t, c->name, c->measure(*(const struct table2 *)member));
        break;
    case FINISHED_WORDS:
    case FINISHED_REASONED:
        buffer_clear(&t->words);
        c->write(member, &t->words);
        row_text(&t->row, buffer_slice(&t->words));
        if (c->kind == FINISHED_REASONED)
            reason_add(&t->why, c->name, *(const enum reason *)member);
        break;
    case FINISHED_CONSTANT:
        row_text(&t->row, slice_of(c->constant));
        break;
    }
}

bool finished_row(struct finished *t, const void *row, struct filter *f, struct place at) {
    row_begin(&t->row);
    buffer_clear(&t->why);
    for (size_t i = 0; i < t->n; i++)
        put(t, &t->columns[i], (const char *)row + t->columns[i].offset);
    row_text(&t->row, buffer_slice(&t->why));
    return row_hand_on(&t->row, f, at);
}

void finished_free(struct finished *t) {
    free(t->columns);
    arena_free(&t->names);
    row_free(&t->row);
    buffer_free(&t->why);
    buffer_free(&t->words);
    *t = (struct finished){0};
}
