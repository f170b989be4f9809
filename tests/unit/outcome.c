/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/outcome.h"

#include "corpus/unspoken.h"
#include "tests/unit/testing.h"

static struct slice cells[] = {{"north", 5}, {"", 0}, {"south", 5}, {"caf\xc3\xa9", 5}};
static struct slice columns[] = {{"site", 4}, {"place", 5}};
static struct paragraph paragraphs[] = {
    {1, {"Ann", 3}, {"Hello.", 6}, 0, 1500, 2000, 3, cells},
    {1,
     {"Ann", 3},
     {"Is it \xe2\x80\x9cher\xe2\x80\x9d?", 16},
     2,
     TIME_NONE,
     TIME_NONE,
     4,
     cells + 2},
    {UINT64_MAX, {"", 0}, {"x", 1}, 0, 0, TIME_NONE, 100000, cells},
};
static struct unspoken_line unspoken[] = {{9, UNSPOKEN_MARK, {"[laughs]", 8}},
                                          {1, UNSPOKEN_HEADER, {"WEBVTT", 6}}};
static const struct outcome outcome = {.reader = &reader_vtt,
                                       .encoding = {"UTF-16LE", 8},
                                       .remark = {"read as UTF-16LE", 16},
                                       .bytes = 123456,
                                       .lines = 200,
                                       .repaired = 3};

static struct coding codings[] = {
    {0, 0, {"a/b", 3}, {"a b", 3}, {"Ann", 3}},
    {0, 0, {"c", 1}, {"c", 1}, {"", 0}},
    {0, 0, {"d", 1}, {"d", 1}, {"", 0}},
};
static struct coding_place places[] = {{1, 0, 0, 5}, {0, 0, 0, 6}, {1, 1, 6, 9}};

/* A transcript as readers leave it; the caller frees its evidence, its doubts and what is said of
 * its codings. */
static struct transcript transcript(void) {
    struct transcript t = {
        .paragraphs = paragraphs,
        .n = 3,
        .unspoken = unspoken,
        .n_unspoken = 2,
        .layout = "zoom vtt",
        .columns = columns,
        .n_columns = 2,
        .repaired = 4,
        .codings = {.items = codings, .n = 3, .places = places, .n_places = 3, .doubtful = true}};
    buffer_text(&t.codings.counting, "; positions are code points");
    buffer_text(&t.evidence, "it begins with WEBVTT");
    buffer_text(&t.doubts, "a name once\n");
    return t;
}

static void pack(struct buffer *to, enum outcome_lines lines) {
    struct transcript t = transcript();
    const struct fault none = {0};
    outcome_pack(to, &outcome, &t, lines, &none);
    buffer_free(&t.evidence);
    buffer_free(&t.doubts);
    buffer_free(&t.codings.counting);
}

static void same_paragraph(const struct paragraph *p, const struct paragraph *wanted) {
    assert_true(p->turn == wanted->turn && p->marks == wanted->marks && p->line == wanted->line);
    assert_true(p->start == wanted->start && p->end == wanted->end);
    assert_true(slice_eq(p->speaker, wanted->speaker) && slice_eq(p->text, wanted->text));
    assert_true(slice_eq(p->cells[0], wanted->cells[0]) && slice_eq(p->cells[1], wanted->cells[1]));
}

static void test_round(void **state) {
    struct buffer b = {0};
    struct transcript t = {.n = 0};
    struct outcome o;
    struct fault f = {.stage = "x"};
    (void)state;
    pack(&b, LINES_TOLD);
    assert_true(outcome_unpack(buffer_slice(&b), &o, &t, "a.vtt", &f));
    assert_ptr_equal(o.reader, &reader_vtt);
    same_text(o.encoding, "UTF-16LE");
    same_text(o.remark, "read as UTF-16LE");
    same_text(o.layout, "zoom vtt");
    holds(&t.evidence, "it begins with WEBVTT");
    holds(&t.doubts, "a name once\n");
    assert_true(o.bytes == 123456 && o.lines == 200 && o.repaired == 7 && !o.undecodable);
    assert_int_equal(t.n, 3);
    assert_int_equal(t.n_columns, 2);
    same_text(t.columns[1], "place");
    for (size_t i = 0; i < 3; i++)
        same_paragraph(&t.paragraphs[i], &paragraphs[i]);
    assert_int_equal(t.n_unspoken, 2);
    assert_int_equal(t.unspoken[0].line, 9);
    assert_int_equal(t.unspoken[0].why, UNSPOKEN_MARK);
    same_text(t.unspoken[1].text, "WEBVTT");
    transcript_free(&t);
    buffer_free(&b);
}

static void test_codings(void **state) {
    struct buffer b = {0};
    struct transcript t = {.n = 0};
    struct outcome o;
    struct fault f = {.stage = "x"};
    (void)state;
    pack(&b, LINES_NONE);
    assert_true(outcome_unpack(buffer_slice(&b), &o, &t, "a.vtt", &f));
    buffer_clear(&b);
    codings_rows(&b, SLICE("t"), &t);
    same_text(buffer_slice(&b), "t\t1\t3\t1\tc\t\tc\t0\t5\tHello\n"
                                "t\t1\t3\t2\ta/b\tAnn\ta b\t0\t6\tHello.\n"
                                "t\t1\t4\t1\tc\t\tc\t6\t7\t\xe2\x80\x9c\n");
    assert_int_equal(t.codings.astray, 1);
    assert_true(t.codings.doubtful);
    holds(&t.codings.counting, "; positions are code points");
    transcript_free(&t);
    buffer_free(&b);
}

