/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Conversations that are made up, to be written in a layout and read again: the same people must
 * say the same words in the same order, after NFC, white space and the double quote, and every mark
 * must be counted. */
#ifndef HEARTH_TESTS_SAID_H
#define HEARTH_TESTS_SAID_H

#include "tests/unit/whole.h"

enum { TURNS_MOST = 40, PARAGRAPHS_MOST = 3, WORDS_MOST = 30 };

static const char *const people[] = {"Ana Berg", "Joe Okoro", "Dr. Zo\u00eb Ng", "P4"};
enum { PEOPLE = sizeof people / sizeof *people };

/* Words as they are written and as they are read; the first ones can stand in every format. */
static const struct {
    const char *raw, *clean;
} words[] = {
    {"we", "we"},
    {"tried", "tried"},
    {"twice", "twice"},
    {"it's", "it's"},
    {"don\u2019t", "don\u2019t"},
    {"caf\u00e9", "caf\u00e9"},
    {"e\u0301te\u0301", "\u00e9t\u00e9"},
    {"Ana", "Ana"},
    {"12", "12"},
    {"well-known", "well-known"},
    {"\u0437\u0430\u0440\u044f", "\u0437\u0430\u0440\u044f"},
    {"\U0001f600", "\U0001f600"},
    {"so\u00adft", "soft"},
    {"x\u200by", "xy"},
    /* from here on with signs that some formats mean something by */
    {"\"quoted\"", "\u201cquoted\u201d"},
    {"10:30", "10:30"},
    {"thing:", "thing:"},
    {"(about", "(about"},
    {"five)", "five)"},
    {"https://x.org/a?b=1", "https://x.org/a?b=1"},
    {"semi;colon", "semi;colon"},
    {"R&D", "R&D"},
    {"<3", "<3"},
    {"5/6", "5/6"},
    {"#1", "#1"},
    {"100%", "100%"},
};
enum { WORDS = sizeof words / sizeof *words, PLAIN_WORDS = 14 };
static const char *const marks[] = {"[laughter]", "[inaudible 00:01:42]", "(both laugh)"};
static const char *const spaces[] = {" ", " ", " ", " ", "  ", "\u00a0", "\u2009"};

struct paragraph_said {
    size_t words[WORDS_MOST], n;
    size_t mark; /* the word before which one stands; n: none */
};
struct turn_said {
    size_t who, n;
    struct paragraph_said paragraphs[PARAGRAPHS_MOST];
};
struct said {
    struct turn_said turns[TURNS_MOST];
    size_t n;
    uint64_t seed;
    bool plain; /* words that mean nothing to any format */
    bool marked;
};

static inline void make_up(struct said *s) {
    s->n = 12 + random_below(&s->seed, TURNS_MOST - 12);
    for (size_t i = 0; i < s->n; i++) {
        struct turn_said *t = &s->turns[i];
        /* nobody twice running: that were one turn to some formats */
        t->who = (i ? s->turns[i - 1].who + 1 + random_below(&s->seed, PEOPLE - 1) : 0) % PEOPLE;
        t->n = 1 + random_below(&s->seed, PARAGRAPHS_MOST);
        for (size_t k = 0; k < t->n; k++) {
            struct paragraph_said *p = &t->paragraphs[k];
            p->n = 5 + random_below(&s->seed, WORDS_MOST - 5);
            for (size_t w = 0; w < p->n; w++) /* no colon among the first, which were a name */
                p->words[w] = random_below(&s->seed, w < 4 ? 3 : s->plain ? PLAIN_WORDS : WORDS);
            p->mark =
                s->marked && random_below(&s->seed, 4) == 0 ? random_below(&s->seed, p->n) : p->n;
        }
    }
}

/* How a format writes a sign. */
typedef void add_word(struct buffer *b, struct slice word);

static inline void as_it_is(struct buffer *b, struct slice word) {
    buffer_add(b, word);
}

static inline void for_xml(struct buffer *b, struct slice word) {
    for (size_t i = 0; i < word.n; i++)
        if (word.p[i] == '&')
            buffer_text(b, "&amp;");
        else if (word.p[i] == '<')
            buffer_text(b, "&lt;");
        else
            buffer_char(b, word.p[i]);
}

static inline void for_json(struct buffer *b, struct slice word) {
    for (size_t i = 0; i < word.n; i++) {
        if (word.p[i] == '"')
            buffer_char(b, '\\');
        buffer_char(b, word.p[i]);
    }
}

static inline void for_csv(struct buffer *b, struct slice word) {
    for (size_t i = 0; i < word.n; i++) {
        if (word.p[i] == '"')
            buffer_char(b, '"');
        buffer_char(b, word.p[i]);
    }
}

/* A paragraph's words; where `width` is not 0, on lines of at most so many characters, of which
 * `before` are taken on the first. */
