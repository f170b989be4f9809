/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew_gate.h"

static bool gate_columns(struct sink *s, const struct columns *c) {
    struct crew_gate *g = (struct crew_gate *)s;
    return g->to->columns(g->to, c);
}

static bool gate_record(struct sink *s, const struct record *r) {
    struct crew_gate *g = (struct crew_gate *)s;
    if (!g->into)
        return g->to->record(g->to, r);
    waiting_add(g->into, r);
    return true;
}

static bool gate_boundary(struct sink *s) {
    struct crew_gate *g = (struct crew_gate *)s;
    return g->within || g->to->boundary(g->to);
}

static bool gate_end(struct sink *s) {
    struct crew_gate *g = (struct crew_gate *)s;
    return g->to->end(g->to);
}

void crew_gate_init(struct crew_gate *g, struct sink *to) {
    *g = (struct crew_gate){{gate_columns, gate_record, gate_boundary, gate_end}, to, NULL, false};
}
