/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lexicon.h"

#include "tests/unit/testing.h"

/* A codebook of these bytes, read as l's next one. */
static bool read_book(struct lexicon *l, const char *text, struct fault *f) {
    write_file("c.tsv", slice_of(text));
    return lexicon_read(l, "c.tsv", f);
}

static void test_read(void **state) {
    struct lexicon *l = lexicon_new();
    struct fault f = {.many = true};
    (void)state;
    assert_true(read_book(l,
                          "\xef\xbb\xbfTheme;Pattern;note;kind;id\r\n"
                          "b;\"common ground\";why;;\r\n"
                          ";;;;\r\n"
                          "a/c; trust ;;word;t1\r\n"
                          "b;\"a;b\";late;regex;\r\n",
                          &f));
    assert_true(read_book(l, "theme\tpattern\tlabel\nb\tx\tB\na/c\ty\t\n", &f));
    assert_true(lexicon_finish(l, &f));
    assert_int_equal(l->n_themes, 2);
    same_text(l->themes[0].id, "a/c"); /* in byte order */
    same_text(l->themes[1].id, "b");
    same_text(l->themes[1].note, "why"); /* the first that is given */
    same_text(l->themes[1].label, "B");
    assert_int_equal(l->n_entries, 5);
    static const struct {
        uint32_t theme;
        enum entry_kind kind;
        const char *pattern, *name;
    } wanted[] = {{1, ENTRY_STEM, "common ground", "1.2"},
                  {0, ENTRY_WORD, "trust", "t1"},
                  {1, ENTRY_REGEX, "a;b", "1.5"},
                  {1, ENTRY_STEM, "x", "2.2"},
                  {0, ENTRY_STEM, "y", "2.3"}};
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(l->entries[i].theme, wanted[i].theme);
        assert_int_equal(l->entries[i].kind, wanted[i].kind);
        same_text(l->entries[i].pattern, wanted[i].pattern);
        same_text(l->entries[i].name, wanted[i].name);
    }
    lexicon_free(l);
    fault_free(&f);
}

static void test_faults(void **state) {
    static const struct {
        const char *row, *message;
    } cases[] = {
        {"\tx\t", "c.tsv:2:1: no theme\n"},
        {"a b\tx\t", "c.tsv:2:1: a theme id holds no space, \":\", \"#\" or quote: \"a b\"\n"},
        {"a#b\tx\t", "c.tsv:2:1: a theme id holds no space, \":\", \"#\" or quote: \"a#b\"\n"},
        {"/a\tx\t", "c.tsv:2:1: an empty level in the theme's path: \"/a\"\n"},
        {"a/\tx\t", "c.tsv:2:1: an empty level in the theme's path: \"a/\"\n"},
        {"a\t \t", "c.tsv:2:2: an empty pattern\n"},
        {"a\tx\tstems",
         "c.tsv:2:3: an unknown kind (known: stem, word, regex, except, rule): \"stems\"\n"},
        {"a\tx\tword\na\ty\t\na\tx\tword",
         "c.tsv:4:2: the same entry as in line 2 of c.tsv: \"x\"\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct lexicon *l = lexicon_new();
        struct fault f = {.stage = "match", .many = true};
        struct buffer text = {0};
        buffer_format(&text, "theme\tpattern\tkind\n%s\n", cases[i].row);
        buffer_char(&text, '\0');
        read_book(l, text.p, &f);
        lexicon_finish(l, &f);
        buffer_clear(&text);
        buffer_format(&text, "hearth match: %s", cases[i].message);
        buffer_char(&text, '\0');
        faulted(&f, STATUS_INPUT, text.p);
        buffer_free(&text);
        lexicon_free(l);
    }
}

/* Several fault-free readings are told apart by what they find, and by nothing else. */
static void hash_of(const char *text, const char *settings, char hex[13]) {
    struct lexicon *l = lexicon_new();
    struct fault f = {.many = true};
    assert_true(read_book(l, text, &f) && lexicon_finish(l, &f));
    lexicon_hash(l, slice_of(settings), hex);
    lexicon_free(l);
}

static void test_hash(void **state) {
    char one[13], other[13];
    (void)state;
    hash_of("theme\tpattern\na\tx\nb\ty\n", "s", one);
    assert_int_equal(strlen(one), 12);
    assert_int_equal(strspn(one, "0123456789abcdef"), 12);
    hash_of("pattern,label,theme\nx,What,a\ny,,b\n", "s", other);
    assert_string_equal(one, other);
    hash_of("theme\tpattern\tweight\na\tx\t1\nb\ty\t\n", "s", other); /* 1 is no weight */
    assert_string_equal(one, other);
    static const char *const different[] = {
        "theme\tpattern\na\tx\nb\tz\n",          "theme\tpattern\na\tx\nc\ty\n",
        "theme\tpattern\nb\ty\na\tx\n",          "theme\tpattern\tkind\na\tx\tword\nb\ty\t\n",
        "theme\tpattern\tid\na\tx\tq\nb\ty\t\n", "theme\tpattern\tweight\na\tx\t1\nb\ty\t2\n"};
    for (size_t i = 0; i < sizeof different / sizeof *different; i++) {
        hash_of(different[i], "s", other);
        assert_string_not_equal(one, other);
    }
    hash_of("theme\tpattern\na\tx\nb\ty\n", "t", other);
    assert_string_not_equal(one, other);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_hash),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
