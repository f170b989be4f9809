/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a plain text, before it is known who speaks in them. Readers of layouts with marks
 * of their own (Markdown, codes in the text) change the lines first and then share what finds the
 * turns. */
#ifndef HEARTH_LINES_H
#define HEARTH_LINES_H

#include "corpus/reader.h"

struct line {
    struct slice text;    /* without its LF */
    struct slice speaker; /* the layout says who speaks; p is NULL when it does not */
    struct slice time;    /* and when; p is NULL when it does not */
    uint64_t number;      /* in the file, from 1 */
    bool blank;           /* nothing in it */
    bool gone;            /* left out (transcript_leave) */
    bool start;           /* the first of a paragraph: behind a blank line or one that is gone */
};
/* Zero-initialise; free with lines_free. */
struct lines {
    struct line *items; /* [n] */
    size_t n, cap;
    struct slice source; /* what was cut */
};
/* The lines of `text`, which must outlive them. */
void lines_cut(struct lines *l, struct slice text);
/* Takes line i out and says why. */
void lines_leave(struct lines *l, size_t i, struct transcript *t, enum unspoken why);
/* Sets `blank` and `start` anew, when lines have been changed. */
void lines_settle(struct lines *l);
/* Whether line ends are only the end of the paper: there are few lines that go on a paragraph, or
 * most of them are so full that the next one's first word had no room in the widest. `going_on`:
 * how many lines go on a paragraph. */
bool lines_wrapped(const struct lines *l, uint64_t going_on);
void lines_free(struct lines *l);

/* Whether nothing but white space is in `line`. */
bool line_is_blank(struct slice line);
/* The words of a line, by its spaces and tabs. */
size_t line_words(struct slice line);
/* `s` without its first n bytes. */
static inline struct slice slice_from(struct slice s, size_t n) {
    return (struct slice){s.p + n, s.n - n};
}
/* Whether `s` begins with `start` (in lower case), whatever the case of its ASCII letters. */
bool line_begins(struct slice s, const char *start);

#endif
