/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/apart.h"

#include <stdlib.h>

bool apart_take(struct apart *a, struct buffer *name, const char *before, const char *behind) {
    size_t n = name->n;
    uint32_t first = intern_find(&a->taken, buffer_slice(name)), id = first;
    while (id != INTERN_NONE) {
        name->n = n;
        buffer_format(name, "%s%u%s", before, ++a->next[first], behind);
        id = intern_find(&a->taken, buffer_slice(name));
    }
    id = intern_add(&a->taken, buffer_slice(name));
    MEM_GROW(a->next, a->cap, a->taken.count);
    a->next[id] = 1;
    return first != INTERN_NONE;
}

void apart_free(struct apart *a) {
    intern_free(&a->taken);
    free(a->next);
    *a = (struct apart){.cap = 0};
}
