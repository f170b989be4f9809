/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/carry.h"

#include <stdlib.h>

static void save_strings(struct buffer *to, const struct intern *set) {
    uint32_t *ranks = intern_ranks(set);
    uint32_t *by_rank = mem_resize(NULL, set->count, sizeof *by_rank);
    for (uint32_t id = 0; id < set->count; id++)
        by_rank[ranks[id]] = id;
    pack_number(to, set->count);
    for (size_t i = 0; i < set->count; i++)
        pack_text(to, intern_text(set, by_rank[i]));
    free(by_rank);
    free(ranks);
}

void carry_strings(struct carry *c, struct intern *set) {
    if (c->to) {
        save_strings(c->to, set);
        return;
    }
    size_t n = unpack_count(c->from, 1);
    for (size_t i = 0; i < n && !c->from->bad; i++) {
        struct slice text = unpack_text(c->from);
        if (!c->from->bad)
            intern_add(set, text);
    }
}

void carry_fault(struct carry *c, struct fault *f) {
    if (c->to) {
        pack_number(c->to, f->status);
        pack_number(c->to, f->count);
        pack_text(c->to, buffer_slice(&f->text));
        return;
    }
    enum status status = (enum status)unpack_up_to(c->from, STATUS_SYSTEM);
    size_t count = (size_t)unpack_number(c->from);
    struct slice text = unpack_text(c->from);
    if (status != STATUS_OK && !c->from->bad)
        fault_again(f, status, count, text);
}
