/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/specifications.h"

#include <stdlib.h>

enum { MOST_VALUES = 5 }; /* of a dimension: those listed, and the reference's own */

static const struct {
    const char *name;
    const char *values[MOST_VALUES]; /* ends with NULL */
} dimensions[DIMENSIONS] = {
    [DIMENSION_UNIT] = {"unit", {"sentence", "turn", "window:3", "doc"}},
    [DIMENSION_STEMS] = {"stems", {"on", "off"}},
    [DIMENSION_OVERLAP] = {"overlap", {"all", "theme", "longest"}},
    [DIMENSION_FACILITATORS] = {"facilitators", {"out", "in"}},
    [DIMENSION_BLOCK] = {"block", {"15", "20", "30"}},
};

const char *dimension_name(enum dimension d) {
    return dimensions[d].name;
}

static bool same(const struct specification *a, const struct specification *b, size_t d) {
    return strcmp(a->value[d], b->value[d]) == 0;
}

/* The specification is one of those that say something of their own. */
static bool is_distinct(const struct specification *s, const struct specification *reference) {
    return strcmp(s->value[DIMENSION_UNIT], "doc") != 0 || same(s, reference, DIMENSION_BLOCK);
}

static void add(struct specifications *s, struct specification one) {
    MEM_GROW(s->all, s->cap, s->n + 1);
    s->all[s->n++] = one;
}

/* Adds, for each specification there is so far (or only for the reference), its like with every
 * other value of one dimension. */
static void vary_dimension(struct specifications *s, size_t d, bool cross) {
    size_t n = cross ? s->n : 1;
    for (size_t v = 0; dimensions[d].values[v]; v++)
        for (size_t i = 0; i < n; i++) {
            struct specification one = s->all[i];
            one.value[d] = dimensions[d].values[v];
            if (!same(&one, &s->all[i], d) && is_distinct(&one, &s->all[0]))
                add(s, one);
        }
}

void specifications_list(struct specifications *s, const struct specification *reference,
                         unsigned vary, bool cross) {
    s->n = 0;
    add(s, *reference);
    for (size_t d = 0; d < DIMENSIONS; d++)
        if (vary & 1u << d)
            vary_dimension(s, d, cross);
}

void specifications_free(struct specifications *s) {
    free(s->all);
    *s = (struct specifications){0};
}

void specification_name(const struct specifications *s, size_t i, struct buffer *to) {
    size_t differ = 0;
    for (size_t d = 0; d < DIMENSIONS; d++)
        if (!same(&s->all[i], &s->all[0], d))
            buffer_format(to, "%s%s=%s", differ++ ? "," : "", dimensions[d].name,
                          s->all[i].value[d]);
    if (differ == 0)
        buffer_text(to, "reference");
}
