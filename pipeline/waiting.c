/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/waiting.h"

#include <stdlib.h>

void waiting_add(struct waiting *h, const struct record *r) {
    size_t bytes = 0;
    for (size_t i = 0; i < r->n; i++)
        bytes += r->fields[i].n;
    struct slice *fields = arena_alloc(&h->arena, r->n, sizeof *fields);
    char *to = arena_alloc(&h->arena, bytes, 1);
    for (size_t i = 0; i < r->n; i++) {
        size_t n = r->fields[i].n;
        if (n)
            memcpy(to, r->fields[i].p, n);
        fields[i] = (struct slice){to, n};
        to += n;
    }
    MEM_GROW(h->at, h->cap, h->n + 1);
    h->at[h->n++] = (struct record){fields, r->n, r->at, NULL};
}

void waiting_clear(struct waiting *h) {
    h->n = 0;
    arena_reset(&h->arena);
}

void waiting_free(struct waiting *h) {
    free(h->at);
    arena_free(&h->arena);
    *h = (struct waiting){0};
}
