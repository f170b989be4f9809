/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/markdown.h"

#include "pipeline/utf8.h"

void markdown_text(struct buffer *to, struct slice text) {
    static const char markup[] = "\\`*_[]<>&#|~^$@{}";
    for (const char *p = text.p, *end = text.p + text.n; p < end;) {
        int32_t c = utf8_next(&p, end);
        if (c > 0 && c < 0x80 && strchr(markup, c))
            buffer_char(to, '\\');
        utf8_add(to, c < 0 || utf8_unseen(c) ? 0xfffd : c < 0x20 ? ' ' : c);
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
