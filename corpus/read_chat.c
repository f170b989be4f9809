/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chat logs: each message a turn. What answers and reactions quote was said by somebody else and is
 * left out. */
#include "corpus/chat.h"
#include "corpus/clean.h"
#include "corpus/lines.h"
#include "corpus/turns.h"

/* Bytes of an emoji behind what it answers; words before that, `Replying to`; bytes that begin a
 * quote that was cut. */
enum { SIGN_MOST = 64, WORDS_MOST = 4, CUT_LEAST = 8 };

/* `Reacted to "..." with 😂`, also without the quotation marks. */
static bool is_reaction(struct slice s) {
    static const char with[] = " with ";
    if (!line_begins(s, "reacted to "))
        return false;
    struct slice rest = s, sign = {NULL, 0};
    for (const char *at; (at = memmem(rest.p, rest.n, with, sizeof with - 1)) != NULL; rest = sign)
        sign = slice_from(rest, (size_t)(at - rest.p) + sizeof with - 1);
    return sign.n > 0 && sign.n <= SIGN_MOST;
}

static bool has_letter(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if ((s.p[i] | 0x20) >= 'a' && (s.p[i] | 0x20) <= 'z')
            return true;
    return false;
}

/* In other languages than English, a few words, the beginning of a message in quotation marks, cut
 * with an ellipsis, and nothing more or an emoji: `Antwort auf "We tried tw..."`. *sign: what
 * follows. */
static bool cut_quote(struct slice s, struct slice *sign) {
    const char *open = memchr(s.p, '"', s.n), *close = memrchr(s.p, '"', s.n);
    if (!open || close - open < CUT_LEAST)
        return false;
    struct slice words = {s.p, (size_t)(open - s.p)};
    bool cut = memcmp(close - 3, "...", 3) == 0 || memcmp(close - 3, "\xe2\x80\xa6", 3) == 0;
    *sign = clean_trim(slice_from(s, (size_t)(close - s.p) + 1));
    return cut && words.n && has_letter(words) && line_words(words) <= WORDS_MOST;
}

/* An emoji, perhaps behind a word: `avec 😂`. */
static bool is_sign(struct slice s) {
    const char *space = s.n ? memrchr(s.p, ' ', s.n) : NULL;
    struct slice last = space ? slice_from(s, (size_t)(space - s.p) + 1) : s;
    return last.n && last.n <= SIGN_MOST && (unsigned char)*last.p >= 0x80 && !has_letter(last) &&
           line_words(s) <= 2;
}

/* Whether a line only quotes, and why it is no speech. `alone`: a blank line follows, as behind
 * what an answer quotes. */
static bool is_quote(struct slice s, bool alone, enum unspoken *why) {
    struct slice sign;
    *why = UNSPOKEN_OTHER;
    if (line_begins(s, "replying to \""))
        return true;
    bool cut = cut_quote(s, &sign);
    if (cut && alone && sign.n == 0)
        return true;
    *why = UNSPOKEN_MARK;
    return is_reaction(s) || (cut && is_sign(sign)) ||
           (line_begins(s, "removed a ") && memmem(s.p, s.n, " reaction from \"", 16));
}

static void add(struct turns *r, struct slice text, bool alone, uint64_t line) {
    enum unspoken why;
    struct slice s = clean_trim(text);
    if (s.n == 0)
        return;
    if (is_quote(s, alone, &why))
        transcript_leave(r->t, line, why, s);
    else
        turns_add(r, s, line);
}

static bool read_chat(struct transcript *t, const struct reading *in, struct fault *f) {
    struct turns r = turns_of_text(t, in->text);
    uint64_t number = 0, messages = 0;
    (void)f;
    t->typed = true;
    for (struct slice rest = in->text; rest.p;) {
        struct slice line = slice_cut(&rest, '\n'), after = rest, next = slice_cut(&after, '\n');
        struct chat_message m;
        number++;
        if (line_is_blank(line)) {
            turns_pause(&r);
        } else if (chat_message_find(line, &m)) {
            turns_begin(&r, m.name, number);
            transcript_leave(t, number, UNSPOKEN_TIME, m.time);
            r.hold = true;
            turns_at(&r, m.start, TIME_NONE);
            add(&r, m.text, line_is_blank(next) && rest.p, number);
            messages++;
        } else {
            add(&r, line, false, number);
        }
    }
    turns_end(&r);
    t->layout = "zoom chat";
    buffer_format(&t->evidence, "%llu of %llu lines begin with a time and a name",
                  (unsigned long long)messages, (unsigned long long)number);
    return true;
}

static int detect_chat(struct slice start) {
    return chat_detect(start) ? 95 : 0;
}

const struct reader reader_chat = {
    .name = "chat", .extensions = "", .detect = detect_chat, .read = read_chat};
