/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/format_yoshikoder.h"

/* An escape, `c` behind the backslash: `\S` is a letter here; of what may be outside of a word, or
 * is written in another way in PCRE2, nothing is said. */
static bool take_escape(char c, struct buffer *to) {
    if (strchr("WDsRXNGpPQEhHvV", c))
        return false;
    buffer_char(to, '\\');
    buffer_char(to, c == 'S' ? 'w' : c);
    return true;
}

/* A class that is not negated and has no class inside. */
static bool open_class(struct slice java, size_t i, struct buffer *to) {
    buffer_char(to, '[');
    return i + 1 < java.n && java.p[i + 1] != '^';
}

static bool in_class(char c, struct buffer *to, bool *open) {
    *open = c != ']';
    buffer_char(to, c);
    return c != '[' && c != '&';
}

static bool take(struct slice java, size_t *i, bool *open, struct buffer *to) {
    const char c = java.p[*i];
    if (c == '\\')
        return ++*i < java.n && java.p[*i] && take_escape(java.p[*i], to);
    if (*open)
        return in_class(c, to, open);
    if (c == '[') {
        *open = true;
        return open_class(java, *i, to);
    }
    if (c == '.')
        buffer_text(to, "\\w");
    else
        buffer_char(to, c);
    return c != ' ';
}

bool yoshikoder_regex(struct slice java, struct buffer *to) {
    bool open = false, ok = java.n > 0;
    buffer_text(to, "(?i)\\b(?:");
    for (size_t i = 0; ok && i < java.n; i++)
        ok = take(java, &i, &open, to);
    buffer_text(to, ")\\b");
    return ok && !open;
}
