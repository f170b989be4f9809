/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Microsoft Teams writes into a Word file, or what is copied from there:
 *
 *     0:0:3.270 --> 0:0:4.250          Weekly meeting
 *     Berg, Ana                        December 17, 2025, 7:04PM
 *     We tried twice.                  56m 41s
 *                                      Berg, Ana started transcription
 *                                      Berg, Ana   0:09
 *                                      We tried twice.
 */
#include "corpus/clean.h"
#include "corpus/cue_times.h"
#include "corpus/lines.h"
#include "corpus/turns.h"

enum { PAUSE_MOST = 2000 /* milliseconds */ };

static bool is_space(struct slice s, size_t at, size_t *n) {
    *n = s.p[at] == ' ' || s.p[at] == '\t'                       ? 1
         : s.n - at >= 2 && memcmp(s.p + at, "\xc2\xa0", 2) == 0 ? 2
                                                                 : 0;
    return *n > 0;
}

/* A name, which may have a part in brackets: `Berg, Ana (Guest)`. */
static bool is_name(struct slice s) {
    s = clean_trim(s);
    for (size_t i = 1; i < s.n; i++)
        if (s.p[i] == '(' || s.p[i] == '[')
            s.n = i;
    s = clean_trim(s);
    return label_is_name(s) && s.p[s.n - 1] != ':' && !memchr(s.p, '?', s.n) &&
           !memchr(s.p, '!', s.n);
}

/* `Berg, Ana   0:09`: a name, white space, a time. *wide: three spaces, or a TAB, which others do
 * not write there. */
static bool is_head(struct slice line, struct slice *name, int64_t *start, bool *wide) {
    struct slice s = clean_trim(line);
    size_t at = s.n, n, gap = 0;
    while (at > 0 && ((s.p[at - 1] >= '0' && s.p[at - 1] <= '9') || s.p[at - 1] == ':'))
        at--;
    struct slice time = {s.p + at, s.n - at};
    if (!time.n || time_read(&time, false, start) != TIME_GOOD || time.n)
        return false;
    for (size_t i = at; i > 0; i -= n) {
        size_t two = i >= 2 ? i - 2 : i - 1;
        if (!is_space(s, i - 1, &n) && !(is_space(s, two, &n) && n == 2))
            break;
        gap += s.p[i - n] == '\t' ? 3 : 1;
    }
    *name = clean_trim((struct slice){s.p, at});
    *wide = gap >= 3;
    return gap >= 2 && is_name(*name);
}

/* `Berg, Ana started transcription` */
static bool is_notice(struct slice line) {
    static const char *const ends[] = {" started transcription", " stopped transcription"};
    struct slice s = clean_trim(line);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t n = strlen(ends[i]);
        if (s.n > n && memcmp(s.p + s.n - n, ends[i], n) == 0)
            return true;
    }
    return false;
}

/* What is counted to tell the two layouts. */
struct signs {
    size_t lines;                      /* not blank */
    size_t heads, wide, notices;       /* of the newer layout */
    size_t arrows, short_times, named; /* of the older one: arrows with a name and a text below */
};

static bool is_arrow(struct slice line) {
    return cue_times_here(line);
}

/* `0:0:3.270`: fields of one digit, as no other program writes them. */
static bool is_short_time(struct slice line) {
    return line.n > 4 && line.p[1] == ':' && (line.p[3] == ':' || line.p[4] == ':');
}

static size_t next_full(const struct lines *l, size_t i) {
    while (i < l->n && l->items[i].blank)
        i++;
    return i;
}

/* Whether a name and a text stand below the times in line i, with no blank line between. */
static bool has_name(const struct lines *l, size_t i) {
    return i + 2 < l->n && !l->items[i + 1].blank && !l->items[i + 2].blank &&
           !is_arrow(l->items[i + 1].text) && !is_arrow(l->items[i + 2].text) &&
           is_name(l->items[i + 1].text);
}

static struct signs signs_of(const struct lines *l) {
    struct signs s = {.lines = 0};
    struct slice name;
    int64_t start;
    for (size_t i = 0; i < l->n; i++) {
        struct slice line = l->items[i].text;
        if (l->items[i].blank)
            continue;
        s.lines++;
        s.notices += is_notice(line);
        if (is_arrow(line)) {
            s.arrows++;
            s.short_times += is_short_time(clean_trim(line));
            s.named += has_name(l, i);
        } else {
            bool is_wide = false, head = is_head(line, &name, &start, &is_wide);
            s.heads += head;
            s.wide += head && is_wide;
        }
    }
    return s;
}

/* Names below all the times but a last one that the beginning of a file cuts off. */
static bool is_older(const struct signs *s) {
    return s->arrows > 0 && s->named > 0 && 10 * (s->named + 1) >= 9 * s->arrows &&
           4 * s->arrows >= s->lines - s->lines / 8;
}

static bool is_newer(const struct signs *s) {
    return s->heads > 0 && (s->notices > 0 || (6 * s->wide >= s->lines && s->wide == s->heads));
}

