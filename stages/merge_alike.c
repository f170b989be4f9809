/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/merge_alike.h"

#include <stdlib.h>

/* The column matcher is the last of the table's own; what a site let stand behind it may differ. */
void merge_alike_header(struct merge_alike *a, struct slice header) {
    a->theme_b = a->columns = SIZE_MAX;
    for (size_t i = 0; header.p; i++) {
        struct slice name = slice_cut(&header, '\t');
        if (slice_eq(name, SLICE("theme_b")))
            a->theme_b = i;
        if (slice_eq(name, SLICE("matcher")))
            a->columns = i + 1;
    }
}

/* All but the first field, which is the name. */
static void add_fields(struct merge_alike *a, struct slice row) {
    struct slice rest = row;
    slice_cut(&rest, '\t');
    const char *from = rest.p, *end = rest.p;
    for (size_t i = 1; rest.p && i < a->columns; i++) {
        struct slice field = slice_cut(&rest, '\t');
        end = field.p + field.n;
        a->meets |= i == a->theme_b && field.n;
    }
    if (from)
        checksum_add(a->now, (struct slice){from, (size_t)(end - from)});
    checksum_add(a->now, SLICE("\n"));
}

void merge_alike_row(struct merge_alike *a, struct merge_owner of, struct slice row) {
    if (a->of.doc != of.doc || a->of.bundle != of.bundle)
        merge_alike_end(a);
    if (!a->now)
        a->now = checksum_new();
    a->of = of;
    add_fields(a, row);
}

static void look_up(struct merge_alike *a, struct slice digest) {
    uint32_t n = (uint32_t)a->counts.count, id = intern_add(&a->counts, digest);
    if (id == n) {
        MEM_GROW(a->owners, a->cap, (size_t)n + 1);
        a->owners[id] = a->of;
    }
    struct merge_owner first = a->owners[id];
    if (a->found || first.bundle == a->of.bundle || first.doc == a->of.doc)
        return;
    a->found = true;
    a->first = first;
    a->again = a->of;
}

void merge_alike_end(struct merge_alike *a) {
    char hex[CHECKSUM_HEX];
    if (!a->now)
        return;
    checksum_end(a->now, hex);
    a->now = NULL;
    if (a->meets)
        look_up(a, (struct slice){hex, sizeof hex});
    a->meets = false;
}

void merge_alike_free(struct merge_alike *a) {
    if (a->now)
        checksum_end(a->now, (char[CHECKSUM_HEX]){0});
    intern_free(&a->counts);
    free(a->owners);
    *a = (struct merge_alike){0};
}
