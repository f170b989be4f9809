/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pseudonyms.h"

#include "tests/unit/testing.h"

/* The key 00 01 02 … 1f. */
static struct redaction_key counting_key(void) {
    struct redaction_key key = {{0}};
    for (size_t i = 0; i < sizeof key.bytes; i++)
        key.bytes[i] = (unsigned char)i;
    return key;
}

/* Worked out with the hashlib of Python: blake2b(name, key, digest_size=32, person="hearth p" or
 * "hearth d"), its first eight bytes as a little-endian number, to the base 30. */
static void test_values(void **state) {
    (void)state;
    static const struct {
        enum pseudonym_kind kind;
        const char *name, *pseudonym;
    } cases[] = {
        {PSEUDONYM_PERSON, "Anna Berg", "P-QTN4MBQW"},
        {PSEUDONYM_PERSON, "anna  BERG", "P-QTN4MBQW"},
        {PSEUDONYM_PERSON, " Anna Berg ", "P-QTN4MBQW"},
        {PSEUDONYM_DOCUMENT, "anna berg", "P-53SK7QBN"},
        {PSEUDONYM_DOCUMENT, "Anna Berg", "P-RZAVB3ZB"},
        {PSEUDONYM_DOCUMENT, "a/b", "P-SMWWBTB9"},
        {PSEUDONYM_PERSON, "JOSÉ", "P-JDPQ9CN9"},
        {PSEUDONYM_PERSON, "Jose\u0301", "P-JDPQ9CN9"},
        {PSEUDONYM_PERSON, "Straße", "P-PSR3ZKPE"},
        {PSEUDONYM_PERSON, "Bo", "P-BXE74DRW"},
    };
    struct redaction_key key = counting_key();
    struct pseudonyms *p = pseudonyms_new(&key);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        same_text(pseudonyms_give(p, cases[i].kind, slice_of(cases[i].name)), cases[i].pseudonym);
    assert_int_equal(pseudonyms_count(p, PSEUDONYM_PERSON), 4);
    assert_int_equal(pseudonyms_count(p, PSEUDONYM_DOCUMENT), 3);
    pseudonyms_free(p);
    memset(&key, 0xff, sizeof key);
    p = pseudonyms_new(&key);
    same_text(pseudonyms_give(p, PSEUDONYM_PERSON, SLICE("Anna Berg")), "P-QMV64T4P");
    pseudonyms_free(p);
}

/* Found by trying names with Python until two agreed. */
static void test_collision(void **state) {
    (void)state;
    struct redaction_key key = counting_key();
    struct pseudonyms *p = pseudonyms_new(&key), *q = pseudonyms_new(&key);
    struct pseudonyms_all all = {0};
    struct fault f = {.stage = "t"};
    same_text(pseudonyms_give(p, PSEUDONYM_PERSON, SLICE("n506299")), "P-ZRS7E84F");
    pseudonyms_give(p, PSEUDONYM_PERSON, SLICE("bo"));
    pseudonyms_give(q, PSEUDONYM_PERSON, SLICE("Bo"));
    pseudonyms_collect(p, &all);
    pseudonyms_collect(q, &all);
    assert_true(pseudonyms_distinct(&all, &f));
    assert_int_equal(all.n, 2); /* bo was met twice */
    same_text(pseudonyms_give(q, PSEUDONYM_PERSON, SLICE("n466764")), "P-ZRS7E84F");
    pseudonyms_collect(q, &all);
    assert_false(pseudonyms_distinct(&all, &f));
    faulted(&f, STATUS_INPUT,
            "hearth t: two names share a pseudonym under this key; another key (--new-key) parts "
            "them: \"n466764” and “n506299\"\n");
    pseudonyms_all_free(&all);
    pseudonyms_free(p);
    pseudonyms_free(q);
}

static void test_form(void **state) {
    (void)state;
    static const char *const none[] = {"",           "P-7K2M9QX",  "P-7K2M9QXAB", "p-7K2M9QXA",
                                       "P-7K2M9QX0", "P-7K2M9QXI", "P 7K2M9QXA"};
    assert_true(pseudonym_form(SLICE("P-7K2M9QXA")));
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(pseudonym_form(slice_of(none[i])));
    struct buffer b = {0};
    pseudonym_write(pseudonym_number(SLICE("P-7K2M9QXA")), &b);
    holds(&b, "P-7K2M9QXA");
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_values),
                                       cmocka_unit_test(test_collision),
                                       cmocka_unit_test(test_form)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
