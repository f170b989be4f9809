/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/units.h"

#include <stdlib.h>

#include "models/hits.h"
#include "pipeline/options.h"
#include "pipeline/scan.h"

enum { WINDOW_MOST = 1000000 };

/* `window:K`, in one way of writing it only: the text is compared as a setting. */
static bool read_window(struct slice text, uint32_t *window) {
    uint64_t turns;
    struct slice rest = text, kind = slice_cut(&rest, ':');
    if (!slice_eq(kind, SLICE("window")) || !rest.p || !number_u64(rest, &turns) ||
        rest.p[0] == '0' || turns > WINDOW_MOST)
        return false;
    *window = (uint32_t)turns;
    return true;
}

bool unit_read(struct slice text, struct unit_setting *setting) {
    static const enum unit_kind kinds[] = {UNIT_TURN, UNIT_SENTENCE, UNIT_DOC};
    struct slice rest = text, head = slice_cut(&rest, '-');
    bool whole = rest.p && slice_eq(head, SLICE("whole"));
    rest = whole ? rest : text;
    int choice = choice_find(whole ? "turn|sentence" : "turn|sentence|doc", rest);
    *setting = (struct unit_setting){choice < 0 ? UNIT_WINDOW : kinds[choice], 1, whole};
    return choice >= 0 || read_window(rest, &setting->window);
}

void units_clear(struct units *u) {
    u->n_words = u->n_turns = 0;
    u->n_hits = 0;
    u->n_units = u->n_pieces = 0;
    u->on_rows = u->on_words = false;
    buffer_clear(&u->turn);
}

/* Begins a new unit, and a new piece, where the row asks for them. */
static void begin_row(struct units *u, const struct unit_row *row) {
    bool first = u->n_turns == 0;
    bool turn = first || !slice_eq(row->turn, buffer_slice(&u->turn));
    bool cut = !first && u->setting.kind != UNIT_DOC && row->piece != u->piece;
    u->piece = row->piece;
    if (turn) {
        u->n_turns++;
        buffer_clear(&u->turn);
        buffer_add(&u->turn, row->turn);
    }
    if (cut) {
        MEM_GROW(u->pieces, u->cap_pieces, u->n_pieces + 1);
        u->pieces[u->n_pieces++] = u->n_units;
    }
    if (!first && !cut &&
        (u->setting.kind == UNIT_DOC || (u->setting.kind != UNIT_SENTENCE && !turn)))
        return;
    MEM_GROW(u->words, u->cap_words, u->n_units + 1);
    u->words[u->n_units++] = 0;
}

/* Takes the weight of the next hit off *rest; 1 where there is no such column. */
static bool next_weight(const struct unit_row *row, struct slice *rest, double *weight,
                        struct fault *f) {
    *weight = 1;
    return !row->weighted || (rest->n && number_real(slice_cut(rest, ' '), weight)) ||
           fault_input(f, row->weights_at, row->weights, "not one number for each hit");
}

/* In whole units it is on their one word. */
static void keep_hit(struct units *u, const struct hit_item *hit, uint64_t tokens, double weight) {
    uint32_t zero = (uint32_t)u->n_words - 1; /* tokens of a row count from 1 */
    struct coded_hit now = {.theme = hierarchy_add(u->themes, hit->theme),
                            .unit = u->n_units - 1,
                            .first = zero + hit->first,
                            .last = zero + hit->last,
                            .by_person = hit->entry.n == 0,
                            .order = (uint32_t)u->n_hits,
                            .weight = weight};
    bool on_row = now.by_person && hit->first == 1 && hit->last == tokens;
    u->on_rows |= on_row && tokens > 1;
    u->on_words |= !on_row;
    if (u->setting.whole)
        now.first = now.last = now.unit;
    MEM_GROW(u->hits, u->cap_hits, u->n_hits + 1);
    u->hits[u->n_hits++] = now;
}

bool units_hit(const struct unit_row *row, uint64_t tokens, struct slice *rest,
               struct hit_item *hit, struct slice *item, struct fault *f) {
    *item = *rest;
    bool sound = hit_item_read(rest, hit);
    item->n = rest->p ? (size_t)(rest->p - item->p) - 1 : item->n;
    if (!sound)
        return fault_input(f, row->at, *item, "not a hit as theme:first-last:entry");
    return hit->last <= tokens ||
           fault_input(f, row->at, *item, "a hit outside the row, which has %llu tokens",
                       (unsigned long long)tokens);
}

static bool add_hits(struct units *u, const struct unit_row *row, uint64_t tokens,
                     struct fault *f) {
    struct slice rest = row->hits, weights = row->weights;
    while (rest.n) {
        struct hit_item hit;
        struct slice item;
        double weight;
        if (!units_hit(row, tokens, &rest, &hit, &item, f) ||
            !next_weight(row, &weights, &weight, f))
            return false;
        if (u->setting.whole && hit.entry.n)
            return fault_input(f, row->at, item,
                               "whole units are for what people coded: this hit of a codebook has "
                               "its place in the unit");
        keep_hit(u, &hit, tokens, weight);
    }
    return !row->weighted || weights.n == 0 ||
           fault_input(f, row->weights_at, row->weights, "not one number for each hit");
}

bool units_row(struct units *u, const struct unit_row *row, struct fault *f) {
    uint64_t tokens = scan_items(row->tokens);
    if (u->n_words + tokens > INT32_MAX)
        return fault_input(f, row->at, NO_QUOTE, "a document of more than %d words", INT32_MAX);
    begin_row(u, row);
    if (!add_hits(u, row, tokens, f))
        return false;
    u->words[u->n_units - 1] = u->setting.whole ? 1 : u->words[u->n_units - 1] + (uint32_t)tokens;
    u->n_words += tokens;
    return true;
}

void units_finish(struct units *u, uint32_t block, struct layout *layout, struct coded *coded) {
    MEM_GROW(u->pieces, u->cap_pieces, u->n_pieces + 1);
    u->pieces[u->n_pieces++] = u->n_units;
    layout_make(layout, u->words, u->n_units, u->pieces, u->n_pieces, u->setting.window, block);
    coded_group(coded, u->themes, u->hits, u->n_hits);
}

void units_free(struct units *u) {
    free(u->hits);
    free(u->words);
    free(u->pieces);
    buffer_free(&u->turn);
    *u = (struct units){.setting = u->setting, .themes = u->themes};
}
