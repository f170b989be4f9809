/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts to try the text modules on: random ones, the shared transcripts, Unicode's break tests. */
#ifndef HEARTH_TESTS_TEXTS_H
#define HEARTH_TESTS_TEXTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "corpus/span.h"
#include "pipeline/buffer.h"
#include "pipeline/utf8.h"

#define TRANSCRIPTS "../shared/data/transcripts"
#define UNICODE "../shared/data/unicode/"
#define SNOWBALL "../shared/data/snowball/"

/* Is given each text; what it points to is gone afterwards. */
typedef void texts_visit(void *context, struct slice text);

static inline void skip_without(const char *path) {
    struct stat st;
    if (stat(path, &st) != 0) {
        print_message("skipped: %s is not there\n", path);
        skip();
    }
}

static inline void read_file(const char *path, struct buffer *b) {
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    buffer_clear(b);
    size_t n;
    while ((n = fread(buffer_room(b, 65536), 1, 65536, f)) > 0)
        b->n += n;
    assert_int_equal(ferror(f), 0);
    fclose(f);
}

/* splitmix64 */
static inline uint64_t random_next(uint64_t *state) {
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static inline uint64_t random_below(uint64_t *state, uint64_t n) {
    return random_next(state) % n;
}

/* What plain transcripts are made of, and what the rules make the most of. */
static const char *const texts_plain[] = {"a", "b", "e",  "s",  "t", "x",  "z", "A", "B", "M",
                                          "r", "0", "1",  "9",  ".", ".",  ".", ",", "'", "'",
                                          ":", ";", "_",  "_",  "-", "@",  "[", "]", "(", ")",
                                          "!", "?", "\"", "\t", " ", "\n", " ", " "};
static const char *const texts_nasty[] = {
    "\u2019", "\u201c", "\u201d", "\u2018", "\u2013", "\u2014",       "\u2026", "\u00ad", "\u200d",
    "\u0301", "\u00e9", "\u00df", "\u00c9", "\u0142", "\u00b7",       "\u2027", "\u2024", "\u2044",
    "\u202f", "\u203f", "\u00a0", "\u00ab", "\u00bb", "\xc2\x85",     "\u2028", "\u203c", "\u00aa",
    "\u02bc", "\u03b1", "\u0391", "\u0436", "\u037e", "\u0660",       "\u066b", "\u2060", "\u200b",
    "\u00a9", "\r",     "\r\n",   "\u200c", "\u01c5", "\u0300\u0301", "\u01bb", "\u2011", "\u2048",
    "\uff0e", "\ufe0f", "\u3002", "\u0131"};
static const char *const texts_rare[] = {"\U0001f44d",
                                         "\U0001f1ec\U0001f1e7",
                                         "\U0001f468\u200d\U0001f469",
                                         "\U0001f3fd",
                                         "\u2764\ufe0f",
                                         "\u05d0",
                                         "\u4e2d\u6587",
                                         "\u30ab\u30bf",
                                         "\u3042",
                                         "\uac00",
                                         "\u0e01\u0e32",
                                         "\ufe55",
                                         "\uff1a",
                                         "\xff",
                                         "\xe2\x80",
                                         "\u0627",
                                         "\U0001d49c",
                                         "\u0964",
                                         "\u05f4",
                                         "\x01"};
#define PICK(state, array) (array)[random_below(state, sizeof(array) / sizeof *(array))]

/* A random text of up to 40 pieces, one in eight of up to 200, half of them plain. */
static inline struct slice random_text(uint64_t *state, struct buffer *b) {
    buffer_clear(b);
    size_t n = 1 + random_below(state, random_below(state, 8) ? 40 : 200);
    bool plain = random_below(state, 2), foreign = random_below(state, 6) == 0;
    while (n--) {
        uint64_t kind = plain ? 0 : random_below(state, 100);
        if (kind < 65)
            buffer_text(b, PICK(state, texts_plain));
        else if (kind < 97 || !foreign)
            buffer_text(b, PICK(state, texts_nasty));
        else
            buffer_text(b, PICK(state, texts_rare));
    }
    return buffer_slice(b);
}

static inline void visit_lines(struct slice text, texts_visit *visit, void *context) {
    while (text.p)
        visit(context, slice_cut(&text, '\n'));
}

static inline bool ends_in(const char *name, const char *end) {
    size_t n = strlen(name), m = strlen(end);
    return n >= m && strcmp(name + n - m, end) == 0;
}

/* Visits each transcript below `folder`, whole and line by line. */
static inline size_t visit_transcripts(const char *folder, int depth, texts_visit *visit,
                                       void *context) {
    DIR *d = opendir(folder);
    struct buffer path = {0}, text = {0};
    struct stat st;
    size_t n = 0;
    assert_non_null(d);
    for (struct dirent *e; (e = readdir(d));) {
        if (e->d_name[0] == '.')
            continue;
        buffer_clear(&path);
        buffer_format(&path, "%s/%s", folder, e->d_name);
        buffer_char(&path, '\0');
        assert_int_equal(stat(path.p, &st), 0);
        if (S_ISDIR(st.st_mode) && depth > 0) {
            n += visit_transcripts(path.p, depth - 1, visit, context);
        } else if (ends_in(path.p, ".txt") || ends_in(path.p, ".vtt") || ends_in(path.p, ".md")) {
            read_file(path.p, &text);
            visit(context, buffer_slice(&text));
            visit_lines(buffer_slice(&text), visit, context);
            n++;
        }
    }
    closedir(d);
    buffer_free(&path);
    buffer_free(&text);
    return n;
}

static inline void must_equal(struct slice text, const struct span *a, size_t n,
                              const struct span *b, size_t m) {
    bool same = n == m && (n == 0 || memcmp(a, b, n * sizeof *a) == 0);
    if (same)
        return;
    print_error("unequal on \"%.*s\"\nbytes:", SLICE_ARGS(text));
    for (size_t i = 0; i < text.n && i < 300; i++)
        print_error(" %02x", (unsigned)(unsigned char)text.p[i]);
    print_error("\nhere:");
    for (size_t i = 0; i < n && i < 60; i++)
        print_error(" %u-%u", a[i].from, a[i].to);
    print_error("\nwanted:");
    for (size_t i = 0; i < m && i < 60; i++)
        print_error(" %u-%u", b[i].from, b[i].to);
    print_error("\n");
    fail();
}

/* A line of a Unicode break test (`÷ 0061 × 0308 ÷ # …`): its text into `text`, its segments into
 * `segments`. False when the line holds no test. */
static inline bool parse_break_test(struct slice line, struct buffer *text,
                                    struct span_list *segments) {
    buffer_clear(text);
    segments->n = 0;
    if (line.n == 0 || line.p[0] == '#')
        return false;
    line = slice_cut(&line, '\t');
    size_t from = 0, marks = 0;
    while (line.p && line.n) {
        struct slice token = slice_trim(slice_cut(&line, ' '));
        if (slice_eq(token, SLICE("\u00f7"))) {
            if (marks++)
                span_list_add(segments, from, text->n);
            from = text->n;
        } else if (token.n >= 4) {
            char hex[8] = {0};
            assert_true(token.n < sizeof hex);
            memcpy(hex, token.p, token.n);
            utf8_add(text, (int32_t)strtol(hex, NULL, 16));
        }
    }
    return marks > 0;
}

#endif
