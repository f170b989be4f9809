/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A transcript written out, a line per paragraph, so that a test can compare it as one string:
 * turn|speaker|start|end|line|text */
#ifndef HEARTH_TESTS_TURNS_H
#define HEARTH_TESTS_TURNS_H

#include "corpus/reader.h"
#include "tests/unit/texts.h"

static inline void add_turns(struct buffer *b, const struct transcript *t) {
    for (size_t i = 0; i < t->n; i++) {
        const struct paragraph *p = &t->paragraphs[i];
        buffer_u64(b, p->turn);
        buffer_char(b, '|');
        buffer_add(b, p->speaker);
        buffer_char(b, '|');
        time_add(b, p->start);
        buffer_char(b, '|');
        time_add(b, p->end);
        buffer_format(b, "|%llu|", (unsigned long long)p->line);
        buffer_add(b, p->text);
        buffer_char(b, '\n');
    }
}

/* Asserts what `reader` makes of `text`: the turns, or (wanted beginning with "!") the fault. */
static inline void assert_turns(const struct reader *reader, const char *text, bool repair,
                                const char *wanted) {
    struct transcript t = {0};
    struct fault f = {.stage = "ingest"};
    struct buffer b = {0};
    /* An exact copy, so that a sanitiser sees a read behind the end. */
    size_t n = strlen(text);
    char *exact = mem_alloc(n);
    memcpy(exact, text, n);
    struct reading in = {.text = {exact, n}, .file = "talk", .repair = repair};
    if (reader->read(&t, &in, &f)) {
        add_turns(&b, &t);
    } else {
        buffer_char(&b, '!');
        buffer_add(&b, buffer_slice(&f.text));
    }
    buffer_char(&b, '\0');
    assert_string_equal(b.p, wanted);
    buffer_free(&b);
    fault_free(&f);
    transcript_free(&t);
    free(exact);
}

#endif