/* Places that are none: of no coding, in no paragraph, in reverse, beyond the text, within a
 * character, before the last. */
static void test_places(void **state) {
    static const struct coding_place wrong[] = {{3, 0, 0, 1}, {0, 3, 0, 1}, {0, 0, 2, 2},
                                                {0, 0, 0, 7}, {0, 1, 7, 9}, {0, 1, 0, 8}};
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct buffer b = {0};
        struct transcript t = {.n = 0};
        struct outcome o;
        struct fault f = {.stage = "x"};
        struct coding_place right = places[0];
        places[0] = wrong[i];
        pack(&b, LINES_NONE);
        places[0] = right;
        assert_false(outcome_unpack(buffer_slice(&b), &o, &t, "a.vtt", &f));
        fault_free(&f);
        transcript_free(&t);
        buffer_free(&b);
    }
}

/* For a ledger: numbers and reasons only, in the order of the lines. */
static void test_packed_lines(void **state) {
    struct buffer b = {0};
    struct transcript t = {.n = 0};
    struct outcome o;
    struct fault f = {.stage = "x"};
    (void)state;
    pack(&b, LINES_PACKED);
    assert_true(outcome_unpack(buffer_slice(&b), &o, &t, "a.vtt", &f));
    struct unspoken_walk w = {.rest = o.unspoken};
    assert_int_equal(t.n_unspoken, 0);
    assert_true(unspoken_next(&w) && w.line == 1 && w.why == UNSPOKEN_HEADER);
    assert_true(unspoken_next(&w) && w.line == 9 && w.why == UNSPOKEN_MARK);
    assert_false(unspoken_next(&w));
    transcript_free(&t);
    buffer_free(&b);
}

static void test_fault(void **state) {
    struct buffer b = {0};
    struct transcript t = {.n = 0}, got = {.n = 0};
    struct outcome o = {.reader = NULL, .undecodable = true};
    struct fault f = {.stage = "ingest"}, back = {.stage = "ingest"};
    (void)state;
    fault_input(&f, (struct place){"a.txt", 3, 0}, SLICE("\x1b[2J"), "no time");
    outcome_pack(&b, &o, &t, LINES_NONE, &f);
    assert_false(outcome_unpack(buffer_slice(&b), &o, &got, "a.txt", &back));
    assert_true(o.undecodable);
    assert_int_equal(back.count, 1);
    faulted(&back, STATUS_INPUT, "hearth ingest: a.txt:3: no time: \"\\x1b[2J\"\n");
    fault_free(&f);
    transcript_free(&got);
    buffer_free(&b);
}

/* What a process says that has been taken over does not reach the terminal as it is. */
static void test_rude_fault(void **state) {
    struct fault f = {.stage = "ingest"};
    (void)state;
    fault_again(&f, STATUS_INPUT, 1, SLICE("\x1b[2Jgone\n"));
    faulted(&f, STATUS_INPUT, "\\x1b[2Jgone\n");
}

static const char senseless[] = "hearth x: a.vtt: what the reader answered makes no sense\n";

/* Cut anywhere, it is refused. */
static void test_cut(void **state) {
    struct buffer b = {0};
    (void)state;
    pack(&b, LINES_TOLD);
    for (size_t n = 0; n < b.n; n++) {
        struct transcript t = {.n = 0};
        struct outcome o;
        struct fault f = {.stage = "x"};
        char *exact = mem_text((struct slice){b.p, n});
        assert_false(outcome_unpack((struct slice){exact, n}, &o, &t, "a.vtt", &f));
        faulted(&f, STATUS_INPUT, senseless);
        transcript_free(&t);
        free(exact);
    }
    buffer_free(&b);
}

/* Texts that would be two fields, or rows, or no text. */
static void test_fields(void **state) {
    static const struct slice texts[] = {{"a\tb", 3},
                                         {"a\nb", 3},
                                         {"a\"b", 3},
                                         {"a\0b", 3},
                                         {"a\xff"
                                          "b",
                                          3}};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct paragraph p = {1, {"A", 1}, texts[i], 0, TIME_NONE, TIME_NONE, 1, NULL};
        struct transcript t = {.paragraphs = &p, .n = 1}, got = {.n = 0};
        struct buffer b = {0};
        struct outcome o = {.reader = &reader_text};
        struct fault f = {.stage = "x"};
        outcome_pack(&b, &o, &t, LINES_NONE, &f);
        assert_false(outcome_unpack(buffer_slice(&b), &o, &got, "a.vtt", &f));
        faulted(&f, STATUS_INPUT, senseless);
        transcript_free(&got);
        buffer_free(&b);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_round),   cmocka_unit_test(test_packed_lines),
        cmocka_unit_test(test_codings), cmocka_unit_test(test_places),
        cmocka_unit_test(test_fault),   cmocka_unit_test(test_rude_fault),
        cmocka_unit_test(test_cut),     cmocka_unit_test(test_fields),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
