/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/theme_names.h"

#include "tests/unit/testing.h"

struct said {
    const char *id, *label, *shown, *said;
};

static void is(struct slice text, const char *expected) {
    assert_true(slice_eq(text, slice_of(expected)));
}

static void names(const struct said *themes, size_t n) {
    struct theme_names names = {0};
    for (size_t i = 0; i < n; i++)
        theme_names_add(&names, slice_of(themes[i].id), slice_of(themes[i].label),
                        SLICE("what it is"));
    theme_names_settle(&names);
    for (size_t i = 0; i < n; i++) {
        const struct theme_name *name = theme_names_find(&names, slice_of(themes[i].id));
        assert_non_null(name);
        is(name->shown, themes[i].shown);
        is(name->said, themes[i].said);
        is(name->label, themes[i].label);
        is(name->note, "what it is");
    }
    assert_null(theme_names_find(&names, SLICE("another")));
    theme_names_free(&names);
}

static void test_labels(void **state) {
    const struct said themes[] = {
        {"ground/trust", "Trust", "Trust", "Trust"},
        {"time", "Time and money", "Time and money", "\u201CTime and money\u201D"},
        {"bare", "", "bare", "bare"},
        {"own", "own", "own", "own"},
    };
    (void)state;
    names(themes, sizeof themes / sizeof *themes);
}

/* Two of one label, and one whose label is another's id, whichever comes first. */
static void test_ambiguous(void **state) {
    const struct said themes[] = {
        {"a", "Same", "a", "a"}, {"b", "c", "b", "b"}, {"c", "Sea", "Sea", "Sea"},
        {"d", "Same", "d", "d"}, {"e", "a", "e", "e"},
    };
    (void)state;
    names(themes, sizeof themes / sizeof *themes);
}

/* Sixty columns, the mark of omission among them; two that differ only behind are not told apart.
 */
static void test_long(void **state) {
    char most[61], more[62], alike[62], cut[70];
    (void)state;
    memset(most, 'x', 60);
    memset(more, 'y', 61);
    memset(alike, 'z', 61);
    most[60] = more[61] = alike[61] = '\0';
    snprintf(cut, sizeof cut, "%.59s\u2026", more);
    const struct said themes[] = {{"a", most, most, most}, {"b", more, cut, cut}};
    names(themes, 2);
    char other[62];
    memcpy(other, alike, sizeof other);
    other[60] = '!';
    const struct said two[] = {{"c", alike, "c", "c"}, {"d", other, "d", "d"}};
    names(two, 2);
}

static void test_none(void **state) {
    (void)state;
    names(NULL, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_labels),
        cmocka_unit_test(test_ambiguous),
        cmocka_unit_test(test_long),
        cmocka_unit_test(test_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
