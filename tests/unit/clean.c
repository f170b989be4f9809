/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"

#include "corpus/nfc.h"
#include "tests/unit/texts.h"

#define OPEN "\xe2\x80\x9c"
#define CLOSE "\xe2\x80\x9d"

static const struct {
    const char *raw, *clean;
} rows[] = {
    {"", ""},
    {"plain text", "plain text"},
    {"  a  b\tc\r\nd\n", "a b c d"},
    {"\xc2\xa0 1\xe2\x80\xaf"
     "000\xe2\x80\x89kg \xe3\x80\x80",
     "1 000 kg"},
    {"a\xe2\x80\xa8"
     "b\x1d"
     "c",
     "a b c"},
    {"so\xc2\xad"
     "ft \xef\xbb\xbfno\xe2\x80\x8bne\x07 x\x7f",
     "soft none x"},
    {"\xe2\x80\x8e"
     "a\xe2\x80\xaa"
     "b",
     "ab"},
    {"\xd8\x9c\xd8\xb3\xd9\x84\xd8\xa7\xd9\x85\xe2\x80\x8f.\xe2\x81\xaf",
     "\xd8\xb3\xd9\x84\xd8\xa7\xd9\x85."},
    /* Persian writes words with a joiner that does not join */
    {"\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xb1\xd9\x88\xd9\x85",
     "\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xb1\xd9\x88\xd9\x85"},
    {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x92",
     "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x92"},
    {"\"Hope,\" she said, \"is (\"quiet\")-\"ish\".\"", OPEN
     "Hope," CLOSE " she said, " OPEN "is (" OPEN "quiet" CLOSE ")-" OPEN "ish" CLOSE "." CLOSE},
    {"\"\"", OPEN CLOSE},
    {"say \" hi \" now", "say " OPEN " hi " CLOSE " now"},
    {"he said: \"no", "he said: " OPEN "no"},
    {"it is 5\" long", "it is 5" CLOSE " long"},
    {"we\xe2\x80\x94\"they\"\xe2\x80\x94us", "we\xe2\x80\x94" OPEN "they" CLOSE "\xe2\x80\x94us"},
    {"e\xe2\x80\x8b\xcc\x81", "\xc3\xa9"}, /* what is neighbours now composes */
    {" \xe2\x80\x8b ", ""},
    {"[laughter]", "[laughter]"},
};

static void test_rows(void **state) {
    (void)state;
    struct arena a = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t n = strlen(rows[i].raw);
        char *exact = mem_alloc(n);
        memcpy(exact, rows[i].raw, n);
        struct slice got = clean_text((struct slice){exact, n}, &a);
        if (!slice_eq(got, slice_of(rows[i].clean)))
            fail_msg("row %zu: \"%.*s\" is not \"%s\"", i, SLICE_ARGS(got), rows[i].clean);
        assert_true(slice_eq(clean_text(got, &a), got)); /* twice is once */
        free(exact);
    }
    assert_int_equal(clean_text((struct slice){NULL, 0}, &a).n, 0);
    arena_free(&a);
}

/* What is clean already is not copied. */
static void test_in_place(void **state) {
    (void)state;
    struct arena a = {0};
    struct slice raw = SLICE("  caf\xc3\xa9 \xe2\x80\x99tis\n");
    struct slice got = clean_text(raw, &a);
    assert_ptr_equal(got.p, raw.p + 2);
    arena_free(&a);
}

/* Whatever the text: one line, single spaces, no quote, in form C, and clean for good. */
static void test_random(void **state) {
    static const char *const pieces[] = {"a",
                                         "e",
                                         "\xcc\x81",
                                         " ",
                                         "\t",
                                         "\n",
                                         "\"",
                                         "(",
                                         "-",
                                         "\xc2\xad",
                                         "\xe2\x80\x8b",
                                         "\xc2\xa0",
                                         "\xe2\x80\x9c",
                                         "\xe2\x80\x8d",
                                         "\x01",
                                         "\xf0\x9f\x91\x8d",
                                         "\xea\xb0\x80",
                                         "\xe1\x86\xa8",
                                         "[",
                                         "]"};
    (void)state;
    uint64_t seed = 11;
    struct arena a = {0};
    struct buffer b = {0}, composed = {0};
    struct nfc nfc = {0};
    for (int i = 0; i < 20000; i++) {
        buffer_clear(&b);
        buffer_clear(&composed);
        arena_reset(&a);
        for (uint64_t n = random_below(&seed, 16); n > 0; n--)
            buffer_text(&b, pieces[random_below(&seed, sizeof pieces / sizeof *pieces)]);
        nfc_add(&nfc, &composed, buffer_slice(&b));
        struct slice s = clean_text(buffer_slice(&composed), &a);
        for (size_t k = 0; k < s.n; k++) {
            assert_true((unsigned char)s.p[k] >= ' ' && s.p[k] != '"');
            assert_true(s.p[k] != ' ' || (k > 0 && k + 1 < s.n && s.p[k - 1] != ' '));
        }
        assert_true(utf8_valid(s, NULL));
        assert_true(slice_eq(clean_text(s, &a), s));
        buffer_clear(&b);
        nfc_add(&nfc, &b, s);
        assert_true(slice_eq(buffer_slice(&b), s));
    }
    nfc_free(&nfc);
    buffer_free(&b);
    buffer_free(&composed);
    arena_free(&a);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_in_place),
        cmocka_unit_test(test_random),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
