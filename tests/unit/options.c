/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/options.h"

#include "tests/unit/testing.h"

struct settings {
    bool flag;
    const char *text;
    struct text_list list;
    uint64_t number;
    int choice;
};
static const struct option table[] = {
    {"flag", OPTION_FLAG, offsetof(struct settings, flag), NULL, "a flag", NULL, 0, 0},
    {"text", OPTION_TEXT, offsetof(struct settings, text), "T", "a text", NULL, 0, 0},
    {"list", OPTION_LIST, offsetof(struct settings, list), "L", "a list", NULL, 0, 0},
    {"number", OPTION_NUMBER, offsetof(struct settings, number), "N", "a number", NULL, 2, 20},
    {"choice", OPTION_CHOICE, offsetof(struct settings, choice), NULL, "a choice", "a|bc|b", 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

/* What reading one command line gives. */
struct result {
    struct settings s;
    struct text_list operands;
    struct fault f;
    bool help;
    int used;
};
static struct result read_words(const char *const *words, int n, bool stop_at_operand) {
    struct result r = {.f = {.stage = "test"}};
    const struct option_set sets[] = {{NULL, NULL, NULL}, {table, &r.s, NULL}};
    char *argv[16];
    for (int i = 0; i < n; i++)
        argv[i] = (char *)(uintptr_t)words[i];
    r.used =
        options_read(sets, 2, argv, n, "then", stop_at_operand ? NULL : &r.operands, &r.help, &r.f);
    return r;
}
#define READ(...)                                                                                  \
    read_words((const char *const[]){__VA_ARGS__},                                                 \
               sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), false)
static void done(struct result *r) {
    options_free(table, &r->s);
    free(r->operands.items);
    fault_free(&r->f);
}

static void test_read(void **state) {
    (void)state;
    struct result r = READ("a", "--flag", "--text", "x y", "--list=1", "-", "--list", "2",
                           "--number=20", "--choice", "b", "--", "--flag");
    assert_int_equal(r.used, 13);
    assert_true(r.s.flag);
    assert_string_equal(r.s.text, "x y");
    assert_int_equal(r.s.list.n, 2);
    assert_string_equal(r.s.list.items[1], "2");
    assert_int_equal(r.s.number, 20);
    assert_int_equal(r.s.choice, 2);
    assert_int_equal(r.operands.n, 3);
    assert_string_equal(r.operands.items[0], "a");
    assert_string_equal(r.operands.items[1], "-");
    assert_string_equal(r.operands.items[2], "--flag");
    done(&r);
}

static void test_ends(void **state) {
    (void)state;
    struct result r = READ("a", "then", "--flag");
    assert_int_equal(r.used, 1);
    done(&r);
    r = READ("--", "then", "then"); /* behind -- it is a file's name */
    assert_int_equal(r.used, 3);
    assert_int_equal(r.operands.n, 2);
    done(&r);
    r = READ("--flag", "--help", "--nonsense");
    assert_true(r.help && r.used == 3);
    done(&r);
    r = read_words((const char *const[]){"--flag", "stage", "--text"}, 3, true);
    assert_int_equal(r.used, 1);
    done(&r);
    r = READ("--text=");
    assert_string_equal(r.s.text, "");
    done(&r);
    r = READ("--text", "--flag"); /* whatever follows is the value */
    assert_string_equal(r.s.text, "--flag");
    done(&r);
}

static void test_faults(void **state) {
    (void)state;
    static const struct {
        const char *words[2], *message;
    } cases[] = {
        {{"--nope", "x"}, "hearth test: no such option: --nope (see hearth test --help)\n"},
        {{"--fla", "x"}, "hearth test: no such option: --fla (see hearth test --help)\n"},
        {{"-x", "x"}, "hearth test: no such option: -x (options are written out, --like-this)\n"},
        {{"x", "--text"}, "hearth test: --text wants a value: T\n"},
        {{"x", "--choice"}, "hearth test: --choice wants a value: a|bc|b\n"},
        {{"--flag=1", "x"}, "hearth test: --flag takes no value\n"},
        {{"--number", "1"}, "hearth test: --number takes a whole number from 2 to 20, not \"1\"\n"},
        {{"--number", "21"},
         "hearth test: --number takes a whole number from 2 to 20, not \"21\"\n"},
        {{"--number", "+3"},
         "hearth test: --number takes a whole number from 2 to 20, not \"+3\"\n"},
        {{"--choice", "c"}, "hearth test: --choice takes one of a|bc|b, not \"c\"\n"},
        {{"--choice", "a|bc"}, "hearth test: --choice takes one of a|bc|b, not \"a|bc\"\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct result r = read_words(cases[i].words, 2, false);
        assert_int_equal(r.used, -1);
        faulted(&r.f, STATUS_USAGE, cases[i].message);
        done(&r);
    }
}

static void test_numbers(void **state) {
    uint64_t v;
    double x;
    (void)state;
    assert_true(number_u64(SLICE("18446744073709551615"), &v) && v == UINT64_MAX);
    assert_true(number_u64(SLICE("007"), &v) && v == 7);
    const char *const no_u64[] = {
        "", "18446744073709551616", "-1", "+1", " 1", "1 ", "1.0", "0x1", "1e3"};
    for (size_t i = 0; i < sizeof no_u64 / sizeof *no_u64; i++)
        assert_false(number_u64(slice_of(no_u64[i]), &v));
    assert_true(number_real(SLICE("-1.5e3"), &x) && x == -1500);
    assert_true(number_real(SLICE(".5"), &x) && x == 0.5);
    const char *const no_real[] = {"",     "nan", "inf",   "1,5", "1e999", "0x1p3",
                                   "1.5 ", " 1",  "1.5.1", "e",   "--1"};
    for (size_t i = 0; i < sizeof no_real / sizeof *no_real; i++)
        assert_false(number_real(slice_of(no_real[i]), &x));
    assert_false(number_real(SLICE("1\0"), &x));
    char many_digits[100];
    memset(many_digits, '1', sizeof many_digits);
    assert_false(number_real((struct slice){many_digits, sizeof many_digits}, &x));
}

static void test_help(void **state) {
    struct buffer b = {0};
    (void)state;
    options_help(table, &b);
    holds(&b, "  --flag                     a flag\n"
              "  --text T                   a text\n"
              "  --list L                   a list\n"
              "  --number N                 a number\n"
              "  --choice a|bc|b            a choice\n");
    buffer_free(&b);
    assert_int_equal(choice_find("a|bc|b", SLICE("bc")), 1);
    assert_int_equal(choice_find("a|bc|b", SLICE("")), -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),    cmocka_unit_test(test_ends), cmocka_unit_test(test_faults),
        cmocka_unit_test(test_numbers), cmocka_unit_test(test_help),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
