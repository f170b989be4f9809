/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/constants.h"

#include <stdlib.h>

void constants_watch(struct constants *c, size_t column) {
    MEM_GROW(c->all, c->cap, c->n + 1);
    c->all[c->n++] = (struct constant){.column = column};
}

void constants_clear(struct constants *c) {
    c->any = false;
    for (size_t i = 0; i < c->n; i++) {
        buffer_clear(&c->all[i].value);
        c->all[i].varies = false;
    }
}

void constants_row(struct constants *c, const struct record *r) {
    for (size_t i = 0; i < c->n; i++) {
        struct constant *k = &c->all[i];
        struct slice now = r->fields[k->column];
        if (!c->any)
            buffer_add(&k->value, now);
        else if (!k->varies)
            k->varies = !slice_eq(now, buffer_slice(&k->value));
    }
    c->any = true;
}

struct slice constants_value(const struct constants *c, size_t i) {
    const struct constant *k = &c->all[i];
    return k->varies || !k->value.n ? SLICE("") : buffer_slice(&k->value);
}

void constants_free(struct constants *c) {
    for (size_t i = 0; i < c->n; i++)
        buffer_free(&c->all[i].value);
    free(c->all);
    *c = (struct constants){0};
}
