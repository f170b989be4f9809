/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/glob.h"

#define NOWHERE ((size_t)-1)

static bool is_wild(char c) {
    return c == '*' || c == '?';
}

/* How many bytes stand before the first wildcard. */
static size_t plain_bytes(struct slice pattern) {
    size_t n = 0;
    while (n < pattern.n && !is_wild(pattern.p[n]))
        n++;
    return n;
}

bool glob_is(struct slice name) {
    return plain_bytes(name) < name.n;
}

/* `?` is a byte that begins a character, with those that follow. */
bool glob_matches(struct slice pattern, struct slice s) {
    size_t p = 0, i = 0, star = NOWHERE, from = 0;
    while (i < s.n) {
        if (p < pattern.n && pattern.p[p] == '*') {
            star = p++;
            from = i;
        } else if (p < pattern.n && pattern.p[p] == '?') {
            p++;
            do
                i++;
            while (i < s.n && ((unsigned char)s.p[i] & 0xc0) == 0x80);
        } else if (p < pattern.n && pattern.p[p] == s.p[i]) {
            p++;
            i++;
        } else if (star != NOWHERE) {
            p = star + 1;
            i = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.n && pattern.p[p] == '*')
        p++;
    return p == pattern.n;
}

bool glob_meets(struct slice a, struct slice b) {
    if (!glob_is(a))
        return slice_eq(a, b) || glob_matches(b, a);
    if (!glob_is(b))
        return glob_matches(a, b);
    size_t n = plain_bytes(a) < plain_bytes(b) ? plain_bytes(a) : plain_bytes(b);
    return memcmp(a.p, b.p, n) == 0;
}
