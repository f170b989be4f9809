/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/times.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The digits at the beginning of *s, as a number; at most nine of them. */
static bool read_digits(struct slice *s, int64_t *value, size_t *digits) {
    *value = 0;
    for (*digits = 0; s->n && is_digit(*s->p); ++*digits, s->p++, s->n--) {
        if (*digits == 9)
            return false;
        *value = *value * 10 + (*s->p - '0');
    }
    return *digits > 0;
}

/* `.450` behind the seconds, in milliseconds. */
static bool read_fraction(struct slice *s, int64_t *milliseconds) {
    int64_t value;
    size_t digits;
    *milliseconds = 0;
    if (!s->n || (*s->p != '.' && *s->p != ','))
        return true;
    s->p++;
    s->n--;
    if (!read_digits(s, &value, &digits))
        return false;
    for (; digits < 3; digits++)
        value *= 10;
    for (; digits > 3; digits--)
        value /= 10;
    *milliseconds = value;
    return true;
}

enum time_verdict time_read(struct slice *s, bool seconds, int64_t *milliseconds) {
    struct slice rest = *s;
    int64_t total = 0, part, fraction;
    size_t digits, parts = 0;
    bool negative = rest.n && *rest.p == '-';
    if (negative) {
        rest.p++;
        rest.n--;
    }
    for (;;) {
        if (!read_digits(&rest, &part, &digits) || (parts > 0 && part > 59))
            return TIME_UNREADABLE;
        total = total * 60 + part;
        parts++;
        if (parts == 3 || rest.n < 2 || *rest.p != ':' || !is_digit(rest.p[1]))
            break;
        rest.p++;
        rest.n--;
    }
    if (!read_fraction(&rest, &fraction) || (parts == 1 && !seconds))
        return TIME_UNREADABLE;
    *s = rest;
    if (negative && (total || fraction))
        return TIME_NEGATIVE;
    *milliseconds = total * 1000 + fraction;
    return TIME_GOOD;
}

void time_add(struct buffer *b, int64_t milliseconds) {
    if (milliseconds == TIME_NONE)
        return;
    uint64_t t = (uint64_t)milliseconds;
    char fraction[4] = {'.', (char)('0' + t / 100 % 10), (char)('0' + t / 10 % 10),
                        (char)('0' + t % 10)};
    buffer_u64(b, t / 1000);
    buffer_add(b, (struct slice){fraction, sizeof fraction});
}

static unsigned number(const char *p, size_t n) {
    unsigned v = 0;
    for (size_t i = 0; i < n; i++)
        v = v * 10 + (unsigned)(p[i] - '0');
    return v;
}

static bool is_date(unsigned year, unsigned month, unsigned day) {
    static const unsigned char days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days[month - 1] && (month != 2 || day < 29 || leap);
}

static bool write_date(char date[10], unsigned year, unsigned month, unsigned day) {
    if (!is_date(year, month, day))
        return false;
    for (int i = 3; i >= 0; i--, year /= 10)
        date[i] = (char)('0' + year % 10);
    date[4] = date[7] = '-';
    date[5] = (char)('0' + month / 10);
    date[6] = (char)('0' + month % 10);
    date[8] = (char)('0' + day / 10);
    date[9] = (char)('0' + day % 10);
    return true;
}

/* Whether s matches `shape` from `at` on (0: a digit, -: one of the separators, the same each time)
 * with no digit before or behind. */
static bool matches(struct slice s, size_t at, const char *shape) {
    size_t n = strlen(shape);
    char separator = '\0';
    if (s.n - at < n || (at && is_digit(s.p[at - 1])) || (at + n < s.n && is_digit(s.p[at + n])))
        return false;
    for (size_t i = 0; i < n; i++) {
        char c = s.p[at + i];
        if (shape[i] == '0' ? !is_digit(c) : !(c == '-' || c == '_' || c == '.'))
            return false;
        if (shape[i] != '0' && separator && c != separator)
            return false;
        if (shape[i] != '0')
            separator = c;
    }
    return true;
}

static bool date_at(struct slice s, size_t at, char date[10]) {
    const char *p = s.p + at;
    if (matches(s, at, "0000-00-00"))
        return write_date(date, number(p, 4), number(p + 5, 2), number(p + 8, 2));
    if (matches(s, at, "00000000"))
        return write_date(date, number(p, 4), number(p + 4, 2), number(p + 6, 2));
    if (!matches(s, at, "00-00-0000"))
        return false;
    unsigned first = number(p, 2), second = number(p + 3, 2), year = number(p + 6, 4);
    if (first != second && is_date(year, first, second) && is_date(year, second, first))
        return false;
    return write_date(date, year, second, first) || write_date(date, year, first, second);
}

bool date_find(struct slice name, char date[10]) {
    for (size_t at = name.n; at-- > 0;)
        if (is_digit(name.p[at]) && date_at(name, at, date))
            return true;
    return false;
}
