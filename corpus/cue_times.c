/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/cue_times.h"

#include "corpus/times.h"

enum { FIELDS_MOST = 4, DIGITS_MOST = 9 };

/* A time as written: numbers and what stands between them. */
struct fields {
    int64_t value[FIELDS_MOST];
    size_t digits[FIELDS_MOST];
    char marks[FIELDS_MOST]; /* [i]: between i and i + 1; [n - 1]: NUL */
    size_t n;
    bool negative;
};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_mark(char c) {
    return c == ':' || c == '.' || c == ',' || c == ';';
}

static struct slice skip_blanks(struct slice s) {
    while (s.n && (*s.p == ' ' || *s.p == '\t')) {
        s.p++;
        s.n--;
    }
    return s;
}

static bool starts_arrow(struct slice s) {
    return s.n >= 3 && memcmp(s.p, "-->", 3) == 0;
}

/* Whether `s` is made of what is in `00:02:17.40`: figures, two colons, a point. */
static bool is_clock(struct slice s) {
    size_t colons = 0, points = 0;
    for (size_t i = 0; i < s.n; i++) {
        colons += s.p[i] == ':';
        points += s.p[i] == '.';
        if (!is_digit(s.p[i]) && s.p[i] != ':' && s.p[i] != '.')
            return false;
    }
    return colons == 2 && points == 1;
}

/* A line of two times as SubViewer has them, `00:02:17.40,00:02:20.40`: where the comma is; 0: it
 * is another line. */
static size_t find_comma(struct slice line) {
    bool may_be = line.n && (is_digit(*line.p) || *line.p == ':' || *line.p == '.');
    const char *comma = may_be ? memchr(line.p, ',', line.n) : NULL;
    if (!comma)
        return 0;
    size_t at = (size_t)(comma - line.p);
    struct slice first = {line.p, at}, second = {comma + 1, line.n - at - 1};
    return is_clock(first) && is_clock(second) ? at : 0;
}

bool cue_times_here(struct slice line) {
    struct slice s = skip_blanks(line);
    if (find_comma(s))
        return true;
    if (!s.n || !(is_digit(*s.p) || *s.p == '-'))
        return false;
    if (*s.p == '-' && !starts_arrow(s) && !(s.n > 1 && is_digit(s.p[1])))
        return false;
    const char *end = s.p + s.n;
    for (const char *p = s.p; p < end; p++) {
        p = memchr(p, '>', (size_t)(end - p));
        if (!p)
            return false;
        if (p - s.p >= 2 && p[-1] == '-' && p[-2] == '-')
            return true;
    }
    return false;
}

static bool take_number(struct slice *s, struct fields *f) {
    size_t i = f->n;
    f->value[i] = 0;
    for (f->digits[i] = 0; s->n && is_digit(*s->p); s->p++, s->n--) {
        if (++f->digits[i] > DIGITS_MOST)
            return false;
        f->value[i] = f->value[i] * 10 + (*s->p - '0');
    }
    f->marks[i] = '\0';
    f->n++;
    return f->digits[i] > 0;
}

static bool take_fields(struct slice *s, struct fields *f) {
    f->n = 0;
    f->negative = s->n && *s->p == '-' && !starts_arrow(*s);
    if (f->negative) {
        s->p++;
        s->n--;
    }
    while (take_number(s, f)) {
        bool more = s->n > 1 && is_mark(*s->p) && is_digit(s->p[1]);
        if (!more)
            return true;
        if (f->n == FIELDS_MOST)
            return false;
        f->marks[f->n - 1] = *s->p;
        s->p++;
        s->n--;
    }
    return false;
}

/* Digits behind a point, in milliseconds. */
static int64_t fraction(int64_t value, size_t digits) {
    for (; digits < 3; digits++)
        value *= 10;
    for (; digits > 3; digits--)
        value /= 10;
    return value;
}

/* How many of the fields count hours, minutes and seconds; 0: it is no time. What follows them is a
 * fraction or the frame. */
static size_t clock_fields(const struct fields *f) {
    char first = f->marks[0], last = f->n > 1 ? f->marks[f->n - 2] : '\0';
    bool point = last == '.' || last == ',';
    for (size_t i = 1; i + 2 < f->n; i++)
        if (f->marks[i] != first)
            return 0;
    if (f->n == FIELDS_MOST) /* the frame, or milliseconds */
        return point ? first == ':' || (first == '.' && last == '.' && f->digits[3] == 2) ? 3 : 0
                     : 3;
    if (f->n == 1)
        return 1;
    if (point)
        return first == ':' || f->n == 2 ? f->n - 1 : 0;
    return first == last && (first == ':' || f->n == 3) ? f->n : 0;
}

