/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/markup.h"

#include <stdlib.h>

#include "corpus/marks.h"
#include "corpus/nfc.h"
#include "corpus/references.h"

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

/* Whether what stands between the brackets is a time, for words that light up one by one. */
static bool is_timestamp(struct slice inside) {
    size_t digits = 0;
    for (size_t i = 0; i < inside.n; i++) {
        char c = inside.p[i];
        digits += is_digit(c);
        if (!is_digit(c) && c != ':' && c != '.' && !is_space(c))
            return false;
    }
    return digits > 0;
}

static bool is_known(struct slice name) {
    static const char *const names[] = {"c", "i", "b", "u", "v", "lang", "ruby", "rt", "font"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_eq(name, slice_of(names[i])))
            return true;
    return false;
}

/* How much of an unclosed tag is markup: its name and classes, or its time. */
static size_t unclosed_at(struct slice s) {
    size_t from = s.n > 1 && s.p[1] == '/' ? 2 : 1, to = from;
    if (from < s.n && is_digit(s.p[from])) {
        size_t colons = 0;
        for (; to < s.n && (is_digit(s.p[to]) || s.p[to] == ':' || s.p[to] == '.'); to++)
            colons += s.p[to] == ':';
        return colons ? to : 0;
    }
    while (to < s.n && is_alpha(s.p[to]))
        to++;
    struct slice name = {s.p + from, to - from};
    while (to < s.n && s.p[to] == '.')
        for (to++; to < s.n && !is_space(s.p[to]) && s.p[to] != '.' && s.p[to] != '<';)
            to++;
    return is_known(name) && (to == s.n || is_space(s.p[to])) ? to : 0;
}

/* The tag at the beginning of `s` (its `<`), with both brackets; of an unclosed one what is markup;
 * empty when there is none. */
static struct slice tag_at(struct slice s) {
    struct slice none = {s.p, 0}, tag = none;
    if (s.n < 2 || !(is_alpha(s.p[1]) || is_digit(s.p[1]) || is_space(s.p[1]) || s.p[1] == '/' ||
                     s.p[1] == '.'))
        return none;
    size_t look = s.n < TAG_MOST ? s.n : TAG_MOST;
    const char *end = memchr(s.p, '>', look);
    const char *next = memchr(s.p + 1, '<', look - 1);
    if (!end || (next && next < end)) {
        tag.n = unclosed_at(s);
        return tag;
    }
    tag.n = (size_t)(end - s.p) + 1;
    if (is_digit(s.p[1]) || is_space(s.p[1]))
        return is_timestamp((struct slice){s.p + 1, tag.n - 2}) ? tag : none; /* "<3 and >" */
    return tag;
}

/* Whether `tag` opens a voice, and its annotation. */
static bool opens_voice(struct slice tag, struct slice *name) {
    if (tag.n < 3 || tag.p[tag.n - 1] != '>' || tag.p[1] != 'v' ||
        !(is_space(tag.p[2]) || tag.p[2] == '.' || tag.p[2] == '>'))
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

/* `{\an8}`, a place or a style of older subtitles, at the beginning of `s`: its bytes, or 0. */
static size_t override_at(struct slice s) {
    if (s.n < 3 || s.p[1] != '\\')
        return 0;
    const char *end = memchr(s.p, '}', s.n < TAG_MOST ? s.n : TAG_MOST);
    return end ? (size_t)(end - s.p) + 1 : 0;
}

/* `<br>`, `<br/>` and SubViewer's `[br]` at the beginning of `s`: their bytes, or 0. */
static size_t break_at(struct slice s) {
    if (s.n < 4 || (s.p[1] | 0x20) != 'b' || (s.p[2] | 0x20) != 'r')
        return 0;
    size_t to = 3;
    while (s.p[0] == '<' && to + 1 < s.n && (s.p[to] == ' ' || s.p[to] == '/'))
        to++;
    return s.p[to] == (s.p[0] == '<' ? '>' : ']') ? to + 1 : 0;
}

/* Whether a tag is none of WebVTT's but a mark of what is not speech, `<laughter>`, which is left
 * to where all marks are counted. */
static bool is_mark(struct slice tag, struct arena *a) {
    struct span_list marks = {0};
    size_t to = 1;
    while (to < tag.n && is_alpha(tag.p[to]))
        to++;
    if (to == 1 || tag.p[tag.n - 1] != '>' || is_known((struct slice){tag.p + 1, to - 1}))
        return false;
    bool mark = marks_take(tag, false, a, &marks, NULL).n == 0 && marks.n > 0;
    span_list_free(&marks);
    return mark;
}

static size_t drop_tag(struct slice s, struct arena *a) {
    struct slice tag = tag_at(s);
    return tag.n && is_mark(tag, a) ? 0 : tag.n;
}

static bool may_be_markup(char c) {
    return c == '<' || c == '&' || c == '{' || c == '[';
}

/* The bytes of `s`, one at the least, before the next that may begin a tag or a reference. */
static size_t plain_run(struct slice s) {
    size_t n = 1;
    while (n < s.n && !may_be_markup(s.p[n]))
        n++;
    return n;
}

/* The bytes of what is not plain at the beginning of `s`, and in *b what it stands for. */
static size_t take_markup(struct slice s, struct arena *a, struct buffer *b) {
    size_t n = *s.p == '<' || *s.p == '[' ? break_at(s) : 0;
    if (n)
        buffer_char(b, '\n');
    else if (*s.p == '<')
        n = drop_tag(s, a);
    else if (*s.p == '&')
        n = reference_add(b, s);
    else if (*s.p == '{')
        n = override_at(s);
    return n;
}

/* Text without voice tags: other tags dropped, references decoded. */
static struct slice plain(struct slice s, struct arena *a, struct origins *o) {
    struct copying b = {.n = 0};
    if (!s.n || (!memchr(s.p, '<', s.n) && !memchr(s.p, '&', s.n) && !memchr(s.p, '{', s.n) &&
                 !memchr(s.p, '[', s.n)))
        return s;
    copying_begin(&b, o);
    for (size_t n, at; s.n; s.p += n, s.n -= n) {
        at = b.text.n;
        n = take_markup(s, a, &b.text);
        copying_stands_for(&b, at, (struct slice){s.p, n});
        if (n)
            continue;
        n = plain_run(s);
        copying_add(&b, (struct slice){s.p, n});
    }
    s = nfc_copied(&b, a, o);
    copying_free(&b);
    return s;
}

bool markup_next(struct slice *payload, struct slice *voice, struct arena *a, struct origins *o,
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
    span->text = plain((struct slice){payload->p, (size_t)(left.p - payload->p)}, a, o);
    *voice = name.p ? plain(name, a, NULL) : name;
    size_t tag = tag_at(left).n;
    *payload = (struct slice){left.p + tag, left.n - tag};
    return true;
}
