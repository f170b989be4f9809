/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/layout.h"
#include "corpus/references.h"

static const char mark[] = "[glossary:";

/* A tag of a letter or more, `<sub>`, `</i>`: its bytes, or 0. */
static size_t tag_at(struct slice s) {
    static const char *const tags[] = {"<sub>", "</sub>", "<sup>", "</sup>",
                                       "<i>",   "</i>",   "<b>",   "</b>"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (line_begins(s, tags[i]))
            return strlen(tags[i]);
    return 0;
}

/* Adds what a link shows; its bytes, or 0 when there is none. */
static size_t add_link(struct buffer *b, struct slice s, uint64_t line, struct transcript *t) {
    size_t n = sizeof mark - 1;
    if (!line_begins(s, mark))
        return 0;
    const char *close = memchr(s.p, ']', s.n);
    if (!close)
        return 0;
    struct slice inner = {s.p + n, (size_t)(close - s.p) - n}, rest = inner;
    struct slice term = slice_cut(&rest, '|');
    if (rest.p)
        transcript_leave(t, line, UNSPOKEN_COMMENT, term);
    buffer_add(b, rest.p ? rest : inner);
    return (size_t)(close - s.p) + 1;
}

static struct slice plain(struct slice s, uint64_t line, struct buffer *b, struct transcript *t) {
    buffer_clear(b);
    for (size_t n; s.n; s = slice_from(s, n)) {
        n = *s.p == '[' ? add_link(b, s, line, t) : *s.p == '<' ? tag_at(s) : 0;
        if (n)
            continue;
        buffer_char(b, *s.p);
        n = 1;
    }
    return references_text(b, &t->arena);
}

void glossary_plain(struct lines *l, struct transcript *t, struct slice text) {
    struct buffer b = {0};
    if (!text.n || !memmem(text.p, text.n, mark, sizeof mark - 1))
        return;
    for (size_t i = 0; i < l->n; i++) {
        struct slice s = l->items[i].text;
        if (!l->items[i].gone && s.n && (memchr(s.p, '[', s.n) || memchr(s.p, '<', s.n)))
            l->items[i].text = plain(s, l->items[i].number, &b, t);
    }
    buffer_free(&b);
}
