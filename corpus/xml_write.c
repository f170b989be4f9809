/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/xml_write.h"

static const char *reference_of(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
        return "&#9;";
    case '\n':
        return "&#10;";
    case '\r':
        return "&#13;";
    default:
        return (unsigned char)c < ' ' ? "\xef\xbf\xbd" : NULL;
    }
}

/* U+FFFE and U+FFFF. */
static bool is_no_character(const char *p, size_t n) {
    return n >= 3 && p[0] == '\xef' && p[1] == '\xbf' && (p[2] == '\xbe' || p[2] == '\xbf');
}

void xml_add_text(struct buffer *to, struct slice text) {
    for (size_t i = 0; i < text.n; i++) {
        const char *reference = reference_of(text.p[i]);
        if (reference) {
            buffer_text(to, reference);
        } else if (is_no_character(text.p + i, text.n - i)) {
            buffer_text(to, "\xef\xbf\xbd");
            i += 2;
        } else {
            buffer_char(to, text.p[i]);
        }
    }
}

void xml_add_attribute(struct buffer *to, const char *name, struct slice value) {
    buffer_format(to, " %s=\"", name);
    xml_add_text(to, value);
    buffer_char(to, '"');
}
