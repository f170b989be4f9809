/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader made of a text, and what it left out, a line per piece: line|why|text */
#ifndef HEARTH_TESTS_LEFT_H
#define HEARTH_TESTS_LEFT_H

#include "tests/unit/turns.h"

static inline void add_left(struct buffer *b, const struct transcript *t) {
    for (size_t i = 0; i < t->n_unspoken; i++) {
        const struct unspoken_line *u = &t->unspoken[i];
        buffer_format(b, "%llu|%s|", (unsigned long long)u->line, unspoken_name(u->why));
        buffer_add(b, u->text);
        buffer_char(b, '\n');
    }
}

/* Asserts the turns that `reader` makes of `text`, and what it leaves out. */
static inline void assert_read(const struct reader *reader, const char *text, const char *turns,
                               const char *left) {
    struct transcript t = {0};
    struct fault f = {.stage = "ingest"};
    struct buffer b = {0};
    size_t n = strlen(text);
    char *exact = mem_alloc(n);
    memcpy(exact, text, n);
    struct reading in = {.text = {exact, n}, .file = "talk"};
    assert_true(reader->detect(in.text) > 0);
    assert_true(reader->read(&t, &in, &f));
    add_turns(&b, &t);
    buffer_char(&b, '\0');
    assert_string_equal(b.p, turns);
    buffer_clear(&b);
    add_left(&b, &t);
    buffer_char(&b, '\0');
    assert_string_equal(b.p, left);
    buffer_free(&b);
    fault_free(&f);
    transcript_free(&t);
    free(exact);
}

#endif
