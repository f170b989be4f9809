/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/tags.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/utf8.h"

/* The bytes of what is not seen at `p`, of `n` that are left; 0 when it is seen. */
static size_t unseen(const unsigned char *p, size_t n) {
    const char *at = (const char *)p;
    size_t length;
    return *p >= 0x80 && utf8_unseen(utf8_decode(at, at + n, &length)) ? length : 0;
}

static const char *reference(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void tags_escape(struct buffer *to, struct slice text) {
    size_t from = 0, skip;
    for (size_t i = 0; i < text.n; i += skip) {
        const char *other = reference(text.p[i]);
        size_t hidden = unseen((const unsigned char *)text.p + i, text.n - i);
        skip = hidden ? hidden : 1;
        if (!other && !hidden)
            continue;
        buffer_add(to, (struct slice){text.p + from, i - from});
        buffer_text(to, other ? other : "\xEF\xBF\xBD");
        from = i + skip;
    }
    if (from < text.n)
        buffer_add(to, (struct slice){text.p + from, text.n - from});
}

/* U+2028 and U+2029, LINE SEPARATOR and PARAGRAPH SEPARATOR. */
static bool ends_line(const unsigned char *p, size_t n) {
    return n >= 3 && p[0] == 0xE2 && p[1] == 0x80 && (p[2] == 0xA8 || p[2] == 0xA9);
}

void tags_json(struct buffer *to, struct slice text) {
    const unsigned char *p = (const unsigned char *)text.p;
    buffer_char(to, '"');
    for (size_t i = 0; i < text.n;) {
        size_t hidden = unseen(p + i, text.n - i);
        if (hidden) {
            buffer_text(to, "\xEF\xBF\xBD");
            i += hidden;
        } else if (ends_line(p + i, text.n - i)) {
            buffer_text(to, p[i + 2] == 0xA8 ? "\\u2028" : "\\u2029");
            i += 3;
        } else if (p[i] < 0x20 || p[i] == '<' || p[i] == '"' || p[i] == '\\') {
            buffer_format(to, "\\u%04x", p[i++]);
        } else {
            buffer_char(to, text.p[i++]);
        }
    }
    buffer_char(to, '"');
}

static void end_tag(struct tags *t) {
    if (t->within)
        buffer_char(t->to, '>');
    t->within = false;
}

void tags_open(struct tags *t, const char *element) {
    end_tag(t);
    if (t->n == TAGS_DEEPEST)
        abort();
    t->open[t->n++] = element;
    buffer_char(t->to, '<');
    buffer_text(t->to, element);
    t->within = true;
}

void tags_attr(struct tags *t, const char *name, struct slice value) {
    tags_flag(t, name);
    buffer_text(t->to, "=\"");
    tags_escape(t->to, value);
    buffer_char(t->to, '"');
}

void tags_attr_text(struct tags *t, const char *name, const char *value) {
    tags_attr(t, name, slice_of(value));
}

void tags_flag(struct tags *t, const char *name) {
    buffer_char(t->to, ' ');
    buffer_text(t->to, name);
}

/* The C locale's %.*f without what says nothing. */
void tags_digits(struct buffer *to, double x, int places) {
    double scale = pow(10, places), rounded = round(x * scale) / scale;
    size_t from = to->n;
    buffer_format(to, "%.*f", places, rounded == 0 ? 0 : rounded);
    if (places == 0)
        return;
    while (to->n > from && to->p[to->n - 1] == '0')
        to->n--;
    if (to->n > from && to->p[to->n - 1] == '.')
        to->n--;
}

void tags_attr_number(struct tags *t, const char *name, double value) {
    tags_flag(t, name);
    buffer_text(t->to, "=\"");
    tags_digits(t->to, value, TAGS_PLACES);
    buffer_char(t->to, '"');
}

void tags_attr_format(struct tags *t, const char *name, const char *format, ...) {
    struct buffer text = {0};
    va_list args;
    va_start(args, format);
    buffer_vformat(&text, format, args);
    va_end(args);
    tags_attr(t, name, buffer_slice(&text));
    buffer_free(&text);
}

void tags_text(struct tags *t, struct slice text) {
    end_tag(t);
    tags_escape(t->to, text);
}

void tags_words(struct tags *t, const char *text) {
    tags_text(t, slice_of(text));
}

void tags_format(struct tags *t, const char *format, ...) {
    struct buffer text = {0};
    va_list args;
    va_start(args, format);
    buffer_vformat(&text, format, args);
    va_end(args);
    tags_text(t, buffer_slice(&text));
    buffer_free(&text);
}

void tags_number(struct tags *t, double x, int places) {
    end_tag(t);
    tags_digits(t->to, x, places);
}

void tags_raw(struct tags *t, struct slice text) {
    end_tag(t);
    buffer_add(t->to, text);
}

/* Elements of SVG that are drawn by their attributes alone. */
static bool is_drawn(const char *element) {
    static const char *const drawn[] = {"circle", "line", "path", "rect"};
    for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++)
        if (strcmp(element, drawn[i]) == 0)
            return true;
    return false;
}

void tags_close(struct tags *t, const char *element) {
    if (t->n == 0 || strcmp(t->open[t->n - 1], element) != 0)
        abort();
    t->n--;
    if (t->within && is_drawn(element)) {
        buffer_text(t->to, "/>");
        t->within = false;
        return;
    }
    end_tag(t);
    buffer_text(t->to, "</");
    buffer_text(t->to, element);
    buffer_char(t->to, '>');
}

void tags_void(struct tags *t) {
    end_tag(t);
    t->n--;
}

void tags_element(struct tags *t, const char *element, const char *class, struct slice text) {
    tags_open(t, element);
    if (class)
        tags_attr_text(t, "class", class);
    tags_text(t, text);
    tags_close(t, element);
}
