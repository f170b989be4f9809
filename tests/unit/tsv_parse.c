/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/tsv.h"

#include "pipeline/utf8.h"
#include "tests/unit/testing.h"

/* Parses `text` (whole lines) under a header of n columns into what a notebook holds. */
static bool parse(struct slice text, size_t n, struct notebook *to, struct fault *f) {
    struct buffer padded = {0};
    struct slice names[8] = {{NULL, 0}};
    struct columns c = {names, n, NO_PLACE};
    struct shard shard = {.file = "t", .line = 2};
    buffer_add(&padded, text);
    memset(buffer_room(&padded, TSV_SLACK), 'x', TSV_SLACK);
    bool ok = tsv_parse(&c, buffer_slice(&padded), &shard, &to->sink, f);
    shard_free(&shard);
    buffer_free(&padded);
    return ok;
}

static void test_rows(void **state) {
    struct notebook n = notebook();
    struct fault f = {0};
    (void)state;
    assert_true(parse(SLICE("a\tb\n\t\n\xc3\xa9\t'\n"), 2, &n, &f));
    holds(&n.text, "a|b|\n||\n\xc3\xa9|'|\n");
    assert_true(parse(SLICE("\n"), 1, &n, &f));
    holds(&n.text, "|\n");
    assert_true(parse(SLICE(""), 3, &n, &f));
    holds(&n.text, "");
    buffer_free(&n.text);
}

static void test_faults(void **state) {
    static const struct {
        const char *text, *message;
    } cases[] = {
        {"a\tb\nc\n", "hearth: t:3: 1 field where the header has 2: \"c\"\n"},
        {"a\tb\tc\n", "hearth: t:2: 3 fields where the header has 2: \"a\\x09b\\x09c\"\n"},
        {"a\tb\r\n",
         "hearth: t:2:2: a carriage return: lines must end with LF alone: \"b\\x0d\"\n"},
        {"a\tb\xff\n", "hearth: t:2:2: not UTF-8 at byte 4: \"b\\xff\"\n"},
        {"a\t\"b\n",
         "hearth: t:2:2: an ASCII double quote, which the stream does not allow (hearth "
         "ingest turns it into typographic ones)\n"},
        /* The byte is told, not the number of fields that it stands in. */
        {"a\tb\tc\"\n", "hearth: t:2: an ASCII double quote, which the stream does not allow "
                        "(hearth ingest turns it into typographic ones)\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct notebook n = notebook();
        struct fault f = {0};
        assert_false(parse(slice_of(cases[i].text), 2, &n, &f));
        faulted(&f, STATUS_INPUT, cases[i].message);
        buffer_free(&n.text);
    }
}

/* What the parser should do, plainly: the text up to the first bad line, or all of it. */
static size_t plain_parse(struct slice text, size_t n, struct buffer *to) {
    for (size_t from = 0; from < text.n;) {
        size_t end = from, fields = 1;
        bool bad = false;
        for (; text.p[end] != '\n'; end++) {
            fields += text.p[end] == '\t';
            bad |= text.p[end] == '\r' || text.p[end] == '"' || text.p[end] == '\0';
        }
        if (fields != n || bad || !utf8_valid((struct slice){text.p + from, end - from}, NULL))
            return from;
        for (size_t i = from; i < end; i++)
            buffer_char(to, text.p[i] == '\t' ? '|' : text.p[i]);
        buffer_text(to, "|\n");
        from = end + 1;
    }
    return text.n;
}

static void random_text(uint64_t *seed, struct buffer *b) {
    static const char *const pieces[] = {"\t",           "\t",
                                         "\t",           "a",
                                         "words go on",  "\n",
                                         "\n",           "\xc3\xa9",
                                         "\xe2\x80\x99", "1234567890123456"};
    static const char *const nasty[] = {"\r", "\"", "\xff", "\xe2\x80", "\xed\xa0\x80"};
    buffer_clear(b);
    for (size_t i = draw_below(seed, 60); i > 0; i--) {
        if (draw_below(seed, 60) == 0)
            buffer_text(b, nasty[draw_below(seed, 5)]);
        else if (draw_below(seed, 200) == 0)
            buffer_char(b, '\0');
        else
            buffer_text(b, pieces[draw_below(seed, 10)]);
    }
    buffer_char(b, '\n');
}

static void test_random(void **state) {
    struct buffer text = {0}, wanted = {0};
    struct notebook n = notebook();
    uint64_t seed = 1;
    (void)state;
    for (int i = 0; i < 30000; i++) {
        struct fault f = {0};
        size_t columns = 1 + draw_below(&seed, 3);
        random_text(&seed, &text);
        size_t good = plain_parse(buffer_slice(&text), columns, &wanted);
        assert_int_equal(parse(buffer_slice(&text), columns, &n, &f), good == text.n);
        assert_true(slice_eq(buffer_slice(&n.text), buffer_slice(&wanted)));
        fault_free(&f);
        buffer_clear(&n.text);
        buffer_clear(&wanted);
    }
    buffer_free(&text);
    buffer_free(&wanted);
    buffer_free(&n.text);
}

static void test_header(void **state) {
    static const struct {
        const char *line, *message;
    } cases[] = {{"doc\tdoc", "hearth: h:1:2: two columns of one name: \"doc\"\n"},
                 {"", "hearth: h:1:1: a column without a name\n"},
                 {"a\t", "hearth: h:1:2: a column without a name\n"},
                 {"a\xff", "hearth: h:1:1: a column name that is not UTF-8: \"a\\xff\"\n"},
                 {"\xef\xbb\xbf"
                  "a",
                  "hearth: h:1: a byte order mark before the header\n"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct columns c = {NULL, 0, {"h", 1, 0}};
        struct fault f = {0};
        size_t cap = 0;
        assert_false(tsv_parse_header(slice_of(cases[i].line), &c, &cap, &f));
        faulted(&f, STATUS_INPUT, cases[i].message);
        free(c.names);
    }
    struct columns c = {NULL, 0, {"h", 1, 0}};
    struct fault f = {0};
    size_t cap = 0;
    assert_true(tsv_parse_header(SLICE("doc\tmy col\t\xc3\xa9"), &c, &cap, &f));
    assert_int_equal(c.n, 3);
    assert_int_equal(columns_find(&c, "my col"), 1);
    assert_int_equal(columns_find(&c, "col"), COLUMN_NONE);
    free(c.names);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_random),
        cmocka_unit_test(test_header),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
