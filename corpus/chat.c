/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/chat.h"

#include "corpus/clean.h"
#include "corpus/times.h"

/* Bytes of HH:MM:SS; lines of a message, on average, that are still a chat's. */
enum { CLOCK = 8, LONG = 8 };

/* Moves *s behind `HH:MM:SS` and what parts it from the rest; false leaves *s anywhere. */
static bool skip_clock(struct slice *s) {
    static const char form[] = "00:00:00";
    size_t n = CLOCK;
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

/* `From Ana Berg to Everyone: text`: the name, without whom it was said to. */
static bool find_sender(struct slice s, struct chat_message *m) {
    static const char *const tos[] = {" to ", " To "};
    const char *colon = memchr(s.p, ':', s.n);
    if (!colon)
        return false;
    struct slice name = {s.p, (size_t)(colon - s.p)};
    for (size_t i = 0; i < sizeof tos / sizeof *tos; i++) {
        const char *to = memmem(name.p, name.n, tos[i], 4);
        if (to)
            name.n = (size_t)(to - name.p);
    }
    m->name = clean_trim(name);
    m->text = (struct slice){colon + 1, s.n - (size_t)(colon + 1 - s.p)};
    return true;
}

bool chat_message_find(struct slice line, struct chat_message *m) {
    static const struct slice from = {"From ", 5};
    struct slice rest = line;
    if (!skip_clock(&rest))
        return false;
    m->time = (struct slice){line.p, CLOCK};
    m->start = TIME_NONE;
    struct slice clock = m->time;
    time_read(&clock, false, &m->start);
    if (rest.n > from.n && memcmp(rest.p, from.p, from.n) == 0)
        return find_sender((struct slice){rest.p + from.n, rest.n - from.n}, m);
    struct slice name = slice_trim(slice_cut(&rest, '\t'));
    if (line.p[CLOCK] != '\t' || name.n <= 1 || name.p[name.n - 1] != ':')
        return false;
    m->name = clean_trim((struct slice){name.p, name.n - 1});
    m->text = rest;
    return true;
}

bool chat_detect(struct slice text) {
    size_t lines = 0, messages = 0;
    bool first = false;
    for (struct slice rest = text; rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        struct chat_message m;
        if (slice_trim(line).n == 0 || line.p[0] == '\t' || line.p[0] == ' ')
            continue;
        lines++;
        messages += chat_message_find(line, &m);
        first |= lines == 1 && messages == 1;
    }
    return 2 * messages > lines || (first && messages > 1 && LONG * messages > lines);
}
