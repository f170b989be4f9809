/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ena_rows.h"

#include <stdlib.h>

static void set(struct buffer *b, struct slice s) {
    buffer_clear(b);
    buffer_add(b, s);
}

bool ena_rows_begin(struct ena_rows *r, struct slice doc, struct place at, struct fault *f) {
    size_t before = r->docs_seen.count;
    intern_add(&r->docs_seen, doc);
    r->units.setting = (struct unit_setting){.kind = UNIT_TURN, .window = 1};
    r->units.themes = &r->themes;
    units_clear(&r->units);
    set(&r->doc, doc);
    buffer_clear(&r->agenda);
    r->piece = 0;
    return r->docs_seen.count > before ||
           fault_input(f, at, doc, "a document whose rows do not stand together");
}

/* The unit of a speaker of the document in hand. */
static uint32_t find_unit(struct ena_rows *r, const struct ena_row *row) {
    size_t before = r->keys.count;
    buffer_clear(&r->key);
    buffer_format(&r->key, "%.*s\t%.*s\t%.*s", SLICE_ARGS(buffer_slice(&r->doc)),
                  SLICE_ARGS(row->speaker), SLICE_ARGS(row->group));
    uint32_t id = intern_add(&r->keys, buffer_slice(&r->key));
    if (r->keys.count == before)
        return id;
    struct slice rest = intern_text(&r->keys, id);
    MEM_GROW(r->all, r->cap, r->n + 1);
    struct ena_unit *u = &r->all[r->n++];
    *u = (struct ena_unit){.id = id, .project = arena_copy(&r->texts, row->project)};
    u->doc = slice_cut(&rest, '\t');
    u->speaker = slice_cut(&rest, '\t');
    u->group = rest;
    return id;
}

static void begin_line(struct ena_rows *r, const struct ena_row *row) {
    uint32_t line = r->units.n_units - 1, unit = CONNECTIONS_NOBODY;
    if (row->speaker.n) {
        unit = find_unit(r, row);
        r->all[unit].lines++;
    }
    r->nameless += row->speaker.n == 0;
    r->lines++;
    MEM_GROW(r->speakers, r->cap_speakers, (size_t)line + 1);
    r->speakers[line] = unit;
}

bool ena_rows_add(struct ena_rows *r, const struct ena_row *row, struct fault *f) {
    uint32_t before = r->units.n_units;
    if (before && !slice_eq(row->agenda, buffer_slice(&r->agenda)))
        r->piece++;
    set(&r->agenda, row->agenda);
    const struct unit_row unit = {.turn = row->turn,
                                  .piece = r->piece,
                                  .tokens = row->tokens,
                                  .hits = row->hits,
                                  .at = row->at};
    if (!units_row(&r->units, &unit, f))
        return false;
    if (r->units.n_units > before)
        begin_line(r, row);
    return true;
}

void ena_rows_end(struct ena_rows *r) {
    if (r->units.n_units == 0)
        return;
    r->docs++;
    units_finish(&r->units, 1, &r->layout, &r->coded);
    connections_add(&r->connections,
                    &(struct connection_lines){r->speakers, r->units.n_units, r->units.pieces,
                                               r->units.n_pieces},
                    &r->coded, &r->themes);
}

void ena_rows_free(struct ena_rows *r) {
    connections_free(&r->connections);
    hierarchy_free(&r->themes);
    free(r->all);
    units_free(&r->units);
    layout_free(&r->layout);
    coded_free(&r->coded);
    intern_free(&r->keys);
    intern_free(&r->docs_seen);
    arena_free(&r->texts);
    buffer_free(&r->key);
    buffer_free(&r->doc);
    buffer_free(&r->agenda);
    free(r->speakers);
    *r = (struct ena_rows){0};
}
