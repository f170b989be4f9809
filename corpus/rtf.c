/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/rtf.h"

enum { DIGITS_MOST = 9 };

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int hex_value(char c) {
    static const char digits[] = "0123456789abcdef";
    const char *at = c ? memchr(digits, c | (is_letter(c) ? 0x20 : 0), sizeof digits - 1) : NULL;
    return at ? (int)(at - digits) : -1;
}

static void pass(struct rtf *r, size_t n) {
    r->rest.p += n;
    r->rest.n -= n;
}

/* The digits behind a control word; a number that is too long is cut, not believed. */
static void take_number(struct rtf *r) {
    struct slice s = r->rest;
    size_t i = s.n && *s.p == '-', digits = 0;
    r->numbered = i < s.n && is_digit(s.p[i]);
    r->number = 0;
    if (!r->numbered)
        return;
    for (; i < s.n && is_digit(s.p[i]); i++)
        if (digits++ < DIGITS_MOST)
            r->number = r->number * 10 + (s.p[i] - '0');
    if (*s.p == '-')
        r->number = -r->number;
    pass(r, i);
}

static void take_word(struct rtf *r) {
    size_t n = 0;
    while (n < r->rest.n && is_letter(r->rest.p[n]))
        n++;
    r->event = RTF_WORD;
    r->name = (struct slice){r->rest.p, n};
    pass(r, n);
    take_number(r);
    if (r->rest.n && *r->rest.p == ' ')
        pass(r, 1);
    if (slice_eq(r->name, SLICE("bin")) && r->number > 0)
        pass(r, (size_t)r->number < r->rest.n ? (size_t)r->number : r->rest.n);
}

/* What follows a backslash. */
static void take_control(struct rtf *r) {
    if (r->rest.n && is_letter(*r->rest.p)) {
        take_word(r);
        return;
    }
    int high = r->rest.n >= 3 && *r->rest.p == '\'' ? hex_value(r->rest.p[1]) : -1;
    int low = high >= 0 ? hex_value(r->rest.p[2]) : -1;
    if (low >= 0) {
        r->event = RTF_BYTE;
        r->byte = (char)(high << 4 | low);
        r->bytes = (struct slice){&r->byte, 1};
        pass(r, 3);
        return;
    }
    size_t n = r->rest.n ? 1 : 0;
    r->event = RTF_SYMBOL;
    r->bytes = (struct slice){r->rest.p, n};
    pass(r, n);
}

static bool is_text(char c) {
    return c != '\\' && c != '{' && c != '}' && c != '\n' && c != '\r';
}

bool rtf_next(struct rtf *r) {
    while (r->rest.n && (*r->rest.p == '\n' || *r->rest.p == '\r'))
        pass(r, 1);
    if (!r->rest.n)
        return false;
    char c = *r->rest.p;
    if (is_text(c)) {
        size_t n = 1;
        while (n < r->rest.n && is_text(r->rest.p[n]))
            n++;
        r->event = RTF_BYTES;
        r->bytes = (struct slice){r->rest.p, n};
        pass(r, n);
        return true;
    }
    pass(r, 1);
    r->event = c == '{' ? RTF_OPENS : RTF_CLOSES;
    if (c == '\\')
        take_control(r);
    return true;
}
