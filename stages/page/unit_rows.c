/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/unit_rows.h"

#include <stdlib.h>

#include "stages/page/report_talk.h"
#include "stages/page/window_places.h"

/* Rows and turns come in one order; turns without a hit have no row. */
static void place_doc(struct unit_rows *u, const struct spoken *s, size_t from, size_t to) {
    uint32_t *places = mem_zero(s->n_turns, sizeof *places);
    window_places(s, u->unit.window, places);
    for (size_t i = from, k = 0; i < to && k < s->n_turns;)
        if (slice_eq(intern_text(&u->coded->turns, u->coded->rows[i].turn),
                     spoken_turn(s, &s->turns[k])))
            u->places[i++] = places[k];
        else
            k++;
    free(places);
}

static bool place(struct unit_rows *u, const struct talk *t, struct fault *f) {
    struct spoken said = {0};
    bool ok = true;
    const struct coded_rows *c = u->coded;
    size_t to, d = 0;
    for (size_t from = 0; ok && from < c->n; from = to) {
        struct slice doc = intern_text(&c->docs, c->rows[from].doc);
        for (to = from + 1; to < c->n && c->rows[to].doc == c->rows[from].doc;)
            to++;
        while (d < t->n_docs && !slice_eq(t->docs[d].doc, doc))
            d++;
        if (d < t->n_docs && (ok = talk_load(t, d, &said, f)))
            place_doc(u, &said, from, to);
    }
    spoken_free(&said);
    return ok;
}

bool unit_rows_open(struct unit_rows *u, struct report *r, const struct coded_rows *coded) {
    *u = (struct unit_rows){.coded = coded, .unit = r->result->unit};
    if (u->unit.kind != UNIT_WINDOW)
        return true;
    const struct talk *t = report_talk(r);
    u->places = mem_zero(coded->n + 1, sizeof *u->places);
    return t ? place(u, t, r->fault) : fault_none(r->fault);
}

bool unit_rows_counted(const struct unit_rows *u, size_t row) {
    return u->unit.kind != UNIT_WINDOW || u->places[row];
}

bool unit_rows_together(const struct unit_rows *u, size_t i, size_t j) {
    const struct coded_row *a = &u->coded->rows[i], *b = &u->coded->rows[j];
    if (a->doc != b->doc)
        return false;
    if (u->unit.kind == UNIT_WINDOW)
        return u->places[i] + u->unit.window > u->places[j] &&
               u->places[j] + u->unit.window > u->places[i];
    return u->unit.kind == UNIT_DOC ||
           (a->turn == b->turn && (u->unit.kind != UNIT_SENTENCE || a->sent == b->sent));
}

void unit_rows_free(struct unit_rows *u) {
    free(u->places);
}
