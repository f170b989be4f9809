/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/aliases.h"

#include "corpus/glob.h"
#include "tests/unit/testing.h"

static void test_glob(void **state) {
    (void)state;
    static const struct {
        const char *pattern, *name;
        bool wanted;
    } cases[] = {
        {"mill/*", "mill/1", true}, {"mill/*", "mill/a/1", true},
        {"mill/*", "mill", false},  {"*", "", true},
        {"a?c", "aéc", true},       {"a?c", "ac", false},
        {"*b*d", "abcbd", true},    {"*b*d", "abcb", false},
        {"a", "a", true},           {"a", "b", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(glob_matches(slice_of(cases[i].pattern), slice_of(cases[i].name)),
                         cases[i].wanted);
    assert_true(glob_is(SLICE("a*")));
    assert_false(glob_is(SLICE("a.b")));
    assert_true(glob_meets(SLICE("mill/*"), SLICE("mill/1")));
    assert_true(glob_meets(SLICE("mill/1"), SLICE("mill/?")));
    assert_false(glob_meets(SLICE("mill/1"), SLICE("mill/2")));
    assert_false(glob_meets(SLICE("mill/*"), SLICE("hall/*")));
    assert_true(glob_meets(SLICE("mill/*"), SLICE("mill/a*")));
    assert_true(glob_meets(SLICE("*1"), SLICE("mill/*"))); /* it is not sure */
}

static struct aliases *read_rows(const char *rows, struct fault *f) {
    struct buffer text = {0};
    struct aliases *a = aliases_new();
    buffer_format(&text, "speaker;alias;doc;role\n%s", rows);
    struct sheet *s = sheet_from(buffer_slice(&text), "t.csv", NULL, f);
    f->many = true;
    if (s && aliases_add(a, s, f))
        aliases_check(a, f);
    buffer_free(&text);
    return a;
}

static void is(struct aliases *a, const char *doc, const char *label, const char *wanted) {
    struct buffer name = {0};
    buffer_format(&name, "%s.txt", doc);
    struct slice found = aliases_find(a, slice_of(doc), buffer_slice(&name), slice_of(label));
    same_text(found.p ? found : SLICE("(no row)"), wanted);
    buffer_free(&name);
}

static void test_find(void **state) {
    (void)state;
    struct fault f = {.stage = "test"};
    struct aliases *a = read_rows("maria;Maria Lopez;;x\n"
                                  "Sarah;Sarah Kim;mill/*;\n"
                                  "Sarah;Sarah Lopez;hall/1;\n"
                                  "Sarah;;hall/2.txt;\n"
                                  "Sarah;Sarah Okoro;;\n"
                                  "Ben;;;\n"
                                  "Jo;Joanna;;\n"
                                  "JO;;;\n"
                                  ";;;\n"
                                  " Ana  B ;Ana\xc2\xa0"
                                  "Berg;;\n",
                                  &f);
    assert_true(fault_none(&f));
    is(a, "a", "maria", "Maria Lopez");
    is(a, "a", "MARIA", "Maria Lopez");
    is(a, "mill/1", "Sarah", "Sarah Kim");
    is(a, "hall/1", "Sarah", "Sarah Lopez");
    is(a, "hall/2", "Sarah", "Sarah"); /* an empty alias: itself, and that decides */
    is(a, "hall/3", "Sarah", "Sarah Okoro");
    is(a, "a", "Ben", "Ben");
    is(a, "a", "BEN", "BEN");
    is(a, "a", "Eve", "(no row)");
    is(a, "a", "Jo", "Joanna");
    is(a, "a", "JO", "JO"); /* the very spelling goes first */
    is(a, "a", "jo", "Joanna");
    is(a, "a", "Ana B", "Ana Berg");
    assert_true(aliases_name(a, SLICE("maria lopez")));
    assert_false(aliases_name(a, SLICE("Ben")));
    aliases_free(a);
}

static void refused(const char *rows, const char *wanted) {
    struct fault f = {.stage = "test"};
    struct aliases *a = read_rows(rows, &f);
    if (*wanted)
        faulted(&f, STATUS_INPUT, wanted);
    else if (!fault_none(&f))
        fail_msg("%.*s", (int)f.text.n, f.text.p);
    fault_free(&f);
    aliases_free(a);
}

static void test_refused(void **state) {
    (void)state;
    refused("A;B;;\nA;C;;\n", "hearth test: t.csv:3:2: this spelling has another alias already, "
                              "\"B\" (t.csv:2): \"C\"\n");
    refused("A;B;;\na;C;;\n", "hearth test: t.csv:3:2: this spelling has another alias already, "
                              "\"B\" (t.csv:2): \"C\"\n");
    refused("A;;;\nA;C;;\n", "hearth test: t.csv:3:2: this spelling has another alias already, "
                             "\"A\" (t.csv:2): \"C\"\n");
    refused("A;B;m/*;\nA;C;m/a*;\n", "hearth test: t.csv:3:2: this spelling has another alias "
                                     "already, \"B\" (t.csv:2): \"C\"\n");
    refused("A;B;;\nB;C;;\n",
            "hearth test: t.csv:2:2: this alias is itself a spelling of \"C\" (t.csv:3): \"B\"\n");
    refused("A;B;;\nB;A;;\n",
            "hearth test: t.csv:2:2: this alias is itself a spelling of \"A\" (t.csv:3): \"B\"\n"
            "hearth test: t.csv:3:2: this alias is itself a spelling of \"B\" (t.csv:2): \"A\"\n");
    refused("A;b;x;\nB;C;*;\n",
            "hearth test: t.csv:2:2: this alias is itself a spelling of \"C\" (t.csv:3): \"b\"\n");
    refused(";B;;\n", "hearth test: t.csv:2:1: an alias of nobody\n");
    /* none of these contradicts another */
    refused("A;B;;\nA;B;;\nA;C;m/*;\nA;D;m/1;\nA;E;h/*;\n", "");
    refused("A;B;m/*;\nB;C;h/*;\n", "");
    refused("A;B;;\nB;;;\n", "");
    refused("A;A;;\na;;;\n", "");
    refused("ana;Ana;;\nANA;Ana;;\nAna;;;\n", "");
}

static void test_columns(void **state) {
    (void)state;
    struct fault f = {.stage = "test"};
    struct aliases *a = aliases_new();
    struct sheet *s = sheet_from(SLICE("speaker\trole\nA\tx\n"), "t.tsv", NULL, &f);
    assert_false(aliases_add(a, s, &f));
    faulted(&f, STATUS_INPUT,
            "hearth test: t.tsv:1: a table of aliases without this column: \"alias\"\n");
    aliases_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_glob),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
