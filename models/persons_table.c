/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "models/persons.h"

struct counting {
    struct persons_table *table;
    const struct persons *people;
    const struct persons_levels *levels;
    uint32_t *doc; /* [columns]: the one counted last; VALUES_NONE: none yet */
    /* [columns * people->n_names]: the round in which the name was counted last; each row is one.
     */
    size_t *seen, round;
};

/* What one person has of something. */
struct part {
    uint32_t person;
    uint64_t amount, turns;
};

/* Is the name new in the column, in this round? */
static bool is_new(struct counting *c, size_t column, uint32_t person) {
    size_t *seen = &c->seen[column * c->people->n_names + c->people->all[person].name];
    bool is = *seen != c->round;
    *seen = c->round;
    return is;
}

static void add_to(struct counting *c, size_t row, size_t column, const struct part *part) {
    struct persons_cell *cell = &c->table->cells[row * c->table->columns + column];
    const struct person_counted *who = &c->people->all[part->person];
    cell->speaking++;
    cell->voices += is_new(c, column, part->person);
    cell->docs += c->doc[column] != who->doc;
    c->doc[column] = who->doc;
    cell->amount += part->amount;
    cell->turns += part->turns;
    if (part->turns > cell->top_turns)
        cell->top_turns = part->turns;
    if (part->amount > cell->top) {
        cell->top = part->amount;
        cell->who = who->speaker;
    }
}

/* A person's part counts at the person's level and in all. */
static void add_part(struct counting *c, size_t row, const struct part *part) {
    size_t all = c->table->columns - 1;
    if (part->amount == 0)
        return;
    if (c->levels)
        add_to(c, row, c->levels->level[part->person], part);
    add_to(c, row, all, part);
}

static void begin_row(struct counting *c) {
    for (size_t i = 0; i < c->table->columns; i++)
        c->doc[i] = VALUES_NONE;
    c->round++;
}

static void count_talk(struct counting *c) {
    begin_row(c);
    for (uint32_t i = 0; i < c->people->n; i++) {
        const struct person_counted *who = &c->people->all[i];
        add_part(c, 0, &(struct part){i, who->words, who->turns});
    }
}

/* The rows of somebody with several roles stand together. */
static void count_theme(struct counting *c, size_t theme) {
    const struct persons *p = c->people;
    const struct voices_theme *rows = p->voices->themes;
    struct part now = {VALUES_NONE, 0, 0};
    begin_row(c);
    for (size_t i = p->theme_start[theme]; i < p->theme_start[theme + 1]; i++) {
        uint32_t person = p->of[rows[i].person];
        if (person == VALUES_NONE)
            continue;
        if (person != now.person) {
            add_part(c, 1 + theme, &now);
            now = (struct part){person, 0, 0};
        }
        now.amount += rows[i].hits;
        now.turns += rows[i].turns;
    }
    add_part(c, 1 + theme, &now);
}

static void add_there(struct counting *c, size_t row, size_t column, uint32_t person) {
    struct persons_cell *cell = &c->table->cells[row * c->table->columns + column];
    cell->people++;
    cell->names += is_new(c, column, person);
}

/* Everybody is there in all talk, and those in whose words it was looked for in every theme. */
static void count_there(struct counting *c, size_t row) {
    begin_row(c);
    for (uint32_t i = 0; i < c->people->n; i++) {
        if (row && !c->people->all[i].searched)
            continue;
        if (c->levels)
            add_there(c, row, c->levels->level[i], i);
        add_there(c, row, c->table->columns - 1, i);
    }
}

/* They are alike for all themes. */
static void copy_there(struct persons_table *t) {
    for (size_t i = 2 * t->columns; i < t->rows * t->columns; i++) {
        t->cells[i].people = t->cells[i - t->columns].people;
        t->cells[i].names = t->cells[i - t->columns].names;
    }
}

void persons_table_make(struct persons_table *t, const struct persons *p,
                        const struct persons_levels *levels) {
    struct counting c = {.table = t, .people = p, .levels = levels};
    t->rows = 1 + p->n_themes;
    t->columns = 1 + (levels ? levels->n : 0);
    t->cells = mem_zero(t->rows * t->columns, sizeof *t->cells);
    c.doc = mem_zero(t->columns, sizeof *c.doc);
    c.seen = mem_zero(t->columns * p->n_names + 1, sizeof *c.seen);
    count_there(&c, 0);
    if (p->n_themes)
        count_there(&c, 1);
    copy_there(t);
    count_talk(&c);
    for (size_t i = 0; i < p->n_themes; i++)
        count_theme(&c, i);
    free(c.doc);
    free(c.seen);
}

void persons_table_free(struct persons_table *t) {
    free(t->cells);
    *t = (struct persons_table){0};
}
