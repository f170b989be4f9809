/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rule_turns.h"

#include <stdlib.h>

bool rule_turns_columns(struct rule_turns *t, const struct rule_leaves *leaves,
                        const struct columns *c, struct fault *f) {
    size_t n = leaves->conditions.count;
    bool many = f->many;
    t->asked = mem_zero(n, sizeof *t->asked);
    f->many = true;
    for (size_t i = 0; i < n; i++) {
        struct slice column = leaves->condition[i].column;
        t->asked[i] = columns_find_slice(c, column);
        if (t->asked[i] == COLUMN_NONE)
            fault_input(f, c->at, column,
                        "no such column in the header, but %s:%llu has a condition on it",
                        leaves->asked[i].file, (unsigned long long)leaves->asked[i].line);
    }
    f->many = many;
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
