/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A span: a stretch of a text, and a growing list of them. */
#ifndef HEARTH_SPAN_H
#define HEARTH_SPAN_H

#include <stdint.h>
#include <stdlib.h>

#include "pipeline/memory.h"

/* The most bytes of a text that is cut into spans. ICU counts in 32 signed bits. */
#define SPAN_TEXT_MOST ((size_t)INT32_MAX)

struct span {
    uint32_t from, to; /* bytes into the text, half-open */
};

/* Zero-initialise; free with span_list_free. */
struct span_list {
    struct span *at; /* [n] */
    size_t n, cap;
};

static inline void span_list_add(struct span_list *list, size_t from, size_t to) {
    MEM_GROW(list->at, list->cap, list->n + 1);
    list->at[list->n++] = (struct span){(uint32_t)from, (uint32_t)to};
}

static inline struct slice span_slice(struct slice text, struct span s) {
    return (struct slice){text.p + s.from, s.to - s.from};
}

static inline void span_list_free(struct span_list *list) {
    free(list->at);
    *list = (struct span_list){NULL, 0, 0};
}

#endif
