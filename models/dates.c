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

struct day {
    int year, month, day;
};

/* Of the right shape already. */
static struct day day_of(struct slice s) {
    return (struct day){100 * two_digits(s.p) + two_digits(s.p + 2),
                        s.n >= 7 ? two_digits(s.p + 5) : 1, s.n >= 10 ? two_digits(s.p + 8) : 1};
}

static bool is_day(struct day d) {
    return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= days_in(d.year, d.month);
}

bool date_is_iso(struct slice s) {
    static const char shape[] = "0000-00-00";
    size_t whole = sizeof shape - 1;
    for (size_t i = 0; i < s.n && i < whole; i++)
        if (shape[i] == '0' ? !is_digit(s.p[i]) : s.p[i] != shape[i])
            return false;
    return (s.n == 4 || s.n == 7 || s.n == whole ||
            (s.n > whole && (s.p[whole] == 'T' || s.p[whole] == ' '))) &&
           is_day(day_of(s));
}

bool date_check(struct slice s, struct place at, struct fault *f) {
    return date_is_iso(s) || fault_input(f, at, s,
                                         "no date such as 2025-03-31 (or 2025-03, 2025), by which "
                                         "transcripts could be put in order");
}

/* Years begin with March here, so that a leap day is the last one of its year. */
int64_t date_days(struct slice s) {
    static const int before[] = {306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275};
    struct day d = day_of(s);
    int64_t year = d.month < 3 ? d.year - 1 : d.year;
    int64_t leaps = year < 0 ? -1 : year / 4 - year / 100 + year / 400;
    return 365 * year + leaps + before[d.month - 1] + d.day - 1;
}
