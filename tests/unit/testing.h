/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tests of the plumbing and of the lexicon share: cmocka with the headers that it wants,
 * comparisons of slices, random numbers that are the same everywhere, sinks and files to look at.
 */
#ifndef HEARTH_TESTS_TESTING_H
#define HEARTH_TESTS_TESTING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/record.h"

static inline void same_text(struct slice s, const char *wanted) {
    if (!slice_eq(s, slice_of(wanted)))
        fail_msg("\"%.*s\" instead of \"%s\"", (int)s.n, s.n ? s.p : "", wanted);
}

/* A short name as it was, for when what it was borrowed from is gone. */
struct name {
    char text[32];
};
static inline struct slice name_keep(struct name *name, struct slice s) {
    assert_true(s.n <= sizeof name->text);
    memcpy(name->text, s.n ? s.p : "", s.n);
    return (struct slice){name->text, s.n};
}

/* The same for what a buffer holds, which is then cleared. */
static inline void holds(struct buffer *b, const char *wanted) {
    same_text(buffer_slice(b), wanted);
    buffer_clear(b);
}

/* The fault's message, which is then forgotten. */
static inline void faulted(struct fault *f, enum status status, const char *wanted) {
    assert_int_equal(f->status, status);
    same_text(buffer_slice(&f->text), wanted);
    fault_free(f);
}

/* splitmix64 */
static inline uint64_t draw(uint64_t *state) {
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}
static inline size_t draw_below(uint64_t *state, size_t n) {
    return (size_t)(draw(state) % n);
}

/* A sink that writes down what it is told: names and fields with a `|` behind each, a line each. */
struct notebook {
    struct sink sink;
    struct buffer text;
    size_t boundaries, ends;
    size_t refuse_at; /* the record that it refuses, from 1; 0: none */
    size_t records;
};
static inline bool notebook_line(struct notebook *n, const struct slice *fields, size_t count) {
    for (size_t i = 0; i < count; i++) {
        buffer_add(&n->text, fields[i]);
        buffer_char(&n->text, '|');
    }
    buffer_char(&n->text, '\n');
    return true;
}
static inline bool notebook_columns(struct sink *s, const struct columns *c) {
    return notebook_line((struct notebook *)s, c->names, c->n);
}
static inline bool notebook_record(struct sink *s, const struct record *r) {
    struct notebook *n = (struct notebook *)s;
    return ++n->records != n->refuse_at && notebook_line(n, r->fields, r->n);
}
static inline bool notebook_boundary(struct sink *s) {
    ((struct notebook *)s)->boundaries++;
    return true;
}
static inline bool notebook_end(struct sink *s) {
    ((struct notebook *)s)->ends++;
    return true;
}
static inline struct notebook notebook(void) {
    return (struct notebook){
        .sink = {notebook_columns, notebook_record, notebook_boundary, notebook_end}};
}

/* A folder of its own for a test, and files in it. */
static inline int enter_folder(void **state) {
    char *name = mem_text(SLICE("/tmp/hearth-test-XXXXXX"));
    char *before = getcwd(NULL, 0);
    assert_non_null(mkdtemp(name));
    assert_non_null(before);
    char **both = mem_alloc(2 * sizeof *both);
    both[0] = name;
    both[1] = before;
    *state = both;
    return chdir(name);
}
static inline int leave_folder(void **state) {
    char **both = *state, command[64];
    int failed = chdir(both[1]);
    snprintf(command, sizeof command, "rm -rf %s", both[0]);
    failed |= system(command);
    free(both[0]);
    free(both[1]);
    free(both);
    return failed;
}
static inline void write_file(const char *path, struct slice text) {
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(text.p, 1, text.n, f), text.n);
    assert_int_equal(fclose(f), 0);
}
static inline void file_holds(const char *path, const char *wanted) {
    struct buffer b = {0};
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    size_t n;
    while ((n = fread(buffer_room(&b, 4096), 1, 4096, f)) > 0)
        b.n += n;
    fclose(f);
    same_text(buffer_slice(&b), wanted);
    buffer_free(&b);
}

#endif
