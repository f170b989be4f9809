/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "corpus/manifest_rows.h"

static void save_conflicts(const struct manifest *m, struct buffer *to) {
    pack_number(to, m->n_conflicts);
    for (size_t i = 0; i < m->n_conflicts; i++) {
        pack_number(to, m->conflicts[i].first);
        pack_number(to, m->conflicts[i].second);
        pack_number(to, m->conflicts[i].column);
    }
}

static void load_conflicts(struct manifest *m, struct unpacking *u) {
    size_t n = unpack_count(u, 3);
    for (size_t i = 0; i < n && !u->bad && m->n_entries && m->n_columns; i++) {
        size_t first = (size_t)unpack_up_to(u, m->n_entries - 1);
        size_t second = (size_t)unpack_up_to(u, m->n_entries - 1);
        size_t column = (size_t)unpack_up_to(u, m->n_columns - 1);
        if (!u->bad)
            manifest_disagree(m, first, second, column);
    }
}

void manifest_carry(struct manifest *m, struct carry *c) {
    for (size_t i = 0; i < m->n_entries; i++)
        carry_flag(c, &m->entries[i].matched);
    names_carry(&m->lost_docs, c);
    names_carry(&m->lost_speakers, c);
    if (c->from) {
        load_conflicts(m, c->from);
        return;
    }
    manifest_sort_conflicts(m);
    save_conflicts(m, c->to);
}
