/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/roles.h"

#include <stdlib.h>

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

struct folded {
    struct slice text;
    size_t from; /* in the buffer that grows while they are folded */
};

static int by_text(const void *x, const void *y) {
    const struct folded *a = x, *b = y;
    return slice_cmp(a->text, b->text);
}

void roles_spell(const char *list, struct buffer *to) {
    struct buffer text = {0};
    struct folded *all = NULL;
    size_t n = 0, cap = 0;
    for (struct slice rest = slice_of(list); rest.p;) {
        struct slice one = slice_trim(slice_cut(&rest, ','));
        if (one.n == 0)
            continue;
        MEM_GROW(all, cap, n + 1);
        size_t from = text.n;
        fold_word(one, &text);
        all[n++] = (struct folded){{NULL, text.n - from}, from};
    }
    for (size_t i = 0; i < n; i++)
        all[i].text.p = text.p + all[i].from;
    if (n > 1)
        qsort(all, n, sizeof *all, by_text);
    for (size_t i = 0, written = 0; i < n; i++) {
        if (i && slice_eq(all[i].text, all[i - 1].text))
            continue;
        if (written++)
            buffer_char(to, ',');
        buffer_add(to, all[i].text);
    }
    free(all);
    buffer_free(&text);
}

void roles_free(struct roles *r) {
    buffer_free(&r->now);
    buffer_free(&r->folded);
}
