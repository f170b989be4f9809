/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/display.h"

#include <unicode/uchar.h>

#include "pipeline/utf8.h"

#define OMITTED "…"

/* Is it one of the characters that are left out? */
static bool is_hidden(UChar32 c) {
    return c < 0 || u_charType(c) == U_CONTROL_CHAR || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL);
}

static size_t char_width(UChar32 c) {
    if (c >= 0x20 && c < 0x7f)
        return 1;
    int8_t type = u_charType(c);
    int hangul = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || hangul == U_HST_VOWEL_JAMO ||
        hangul == U_HST_TRAILING_JAMO || (type == U_FORMAT_CHAR && c != 0xad))
        return 0;
    int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

/* The next character that is shown: its bytes, and its columns in *width. Empty at the end. */
static struct slice next_shown(const char **p, const char *end, size_t *width) {
    while (*p < end) {
        const char *from = *p;
        UChar32 c = utf8_next(p, end);
        if (is_hidden(c))
            continue;
        *width = char_width(c);
        return (struct slice){from, (size_t)(*p - from)};
    }
    return (struct slice){"", 0};
}

size_t display_width(struct slice text) {
    const char *p = text.p, *end = text.n ? text.p + text.n : text.p;
    size_t all = 0, width = 0;
    while (p < end && next_shown(&p, end, &width).n)
        all += width;
    return all;
}

/* Appends shown characters from byte `from` on, as long as they fit; returns the columns. */
static size_t add_shown(struct buffer *to, struct slice text, size_t from, size_t columns) {
    const char *p = text.p + from, *end = text.p + text.n;
    size_t used = 0, width = 0;
    for (struct slice c; (c = next_shown(&p, end, &width)).n && used + width <= columns;) {
        buffer_add(to, c);
        used += width;
    }
    return used;
}

size_t display_head(struct buffer *to, struct slice text, size_t columns) {
    if (text.n == 0 || columns == 0)
        return 0;
    if (text.n <= columns || display_width(text) <= columns)
        return add_shown(to, text, 0, columns);
    size_t used = add_shown(to, text, 0, columns - 1);
    buffer_text(to, OMITTED);
    return used + 1;
}

size_t display_tail(struct buffer *to, struct slice text, size_t columns) {
    const char *p = text.p;
    size_t left = text.n > columns ? display_width(text) : 0, width = 0;
    if (text.n == 0 || columns == 0)
        return 0;
    if (left <= columns)
        return add_shown(to, text, 0, columns);
    const char *from = p;
    /* What combines with a character that is left out goes with it. */
    while (next_shown(&p, text.p + text.n, &width).n && (left > columns - 1 || width == 0)) {
        left -= width;
        from = p;
    }
    buffer_text(to, OMITTED);
    return add_shown(to, text, (size_t)(from - text.p), columns - 1) + 1;
}

enum display_direction display_direction(struct slice text) {
    enum display_direction found = DISPLAY_PLAIN;
    const char *p = text.p, *end = text.n ? text.p + text.n : text.p;
    for (bool any = false; p < end;) {
        UChar32 c = utf8_next(&p, end);
        if (c < 0x590)
            any |= c >= 0 && u_charDirection(c) == U_LEFT_TO_RIGHT;
        else {
            UCharDirection d = u_charDirection(c);
            if ((d == U_RIGHT_TO_LEFT || d == U_RIGHT_TO_LEFT_ARABIC) && !any)
                return DISPLAY_RIGHT;
            any |= d == U_LEFT_TO_RIGHT;
            if (d == U_RIGHT_TO_LEFT || d == U_RIGHT_TO_LEFT_ARABIC || d == U_ARABIC_NUMBER)
                found = DISPLAY_MIXED;
        }
    }
    return found;
}
