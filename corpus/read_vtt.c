/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/markup.h"
#include "corpus/reader.h"

/* Cues whose speaker is not known are one turn as long as no sentence ends and the pause is short.
 */
enum { PAUSE_MOST = 2000 /* milliseconds */ };

/* A line of a cue's text, or a stretch of it in one voice. */
struct cue {
    struct slice voice; /* p NULL: no voice tag */
    struct slice text;
    int64_t start, end;
    uint64_t line;
    bool first; /* of its cue */
};

/* The first look: from lines to cues. */
struct vtt {
    struct transcript *t;
    const struct reading *in;
    struct fault *f;
    struct slice rest, line; /* what is left of the text; the line at hand */
    uint64_t number;
    bool again;         /* the line at hand is to be read once more */
    int64_t start, end; /* of the cue at hand */
    bool any;           /* there was a cue */
};

static bool next_line(struct vtt *v) {
    if (v->again) {
        v->again = false;
        return true;
    }
    if (!v->rest.p)
        return false;
    v->line = slice_cut(&v->rest, '\n');
    v->number++;
    return true;
}

static struct slice skip_blanks(struct slice s) {
    while (s.n && (*s.p == ' ' || *s.p == '\t')) {
        s.p++;
        s.n--;
    }
    return s;
}

static bool starts_with(struct slice s, const char *word) {
    size_t n = strlen(word);
    return s.n >= n && memcmp(s.p, word, n) == 0;
}

/* `word` alone or with something behind a space. */
static bool is_heading(struct slice line, const char *word) {
    size_t n = strlen(word);
    return starts_with(line, word) && (line.n == n || line.p[n] == ' ' || line.p[n] == '\t');
}

static bool has_arrow(struct slice line) {
    const char *end = line.p + line.n;
    for (const char *p = line.p; p < end; p++) {
        p = memchr(p, '>', (size_t)(end - p));
        if (!p)
            return false;
        if (p - line.p >= 2 && p[-1] == '-' && p[-2] == '-')
            return true;
    }
    return false;
}

static bool is_blank(struct slice line) {
    return skip_blanks(line).n == 0;
}

static bool refuse_times(struct vtt *v, const char *why) {
    if (!v->in->repair)
        return fault_input(v->f, (struct place){v->in->file, v->number, 0}, v->line, "%s", why);
    v->start = v->end = TIME_NONE;
    v->t->repaired++;
    return true;
}

/* `00:01:02.000 --> 00:01:04.500 align:start`, the line at hand. */
static bool read_times(struct vtt *v) {
    struct slice s = skip_blanks(v->line);
    v->start = v->end = TIME_NONE;
    enum time_verdict start = time_read(&s, false, &v->start), end = TIME_UNREADABLE;
    s = skip_blanks(s);
    if (start != TIME_UNREADABLE && starts_with(s, "-->")) {
        s = skip_blanks((struct slice){s.p + 3, s.n - 3});
        end = time_read(&s, false, &v->end);
    }
    char next = s.n ? *s.p : ' ';
    bool settings = next == ' ' || next == '\t' || (next >= 'a' && next <= 'z');
    if (start == TIME_NEGATIVE || end == TIME_NEGATIVE)
        return refuse_times(v, "a negative time");
    if (end == TIME_UNREADABLE || !settings)
        return refuse_times(v, "unreadable times of a cue");
    if (v->end < v->start)
        return refuse_times(v, "a cue that ends before it starts");
    return true;
}

static void add_cue(struct vtt *v, struct slice voice, struct slice text, uint64_t line,
                    bool first) {
    struct transcript *t = v->t;
    MEM_GROW(t->cues, t->cap_cues, t->n_cues + 1);
    t->cues[t->n_cues++] = (struct cue){voice, text, v->start, v->end, line, first};
}

/* The cue's text from the line at hand to a blank line or the next cue: [from, to). */
static struct slice take_payload(struct vtt *v) {
    struct slice payload = {v->line.p, 0};
    do {
        if (is_blank(v->line))
            break;
        if (has_arrow(v->line)) {
            v->again = true;
            break;
        }
        payload.n = (size_t)(v->line.p + v->line.n - payload.p);
    } while (next_line(v));
    return payload;
}

/* Voices where there are tags, else the lines. */
static void add_payload(struct vtt *v, struct slice payload, uint64_t line, bool first) {
    struct slice voice = {NULL, 0};
    struct voice_span span;
    while (markup_next(&payload, &voice, &v->t->arena, &span)) {
        uint64_t at = line;
        for (struct slice rest = span.text; rest.p;) {
            struct slice one = span.voice.p ? rest : slice_cut(&rest, '\n');
            if (span.voice.p)
                rest.p = NULL;
            if (!is_blank(one)) {
                add_cue(v, span.voice, one, at, first);
                first = false;
            }
            at++;
        }
    }
}

/* The times at hand and the text below them. */
static bool take_cue(struct vtt *v) {
    if (!read_times(v))
        return false;
    v->any = true;
    if (!next_line(v))
        return true;
    uint64_t line = v->number;
    add_payload(v, take_payload(v), line, true);
    return true;
}

static void skip_block(struct vtt *v) {
    while (next_line(v) && !is_blank(v->line))
        if (has_arrow(v->line)) {
            v->again = true;
            return;
        }
}

static bool is_word(struct slice line) {
    for (size_t i = 0; i < line.n; i++) {
        unsigned char c = (unsigned char)line.p[i] | 0x20;
        if ((c >= 'a' && c <= 'z') || c >= 0x80)
            return true;
    }
    return false;
}

/* A block without times: a cue's text that holds blank lines goes on; before the first cue nothing
 * tells what it is. A number alone was to be a cue's. */