static int detect_teams(struct slice start) {
    struct lines l = {.n = 0};
    lines_cut(&l, start);
    struct signs s = signs_of(&l);
    lines_free(&l);
    if (is_older(&s))
        return s.short_times ? 97 : s.arrows > 1 ? 60 : 0;
    if (is_newer(&s))
        return s.notices ? 98 : s.heads > 1 ? 45 : 0;
    return 0;
}

struct reading_of {
    struct transcript *t;
    const struct reading *in;
    struct fault *f;
    struct lines lines;
    struct turns turns;
    struct slice speaker;
    int64_t end; /* of the last text */
    bool any;    /* there was a turn */
};

static bool read_arrow(struct reading_of *r, size_t i, int64_t *start, int64_t *end) {
    const struct line *line = &r->lines.items[i];
    const char *wrong = cue_times_read(line->text, start, end);
    if (!wrong)
        return true;
    if (!r->in->repair)
        return fault_input(r->f, (struct place){r->in->file, line->number, 0}, line->text, "%s",
                           wrong);
    r->t->repaired++;
    return true;
}

/* The paragraph so far ends, at `r->end`. */
static void pause_older(struct reading_of *r) {
    size_t before = r->t->n;
    turns_pause(&r->turns);
    if (r->t->n > before)
        r->t->paragraphs[before].end = r->end;
}

/* The times in line i and what is below: the same speaker goes on with the turn, and without a
 * pause with the paragraph. Returns the line behind. */
static bool read_block(struct reading_of *r, size_t *at) {
    size_t i = *at, next = next_full(&r->lines, i + 1);
    int64_t start = TIME_NONE, end = TIME_NONE;
    bool named = has_name(&r->lines, i);
    struct slice name = named ? clean_trim(r->lines.items[next].text) : (struct slice){"", 0};
    if (!read_arrow(r, i, &start, &end))
        return false;
    lines_leave(&r->lines, i, r->t, UNSPOKEN_TIME);
    bool same = r->any && slice_eq(name, r->speaker);
    bool pause = start == TIME_NONE || r->end == TIME_NONE || start - r->end > PAUSE_MOST;
    if (!same || pause)
        pause_older(r);
    if (!same)
        turns_begin(&r->turns, name, r->lines.items[named ? next : i].number);
    turns_at(&r->turns, start, end);
    r->any = true;
    r->speaker = name;
    r->end = end;
    for (i = named ? next + 1 : i + 1; i < r->lines.n && !is_arrow(r->lines.items[i].text); i++)
        if (!r->lines.items[i].blank)
            turns_add(&r->turns, clean_trim(r->lines.items[i].text), r->lines.items[i].number);
    *at = i;
    return true;
}

static bool read_older(struct reading_of *r) {
    for (size_t i = 0; i < r->lines.n;) {
        if (is_arrow(r->lines.items[i].text)) {
            if (!read_block(r, &i))
                return false;
            continue;
        }
        if (!r->lines.items[i].blank)
            lines_leave(&r->lines, i, r->t, UNSPOKEN_HEADER);
        i++;
    }
    pause_older(r);
    return true;
}

/* Where most heads have three spaces, two and a time are the end of a sentence. */
static void read_newer(struct reading_of *r, const struct signs *s) {
    bool only_wide = 2 * s->wide > s->heads;
    for (size_t i = 0; i < r->lines.n; i++) {
        const struct line *line = &r->lines.items[i];
        struct slice name;
        int64_t start = TIME_NONE;
        bool wide;
        if (line->blank)
            continue;
        if (is_head(line->text, &name, &start, &wide) && (wide || !only_wide)) {
            turns_begin(&r->turns, name, line->number);
            turns_at(&r->turns, start, TIME_NONE);
            r->any = true;
        } else if (!r->any || is_notice(line->text)) {
            lines_leave(&r->lines, i, r->t, UNSPOKEN_HEADER);
        } else {
            turns_add(&r->turns, clean_trim(line->text), line->number);
            turns_pause(&r->turns);
        }
    }
}

static bool read_teams(struct transcript *t, const struct reading *in, struct fault *f) {
    struct reading_of r = {
        .t = t, .in = in, .f = f, .turns = turns_of(t), .speaker = {"", 0}, .end = TIME_NONE};
    lines_cut(&r.lines, in->text);
    struct signs s = signs_of(&r.lines);
    bool older = is_older(&s), ok = true;
    if (older) {
        t->layout = "teams captions";
        buffer_format(&t->evidence, "%zu of %zu lines with times have a name and a text below",
                      s.named, s.arrows);
        ok = read_older(&r);
    } else if (s.heads) {
        t->layout = "teams";
        buffer_format(&t->evidence, "%zu of %zu lines are a name and a time%s", s.heads, s.lines,
                      s.notices ? "; one says that transcription started or stopped" : "");
        read_newer(&r, &s);
    } else {
        ok = fault_input(f, (struct place){in->file, 0, 0}, NO_QUOTE,
                         "no Teams transcript: no line with a name and a time (Ana Berg   0:09)");
    }
    turns_end(&r.turns);
    lines_free(&r.lines);
    return ok;
}

const struct reader reader_teams = {
    .name = "teams", .extensions = "", .detect = detect_teams, .read = read_teams};
