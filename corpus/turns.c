/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/turns.h"

struct turns turns_of_text(struct transcript *t, struct slice source) {
    return (struct turns){.t = t,
                          .source = source,
                          .start = TIME_NONE,
                          .end = TIME_NONE,
                          .raw_start = TIME_NONE,
                          .raw_end = TIME_NONE};
}

struct turns turns_of(struct transcript *t) {
    return turns_of_text(t, (struct slice){NULL, 0});
}

void turns_at(struct turns *r, int64_t start, int64_t end) {
    r->start = start;
    r->end = end;
}

void turns_pause(struct turns *r) {
    if (!r->raw.p)
        return;
    uint64_t turn = r->begun && r->labelled ? r->turn : r->turn + 1;
    struct slice raw = r->raw;
    if (r->copied)
        raw = copying_text(&r->joined, &r->t->arena, &r->t->origins);
    struct paragraph *p = transcript_add(r->t, turn, r->speaker, raw, r->line);
    if (p) {
        p->start = r->raw_start;
        p->end = r->raw_end;
        r->turn = turn;
        r->begun = true;
    }
    r->raw = (struct slice){NULL, 0};
    r->copied = false;
}

/* A speaker who said nothing is still told. */
static void end_turn(struct turns *r) {
    turns_pause(r);
    if (r->labelled && !r->begun && r->speaker.n)
        transcript_leave(r->t, r->speaker_line, UNSPOKEN_NAME, r->speaker);
}

void turns_begin(struct turns *r, struct slice speaker, uint64_t line) {
    end_turn(r);
    r->speaker = speaker;
    r->speaker_line = line;
    r->labelled = true;
    r->begun = false;
    if (!r->hold)
        r->start = r->end = TIME_NONE;
}

/* Whether `text` is the line of the source behind what there is of the paragraph. */
static bool is_next(const struct turns *r, struct slice text) {
    uintptr_t from = (uintptr_t)r->source.p, at = (uintptr_t)r->raw.p;
    return !r->copied && at >= from && at - from + r->raw.n < r->source.n &&
           text.p == r->raw.p + r->raw.n + 1 && r->raw.p[r->raw.n] == '\n';
}

void turns_add(struct turns *r, struct slice text, uint64_t line) {
    if (!r->raw.p) {
        r->raw = (struct slice){text.p ? text.p : "", text.n};
        r->line = line;
        r->raw_start = r->start;
        r->raw_end = r->end;
        if (!r->hold)
            r->start = r->end = TIME_NONE;
        return;
    }
    if (is_next(r, text)) {
        r->raw.n += 1 + text.n;
        return;
    }
    if (!r->copied) {
        copying_begin(&r->joined, &r->t->origins);
        copying_add(&r->joined, r->raw);
        r->copied = true;
    }
    buffer_char(&r->joined.text, '\n');
    transcript_place(r->t, r->joined.text.n, line);
    copying_add(&r->joined, text);
}

void turns_end(struct turns *r) {
    end_turn(r);
    copying_free(&r->joined);
}