static void take_stray(struct vtt *v, struct slice first_line, uint64_t number) {
    struct slice block = take_payload(v);
    block.n += (size_t)(block.p - first_line.p);
    block.p = first_line.p;
    if (v->any && is_word(block))
        add_payload(v, block, number, false);
    else
        v->t->strays++;
}

static bool take_block(struct vtt *v) {
    if (has_arrow(v->line))
        return take_cue(v);
    if (is_heading(v->line, "NOTE") || is_heading(v->line, "STYLE") ||
        is_heading(v->line, "REGION")) {
        skip_block(v);
        return true;
    }
    struct slice first = v->line;
    uint64_t number = v->number;
    if (next_line(v) && has_arrow(v->line))
        return take_cue(v);
    take_stray(v, first, number);
    return true;
}

static bool take_blocks(struct vtt *v) {
    if (!next_line(v) || !is_heading(v->line, "WEBVTT"))
        return fault_input(v->f, (struct place){v->in->file, 1, 0}, v->line,
                           "no WebVTT: the first line must be WEBVTT");
    skip_block(v);
    while (next_line(v))
        if (!is_blank(v->line) && !take_block(v))
            return false;
    if (!v->any)
        return fault_input(v->f, (struct place){v->in->file, 0, 0}, NO_QUOTE,
                           "no cue: no line with times (00:01.000 --> 00:04.000)");
    return true;
}

/* The second look: from cues to turns. */
struct speech {
    struct transcript *t;
    struct slice speaker;
    struct slice text; /* of the turn: the first cue's, or all of them in t->joined */
    int64_t start, end;
    uint64_t line;
    uint64_t turn;
    bool open;
};

static void end_turn(struct speech *s) {
    if (!s->open)
        return;
    s->open = false;
    bool joined = s->t->joined.n > 0;
    struct slice text = joined ? buffer_slice(&s->t->joined) : s->text;
    struct paragraph *p = transcript_add(s->t, s->turn + 1, s->speaker, text, s->line);
    if (p) {
        s->turn++;
        p->start = s->start;
        p->end = s->end;
        if (joined && p->text.p >= text.p && p->text.p < text.p + text.n)
            p->text = arena_copy(&s->t->arena, p->text);
    }
    buffer_clear(&s->t->joined);
}

static bool ends_sentence(struct slice text) {
    struct slice s = clean_trim(text);
    if (s.n && (s.p[s.n - 1] == '"' || s.p[s.n - 1] == '\'' || s.p[s.n - 1] == ')'))
        s.n--;
    return s.n && (strchr(".?!", s.p[s.n - 1]) != NULL ||
                   (s.n >= 3 && memcmp(s.p + s.n - 3, "\xe2\x80\xa6", 3) == 0));
}

/* Whether a cue by `speaker` (empty: not known) goes on with the open turn. */
static bool goes_on(const struct speech *s, const struct cue *c, struct slice speaker) {
    if (!s->open || !slice_eq(s->speaker, speaker))
        return false;
    if (speaker.n || !c->first)
        return true;
    bool pause = c->start != TIME_NONE && s->end != TIME_NONE && c->start - s->end > PAUSE_MOST;
    struct slice so_far = s->t->joined.n ? buffer_slice(&s->t->joined) : s->text;
    return !pause && !ends_sentence(so_far);
}

static void say(struct speech *s, const struct cue *c, struct slice speaker, struct slice text) {
    if (!goes_on(s, c, speaker)) {
        end_turn(s);
        s->speaker = speaker;
        s->text = text;
        s->start = c->start;
        s->end = c->end;
        s->line = c->line;
        s->open = true;
        return;
    }
    struct buffer *joined = &s->t->joined;
    if (joined->n == 0)
        buffer_add(joined, s->text);
    buffer_char(joined, ' ');
    buffer_add(joined, text);
    if (c->end != TIME_NONE && (s->end == TIME_NONE || c->end > s->end))
        s->end = c->end;
}

static void see_labels(struct transcript *t) {
    for (size_t i = 0; i < t->n_cues; i++) {
        const struct cue *c = &t->cues[i];
        struct label label;
        bool found = !c->voice.p && label_find(c->text, &label);
        if (c->first || found)
            labels_see(&t->labels, found ? &label : NULL, true);
    }
    labels_decide(&t->labels);
}

/* A name at the beginning of a cue, or of a further line of it when the name occurs elsewhere too.
 */
static bool is_labelled(const struct transcript *t, const struct cue *c, struct label *label) {
    return label_find(c->text, label) && labels_accept(&t->labels, label, true) &&
           (c->first || labels_recurs(&t->labels, label));
}

static void make_turns(struct transcript *t) {
    struct speech s = {.t = t};
    see_labels(t);
    for (size_t i = 0; i < t->n_cues; i++) {
        const struct cue *c = &t->cues[i];
        struct label label;
        if (c->voice.p)
            say(&s, c, clean_text(c->voice, &t->arena), c->text);
        else if (is_labelled(t, c, &label))
            say(&s, c, clean_text(label.name, &t->arena), label.rest);
        else /* a further line of a cue goes on with its speaker */
            say(&s, c, c->first || !s.open ? (struct slice){"", 0} : s.speaker, c->text);
    }
    end_turn(&s);
}

static bool read_vtt(struct transcript *t, const struct reading *in, struct fault *f) {
    struct vtt v = {.t = t, .in = in, .f = f, .rest = in->text};
    if (!take_blocks(&v))
        return false;
    make_turns(t);
    return true;
}

static bool detect_vtt(struct slice text) {
    struct slice rest = text;
    return is_heading(slice_cut(&rest, '\n'), "WEBVTT");
}

const struct reader reader_vtt = {"vtt", "vtt", detect_vtt, read_vtt};
