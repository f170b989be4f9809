/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/portions.h"

#include <stdlib.h>

#include "pipeline/utf8.h"

/* Cuts one portion that begins at byte `from`, code point `character`; the next one begins at what
 * is returned, *character moved there. */
static size_t cut(struct portions *s, size_t from, size_t *character) {
    const char *end = s->text.p + s->text.n, *p = s->text.p + from, *space = NULL;
    struct portion one = {.byte = from, .character = *character, .end = s->text.n};
    size_t n = 0, before_space = 0;
    for (; p < end && n < PORTION_MOST; n++) {
        if (*p == ' ') {
            space = p;
            before_space = n;
        }
        utf8_next(&p, end);
    }
    if (p < end && *p == ' ') {
        space = p;
        before_space = n;
    }
    bool last = p == end, at_space = !last && space && before_space;
    if (!last)
        one.end = (size_t)((at_space ? space : p) - s->text.p);
    *character += at_space ? before_space + 1 : n;
    MEM_GROW(s->at, s->cap, s->n + 1);
    s->at[s->n++] = one;
    return last ? s->text.n : one.end + at_space;
}

void portions_cut(struct portions *s, struct slice text) {
    size_t character = 0;
    s->text = text;
    s->n = 0;
    for (size_t from = 0; from < text.n || s->n == 0;)
        from = cut(s, from, &character);
}

/* The last one that begins at or before the byte. */
static const struct portion *find(const struct portions *s, size_t byte) {
    size_t low = 0, high = s->n;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        *(s->at[middle].byte <= byte ? &low : &high) = middle;
    }
    return &s->at[low];
}

struct slice portions_around(const struct portions *s, size_t from, size_t to, size_t *character) {
    const struct portion *first = find(s, from), *last = to > from ? find(s, to - 1) : first;
    *character = first->character;
    return (struct slice){s->text.p + first->byte, last->end - first->byte};
}

void portions_free(struct portions *s) {
    free(s->at);
    *s = (struct portions){.n = 0};
}
