/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/chat.h"

/* Moves *s behind `HH:MM:SS` and what parts it from the rest; false leaves *s anywhere. */
static bool skip_clock(struct slice *s) {
    static const char form[] = "00:00:00";
    size_t n = sizeof form - 1;
    if (s->n <= n || (s->p[n] != '\t' && s->p[n] != ' '))
        return false;
    for (size_t i = 0; i < n; i++)
        if (form[i] == ':' ? s->p[i] != ':' : s->p[i] < '0' || s->p[i] > '9')
            return false;
    for (; n < s->n && (s->p[n] == '\t' || s->p[n] == ' '); n++)
        continue;
    *s = (struct slice){s->p + n, s->n - n};
    return true;
}

static bool begins_message(struct slice line) {
    static const struct slice from = {"From ", 5};
    struct slice rest = line;
    if (!skip_clock(&rest))
        return false;
    if (rest.n > from.n && memcmp(rest.p, from.p, from.n) == 0)
        return memchr(rest.p, ':', rest.n) != NULL;
    struct slice name = slice_trim(slice_cut(&rest, '\t'));
    return line.p[8] == '\t' && name.n > 1 && name.p[name.n - 1] == ':';
}

bool chat_detect(struct slice text) {
    size_t lines = 0, messages = 0;
    for (struct slice rest = text; rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        if (slice_trim(line).n == 0 || line.p[0] == '\t' || line.p[0] == ' ')
            continue;
        lines++;
        messages += begins_message(line);
    }
    return 2 * messages > lines;
}
