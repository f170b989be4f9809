/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/markup.h"

#include "pipeline/utf8.h"

enum { TAG_MOST = 1024 }; /* bytes; so that unclosed tags do not make every look a long one */

static bool is_alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/* The tag at the beginning of `s` (its `<`), with both brackets; empty when there is none. */
static struct slice tag_at(struct slice s) {
    if (s.n < 2 || !(is_alpha(s.p[1]) || is_digit(s.p[1]) || s.p[1] == '/' || s.p[1] == '.'))
        return (struct slice){s.p, 0};
    const char *end = memchr(s.p, '>', s.n < TAG_MOST ? s.n : TAG_MOST);
    struct slice tag = {s.p, end ? (size_t)(end - s.p) + 1 : 0};
    for (size_t i = 1; is_digit(s.p[1]) && i + 1 < tag.n; i++)
        if (!is_digit(tag.p[i]) && tag.p[i] != ':' && tag.p[i] != '.')
            return (struct slice){s.p, 0}; /* no timestamp: "<3 and >" */
    return tag;
}

/* Whether `tag` opens a voice, and its annotation. */
static bool opens_voice(struct slice tag, struct slice *name) {
    if (tag.n < 3 || tag.p[1] != 'v' || !(is_space(tag.p[2]) || tag.p[2] == '.' || tag.p[2] == '>'))
        return false;
    size_t from = 2, to = tag.n - 1;
    while (from < to && !is_space(tag.p[from]))
        from++; /* classes */
    *name = (struct slice){tag.p + from, to - from};
    return true;
}

static bool closes_voice(struct slice tag) {
    return tag.n >= 3 && memcmp(tag.p, "</v", 3) == 0 && (tag.n == 3 || !is_alpha(tag.p[3]));
}

/* The number in `&#8217;` or `&#x2019;` (digits: what stands between `#` and `;`), or -1. */
static int32_t numeric(struct slice digits) {
    int32_t value = 0;
    bool hex = digits.n && (*digits.p == 'x' || *digits.p == 'X');
    if (digits.n < 1u + hex || digits.n > 7)
        return -1;
    for (size_t i = hex; i < digits.n; i++) {
        char c = digits.p[i];
        int32_t digit = is_digit(c) ? c - '0' : is_alpha(c) && hex ? (c | 0x20) - 'a' + 10 : 99;
        if (digit >= (hex ? 16 : 10))
            return -1;
        value = value * (hex ? 16 : 10) + digit;
    }
    return value > 0x10ffff ? -1 : value;
}

/* Decodes the character reference at the beginning of `s` (its `&`); the bytes used, or 0. */
static size_t add_reference(struct buffer *b, struct slice s) {
    static const struct {
        const char *name, *text;
    } names[] = {{"amp", "&"},   {"lt", "<"},   {"gt", ">"},
                 {"quot", "\""}, {"apos", "'"}, {"nbsp", " "},
                 {"lrm", ""},    {"rlm", ""},   {"hellip", "\xe2\x80\xa6"}};
    const char *end = memchr(s.p, ';', s.n < 12 ? s.n : 12);
    if (!end)
        return 0;
    struct slice name = {s.p + 1, (size_t)(end - s.p) - 1};
    size_t used = name.n + 2;
    if (name.n && *name.p == '#') {
        int32_t code = numeric((struct slice){name.p + 1, name.n - 1});
        if (code <= 0)
            return 0;
        utf8_add(b, code);
        return used;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_eq(name, slice_of(names[i].name))) {
            buffer_text(b, names[i].text);
            return used;
        }
    return 0;
}

/* Text without voice tags: other tags dropped, references decoded. */
static struct slice plain(struct slice s, struct arena *a) {
    struct buffer b = {0};
    if (!s.n || (!memchr(s.p, '<', s.n) && !memchr(s.p, '&', s.n)))
        return s;
    for (size_t n; s.n; s.p += n, s.n -= n) {
        n = *s.p == '<' ? tag_at(s).n : *s.p == '&' ? add_reference(&b, s) : 0;
        if (n)
            continue;
        buffer_char(&b, *s.p);
        n = 1;
    }
    s = arena_copy(a, buffer_slice(&b));
    buffer_free(&b);
    return s;
}

bool markup_next(struct slice *payload, struct slice *voice, struct arena *a,
                 struct voice_span *span) {
    struct slice left = *payload, name = *voice;
    if (!left.n)
        return false;
    for (;;) {
        const char *bracket = left.n ? memchr(left.p, '<', left.n) : NULL;
        if (!bracket) {
            left = (struct slice){payload->p + payload->n, 0};
            break;
        }
        left.n -= (size_t)(bracket - left.p);
        left.p = bracket;
        struct slice tag = tag_at(left);
        if (opens_voice(tag, &name))
            break;
        if (closes_voice(tag)) {
            name = (struct slice){NULL, 0};
            break;
        }
        size_t over = tag.n ? tag.n : 1;
        left.p += over;
        left.n -= over;
    }
    span->voice = *voice;
    span->text = plain((struct slice){payload->p, (size_t)(left.p - payload->p)}, a);
    *voice = name.p ? plain(name, a) : name;
    size_t tag = tag_at(left).n;
    *payload = (struct slice){left.p + tag, left.n - tag};
    return true;
}
