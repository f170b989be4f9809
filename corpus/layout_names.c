/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/remarks.h"
#include "corpus/stamps.h"

enum { LINE_MOST = 200 /* bytes of a name, its organisation, and a time */ };

/* A name on a line of its own, and its time beside or below it. */
struct head {
    struct label label;
    struct stamp stamp;
    bool timed;
    size_t lines; /* that it takes */
};

static bool is_name(struct slice s, struct head *head) {
    char last = s.n ? s.p[s.n - 1] : ':';
    head->label = (struct label){.name = s, .base = s, .rest = SLICE("")};
    return !memchr(":,-;!", last, 5) && label_is_name(s) && !memchr(s.p, ':', s.n);
}

/* A name that no sentence could be. */
static bool is_proper(struct slice s, struct head *head) {
    return is_name(s, head) && s.p[s.n - 1] != '.' && s.p[s.n - 1] != '?' && label_is_proper(s) &&
           !label_is_key(&head->label) && !memchr(s.p, '\t', s.n);
}

static struct slice without_brackets(struct slice s) {
    bool in = s.n > 2 && *s.p == '[' && memchr(s.p, ']', s.n) == s.p + s.n - 1;
    return in ? clean_trim((struct slice){s.p + 1, s.n - 2}) : s;
}

/* `Ana Berg  12:04`, `[Ana Berg] 12:04` */
static bool find_before_time(const struct lines *l, size_t i, struct head *head) {
    struct slice s = l->items[i].text;
    if (s.n < 6 || s.n > LINE_MOST || !memchr(s.p, ':', s.n))
        return false;
    s = clean_trim(s);
    size_t at = s.n;
    while (at > 0 && s.p[at - 1] != ' ' && s.p[at - 1] != '\t')
        at--;
    if (at < 2 || !stamp_alone(slice_from(s, at), &head->stamp))
        return false;
    head->timed = true;
    return is_name(without_brackets(clean_trim((struct slice){s.p, at})), head);
}

/* `[00:00:08.110] - Ana Berg`, `12:04 Ana Berg` */
static bool find_behind_time(const struct lines *l, size_t i, struct head *head) {
    struct slice s = l->items[i].text;
    if (s.n > LINE_MOST || !stamp_cut(&s, &head->stamp))
        return false;
    s = clean_trim(line_begins(s, "- ") ? slice_from(s, 2) : s);
    head->timed = true;
    return is_proper(s, head);
}

static bool is_full(const struct lines *l, size_t i) {
    return i < l->n && !l->items[i].blank && !l->items[i].gone;
}

/* `Ana Berg`, and `12:04` on the line below. */
static bool find_above_time(const struct lines *l, size_t i, struct head *head) {
    if (!is_full(l, i + 1) || !stamp_alone(l->items[i + 1].text, &head->stamp))
        return false;
    head->timed = true;
    head->lines = 2;
    return is_proper(without_brackets(clean_trim(l->items[i].text)), head);
}

/* `Ana Berg`, and what she says on the line below. */
static bool find_alone(const struct lines *l, size_t i, struct head *head) {
    return l->items[i].start && l->items[i].text.n <= LINE_MOST && is_full(l, i + 1) &&
           is_proper(clean_trim(l->items[i].text), head);
}

