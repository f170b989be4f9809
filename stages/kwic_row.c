/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/kwic_row.h"

#include <stdlib.h>

enum { DOC, TURN, SENT, SPEAKER };
static const char *const leading[KWIC_LEADING] = {"doc", "turn", "sent", "speaker"};

enum { LEFT, HIT, RIGHT, ENTRY, THEME, FIRST, LAST, BEGIN, END, ADDED };
static const char *const added[ADDED] = {"left",  "hit",  "right", "entry", "theme",
                                         "first", "last", "begin", "end"};

/* The words, which say the same one by one, and the times of the turn, since here `end` is a place
 * in the text. */
enum { DROPPED = 6 };
static const char *const dropped[DROPPED] = {"start", "end", "tokens", "stems", "hits", "weights"};

static bool in_list(struct slice name, const char *const *list, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (slice_eq(name, slice_of(list[i])))
            return true;
    return false;
}

static bool check_added(const struct columns *c, struct fault *f) {
    for (size_t i = 0; i < ADDED; i++) {
        size_t there = columns_find(c, added[i]);
        struct place at = {c->at.file, c->at.line, (unsigned)there + 1};
        if (there != COLUMN_NONE && !in_list(c->names[there], dropped, DROPPED))
            return fault_input(f, at, slice_of(added[i]),
                               "a column that kwic writes is there already");
    }
    return true;
}

bool kwic_row_columns(struct kwic_row *r, const struct columns *c, struct fault *f) {
    if (!check_added(c, f))
        return false;
    r->from = mem_zero(c->n, sizeof *r->from);
    r->names = mem_zero(c->n + ADDED, sizeof *r->names);
    r->fields = mem_zero(c->n + ADDED, sizeof *r->fields);
    for (size_t i = 0; i < KWIC_LEADING; i++) {
        size_t there = columns_find(c, leading[i]);
        r->lead[i] = there == COLUMN_NONE ? COLUMN_NONE : r->n_lead;
        if (there == COLUMN_NONE)
            continue;
        r->names[r->n_lead] = c->names[there];
        r->from[r->n_lead++] = there;
    }
    for (size_t i = 0; i < ADDED; i++)
        r->names[r->n_lead + i] = slice_of(added[i]);
    for (size_t i = 0; i < c->n; i++) {
        if (in_list(c->names[i], leading, KWIC_LEADING) || in_list(c->names[i], dropped, DROPPED))
            continue;
        r->names[r->n_lead + ADDED + r->n_rest] = c->names[i];
        r->from[r->n_lead + r->n_rest++] = i;
    }
    r->n = r->n_lead + ADDED + r->n_rest;
    return true;
}

/* Appends a number; fields point into r->numbers, so room for all of them is made before. */
static struct slice number(struct kwic_row *r, uint64_t v) {
    size_t from = r->numbers.n;
    buffer_u64(&r->numbers, v);
    return (struct slice){r->numbers.p + from, r->numbers.n - from};
}

void kwic_row_fill(struct kwic_row *r, const struct context_row *row, const struct kwic_find *find,
                   const struct context_place *place) {
    struct slice *out = r->fields;
    for (size_t i = 0; i < r->n_lead; i++)
        out[i] = row->fields[r->from[i]];
    out += r->n_lead;
    buffer_clear(&r->numbers);
    buffer_room(&r->numbers, 128);
    out[LEFT] = place->left;
    out[HIT] = place->hit;
    out[RIGHT] = place->right;
    out[ENTRY] = find->entry;
    out[THEME] = find->theme;
    out[FIRST] = number(r, find->first);
    out[LAST] = number(r, find->last);
    out[BEGIN] = number(r, place->begin);
    out[END] = number(r, place->end);
    for (size_t i = 0; i < r->n_rest; i++)
        out[ADDED + i] = row->fields[r->from[r->n_lead + i]];
}

static struct slice lead(const struct kwic_row *r, const struct slice *fields, size_t which) {
    return r->lead[which] == COLUMN_NONE ? SLICE("") : fields[r->lead[which]];
}

struct kwic_shown kwic_row_shown(const struct kwic_row *r, const struct slice *fields) {
    const struct slice *own = fields + r->n_lead;
    return (struct kwic_shown){.doc = lead(r, fields, DOC),
                               .turn = lead(r, fields, TURN),
                               .speaker = lead(r, fields, SPEAKER),
                               .left = own[LEFT],
                               .hit = own[HIT],
                               .right = own[RIGHT]};
}

bool kwic_row_has_speaker(const struct kwic_row *r) {
    return r->lead[SPEAKER] != COLUMN_NONE;
}

void kwic_row_free(struct kwic_row *r) {
    free(r->from);
    free(r->names);
    free(r->fields);
    buffer_free(&r->numbers);
}
