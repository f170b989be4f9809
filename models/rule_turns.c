/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rule_turns.h"

#include <stdlib.h>

static void miss_column(const struct rule_leaves *leaves, size_t i, const struct columns *c,
                        struct fault *f) {
    const struct place *by = &leaves->asked[i];
    struct slice column = leaves->condition[i].column;
    if (by->file)
        fault_input(f, c->at, column,
                    "no such column in the header, but %s:%llu has a condition on it", by->file,
                    (unsigned long long)by->line);
    else
        fault_input(f, c->at, column,
                    "no such column in the header, but the rule has a condition on it");
}

size_t *rule_turns_asked(const struct rule_leaves *leaves, const struct columns *c,
                         struct fault *f) {
    size_t n = leaves->conditions.count, *asked = mem_zero(n, sizeof *asked);
    bool many = f->many;
    f->many = true;
    for (size_t i = 0; i < n; i++) {
        asked[i] = columns_find_slice(c, leaves->condition[i].column);
        if (asked[i] == COLUMN_NONE)
            miss_column(leaves, i, c, f);
    }
    f->many = many;
    return asked;
}

bool rule_turns_columns(struct rule_turns *t, const struct rule_leaves *leaves,
                        const struct columns *c, struct fault *f) {
    t->asked = rule_turns_asked(leaves, c, f);
    return fault_none(f);
}

bool rule_turns_goes_on(const struct rule_turns *t, const struct record *r,
                        const struct rule_run *run) {
    const struct record *first = &t->rows.at[0];
    return t->run == run && slice_eq(first->fields[t->turn], r->fields[t->turn]) &&
           slice_eq(first->fields[t->doc], r->fields[t->doc]);
}

void rule_turns_add(struct rule_turns *t, const struct record *r, struct rule_run *run,
                    const struct hit_list *found, size_t n_words) {
    rule_run_row(run, found, n_words);
    waiting_add(&t->rows, r);
    t->run = run;
}

void rule_turns_finish(struct rule_turns *t) {
    rule_run_finish(t->run, &t->rows, t->asked);
}

void rule_turns_clear(struct rule_turns *t) {
    waiting_clear(&t->rows);
    rule_run_begin(t->run);
}

void rule_turns_free(struct rule_turns *t) {
    waiting_free(&t->rows);
    free(t->asked);
}
