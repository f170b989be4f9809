/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/resort.h"

#include "tests/unit/testing.h"

/* Reads the source dry. */
static void read_all(struct source *s, struct notebook *to, struct fault *f) {
    struct shard shard = {0};
    struct buffer notes = {0};
    assert_true(to->sink.columns(&to->sink, s->columns(s)));
    for (uint64_t number = 0; s->next(s, &shard); number++) {
        assert_int_equal(shard.number, number);
        assert_true(s->push(s, &shard, &to->sink, f, &notes));
    }
    assert_int_equal(s->bytes, s->bytes_all);
    shard_free(&shard);
}

static struct resort *resort_of_two(void) {
    struct slice names[] = {SLICE("doc"), SLICE("x")};
    const struct columns columns = {names, 2, NO_PLACE};
    struct resort *r = resort_new();
    resort_columns(r, &columns);
    resort_columns(r, &columns); /* once is enough */
    return r;
}

static void row(struct resort_part *p, const char *doc, const char *x, uint64_t line) {
    struct slice fields[] = {slice_of(doc), slice_of(x)};
    struct fault f = {.stage = "t"};
    assert_true(resort_row(p, fields, 2, (struct place){"file", line, 0}, &f));
}

static void test_order(void **state) {
    (void)state;
    struct notebook to = notebook();
    struct fault f = {.stage = "t"};
    struct resort *r = resort_of_two();
    struct resort_part *p = resort_join(r), *q = resort_join(r);
    row(p, "z", "1", 2);
    row(p, "z", "", 3);
    assert_true(resort_document(p, SLICE("z"), &f));
    row(q, "y", "2", 4);
    assert_true(resort_document(q, SLICE("y"), &f));
    assert_true(resort_document(q, SLICE("nothing"), &f)); /* no rows: no document */
    row(p, "", "3", 5);
    assert_true(resort_document(p, SLICE("a"), &f));
    struct source *s = resort_source(r, &f);
    read_all(s, &to, &f);
    holds(&to.text, "doc|x|\n|3|\ny|2|\nz|1|\nz||\n");
    s->close(s);
    resort_free(r);
    buffer_free(&to.text);
}

/* More than a shard holds: every row comes once, in order. */
static void test_shards(void **state) {
    (void)state;
    enum { DOCUMENTS = 1000 };
    struct notebook to = notebook();
    struct fault f = {.stage = "t"};
    struct resort *r = resort_of_two();
    struct resort_part *p = resort_join(r);
    struct buffer expected = {0};
    buffer_text(&expected, "doc|x|\n");
    for (unsigned i = 0; i < DOCUMENTS; i++) {
        char name[8];
        snprintf(name, sizeof name, "%04u", DOCUMENTS - 1 - i);
        row(p, name, "x", i);
        assert_true(resort_document(p, slice_of(name), &f));
        buffer_format(&expected, "%04u|x|\n", i);
    }
    buffer_char(&expected, '\0');
    read_all(resort_source(r, &f), &to, &f);
    holds(&to.text, expected.p);
    resort_free(r);
    buffer_free(&to.text);
    buffer_free(&expected);
}

/* Documents and rows that are larger than what is read at a time, between small ones. */
static void test_large(void **state) {
    (void)state;
    enum { ROWS = 40, LARGE = 3 << 20 };
    struct notebook to = notebook();
    struct fault f = {.stage = "t"};
    struct resort *r = resort_of_two();
    struct resort_part *p = resort_join(r);
    struct buffer expected = {0};
    char *text = mem_zero(LARGE + 1, 1);
    row(p, "z", "1", 2);
    assert_true(resort_document(p, SLICE("z"), &f));
    buffer_text(&expected, "doc|x|\n");
    for (size_t i = 0; i < ROWS; i++) {
        size_t n = i == 20 ? LARGE : i * 4001; /* rows end anywhere in a piece */
        memset(text, 'a' + (int)(i % 26), n);
        text[n] = '\0';
        row(p, "y", text, i);
        buffer_format(&expected, "y|%s|\n", text);
    }
    assert_true(resort_document(p, SLICE("y"), &f));
    buffer_text(&expected, "z|1|\n");
    buffer_char(&expected, '\0');
    read_all(resort_source(r, &f), &to, &f);
    holds(&to.text, expected.p);
    resort_free(r);
    free(text);
    buffer_free(&to.text);
    buffer_free(&expected);
}

static void test_none(void **state) {
    (void)state;
    struct notebook to = notebook();
    struct fault f = {.stage = "t"};
    struct resort *r = resort_of_two();
    read_all(resort_source(r, &f), &to, &f);
    holds(&to.text, "doc|x|\n");
    resort_free(r);
    buffer_free(&to.text);
}

static void test_twice(void **state) {
    (void)state;
    struct fault f = {.stage = "t"};
    struct resort *r = resort_of_two();
    struct resort_part *p = resort_join(r);
    row(p, "a", "1", 2);
    assert_true(resort_document(p, SLICE("a"), &f));
    row(p, "a", "2", 2);
    assert_true(resort_document(p, SLICE("a"), &f));
    assert_null(resort_source(r, &f));
    faulted(&f, STATUS_INPUT, "hearth t: file:2: two documents would have this name: \"a\"\n");
    resort_free(r);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_order), cmocka_unit_test(test_shards),
                                       cmocka_unit_test(test_large), cmocka_unit_test(test_none),
                                       cmocka_unit_test(test_twice)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
