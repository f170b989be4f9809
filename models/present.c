/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/present.h"

#include <math.h>
#include <stdlib.h>

void present_clear(struct present *p) {
    p->n = 0;
    intern_free(&p->keys);
}

static struct person *make_room(struct present *p) {
    if (p->n < p->n_made)
        return &p->all[p->n];
    MEM_GROW(p->all, p->cap, p->n + 1);
    p->all[p->n_made] = (struct person){.units = {.setting = {.kind = UNIT_TURN, .window = 1}}};
    return &p->all[p->n_made++];
}

size_t present_find(struct present *p, struct slice speaker, struct slice role,
                    struct slice group) {
    buffer_clear(&p->key);
    buffer_add(&p->key, speaker);
    buffer_char(&p->key, '\t');
    buffer_add(&p->key, role);
    buffer_char(&p->key, '\t');
    buffer_add(&p->key, group);
    uint32_t id = intern_add(&p->keys, buffer_slice(&p->key));
    if (id < p->n)
        return id;
    struct person *one = make_room(p);
    const char *text = intern_text(&p->keys, id).p;
    one->speaker = (struct slice){text, speaker.n};
    one->role = (struct slice){text + speaker.n + 1, role.n};
    one->group = (struct slice){text + speaker.n + 1 + role.n + 1, group.n};
    one->units.themes = &p->themes;
    units_clear(&one->units);
    one->timed = one->searched = 0;
    one->seconds = 0;
    one->open = false;
    return p->n++;
}

/* Times that are missing, or run backwards, are not made up. */
static void close_turn(struct present *p, struct person *one) {
    if (one->open && one->end >= one->start) {
        one->timed++;
        one->seconds += one->end - one->start;
    }
    p->backwards += one->open && one->end < one->start;
    one->open = false;
}

/* A turn goes from where its first row begins to where its last one ends. */
static void open_turn(struct present *p, struct person *one, const struct present_row *row) {
    if (one->open && slice_eq(row->unit.turn, buffer_slice(&one->turn)))
        return;
    close_turn(p, one);
    buffer_clear(&one->turn);
    buffer_add(&one->turn, row->unit.turn);
    one->start = row->start;
    one->open = true;
    one->looked = false;
}

bool present_row(struct present *p, size_t who, const struct present_row *row, struct fault *f) {
    struct person *one = &p->all[who];
    open_turn(p, one, row);
    one->end = row->end;
    one->searched += row->searched && !one->looked;
    one->looked |= row->searched;
    return units_row(&one->units, &row->unit, f);
}

struct placed {
    const struct person *one;
    uint32_t at;
};

static int by_key(const void *x, const void *y) {
    const struct person *a = ((const struct placed *)x)->one, *b = ((const struct placed *)y)->one;
    int c = slice_cmp(a->speaker, b->speaker);
    c = c ? c : slice_cmp(a->role, b->role);
    return c ? c : slice_cmp(a->group, b->group);
}

void present_end(struct present *p) {
    struct placed *all = mem_resize(NULL, p->n + 1, sizeof *all);
    for (uint32_t i = 0; i < p->n; i++) {
        close_turn(p, &p->all[i]);
        all[i] = (struct placed){&p->all[i], i};
    }
    if (p->n > 1)
        qsort(all, p->n, sizeof *all, by_key);
    MEM_GROW(p->order, p->cap_order, p->n);
    for (size_t i = 0; i < p->n; i++)
        p->order[i] = all[i].at;
    free(all);
}

void present_free(struct present *p) {
    for (size_t i = 0; i < p->n_made; i++) {
        units_free(&p->all[i].units);
        buffer_free(&p->all[i].turn);
    }
    free(p->all);
    free(p->order);
    hierarchy_free(&p->themes);
    intern_free(&p->keys);
    buffer_free(&p->key);
    *p = (struct present){0};
}
