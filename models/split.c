/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/split.h"

#include <stdlib.h>

enum { NAMES_MOST = 1000 }; /* bytes of a message */

struct split_seen {
    uint64_t document;
    size_t at;
};

bool split_column(struct split *s, const struct columns *c, struct fault *f) {
    struct buffer names = {0}, shown = {0};
    if (!s->by)
        return true;
    s->column = columns_find(c, s->by);
    if (s->column != COLUMN_NONE)
        return true;
    for (size_t i = 0; i < c->n; i++) {
        buffer_text(&names, i ? ", " : "");
        buffer_add(&names, c->names[i]);
    }
    text_visible(&shown, buffer_slice(&names), NAMES_MOST);
    fault_input(f, c->at, slice_of(s->by), "no such column for --by in the header, which has %.*s",
                SLICE_ARGS(buffer_slice(&shown)));
    buffer_free(&names);
    buffer_free(&shown);
    return false;
}

/* Room for one more level, with what it had for another document. */
static struct split_level *make_room(struct split *s) {
    if (s->n < s->n_made)
        return &s->all[s->n];
    MEM_GROW(s->all, s->cap, s->n + 1);
    struct split_level *level = &s->all[s->n_made++];
    *level = (struct split_level){.units = {.setting = s->setting, .themes = &s->themes}};
    for (size_t i = 0; i < s->watched.n; i++)
        constants_watch(&level->constants, s->watched.all[i].column);
    return level;
}

static size_t add_level(struct split *s, struct slice name) {
    struct split_level *level = make_room(s);
    level->name = name;
    units_clear(&level->units);
    constants_clear(&level->constants);
    return s->n++;
}

void split_clear(struct split *s) {
    s->n = 0;
    s->document++;
    s->any = false;
    s->piece = 0;
    if (!s->by)
        add_level(s, SLICE(""));
}

size_t split_find(struct split *s, const struct record *r) {
    if (!s->by)
        return 0;
    struct slice value = r->fields[s->column];
    if (value.n == 0)
        return SPLIT_NONE;
    uint32_t id = intern_add(&s->names, value);
    size_t known = s->cap_seen;
    MEM_GROW(s->seen, s->cap_seen, s->names.count);
    if (known < s->cap_seen)
        memset(s->seen + known, 0, (s->cap_seen - known) * sizeof *s->seen);
    if (s->seen[id].document != s->document)
        s->seen[id] = (struct split_seen){s->document, add_level(s, intern_text(&s->names, id))};
    return s->seen[id].at;
}

static void remember(struct buffer *b, struct slice text) {
    buffer_clear(b);
    buffer_add(b, text);
}

bool split_row(struct split *s, size_t level, struct unit_row *row, struct slice agenda,
               struct fault *f) {
    if (s->by && s->setting.kind == UNIT_TURN && s->any && level != s->before &&
        slice_eq(row->turn, buffer_slice(&s->turn))) {
        struct place at = {row->at.file, row->at.line, (unsigned)s->column + 1};
        return fault_input(f, at, row->turn,
                           "the rows of this turn differ in %s; count them --unit sentence", s->by);
    }
    if (s->any && !slice_eq(agenda, buffer_slice(&s->agenda)))
        s->piece++;
    if (s->by)
        remember(&s->turn, row->turn);
    remember(&s->agenda, agenda);
    s->any = true;
    s->before = level;
    row->piece = s->piece;
    s->unnamed += level == SPLIT_NONE;
    return level == SPLIT_NONE || units_row(&s->all[level].units, row, f);
}

struct named {
    struct slice name;
    uint32_t at;
};

static int by_name(const void *x, const void *y) {
    const struct named *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

void split_sort(struct split *s) {
    struct named *all = mem_resize(NULL, s->n, sizeof *all);
    for (uint32_t i = 0; i < s->n; i++)
        all[i] = (struct named){s->all[i].name, i};
    if (s->n > 1)
        qsort(all, s->n, sizeof *all, by_name);
    MEM_GROW(s->order, s->cap_order, s->n);
    for (uint32_t i = 0; i < s->n; i++)
        s->order[i] = all[i].at;
    free(all);
}

void split_free(struct split *s) {
    for (size_t i = 0; i < s->n_made; i++) {
        units_free(&s->all[i].units);
        constants_free(&s->all[i].constants);
    }
    free(s->all);
    free(s->order);
    free(s->seen);
    intern_free(&s->names);
    constants_free(&s->watched);
    hierarchy_free(&s->themes);
    buffer_free(&s->turn);
    buffer_free(&s->agenda);
    *s = (struct split){0};
}
