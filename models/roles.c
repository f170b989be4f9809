/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/roles.h"

#include "corpus/fold.h"

static bool same_folded(struct buffer *room, struct slice a, struct slice b) {
    buffer_clear(room);
    fold_word(a, room);
    size_t n = room->n;
    fold_word(b, room);
    struct slice both = buffer_slice(room);
    return slice_eq((struct slice){both.p, n}, (struct slice){both.p + n, both.n - n});
}

/* A speaker's rows come in runs, so the last answer is kept. */
bool roles_has(struct roles *r, struct slice role) {
    if (slice_eq(role, buffer_slice(&r->now)))
        return r->found;
    buffer_clear(&r->now);
    buffer_add(&r->now, role);
    r->found = false;
    struct slice rest = slice_of(r->list);
    while (rest.p && !r->found) {
        struct slice one = slice_trim(slice_cut(&rest, ','));
        r->found = one.n && role.n && same_folded(&r->folded, one, role);
    }
    return r->found;
}

void roles_free(struct roles *r) {
    buffer_free(&r->now);
    buffer_free(&r->folded);
}
