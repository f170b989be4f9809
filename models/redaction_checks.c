/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_checks.h"

enum { DIGITS_MOST = 20 };

/* The digits of `s`, the first DIGITS_MOST of them; returns how many there are. */
static size_t digits_of(struct slice s, unsigned char digits[DIGITS_MOST]) {
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] >= '0' && s.p[i] <= '9') {
            if (n < DIGITS_MOST)
                digits[n] = (unsigned char)(s.p[i] - '0');
            n++;
        }
    return n;
}

static bool all_same(const unsigned char *digits, size_t n) {
    for (size_t i = 1; i < n; i++)
        if (digits[i] != digits[0])
            return false;
    return true;
}

bool check_luhn(struct slice s) {
    unsigned char d[DIGITS_MOST];
    size_t n = digits_of(s, d);
    unsigned sum = 0;
    if (n < 13 || n > 19 || all_same(d, n))
        return false;
    for (size_t i = 0; i < n; i++) {
        unsigned twice = 2u * d[n - 1 - i];
        sum += i % 2 ? (twice > 9 ? twice - 9 : twice) : d[n - 1 - i];
    }
    return sum % 10 == 0;
}

bool check_nhs(struct slice s) {
    unsigned char d[DIGITS_MOST];
    unsigned sum = 0;
    if (digits_of(s, d) != 10 || all_same(d, 10))
        return false;
    for (unsigned i = 0; i < 9; i++)
        sum += (10 - i) * d[i];
    unsigned check = 11 - sum % 11;
    return check != 10 && (check == 11 ? 0 : check) == d[9];
}

bool check_ni(struct slice s) {
    static const char never[][2] = {{'B', 'G'}, {'G', 'B'}, {'K', 'N'}, {'N', 'K'},
                                    {'N', 'T'}, {'T', 'N'}, {'Z', 'Z'}};
    if (s.n < 2)
        return false;
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        if ((s.p[0] & ~0x20) == never[i][0] && (s.p[1] & ~0x20) == never[i][1])
            return false;
    return true;
}

bool check_phone(struct slice s) {
    unsigned char d[DIGITS_MOST];
    size_t n = digits_of(s, d);
    if (n >= 2 && d[0] == 0 && d[1] == 0)
        n -= 2;
    return n >= 8 && n <= 15;
}

static bool check_nothing(struct slice s) {
    (void)s;
    return true;
}

redaction_check *redaction_check_find(struct slice name) {
    static const struct {
        const char *name;
        redaction_check *check;
    } checks[] = {{"", check_nothing},
                  {"luhn", check_luhn},
                  {"nhs", check_nhs},
                  {"ni", check_ni},
                  {"phone", check_phone}};
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        if (slice_eq(name, slice_of(checks[i].name)))
            return checks[i].check;
    return NULL;
}
