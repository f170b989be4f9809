/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/names.h"

#include <stdlib.h>

enum { TOLD_MOST = 8, NAME_MOST = 120 };

void names_add(struct names *s, struct slice name) {
    intern_add(&s->set, name);
    s->n = s->set.count;
}

void names_join(struct names *s, const struct names *more) {
    for (size_t i = 0; i < more->n; i++)
        names_add(s, more->set.texts[i]);
}

void names_carry(struct names *s, struct carry *c) {
    carry_strings(c, &s->set);
    s->n = s->set.count;
}

bool names_list(const struct names *s, struct buffer *to) {
    if (s->n == 0)
        return false;
    struct slice *names = mem_resize(NULL, s->n, sizeof *names);
    memcpy(names, s->set.texts, s->n * sizeof *names);
    qsort(names, s->n, sizeof *names, slice_by_bytes);
    for (size_t i = 0; i < s->n && i < TOLD_MOST; i++) {
        buffer_text(to, i ? ", \"" : "\"");
        text_visible(to, names[i], NAME_MOST);
        buffer_char(to, '"');
    }
    if (s->n > TOLD_MOST)
        buffer_format(to, " and %zu more", s->n - TOLD_MOST);
    free(names);
    return true;
}

void names_free(struct names *s) {
    intern_free(&s->set);
    s->n = 0;
}
