/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/wording.h"

#include "tests/unit/testing.h"

static void is(const struct wording *w, const char *key, const char *text) {
    assert_string_equal(wording_of(w, key), text);
}

static void test_english(void **state) {
    static const char *const given[] = {NULL, "en"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct wording w = {0};
        struct fault f = {0};
        assert_true(wording_open(&w, given[i], &f));
        assert_string_equal(w.lang, "en");
        is(&w, "page.contents", "Contents");
        assert_null(wording_of(&w, "no.such.key"));
        assert_null(wording_of(&w, ""));
        wording_free(&w);
    }
}

/* What it has instead of the English words, one of them twice; what it lacks is in English. An
 * empty text is a text, and a TAB in it stays. */
static void test_another(void **state) {
    (void)state;
    struct wording w = {0};
    struct fault f = {0};
    write_file("cy.tsv", SLICE("lang\tcy\r\n\npage.contents\tfoo\npage.left_out\ta\tb\n"
                               "page.contents\tCynnwys\r\ncolumn.theme\t\npage.title\tno end"));
    assert_true(wording_open(&w, "cy.tsv", &f));
    assert_string_equal(w.lang, "cy");
    is(&w, "page.contents", "Cynnwys");
    is(&w, "column.theme", "");
    is(&w, "indicators.other", "with");
    is(&w, "page.left_out", "a\tb");
    is(&w, "page.title", "no end");
    wording_free(&w);
}

static void refused(const char *path, enum status status, const char *why) {
    struct wording w = {0};
    struct fault f = {.stage = "report"};
    assert_false(wording_open(&w, path, &f));
    faulted(&f, status, why);
    wording_free(&w);
}

static void test_refused(void **state) {
    (void)state;
    write_file("bad.tsv", SLICE("page.title\tb\n\nno words\n"));
    refused(
        "bad.tsv", STATUS_INPUT,
        "hearth report: bad.tsv:3: a line of words is a key, TAB, and the text: \"no words\"\n");
    write_file("other.tsv", SLICE("page.title\tb\npage.titel\tb\n"));
    refused("other.tsv", STATUS_INPUT,
            "hearth report: other.tsv:2:1: no key of the words of the report: \"page.titel\"\n");
    write_file("places.tsv",
               SLICE("page.gone\t{0}, {0}\npage.gone\tno place\npage.gone\t{0} {7}\n"));
    refused("places.tsv", STATUS_INPUT,
            "hearth report: places.tsv:3:2: the English text of this key has no such place: "
            "\"{7}\"\n");
    write_file("latin.tsv", SLICE("page.title\t\xE9\n"));
    refused("latin.tsv", STATUS_INPUT, "hearth report: latin.tsv: the words are not UTF-8\n");
    refused("none.tsv", STATUS_SYSTEM, "hearth report: none.tsv: No such file or directory\n");
}

static void test_empty(void **state) {
    (void)state;
    struct wording w = {0};
    struct fault f = {0};
    write_file("empty.tsv", SLICE(""));
    assert_true(wording_open(&w, "empty.tsv", &f));
    is(&w, "page.contents", "Contents");
    wording_free(&w);
}

/* What is counted stands where a text has a sign for it, whatever is put in later. */
static void test_settled(void **state) {
    (void)state;
    struct wording w = {0};
    struct fault f = {0};
    write_file("u.tsv", SLICE("page.left_out\t{unit}, {units} of {0} {unity {unit}\n"));
    assert_true(wording_open(&w, "u.tsv", &f));
    wording_settle(&w, SLICE("turn"), SLICE("turns"));
    is(&w, "page.left_out", "turn, turns of {0} {unity turn");
    is(&w, "page.contents", "Contents");
    wording_free(&w);
}

/* As some editors write it. */
static void test_mark(void **state) {
    (void)state;
    struct wording w = {0};
    struct fault f = {0};
    write_file("mark.tsv", SLICE("\xEF\xBB\xBFlang\tcy\npage.contents\tCynnwys\n"));
    assert_true(wording_open(&w, "mark.tsv", &f));
    assert_string_equal(w.lang, "cy");
    is(&w, "page.contents", "Cynnwys");
    wording_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_english),
        cmocka_unit_test_setup_teardown(test_another, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_refused, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_settled, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_mark, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_empty, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
