/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "models/persons.h"

struct counting {
    struct persons_table *table;
    const struct persons *people;
    const struct persons_levels *levels;
    uint32_t *doc; /* [columns]: the one counted last; VALUES_NONE: none yet */
};

/* What one person has of something. */
struct part {
    uint32_t person;
    uint64_t amount, turns;
};

static void add_to(struct counting *c, size_t row, size_t column, const struct part *part) {
    struct persons_cell *cell = &c->table->cells[row * c->table->columns + column];
    const struct person_counted *who = &c->people->all[part->person];
    cell->speaking++;
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

/* Everybody is there in all talk, and those in whose words it was looked for in every theme. */
static void count_there(struct counting *c) {
    struct persons_table *t = c->table;
    for (size_t i = 0; i < c->people->n; i++)
        for (size_t row = 0; row < t->rows; row++) {
            struct persons_cell *cells = &t->cells[row * t->columns];
            if (row && !c->people->all[i].searched)
                break;
            if (c->levels)
                cells[c->levels->level[i]].people++;
            cells[t->columns - 1].people++;
        }
}

void persons_table_make(struct persons_table *t, const struct persons *p,
                        const struct persons_levels *levels) {
    struct counting c = {t, p, levels, NULL};
    t->rows = 1 + p->n_themes;
    t->columns = 1 + (levels ? levels->n : 0);
    t->cells = mem_zero(t->rows * t->columns, sizeof *t->cells);
    c.doc = mem_zero(t->columns, sizeof *c.doc);
    count_there(&c);
    count_talk(&c);
    for (size_t i = 0; i < p->n_themes; i++)
        count_theme(&c, i);
    free(c.doc);
}

void persons_table_free(struct persons_table *t) {
    free(t->cells);
    *t = (struct persons_table){0};
}
