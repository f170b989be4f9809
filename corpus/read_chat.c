/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chat logs: each message a turn. What answers and reactions quote was said by somebody else and is
 * left out. */
#include "corpus/chat.h"
#include "corpus/clean.h"
#include "corpus/lines.h"
#include "corpus/turns.h"

enum { SIGN_MOST = 64 }; /* bytes of an emoji in quotation marks */

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

/* Whether a line only quotes, and why it is no speech. */
static bool is_quote(struct slice s, enum unspoken *why) {
    *why = UNSPOKEN_OTHER;
    if (line_begins(s, "replying to \""))
        return true;
    *why = UNSPOKEN_MARK;
    return is_reaction(s) ||
           (line_begins(s, "removed a ") && memmem(s.p, s.n, " reaction from \"", 16));
}

static void add(struct turns *r, struct slice text, uint64_t line) {
    enum unspoken why;
    struct slice s = clean_trim(text);
    if (s.n == 0)
        return;
    if (is_quote(s, &why))
        transcript_leave(r->t, line, why, s);
    else
        turns_add(r, s, line);
}

static bool read_chat(struct transcript *t, const struct reading *in, struct fault *f) {
    struct turns r = turns_of_text(t, in->text);
    uint64_t number = 0, messages = 0;
    (void)f;
    for (struct slice rest = in->text; rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        struct chat_message m;
        number++;
        if (line_is_blank(line)) {
            turns_pause(&r);
        } else if (chat_message_find(line, &m)) {
            turns_begin(&r, m.name, number);
            transcript_leave(t, number, UNSPOKEN_TIME, m.time);
            r.hold = true;
            turns_at(&r, m.start, TIME_NONE);
            add(&r, m.text, number);
            messages++;
        } else {
            add(&r, line, number);
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

const struct reader reader_chat = {"chat", "", false, detect_chat, read_chat};
