/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/scan.h"

#include "tests/unit/testing.h"

enum { TEXTS = 20000, LONGEST = 70 };

/* Random bytes, mostly of a few that matter, in memory of their very size. */
static char *make_text(uint64_t *state, size_t *n) {
    static const char some[] = "  ab[[\x01\x1f~\x7f\"\x80\xc3\xff\t\n";
    *n = draw_below(state, LONGEST);
    char *text = mem_alloc(*n);
    for (size_t i = 0; i < *n; i++)
        text[i] = draw_below(state, 8) ? 'x' : some[draw_below(state, sizeof some - 1)];
    return text;
}

/* As scan_odd says, byte by byte. */
static size_t find_odd(struct slice s, size_t i, bool twice) {
    for (; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c < 32 || c > 126 || c == 34 || (twice && i && c == 32 && s.p[i - 1] == 32))
            break;
    }
    return i;
}

static void test_odd(void **state) {
    uint64_t random = 1;
    size_t n;
    (void)state;
    for (size_t k = 0; k < TEXTS; k++) {
        char *text = make_text(&random, &n);
        struct slice s = {text, n};
        for (size_t i = 0; i <= n; i++) {
            assert_int_equal(scan_odd(s, i, false), find_odd(s, i, false));
            assert_int_equal(scan_odd(s, i, true), find_odd(s, i, true));
        }
        free(text);
    }
}

static void test_rare(void **state) {
    static const struct slice needles[] = {{"[", 1}, {"[[", 2}, {"x[", 2}, {"a[x", 3}, {"xx", 2}};
    uint64_t random = 2;
    size_t n, found = 0;
    (void)state;
    for (size_t k = 0; k < TEXTS; k++) {
        char *text = make_text(&random, &n);
        struct slice s = {text, n}, needle = needles[k % 5];
        const char *wanted = memmem(text, n, needle.p, needle.n);
        for (size_t rare = 0; rare < needle.n; rare++)
            assert_ptr_equal(scan_rare(s, needle, rare), wanted);
        found += wanted != NULL;
        free(text);
    }
    assert_in_range(found, TEXTS / 10, TEXTS - TEXTS / 10);
    assert_null(scan_rare((struct slice){NULL, 0}, SLICE("[["), 0));
}

static void test_spaces(void **state) {
    uint64_t random = 3;
    size_t n;
    (void)state;
    for (size_t k = 0; k < TEXTS; k++) {
        char *text = make_text(&random, &n);
        size_t spaces = 0;
        for (size_t i = n; i-- > 0;) {
            spaces += text[i] == ' ';
            assert_int_equal(scan_items((struct slice){text + i, n - i}), spaces + 1);
            const char *space = n - i < 16 ? NULL : memchr(text + i, ' ', 16);
            if (n - i >= 16)
                assert_int_equal(scan_space_near(text + i), space ? space - (text + i) : 16);
        }
        free(text);
    }
    assert_int_equal(scan_items((struct slice){NULL, 0}), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_odd), cmocka_unit_test(test_rare),
                                       cmocka_unit_test(test_spaces)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
