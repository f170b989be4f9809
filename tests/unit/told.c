/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/told.h"

#include "tests/unit/testing.h"

#define PEOPLE "of\tname\ttheme\tfacilitators\tshare\n"

static bool read_people(struct told *t, const char *rows, struct fault *f) {
    *t = (struct told){.facilitators = false};
    *f = (struct fault){.stage = "test"};
    write_file("people.tsv", slice_of(rows));
    return told_read(t, "people.tsv", "host", "test", f);
}

/* The columns of the text. */
static void told_text(struct told *t) {
    struct slice names[] = {SLICE("speaker"), SLICE("role"), SLICE("group")};
    const struct columns columns = {.names = names, .n = 3};
    told_columns(t, &columns);
}

static bool quotes(struct told *t, const char *role, const char *group, const char *theme) {
    const struct slice fields[] = {SLICE("Ann"), slice_of(role), slice_of(group)};
    return told_quotes(t, fields, slice_of(theme));
}

/* On trust the old are too few; on asking how, all are, though not on asking. */
static void test_quotes(void **state) {
    (void)state;
    struct told t;
    struct fault f;
    assert_true(read_people(&t,
                            PEOPLE "all\t\ttrust\tout\t0.5\n"
                                   "all\t\task\tout\t0.5\n"
                                   "all\t\task/how\tout\tsuppressed\n"
                                   "all\t\thope\tout\tsuppressed\n"
                                   "all\t\thope/none\tout\t0.5\n"
                                   "group\tnew\ttrust\tout\t0.5\n"
                                   "group\told\ttrust\tout\tsuppressed\n"
                                   "group\tnew\task\tout\t0\n"
                                   "group\tnew\task/how\tout\t0\n"
                                   "group\tnew\thope\tout\t0.5\n"
                                   "group\tnew\thope/none\tout\t0.5\n",
                            &f));
    assert_true(told_has(&t, SLICE("group"), SLICE("new"), SLICE("trust")));
    assert_false(told_has(&t, SLICE("group"), SLICE("old"), SLICE("trust")));
    assert_false(told_has(&t, SLICE("group"), SLICE("new"), SLICE("trus")));
    told_text(&t);
    assert_true(quotes(&t, "", "new", "trust"));
    assert_true(quotes(&t, "guest", "new", "ask"));
    assert_false(quotes(&t, "", "old", "trust"));
    assert_false(quotes(&t, "", "", "trust"));
    assert_false(quotes(&t, "host", "new", "trust"));
    assert_false(quotes(&t, "", "new", "ask/how"));
    assert_false(quotes(&t, "", "new", "hope/none")); /* as hope is not told of */
    assert_false(quotes(&t, "", "new", "unheard"));
    told_free(&t);
}

/* Where facilitators are among the people, they are quoted like anybody. */
static void test_facilitators(void **state) {
    (void)state;
    struct told t;
    struct fault f;
    assert_true(read_people(&t, PEOPLE "all\t\ttrust\tin\t0.5\n", &f));
    told_text(&t);
    assert_true(quotes(&t, "host", "old", "trust"));
    told_free(&t);
}

static void test_refused(void **state) {
    (void)state;
    struct told t;
    struct fault f;
    assert_false(read_people(&t, "of\tname\ttheme\tshare\n", &f));
    faulted(&f, STATUS_INPUT,
            "hearth test: people.tsv:1: no table of `hearth score people`: there is no column: "
            "\"facilitators\"\n");
    told_free(&t);
    assert_false(read_people(&t, "", &f));
    fault_free(&f);
    told_free(&t);
    assert_false(read_people(&t, PEOPLE "all\t\n", &f));
    fault_free(&f);
    told_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_quotes, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_facilitators, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_refused, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
