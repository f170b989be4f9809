/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/fault.h"

#include <errno.h>

#include "pipeline/utf8.h"

enum { QUOTE_MOST = 72 };

/* The next character of s from byte i: its length when it may be shown as it is, or 0. */
static size_t showable(struct slice s, size_t i) {
    unsigned char c = (unsigned char)s.p[i];
    if (c < 0x80)
        return c >= 0x20 && c != 0x7f;
    const char *at = s.p + i;
    int32_t code = utf8_next(&at, s.p + s.n);
    bool control = code < 0xa0 || (code >= 0x202a && code <= 0x202e) ||
                   (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029;
    return control ? 0 : (size_t)(at - (s.p + i));
}

void text_visible(struct buffer *b, struct slice s, size_t most) {
    for (size_t i = 0; i < s.n;) {
        if (most && i >= most) {
            buffer_text(b, "…");
            return;
        }
        size_t n = showable(s, i);
        if (n)
            buffer_add(b, (struct slice){s.p + i, n});
        else
            buffer_format(b, "\\x%02x", (unsigned char)s.p[i]);
        i += n ? n : 1;
    }
}

static bool begin(struct fault *f, enum status status) {
    if (f->status && !f->many)
        return false;
    if (!f->status)
        f->status = status;
    f->count++;
    buffer_text(&f->text, "hearth");
    if (f->stage)
        buffer_format(&f->text, " %s", f->stage);
    buffer_text(&f->text, ": ");
    return true;
}

static void add_place(struct buffer *b, struct place at) {
    if (!at.file)
        return;
    text_visible(b, slice_of(at.file), 0);
    if (at.line)
        buffer_format(b, ":%llu", (unsigned long long)at.line);
    if (at.line && at.field)
        buffer_format(b, ":%u", at.field);
    buffer_text(b, ": ");
}

bool fault_input(struct fault *f, struct place at, struct slice quoted, const char *format, ...) {
    if (!begin(f, STATUS_INPUT))
        return false;
    struct buffer what = {0};
    add_place(&f->text, at);
    va_list args;
    va_start(args, format);
    buffer_vformat(&what, format, args);
    va_end(args);
    text_visible(&f->text, buffer_slice(&what), 0); /* names of others may be in it */
    buffer_free(&what);
    if (quoted.p) {
        buffer_text(&f->text, ": \"");
        text_visible(&f->text, quoted, QUOTE_MOST);
        buffer_char(&f->text, '"');
    }
    buffer_char(&f->text, '\n');
    return false;
}

/* A line of one message. */
static __attribute__((format(printf, 3, 0))) bool say(struct fault *f, enum status status,
                                                      const char *format, va_list args) {
    if (!begin(f, status))
        return false;
    struct buffer what = {0};
    buffer_vformat(&what, format, args);
    text_visible(&f->text, buffer_slice(&what), 0); /* words of others may be in it */
    buffer_char(&f->text, '\n');
    buffer_free(&what);
    return false;
}

bool fault_usage(struct fault *f, const char *format, ...) {
    va_list args;
    va_start(args, format);
    say(f, STATUS_USAGE, format, args);
    va_end(args);
    return false;
}

bool fault_outside(struct fault *f, const char *format, ...) {
    va_list args;
    va_start(args, format);
    say(f, STATUS_SYSTEM, format, args);
    va_end(args);
    return false;
}

bool fault_stopped(struct fault *f, const char *format, ...) {
    va_list args;
    va_start(args, format);
    say(f, STATUS_STOPPED, format, args);
    va_end(args);
    return false;
}

bool fault_system(struct fault *f, const char *what) {
    int error = errno;
    if (!begin(f, STATUS_SYSTEM))
        return false;
    text_visible(&f->text, slice_of(what), 0);
    buffer_format(&f->text, ": %s\n", strerror(error));
    return false;
}

void fault_again(struct fault *f, enum status status, size_t count, struct slice lines) {
    if (f->status && !f->many)
        return;
    if (!f->status)
        f->status = status;
    f->count += count;
    for (struct slice rest = lines; rest.n;) {
        text_visible(&f->text, slice_cut(&rest, '\n'), 0);
        buffer_char(&f->text, '\n');
    }
}

bool fault_take(struct fault *f, struct fault *from) {
    if (!from->status || (f->status && !f->many))
        return fault_none(f);
    if (!f->status)
        f->status = from->status;
    f->count += from->count;
    buffer_add(&f->text, buffer_slice(&from->text));
    return false;
}

void fault_print(const struct fault *f, FILE *to) {
    if (f->text.n)
        fwrite(f->text.p, 1, f->text.n, to);
}

void fault_free(struct fault *f) {
    buffer_free(&f->text);
    f->status = STATUS_OK;
    f->count = 0;
}
