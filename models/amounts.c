/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/amounts.h"

#include <stdlib.h>

void amounts_clear(struct amounts *a) {
    a->n = a->silent = 0;
    a->before = NULL;
}

bool amounts_same_person(const struct voices_person *a, const struct voices_person *b) {
    return a->who.doc == b->who.doc && slice_eq(a->who.speaker, b->who.speaker);
}

void amounts_add(struct amounts *a, const struct voices_person *p, double amount) {
    if (!a->before || !amounts_same_person(a->before, p)) {
        MEM_GROW(a->x, a->cap_x, a->n + 1);
        MEM_GROW(a->who, a->cap_who, a->n + 1);
        a->x[a->n] = 0;
        a->who[a->n++] = p->who.speaker;
    }
    a->x[a->n - 1] += amount;
    a->before = p;
}

struct voice amounts_share(struct amounts *a, struct slice *top) {
    size_t most = 0;
    for (size_t i = 1; i < a->n; i++)
        if (a->x[i] > a->x[most])
            most = i;
    struct slice first = a->n ? a->who[most] : SLICE("");
    struct voice v = voice_of(a->x, a->n, a->silent);
    *top = !(v.total > 0) ? SLICE("") : v.hangs_on_one ? first : SLICE("-");
    amounts_clear(a);
    return v;
}

void amounts_free(struct amounts *a) {
    free(a->x);
    free(a->who);
    *a = (struct amounts){0};
}
