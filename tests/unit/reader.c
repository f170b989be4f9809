/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reader.h"

#include "tests/unit/texts.h"

/* --format names the readers in the order of the table. */
static void test_choices(void **state) {
    struct slice rest = slice_of(READER_CHOICES);
    (void)state;
    assert_true(slice_eq(slice_cut(&rest, '|'), SLICE("auto")));
    for (size_t i = 0; readers[i]; i++) {
        assert_true(slice_eq(slice_cut(&rest, '|'), slice_of(readers[i]->name)));
        assert_true(readers[i]->read || readers[i] == &reader_table);
        assert_in_range(readers[i]->detect(SLICE("")), 0, 100);
    }
    assert_null(rest.p);
}

/* Each has a fuzz target that `make test` replays, with something to replay. */
static void test_fuzzed(void **state) {
    (void)state;
    for (size_t i = 0; readers[i]; i++) {
        struct buffer path = {0};
        struct stat st;
        size_t seeds = 0;
        buffer_format(&path, "tests/fuzz/%s.c%c", readers[i]->name, '\0');
        if (stat(path.p, &st) != 0)
            fail_msg("no %s", path.p);
        buffer_clear(&path);
        buffer_format(&path, "tests/fuzz/seeds/%s%c", readers[i]->name, '\0');
        DIR *d = opendir(path.p);
        for (const struct dirent *e; d && (e = readdir(d));)
            seeds += e->d_name[0] != '.';
        if (!seeds)
            fail_msg("nothing in %s", path.p);
        closedir(d);
        buffer_free(&path);
    }
}

static void test_extensions(void **state) {
    (void)state;
    assert_ptr_equal(reader_for("a/b.VTT"), &reader_vtt);
    assert_ptr_equal(reader_for("x.csv"), &reader_table);
    assert_null(reader_for("x.txt")); /* many layouts have it */
    assert_null(reader_for("x.jpg"));
    assert_null(reader_for("a.vtt/b"));
    assert_true(reader_knows("x.txt") && reader_knows("x.tsv"));
    assert_false(reader_knows("x.jpg") || reader_knows(".txt") || reader_knows("txt"));
}

static void test_detect(void **state) {
    (void)state;
    assert_ptr_equal(reader_detect(SLICE("WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n"), true),
                     &reader_vtt);
    assert_ptr_equal(reader_detect(SLICE("Ann: hello\n\nBen: yes\n"), true), &reader_text);
    assert_ptr_equal(reader_detect(SLICE(""), true), &reader_text);
    assert_null(reader_detect_bytes(SLICE("Ann: hello\n")));
}

/* Marks go out of the text and are left, each with its line. */
static void test_add(void **state) {
    struct transcript t = {0};
    (void)state;
    assert_null(transcript_add(&t, 1, SLICE("Ann"), SLICE("[pause]\n(laughs)"), 7));
    const struct paragraph *p =
        transcript_add(&t, 1, SLICE("Ann"), SLICE("so\nwe [?] met\n[pause]"), 10);
    assert_non_null(p);
    assert_true(slice_eq(p->text, SLICE("so we met")));
    assert_int_equal(p->marks, 2);
    static const uint64_t lines[] = {7, 8, 11, 12};
    assert_int_equal(t.n_unspoken, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(t.unspoken[i].line, lines[i]);
        assert_string_equal(unspoken_name(t.unspoken[i].why), "mark");
    }
    transcript_clear(&t);
    assert_int_equal(t.n + t.n_unspoken, 0);
    transcript_free(&t);
}

/* Where lines do not follow each other, marks have the lines that were told. */
static void test_places(void **state) {
    struct transcript t = {0};
    (void)state;
    transcript_place(&t, 3, 14);
    transcript_place(&t, 20, 30);
    transcript_add(&t, 1, SLICE("Ann"), SLICE("so [?]\nwe met\n[pause] [?]"), 10);
    transcript_add(&t, 2, SLICE("Ann"), SLICE("so\n[?]"), 40);
    static const uint64_t lines[] = {14, 16, 30, 41};
    assert_int_equal(t.n_unspoken, 4);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(t.unspoken[i].line, lines[i]);
    transcript_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_choices),    cmocka_unit_test(test_fuzzed),
        cmocka_unit_test(test_extensions), cmocka_unit_test(test_detect),
        cmocka_unit_test(test_add),        cmocka_unit_test(test_places)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