static const struct kind {
    bool (*find)(const struct lines *l, size_t i, struct head *head);
    const char *name, *evidence;
} kinds[] = {
    {find_before_time, "names and times", "are a name and a time"},
    {find_behind_time, "times and names", "are a time and a name"},
    {find_above_time, "names above times", "are a name, with a time below"},
    {find_alone, "names on lines", "are a name that recurs"},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static bool find(const struct lines *l, size_t i, size_t kind, struct head *head) {
    *head = (struct head){.lines = 1};
    return is_full(l, i) && !l->items[i].speaker.p && kinds[kind].find(l, i, head);
}

struct seen {
    uint64_t heads, lines, starts, stamped;
    uint64_t behind; /* heads with speech behind them */
    uint64_t again;  /* heads whose name was met before */
};

static struct seen see(struct transcript *t, const struct lines *l, size_t kind) {
    struct seen seen = {.heads = 0};
    struct head head;
    struct stamp stamp;
    labels_clear(&t->labels);
    for (size_t i = 0, n = 1; i < l->n; i += n) {
        n = 1;
        if (!is_full(l, i))
            continue;
        struct slice text = l->items[i].text;
        seen.lines++;
        seen.starts += l->items[i].start;
        seen.stamped += kind == 1 && stamp_cut(&text, &stamp);
        if (!find(l, i, kind, &head))
            continue;
        n = head.lines;
        seen.heads++;
        labels_see(&t->labels, &head.label, true);
        seen.again += labels_recurs(&t->labels, &head.label);
        size_t next = i + n;
        while (next < l->n && !is_full(l, next))
            next++;
        seen.behind += next < l->n && !find(l, next, kind, &head);
    }
    return seen;
}

/* The less a line proves by itself, the more the file must have of them. */
static bool fits(const struct seen *s, size_t kind) {
    bool many = s->heads >= 2 && 8 * s->heads >= s->lines;
    bool speech = 10 * s->behind >= 9 * s->heads;
    switch (kind) {
    case 0:
        return many && 2 * s->behind >= s->heads;
    case 1:
        return many && speech && s->again > 0 && 10 * s->heads >= 9 * s->stamped;
    case 2:
        return many && speech;
    default: /* half of them again, nearly every paragraph has one, and there are two names */
        return s->heads >= 4 && speech && 2 * s->again >= s->heads && s->heads - s->again >= 2 &&
               10 * s->heads >= 8 * s->starts;
    }
}

static size_t kind_of(struct transcript *t, const struct lines *l) {
    for (size_t kind = 0; kind < KINDS; kind++) {
        struct seen seen = see(t, l, kind);
        if (fits(&seen, kind))
            return kind;
    }
    return KINDS;
}

static int weigh(struct transcript *t, const struct lines *l) {
    size_t kind = kind_of(t, l);
    return kind == KINDS ? 0 : kind + 1 < KINDS ? 90 : 80;
}

/* The same in a file that was seen: a name in small letters must recur, else it is a sentence that
 * ends with a time. */
static bool find_seen(const struct transcript *t, const struct lines *l, size_t i, size_t kind,
                      struct head *head) {
    return find(l, i, kind, head) &&
           (label_is_proper(head->label.name) || labels_recurs(&t->labels, &head->label));
}

/* Lines that go on a paragraph. */
static uint64_t going_on(const struct transcript *t, const struct lines *l, size_t kind) {
    uint64_t n = 0;
    bool before = false;
    struct head head;
    for (size_t i = 0; i < l->n; i++) {
        bool is = find_seen(t, l, i, kind, &head);
        n += is_full(l, i) && !l->items[i].start && !is && !before;
        i += is ? head.lines - 1 : 0;
        before = is;
    }
    return n;
}

static void begin(struct turns *r, const struct lines *l, size_t i, const struct head *head) {
    turns_begin(r, head->label.name, l->items[i].number);
    if (!head->timed)
        return;
    turns_at(r, head->stamp.start, head->stamp.end);
    transcript_leave(r->t, l->items[i + head->lines - 1].number, UNSPOKEN_TIME, head->stamp.text);
}

static void read(struct transcript *t, struct lines *l) {
    struct turns r = turns_of_text(t, l->source);
    size_t kind = kind_of(t, l) % KINDS;
    uint64_t names = 0;
    bool join = lines_wrapped(l, going_on(t, l, kind));
    struct head head;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->gone)
            continue;
        if (line->blank) {
            turns_pause(&r);
        } else if (find_seen(t, l, i, kind, &head)) {
            begin(&r, l, i, &head);
            i += head.lines - 1;
            names++;
        } else if (names == 0 && remark_heading(line->text)) {
            lines_leave(l, i, t, UNSPOKEN_HEADER);
        } else {
            if (!join)
                turns_pause(&r);
            turns_add(&r, line->text, line->number);
        }
    }
    turns_end(&r);
    t->layout = kinds[kind].name;
    buffer_format(&t->evidence, "%llu lines %s", (unsigned long long)names, kinds[kind].evidence);
}

const struct layout layout_names = {"names and times", weigh, read};
