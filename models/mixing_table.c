/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_table.h"

#include <math.h>
#include <stdlib.h>

#include "models/additive.h"
#include "models/mixing_order.h"
#include "models/succession.h"
#include "pipeline/options.h"

/* A row on its way into the table. */
struct incoming {
    struct mixing_table *table;
    const struct record *r;
    struct fault *f;
};

static struct slice field(const struct incoming *in, enum mixing_column c) {
    return in->r->fields[in->table->at[c]];
}

static struct place place_of(const struct incoming *in, enum mixing_column c) {
    return additive_place(in->r, in->table->at[c]);
}

static bool refuse(const struct incoming *in, enum mixing_column c, const char *what) {
    return fault_input(in->f, place_of(in, c), field(in, c), "%s", what);
}

static bool count_of(const struct incoming *in, enum mixing_column c, uint64_t *value) {
    return additive_count(in->r, in->table->at[c], mixing_names[c],
                          (uint64_t)1 << ADDITIVE_MOST_BITS, value, in->f);
}

/* A count of what `of`, which is there already, is a count of, too. */
static bool part_of(const struct incoming *in, enum mixing_column c, enum mixing_column of,
                    uint64_t all, uint64_t *value) {
    return additive_part(in->r, in->table->at[c], mixing_names[c], all, mixing_names[of], value,
                         in->f);
}

static const struct doc_rows_kind rows_kind = {
    .table = "mixing", .empty = "speaker and next", .by = true};

bool mixing_table_columns(struct mixing_table *t, const struct columns *c, struct fault *f) {
    t->docs.kind = &rows_kind;
    t->project = doc_rows_want(&t->docs, "project");
    return additive_columns(c, mixing_names, MIXING_COLUMNS, rows_kind.table, t->at, f) &&
           doc_rows_columns(&t->docs, c, f);
}

static uint32_t find_person(const struct incoming *in, uint32_t doc, struct slice speaker) {
    struct mixing_table *t = in->table;
    buffer_clear(&t->key);
    buffer_add(&t->key, speaker);
    buffer_char(&t->key, '\t');
    buffer_add(&t->key, field(in, MIXING_DOC));
    uint32_t id = intern_add(&t->keys, buffer_slice(&t->key));
    if (id == t->n_people) {
        MEM_GROW(t->people, t->cap_people, t->n_people + 1);
        t->people[t->n_people++] =
            (struct mixing_person){.who = {.doc = doc,
                                           .id = id,
                                           .speaker = {intern_text(&t->keys, id).p, speaker.n},
                                           .at = in->r->at},
                                   .group = MIXING_NONE};
    }
    return id;
}

static bool add_doc(const struct incoming *in, uint32_t id) {
    struct mixing_table *t = in->table;
    MEM_GROW(t->more, t->cap_more, t->docs.n);
    t->more[id] = (struct mixing_doc){0};
    return doc_rows_take(&t->docs, in->r, id, in->f) &&
           part_of(in, MIXING_BROKEN_OFF, MIXING_TURNS, t->docs.all[id].turns,
                   &t->more[id].broken_off);
}

static bool add_person(const struct incoming *in, uint32_t id) {
    struct mixing_table *t = in->table;
    struct mixing_person *p = &t->people[id];
    if (p->who.told)
        return additive_twice(in->r, in->table->at[MIXING_SPEAKER], p->who.at,
                              "a speaker of a document", in->f);
    if (!count_of(in, MIXING_TURNS, &p->turns))
        return false;
    p->who.role = arena_copy(&t->names, field(in, MIXING_ROLE));
    if (field(in, MIXING_GROUP).n)
        p->group = intern_add(&t->group_names, field(in, MIXING_GROUP));
    p->who.told = true;
    p->who.at = in->r->at;
    return true;
}

