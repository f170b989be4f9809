/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/stamps.h"

static bool take(struct slice *s, const char *text) {
    size_t n = strlen(text);
    if (s->n < n || memcmp(s->p, text, n) != 0)
        return false;
    s->p += n;
    s->n -= n;
    return true;
}

static void skip_space(struct slice *s) {
    while (s->n && (*s->p == ' ' || *s->p == '\t' || take(s, "\xc2\xa0"))) {
        if (s->n && (*s->p == ' ' || *s->p == '\t')) {
            s->p++;
            s->n--;
        }
    }
}

/* A time of two, three or, with days, four parts; one before the beginning is TIME_NONE. */
static bool read_time(struct slice *s, int64_t *ms) {
    struct slice rest = *s;
    int64_t value = 0;
    bool before = rest.n && *rest.p == '-';
    enum time_verdict verdict = time_read(&rest, false, &value);
    if (verdict == TIME_UNREADABLE)
        return false;
    if (rest.n >= 3 && rest.p[0] == ':' && rest.p[1] >= '0' && rest.p[1] <= '5' &&
        rest.p[2] >= '0' && rest.p[2] <= '9') {
        int64_t seconds = value / 1000, last = (rest.p[1] - '0') * 10 + (rest.p[2] - '0');
        int64_t days = seconds / 3600, hours = seconds / 60 % 60, minutes = seconds % 60;
        value = (((days * 24 + hours) * 60 + minutes) * 60 + last) * 1000;
        rest.p += 3;
        rest.n -= 3;
    }
    *ms = before ? TIME_NONE : value;
    *s = rest;
    return true;
}

bool stamp_cut(struct slice *s, struct stamp *stamp) {
    static const char *const open[] = {"\\[", "[", "(", "<", "{", ""};
    static const char *const close[] = {"\\]", "]", ")", ">", "}", ""};
    struct slice rest = *s, from;
    size_t kind = 0;
    skip_space(&rest);
    if (!rest.n || !memchr("0123456789-[(<{\\", *rest.p, 16))
        return false;
    from = rest;
    while (!take(&rest, open[kind]))
        kind++;
    *stamp = (struct stamp){.start = TIME_NONE, .end = TIME_NONE, .bare = !*open[kind]};
    if (!read_time(&rest, &stamp->start))
        return false;
    struct slice range = rest;
    skip_space(&range);
    if (take(&range, "-->") || take(&range, "\xe2\x80\x93") || take(&range, "-")) {
        skip_space(&range);
        if (read_time(&range, &stamp->end))
            rest = range;
    }
    if (!take(&rest, close[kind]) || (stamp->bare && rest.n && *rest.p != ' ' && *rest.p != '\t'))
        return false;
    if (stamp->end != TIME_NONE && (stamp->start == TIME_NONE || stamp->end < stamp->start))
        stamp->end = TIME_NONE;
    stamp->text = (struct slice){from.p, (size_t)(rest.p - from.p)};
    skip_space(&rest);
    *s = rest;
    return true;
}

bool stamp_alone(struct slice line, struct stamp *stamp) {
    return stamp_cut(&line, stamp) && line.n == 0;
}
