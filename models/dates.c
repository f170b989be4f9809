/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/dates.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int two_digits(const char *p) {
    return 10 * (p[0] - '0') + p[1] - '0';
}

static int days_in(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

/* Of the right shape already. */
static bool is_day(struct slice s) {
    int year = 100 * two_digits(s.p) + two_digits(s.p + 2);
    int month = s.n >= 7 ? two_digits(s.p + 5) : 1, day = s.n >= 10 ? two_digits(s.p + 8) : 1;
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

bool date_is_iso(struct slice s) {
    static const char shape[] = "0000-00-00";
    size_t whole = sizeof shape - 1;
    for (size_t i = 0; i < s.n && i < whole; i++)
        if (shape[i] == '0' ? !is_digit(s.p[i]) : s.p[i] != shape[i])
            return false;
    return (s.n == 4 || s.n == 7 || s.n == whole ||
            (s.n > whole && (s.p[whole] == 'T' || s.p[whole] == ' '))) &&
           is_day(s);
}

bool date_check(struct slice s, struct place at, struct fault *f) {
    return date_is_iso(s) || fault_input(f, at, s,
                                         "no date such as 2025-03-31 (or 2025-03, 2025), by which "
                                         "transcripts could be put in order");
}
