/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/forms.h"

#include "pipeline/utf8.h"

static bool continues(char c) {
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* The bytes of the common beginning, whole characters. */
static size_t common(struct slice a, struct slice b) {
    size_t n = 0;
    while (n < a.n && n < b.n && a.p[n] == b.p[n])
        n++;
    while (n > 0 && ((n < a.n && continues(a.p[n])) || (n < b.n && continues(b.p[n]))))
        n--;
    return n;
}

static struct slice behind(struct slice s, size_t n) {
    return (struct slice){s.p + n, s.n - n};
}

/* Whether `rest` is an ending; `before`: what stands before it, whose last letter may be doubled.
 */
static bool is_ending(struct slice rest, struct slice before) {
    static const char *const endings[] = {"",    "s",   "es",   "'s",  "s'",  "'",  "e", "d",
                                          "ed",  "ing", "er",   "r",   "est", "st", "y", "ies",
                                          "ied", "ier", "iest", "y's", "n",   "en"};
    static const char *const doubled[] = {"ed", "ing", "er", "est"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (slice_eq(rest, slice_of(endings[i])))
            return true;
    if (rest.n == 0 || before.n == 0 || rest.p[0] != before.p[before.n - 1])
        return false;
    for (size_t i = 0; i < sizeof doubled / sizeof *doubled; i++)
        if (slice_eq(behind(rest, 1), slice_of(doubled[i])))
            return true;
    return false;
}

bool forms_inflected(struct slice a, struct slice b, bool english) {
    size_t n = common(a, b);
    struct slice before = {a.p, n}, x = behind(a, n), y = behind(b, n);
    if (english)
        return (n >= 2 && is_ending(x, before) && is_ending(y, before)) || slice_eq(a, b);
    return (utf8_count(before) >= 3 && utf8_count(x) <= 3 && utf8_count(y) <= 3) || slice_eq(a, b);
}

static bool ends(struct slice s, struct slice end) {
    return s.n > end.n && slice_eq(behind(s, s.n - end.n), end);
}

static bool plural_of(struct slice one, struct slice many) {
    size_t n = common(one, many);
    if (n == one.n)
        return slice_eq(behind(many, n), SLICE("s")) || slice_eq(behind(many, n), SLICE("es"));
    return ends(one, SLICE("y")) && n + 1 == one.n && slice_eq(behind(many, n), SLICE("ies"));
}

bool forms_plural(struct slice a, struct slice b) {
    return plural_of(a, b) || plural_of(b, a);
}

/* Without the characters that they begin with and end with alike: what differs. */
static void trim_common(struct slice *a, struct slice *b) {
    size_t n = common(*a, *b), tail = 0;
    *a = behind(*a, n);
    *b = behind(*b, n);
    while (tail < a->n && tail < b->n && a->p[a->n - tail - 1] == b->p[b->n - tail - 1])
        tail++;
    while (tail > 0 && continues(a->p[a->n - tail]))
        tail--;
    a->n -= tail;
    b->n -= tail;
}

bool forms_one_apart(struct slice a, struct slice b) {
    trim_common(&a, &b);
    size_t x = utf8_count(a), y = utf8_count(b);
    if (x <= 1 && y <= 1)
        return x + y > 0;
    if (x != 2 || y != 2)
        return false;
    size_t first = 1, second = 1; /* bytes of the first character of each */
    while (continues(a.p[first]))
        first++;
    while (continues(b.p[second]))
        second++;
    return slice_eq((struct slice){a.p, first}, behind(b, second)) &&
           slice_eq((struct slice){b.p, second}, behind(a, first));
}
