/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/families.h"

#include <stdlib.h>

struct member {
    uint64_t family;
    size_t test;
};

static int by_family(const void *x, const void *y) {
    const struct member *a = x, *b = y;
    if (a->family != b->family)
        return a->family < b->family ? -1 : 1;
    return (a->test > b->test) - (a->test < b->test);
}

void families_adjust(const struct family_test *tests, double *q, size_t n) {
    struct member *members = mem_zero(n, sizeof *members);
    double *p = mem_zero(n, sizeof *p);
    for (size_t i = 0; i < n; i++)
        members[i] = (struct member){tests[i].family, i};
    if (n)
        qsort(members, n, sizeof *members, by_family);
    for (size_t i = 0; i < n; i++)
        p[i] = tests[members[i].test].p;
    for (size_t from = 0, to; from < n; from = to) {
        for (to = from; to < n && members[to].family == members[from].family;)
            to++;
        adjust(tests[members[from].test].method, p + from, p + from, to - from);
    }
    for (size_t i = 0; i < n; i++)
        q[members[i].test] = p[i];
    free(members);
    free(p);
}

uint64_t families_of_levels(const struct hierarchy *h, uint32_t a, uint32_t b) {
    unsigned x = hierarchy_level(h, a), y = hierarchy_level(h, b);
    return (uint64_t)(x < y ? x : y) << 24 | (x < y ? y : x);
}
