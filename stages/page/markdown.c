/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/markdown.h"

#include "pipeline/utf8.h"

/* What hides itself, or turns the order of writing round; the joiners are letters. */
static bool is_hidden(int32_t c) {
    return c == 0x200b || c == 0x200e || c == 0x200f || c == 0x61c || c == 0xfeff ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f);
}

void markdown_text(struct buffer *to, struct slice text) {
    static const char markup[] = "\\`*_[]<>&#|~^$@{}";
    for (const char *p = text.p, *end = text.p + text.n; p < end;) {
        int32_t c = utf8_next(&p, end);
        if (c > 0 && c < 0x80 && strchr(markup, c))
            buffer_char(to, '\\');
        utf8_add(to, c < 0 || is_hidden(c) ? 0xfffd : c < 0x20 ? ' ' : c);
    }
}

void markdown_paragraph(struct buffer *to, struct slice text) {
    size_t digits = 0;
    while (digits < text.n && text.p[digits] >= '0' && text.p[digits] <= '9')
        digits++;
    bool list = digits && digits < text.n && strchr(".)", text.p[digits]);
    bool bullet = text.n && strchr("-+=:", text.p[0]);
    if (list || bullet) {
        buffer_add(to, (struct slice){text.p, digits});
        buffer_char(to, '\\');
        buffer_char(to, text.p[digits]);
        text = (struct slice){text.p + digits + 1, text.n - digits - 1};
    }
    markdown_text(to, text);
}