static inline void add_paragraph(struct buffer *b, struct said *s, const struct paragraph_said *p,
                                 add_word *add, size_t width, size_t before) {
    const char *mark = PICK(&s->seed, marks);
    for (size_t i = 0, at = before; i < p->n; i++) {
        struct slice word = slice_of(words[p->words[i]].raw);
        size_t wide = utf8_count(word) + 1 + (i == p->mark ? strlen(mark) + 1 : 0);
        bool wraps = i && width && at + wide > width;
        if (i)
            buffer_text(b, wraps ? "\n" : s->plain || width ? " " : PICK(&s->seed, spaces));
        at = wide + (wraps ? 0 : at);
        if (i == p->mark)
            buffer_format(b, "%s ", mark);
        add(b, word);
    }
}

/* A layout: how it writes a paragraph of a turn, what stands around all. */
struct writing {
    const char *name, *file; /* for messages; what the file would be called */
    const char *before, *behind;
    bool plain, marked;
    void (*paragraph)(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                      size_t i);
    void (*pack)(struct buffer *b, struct said *s); /* what was written, into a file; or NULL */
    const char *code;  /* people are called by this and a number; NULL: by their names */
    const char *final; /* a word more, at the end of each paragraph; or NULL */
};

#define NAME (people[t->who])
#define TEXT(add, width) add_paragraph(b, s, &t->paragraphs[k], add, width, 0)

static inline void write_out(struct buffer *b, struct said *s, const struct writing *w) {
    size_t i = 0;
    buffer_text(b, w->before);
    for (size_t turn = 0; turn < s->n; turn++)
        for (size_t k = 0; k < s->turns[turn].n; k++)
            w->paragraph(b, s, &s->turns[turn], k, i++);
    buffer_text(b, w->behind);
    if (w->pack)
        w->pack(b, s);
}

/* Who says each word, a line each: as it was made up. */
static inline void tell_wanted(struct buffer *b, const struct said *s, const struct writing *w,
                               uint64_t *n_marks) {
    for (size_t i = 0; i < s->n; i++)
        for (size_t k = 0; k < s->turns[i].n; k++) {
            const struct paragraph_said *p = &s->turns[i].paragraphs[k];
            *n_marks += p->mark < p->n;
            for (size_t word_at = 0; word_at < p->n + (w->final != NULL); word_at++) {
                if (w->code)
                    buffer_format(b, "%s%zu: ", w->code, s->turns[i].who);
                else
                    buffer_format(b, "%s: ", people[s->turns[i].who]);
                buffer_text(b, word_at < p->n ? words[p->words[word_at]].clean : w->final);
                buffer_char(b, '\n');
            }
        }
}

/* The same as it was read. */
static inline void tell_read(struct buffer *b, const struct transcript *t, uint64_t *n_marks) {
    for (size_t i = 0; i < t->n; i++) {
        *n_marks += t->paragraphs[i].marks;
        for (struct slice rest = t->paragraphs[i].text; rest.p;) {
            struct slice one = slice_cut(&rest, ' ');
            buffer_add(b, t->paragraphs[i].speaker);
            buffer_text(b, ": ");
            buffer_add(b, one);
            buffer_char(b, '\n');
        }
    }
}

static inline void fail_at(const struct writing *w, struct slice file, struct slice got,
                           struct slice wanted) {
    size_t i = 0;
    while (i < got.n && i < wanted.n && got.p[i] == wanted.p[i])
        i++;
    size_t from = i > 60 ? i - 60 : 0, n = got.n - from < 160 ? got.n - from : 160,
           m = wanted.n - from < 160 ? wanted.n - from : 160;
    fail_msg("%s:\n%.*s\n-- instead of --\n%.*s\n-- of --\n%.*s", w->name, (int)n, got.p + from,
             (int)m, wanted.p + from, (int)(file.n < 3000 ? file.n : 3000), file.p);
}

/* A conversation, written and read. Returns the reader that read it. */
static inline const struct reader *check(struct said *s, const struct writing *w) {
    const struct reader *reader;
    struct whole read = {.reader = NULL};
    struct buffer file = {0}, got = {0}, wanted = {0};
    uint64_t marks_wanted = 0, marks_read = 0;
    s->plain = w->plain;
    s->marked = w->marked;
    make_up(s);
    write_out(&file, s, w);
    buffer_add(&read.bytes, buffer_slice(&file));
    if (!whole_of_bytes(&read, w->file))
        fail_msg("%s: %.*s", w->name, SLICE_ARGS(buffer_slice(&read.fault.text)));
    tell_wanted(&wanted, s, w, &marks_wanted);
    tell_read(&got, &read.t, &marks_read);
    if (!slice_eq(buffer_slice(&got), buffer_slice(&wanted)))
        fail_at(w, buffer_slice(&file), buffer_slice(&got), buffer_slice(&wanted));
    assert_int_equal(marks_read, marks_wanted);
    reader = read.reader;
    whole_free(&read);
    buffer_free(&file);
    buffer_free(&got);
    buffer_free(&wanted);
    return reader;
}

#endif
