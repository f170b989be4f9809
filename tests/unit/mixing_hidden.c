/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_hidden.h"

#include "tests/unit/testing.h"

#define A SLICE("a")
#define B SLICE("b")
#define NONE SLICE("")
#define LENGTH(array) (sizeof(array) / sizeof *(array))

static struct mixing_row row(enum mixing_of of, bool in, struct slice group, struct slice next,
                             uint64_t people) {
    struct mixing_row r = {.of = of,
                           .facilitators = in,
                           .group = group,
                           .next = next,
                           .people = people,
                           .share = value_of(0.5)};
    return r;
}

/* Which rows are told: `t`, or `-`. */
static void is(struct mixing_row *rows, size_t n, uint64_t threshold, const char *expected) {
    char text[16] = "";
    struct mixing_hidden_rows hidden = mixing_hide(rows, n, threshold);
    size_t untold = 0;
    for (size_t i = 0; i < n; i++) {
        text[i] = rows[i].hidden ? '-' : 't';
        untold += rows[i].hidden;
        assert_int_equal(rows[i].share.why, rows[i].hidden ? REASON_SUPPRESSED : REASON_NONE);
    }
    assert_string_equal(text, expected);
    assert_int_equal(hidden.rows, n);
    assert_int_equal(hidden.parts + hidden.over_all, untold);
}

/* So many people of two groups, in none and leading; `alone` of a are in transcripts without b. */
static void hide(uint64_t a, uint64_t b, uint64_t none, uint64_t leading, uint64_t alone,
                 const char *expected) {
    struct mixing_row rows[] = {row(MIXING_OF_ALL, true, NONE, NONE, a + b + none + leading),
                                row(MIXING_OF_ALL, false, NONE, NONE, a + b + none),
                                row(MIXING_OF_BETWEEN, false, NONE, NONE, a + b),
                                row(MIXING_OF_PAIR, false, A, A, a),
                                row(MIXING_OF_PAIR, false, A, B, a + b - alone),
                                row(MIXING_OF_PAIR, false, B, B, b),
                                row(MIXING_OF_OPENING, true, NONE, A, a),
                                row(MIXING_OF_ALL, false, NONE, NONE, a + b)};
    rows[7].doc = SLICE("a transcript");
    is(rows, LENGTH(rows), 5, expected);
}

/* Of a transcript nothing is told, however many there are. */
static void test_many(void **state) {
    (void)state;
    hide(12, 8, 0, 6, 0, "ttttttt-");
    hide(12, 8, 5, 0, 0, "ttttttt-");
}

static void test_few(void **state) {
    (void)state;
    hide(12, 4, 0, 6, 0, "tt------"); /* in a group */
    hide(12, 8, 4, 6, 0, "tt------"); /* in none */
    hide(12, 8, 0, 4, 0, "-ttttt--"); /* who lead */
}

/* 32 people less the pair's are those in transcripts without the other group; the pair's less the
 * 20 of a are people of b. */
static void test_pair(void **state) {
    (void)state;
    hide(20, 12, 0, 6, 4, "tttt-tt-");
    hide(20, 12, 0, 6, 5, "ttttttt-");
    hide(20, 12, 0, 6, 7, "ttttttt-");
    hide(20, 12, 0, 6, 8, "tttt-tt-");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_few),
        cmocka_unit_test(test_pair),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
