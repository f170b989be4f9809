/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/theme_ids.h"

#include "corpus/clean.h"

/* U+201C and U+201D, which cleaning makes of `"`. */
static bool is_quote(const char *p, size_t n) {
    return n >= 3 && (memcmp(p, "\xe2\x80\x9c", 3) == 0 || memcmp(p, "\xe2\x80\x9d", 3) == 0);
}

void theme_id_level(struct buffer *id, struct slice name) {
    struct arena a = {0};
    struct buffer plain = {0};
    buffer_add(&plain, name);
    for (size_t i = 0; i < plain.n; i++)
        if (memchr(":#\"/", plain.p[i], 4))
            plain.p[i] = ' ';
        else if (is_quote(plain.p + i, plain.n - i))
            memset(plain.p + i, ' ', 3);
    struct slice clean = clean_text(buffer_slice(&plain), &a);
    if (id->n)
        buffer_char(id, '/');
    buffer_add(id, clean.n ? clean : SLICE("unnamed"));
    for (size_t i = id->n - clean.n; clean.n && i < id->n; i++)
        id->p[i] = id->p[i] == ' ' ? '_' : id->p[i];
    buffer_free(&plain);
    arena_free(&a);
}
