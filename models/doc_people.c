/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/doc_people.h"

#include <stdlib.h>

#include "models/roles.h"

static int by_place(const void *x, const void *y) {
    const struct doc_person *a = x, *b = y;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    int c = slice_cmp(a->speaker, b->speaker);
    c = c ? c : slice_cmp(a->role, b->role);
    return c ? c : slice_cmp(a->group, b->group);
}

static struct doc_person *person_at(void *people, size_t size, size_t i) {
    return (struct doc_person *)((char *)people + i * size);
}

static void mark_facilitators(void *people, size_t n, size_t size, const struct buffer *of) {
    char *list = mem_text(buffer_slice(of));
    struct roles roles = {.list = list};
    for (size_t i = 0; i < n; i++) {
        struct doc_person *p = person_at(people, size, i);
        p->facilitator = p->role.n && roles_has(&roles, p->role);
    }
    roles_free(&roles);
    free(list);
}

uint32_t *doc_people_order(void *people, size_t n, size_t size, struct doc_rows *docs,
                           const uint32_t *now) {
    uint32_t *places = mem_zero(n, sizeof *places);
    for (size_t i = 0; i < n; i++)
        person_at(people, size, i)->doc = now[person_at(people, size, i)->doc];
    if (n > 1)
        qsort(people, n, size, by_place);
    for (uint32_t i = 0; i < n; i++) {
        const struct doc_person *p = person_at(people, size, i);
        struct doc_row *d = &docs->all[p->doc];
        d->from = d->to ? d->from : i;
        d->to = i + 1;
        places[p->id] = i;
    }
    mark_facilitators(people, n, size, &docs->roles);
    return places;
}