static bool value_of(const struct fields *f, int64_t *milliseconds) {
    size_t clock = clock_fields(f);
    int64_t total = 0;
    if (clock == 0)
        return false;
    for (size_t i = 0; i < clock; i++) {
        if (i > 0 && (f->value[i] > 59 || f->digits[i] > 2))
            return false;
        total = total * 60 + f->value[i];
    }
    *milliseconds = total * 1000;
    if (clock < f->n) {
        bool point = f->marks[clock - 1] == '.' || f->marks[clock - 1] == ',';
        bool frame = f->n == FIELDS_MOST && (f->marks[0] == '.' || !point) && f->digits[3] == 2;
        if (frame)
            return true;
        if (!point && f->digits[3] != 3)
            return false;
        *milliseconds += fraction(f->value[clock], f->digits[clock]);
    }
    return true;
}

/* The number that n figures are; -1 when they are not all figures. */
static int64_t number_of(const char *p, size_t n) {
    int64_t value = 0;
    for (size_t i = 0; i < n; i++) {
        if (!is_digit(p[i]))
            return -1;
        value = value * 10 + (p[i] - '0');
    }
    return value;
}

/* `00:02:17.400`, as nearly all programs write it; anything else is left to value_of. */
static bool take_usual(struct slice *s, int64_t *milliseconds) {
    enum { LENGTH = 12 };
    const char *p = s->p;
    if (s->n < LENGTH || p[2] != ':' || p[5] != ':' || p[8] != '.' ||
        (s->n > LENGTH && (is_digit(p[LENGTH]) || is_mark(p[LENGTH]))))
        return false;
    int64_t hours = number_of(p, 2), minutes = number_of(p + 3, 2), seconds = number_of(p + 6, 2);
    int64_t rest = number_of(p + 9, 3);
    if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || rest < 0)
        return false;
    *milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest;
    *s = (struct slice){p + LENGTH, s->n - LENGTH};
    return true;
}

static const char unreadable[] = "unreadable times of a cue";

/* The time at the beginning of *s, which is moved behind it. */
static const char *take_time(struct slice *s, int64_t *milliseconds) {
    struct fields f;
    if (take_usual(s, milliseconds))
        return NULL;
    if (!take_fields(s, &f) || !value_of(&f, milliseconds))
        return unreadable;
    return f.negative && *milliseconds ? "a negative time" : NULL;
}

/* What may stand behind the times: settings, also without a space between. */
static bool is_rest(struct slice s) {
    return s.n == 0 || *s.p == ' ' || *s.p == '\t' || (*s.p >= 'a' && *s.p <= 'z');
}

static const char *read_arrow(struct slice s, int64_t *start, int64_t *end) {
    const char *why = NULL;
    if (!starts_arrow(s) && (why = take_time(&s, start)) != NULL)
        return why;
    s = skip_blanks(s);
    if (!starts_arrow(s))
        return unreadable;
    s = skip_blanks((struct slice){s.p + 3, s.n - 3});
    if (s.n && (is_digit(*s.p) || *s.p == '-') && (why = take_time(&s, end)) != NULL)
        return why;
    if (s.n && *s.p == ':')
        s = (struct slice){s.p + 1, s.n - 1};
    return is_rest(s) ? NULL : unreadable;
}

static const char *read_pair(struct slice s, size_t comma, int64_t *start, int64_t *end) {
    struct slice first = {s.p, comma}, second = {s.p + comma + 1, s.n - comma - 1};
    const char *why = take_time(&first, start);
    if (!why)
        why = take_time(&second, end);
    return !why && (first.n || second.n) ? unreadable : why;
}

static const char *read_both(struct slice line, int64_t *start, int64_t *end) {
    struct slice s = skip_blanks(line);
    size_t comma = find_comma(s);
    const char *why = comma ? read_pair(s, comma, start, end) : read_arrow(s, start, end);
    if (!why && *start != TIME_NONE && *end != TIME_NONE && *end < *start)
        return "a cue that ends before it starts";
    return why;
}

const char *cue_times_read(struct slice line, int64_t *start, int64_t *end) {
    *start = *end = TIME_NONE;
    const char *why = read_both(line, start, end);
    if (why)
        *start = *end = TIME_NONE;
    return why;
}
