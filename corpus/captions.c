/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/captions.h"

#include "corpus/clean.h"
#include "corpus/cue_times.h"
#include "corpus/cues.h"

enum { GUID_LENGTH = 36 };

/* The lines of a file, and the cue at hand. */
struct lines {
    struct transcript *t;
    const struct reading *in;
    struct fault *f;
    struct captions *seen;
    struct slice rest, line; /* what is left of the text; the line at hand */
    uint64_t number;
    bool comments;
    bool again;         /* the line at hand is to be read once more */
    int64_t start, end; /* of the cue at hand */
};

static bool next_line(struct lines *v) {
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

static bool is_blank(struct slice line) {
    size_t i = 0;
    while (i < line.n && (line.p[i] == ' ' || line.p[i] == '\t'))
        i++;
    return i == line.n;
}

bool captions_heading(struct slice line, const char *word) {
    size_t n = strlen(word);
    return line.n >= n && memcmp(line.p, word, n) == 0 &&
           (line.n == n || line.p[n] == ' ' || line.p[n] == '\t');
}

/* The lines from the one at hand to a blank one or the next times, as one; that is the line at hand
 * then. */
static struct slice take_block(struct lines *v) {
    struct slice block = {v->line.p, 0};
    do {
        if (is_blank(v->line))
            break;
        if (cue_times_here(v->line)) {
            v->again = true;
            break;
        }
        block.n = (size_t)(v->line.p + v->line.n - block.p);
    } while (next_line(v));
    return block;
}

static bool read_times(struct lines *v) {
    const char *why = cue_times_read(v->line, &v->start, &v->end);
    if (why && !v->in->repair)
        return fault_input(v->f, (struct place){v->in->file, v->number, 0}, v->line, "%s", why);
    v->t->repaired += why != NULL;
    transcript_leave(v->t, v->number, UNSPOKEN_TIME, v->line);
    return true;
}

static bool is_number(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
    return s.n > 0;
}

static bool is_guid(struct slice s) {
    if (s.n < GUID_LENGTH)
        return false;
    for (size_t i = 0; i < GUID_LENGTH; i++) {
        bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        char c = (char)(s.p[i] | 0x20);
        bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (dash ? s.p[i] != '-' : !hex)
            return false;
    }
    return true;
}

/* The line above the times. */
static void leave_name(struct lines *v, struct slice name, uint64_t number) {
    struct slice s = clean_trim(name);
    if (is_number(s))
        v->seen->numbers++;
    else
        v->seen->guids += is_guid(s);
    transcript_leave(v->t, number, UNSPOKEN_CODE, name);
}

/* Where the blank line before the next cue was forgotten, its number is the last line here. */
static void drop_number(struct lines *v, struct slice *payload) {
    size_t from = payload->n;
    while (from > 0 && payload->p[from - 1] != '\n')
        from--;
    struct slice last = {payload->p + from, payload->n - from};
    if (!v->again || from == 0 || !is_number(clean_trim(last)))
        return;
    leave_name(v, last, v->number - 1);
    payload->n = from - 1;
}

static void add_payload(struct lines *v, struct slice payload, uint64_t line, bool first) {
    struct cue c = {.start = v->start, .end = v->end, .line = line, .first = first};
    if (v->again && v->seen->numbers)
        drop_number(v, &payload);
    v->seen->voices += cues_add_markup(v->t, c, payload);
}

/* The times at hand and the text below them. */
static bool take_cue(struct lines *v) {
    if (!read_times(v))
        return false;
    v->seen->cues++;
    if (!next_line(v))
        return true;
    uint64_t line = v->number;
    add_payload(v, take_block(v), line, true);
    return true;
}

static bool holds_word(struct slice s) {
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i] | 0x20;
        if ((c >= 'a' && c <= 'z') || c >= 0x80)
            return true;
    }
    return false;
}

/* A block without times: a cue's text that holds blank lines goes on; before the first cue nothing
 * tells what it is. A number alone was to be a cue's. */
static void take_stray(struct lines *v, struct slice first_line, uint64_t number) {
    struct slice block = take_block(v);
    block.n += (size_t)(block.p - first_line.p);
    block.p = first_line.p;
    if (v->seen->cues && holds_word(block))
        add_payload(v, block, number, false);
    else
        transcript_leave(v->t, number,
                         is_number(clean_trim(block)) ? UNSPOKEN_CODE : UNSPOKEN_OTHER,
                         clean_trim(block));
}

static bool is_comment(const struct lines *v, enum unspoken *why) {
    if (!v->comments)
        return false;
    *why = captions_heading(v->line, "NOTE") ? UNSPOKEN_NOTE : UNSPOKEN_COMMENT;
    return *why == UNSPOKEN_NOTE || captions_heading(v->line, "STYLE") ||
           captions_heading(v->line, "REGION");
}

static bool take_any(struct lines *v) {
    enum unspoken why;
    uint64_t number = v->number;
    struct slice first = v->line;
    if (cue_times_here(v->line))
        return take_cue(v);
    if (is_comment(v, &why)) {
        struct slice block = take_block(v);
        static const char mark[] = "NOTE Confidence";
        v->seen->confidence +=
            block.n >= sizeof mark - 1 && memcmp(block.p, mark, sizeof mark - 1) == 0;
        transcript_leave(v->t, number, why, block);
        return true;
    }
    if (next_line(v) && cue_times_here(v->line)) {
        leave_name(v, first, number);
        return take_cue(v);
    }
    take_stray(v, first, number);
    return true;
}

bool captions_read(struct transcript *t, const struct reading *in, struct slice text, uint64_t line,
                   bool comments, struct captions *seen, struct fault *f) {
    struct lines v = {.t = t,
                      .in = in,
                      .f = f,
                      .seen = seen,
                      .rest = text,
                      .number = line - 1,
                      .comments = comments};
    while (next_line(&v))
        if (!is_blank(v.line) && !take_any(&v))
            return false;
    if (!seen->cues)
        return fault_input(f, (struct place){in->file, 0, 0}, NO_QUOTE,
                           "no cue: no line with times (00:01.000 --> 00:04.000)");
    return true;
}