/* Gaps are in ascending order: the same ones are always the same text. */
static bool add_gaps(const struct incoming *in, struct mixing_step *step) {
    struct mixing_table *t = in->table;
    struct slice rest = field(in, MIXING_GAPS);
    double before = -INFINITY, gap;
    step->gaps = t->n_gaps;
    while (rest.n) {
        struct slice one = slice_cut(&rest, ' ');
        if (!number_real(one, &gap) || fabs(gap) > SUCCESSION_GAP_MOST || gap < before)
            return fault_input(in->f, place_of(in, MIXING_GAPS), one,
                               "no number of seconds, or not in ascending order");
        MEM_GROW(t->gaps, t->cap_gaps, t->n_gaps + 1);
        t->gaps[t->n_gaps++] = before = gap;
    }
    step->n_gaps = t->n_gaps - step->gaps;
    return step->n_gaps <= step->n || refuse(in, MIXING_GAPS, "more gaps than transitions");
}

/* With facilitators or without, or the fault that it says neither. */
static bool read_variant(const struct incoming *in, struct mixing_step *step) {
    struct slice word = field(in, MIXING_FACILITATORS);
    step->out = slice_eq(word, SLICE("out"));
    return step->out || slice_eq(word, SLICE("in")) ||
           refuse(in, MIXING_FACILITATORS, "neither in nor out");
}

static bool add_step(const struct incoming *in, uint32_t doc) {
    struct mixing_table *t = in->table;
    struct slice from = field(in, MIXING_SPEAKER), to = field(in, MIXING_NEXT);
    struct mixing_step step = {.doc = doc, .at = in->r->at};
    if (from.n == 0)
        return refuse(in, MIXING_NEXT, "a transition from nobody");
    if (slice_eq(from, to))
        return refuse(in, MIXING_NEXT, "a transition from a speaker to the same one");
    step.from = find_person(in, doc, from);
    step.to = find_person(in, doc, to);
    step.marked = field(in, MIXING_INTERRUPTIONS).n > 0;
    if (!read_variant(in, &step) || !count_of(in, MIXING_N, &step.n))
        return false;
    if (step.n == 0)
        return refuse(in, MIXING_N, "a transition that did not happen");
    if (step.marked && !part_of(in, MIXING_INTERRUPTIONS, MIXING_N, step.n, &step.interruptions))
        return false;
    if (step.out && (step.marked || field(in, MIXING_GAPS).n))
        return refuse(in, step.marked ? MIXING_INTERRUPTIONS : MIXING_GAPS,
                      "where facilitators are stepped over nothing is known of this");
    MEM_GROW(t->steps, t->cap_steps, t->n_steps + 1);
    if (!add_gaps(in, &step))
        return false;
    t->steps[t->n_steps++] = step;
    return true;
}

bool mixing_table_row(struct mixing_table *t, const struct record *r, struct fault *f) {
    struct incoming in = {t, r, f};
    if (additive_is_header(r, t->docs.columns))
        return true;
    uint32_t doc = doc_rows_find(&t->docs, r);
    if (field(&in, MIXING_NEXT).n)
        return add_step(&in, doc);
    if (field(&in, MIXING_SPEAKER).n == 0)
        return add_doc(&in, doc);
    return add_person(&in, find_person(&in, doc, field(&in, MIXING_SPEAKER)));
}

bool mixing_table_finish(struct mixing_table *t, struct fault *f) {
    uint32_t *now = NULL;
    bool ok = doc_rows_finish(&t->docs, &now, f);
    if (ok)
        mixing_order(t, now);
    free(now);
    return ok && mixing_check(t, f);
}

struct slice mixing_table_project(const struct mixing_table *t, size_t doc) {
    return values_text(&t->docs.wanted[t->project], doc);
}

void mixing_table_free(struct mixing_table *t) {
    doc_rows_free(&t->docs);
    free(t->more);
    free(t->people);
    free(t->steps);
    free(t->groups);
    free(t->gaps);
    buffer_free(&t->key);
    intern_free(&t->keys);
    intern_free(&t->group_names);
    arena_free(&t->names);
    *t = (struct mixing_table){0};
}
