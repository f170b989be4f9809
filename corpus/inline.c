/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/inline.h"

#include "corpus/nfc.h"
#include "corpus/references.h"
#include "corpus/word_list.h"

/* How far, in bytes, the end of what begins is looked for, and at how many tags on the way: more is
 * rather the end of something else, and to look further for each would take too long. */
enum { TAG_MOST = 400, LINK_MOST = 400, REACH = 4096, TAGS_MOST = 16, NAME_MOST = 8 };

static struct slice within_reach(struct slice s, size_t most) {
    return (struct slice){s.p, s.n < most ? s.n : most};
}

/* Tags that set off words, that break lines, that strike out. */
static const char marking[] =
    "a|abbr|b|big|cite|code|em|font|i|ins|mark|q|small|span|strong|sub|sup|u";
static const char breaking[] = "br|div|hr|li|ol|p|table|td|tr|ul";
static const char striking[] = "del|s|strike";
static const char *const links[] = {"[glossary:", "[time:"};

struct tag {
    struct slice name;
    size_t n; /* bytes, with its brackets; 0: none */
    bool closes;
};

static struct tag tag_at(struct slice s) {
    struct tag tag = {.n = 0};
    size_t from = s.n > 1 && s.p[1] == '/' ? 2 : 1, to = from;
    while (to < s.n && to - from <= NAME_MOST && (s.p[to] | 0x20) >= 'a' && (s.p[to] | 0x20) <= 'z')
        to++;
    const char *end = memchr(s.p, '>', within_reach(s, TAG_MOST).n);
    if (to == from || !end || to >= s.n || !strchr(" />", s.p[to]) || !s.p[to])
        return tag;
    tag.name = (struct slice){s.p + from, to - from};
    tag.closes = from == 2;
    tag.n = (size_t)(end - s.p) + 1;
    return tag;
}

/* From a tag that strikes out to behind the one that ends it; 0: it does not end near. */
static size_t struck_out(struct slice all, struct tag opening) {
    struct slice s = within_reach(all, REACH);
    size_t i = opening.n;
    for (size_t tags = 0; tags < TAGS_MOST && i < s.n; tags++, i++) {
        const char *next = memchr(s.p + i, '<', s.n - i);
        if (!next)
            return 0;
        i = (size_t)(next - s.p);
        struct tag tag = tag_at(slice_from(s, i));
        if (tag.closes && slice_eq(tag.name, opening.name))
            return i + tag.n;
    }
    return 0;
}

/* `<!-- a remark -->` */
static size_t remark_at(struct slice all) {
    struct slice s = within_reach(all, REACH);
    if (!line_begins(s, "<!--") || !memchr(s.p, '>', s.n))
        return 0;
    const char *end = memmem(s.p, s.n, "-->", 3);
    return end ? (size_t)(end - s.p) + 3 : 0;
}

size_t inline_tag(struct copying *b, struct slice s, uint64_t line, struct transcript *t) {
    struct tag tag = tag_at(s);
    size_t remark = remark_at(s);
    if (remark)
        transcript_leave(t, line, UNSPOKEN_COMMENT, (struct slice){s.p, remark});
    if (!tag.n)
        return remark;
    if (word_list_has(breaking, tag.name)) {
        buffer_char(&b->text, ' ');
        return tag.n;
    }
    if (!word_list_has(striking, tag.name))
        return word_list_has(marking, tag.name) ? tag.n : 0;
    size_t n = tag.closes ? 0 : struck_out(s, tag);
    if (n)
        transcript_leave(t, line, UNSPOKEN_DELETED, (struct slice){s.p, n});
    return n ? n : tag.n;
}

/* Adds what a link shows; its bytes, or 0 when there is none. */
static size_t add_link(struct copying *b, struct slice s, uint64_t line, struct transcript *t) {
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        size_t n = strlen(links[i]);
        const char *close =
            line_begins(s, links[i]) ? memchr(s.p, ']', within_reach(s, LINK_MOST).n) : NULL;
        if (!close)
            continue;
        struct slice inner = {s.p + n, (size_t)(close - s.p) - n}, rest = inner;
        struct slice term = slice_cut(&rest, '|');
        if (rest.p)
            transcript_leave(t, line, UNSPOKEN_COMMENT, term);
        copying_add(b, rest.p ? rest : inner);
        return (size_t)(close - s.p) + 1;
    }
    return 0;
}

/* The bytes of `s` before the next one that may begin something. */
static size_t plain_run(struct slice s) {
    size_t n = 0;
    while (n < s.n && s.p[n] != '[' && s.p[n] != '<' && s.p[n] != '&')
        n++;
    return n;
}

/* A line as it is shown; p is NULL when it is the line itself. */
static struct slice shown(struct slice s, uint64_t line, struct copying *b, struct transcript *t) {
    bool changed = false;
    copying_begin(b, &t->origins);
    for (size_t n, at; s.n; s = slice_from(s, n)) {
        at = b->text.n;
        n = *s.p == '['   ? add_link(b, s, line, t)
            : *s.p == '<' ? inline_tag(b, s, line, t)
            : *s.p == '&' ? reference_add(&b->text, s)
                          : 0;
        changed |= n > 0;
        if (n && *s.p == '&')
            copying_stands_for(b, at, (struct slice){s.p, n});
        if (n)
            continue;
        n = plain_run(s);
        n = n ? n : 1;
        copying_add(b, (struct slice){s.p, n});
    }
    return changed ? nfc_copied(b, &t->arena, &t->origins) : (struct slice){NULL, 0};
}

static bool has_any(struct slice s, bool link) {
    return s.n &&
           (memchr(s.p, '<', s.n) || memchr(s.p, '&', s.n) || (link && memchr(s.p, '[', s.n)));
}

static bool has_link(struct slice s) {
    for (const char *p; s.n && (p = memchr(s.p, '[', s.n)) != NULL;) {
        s = slice_from(s, (size_t)(p - s.p));
        for (size_t i = 0; i < sizeof links / sizeof *links; i++)
            if (line_begins(s, links[i]))
                return true;
        s = slice_from(s, 1);
    }
    return false;
}

void inline_plain(struct lines *l, struct transcript *t) {
    struct copying b = {.n = 0};
    struct slice text = l->source;
    bool link = has_link(text);
    if (has_any(text, link))
        for (size_t i = 0; i < l->n; i++) {
            struct line *line = &l->items[i];
            struct slice new = {NULL, 0};
            if (!line->gone && !line->speaker.p && has_any(line->text, link))
                new = shown(line->text, line->number, &b, t);
            line->text = new.p ? new : line->text;
        }
    copying_free(&b);
}
