/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/sheet.h"

#include "corpus/file.h"

#include "tests/unit/texts.h"

/* A sheet written out: columns, then `line:cell|cell` for each row. */
static void add_sheet(struct buffer *b, const struct sheet *s) {
    for (size_t i = 0; i < s->n_columns; i++) {
        buffer_text(b, i ? "|" : "");
        buffer_add(b, s->columns[i]);
    }
    for (size_t r = 0; r < s->n_rows; r++) {
        buffer_format(b, "\n%llu:", (unsigned long long)s->rows[r].line);
        for (size_t i = 0; i < s->n_columns; i++) {
            buffer_text(b, i ? "|" : "");
            buffer_add(b, s->rows[r].cells[i]);
        }
    }
}

static const struct {
    const char *bytes, *understood, *sheet; /* understood NULL: sheet is the fault */
} rows[] = {
    {"a\tb\n1\t2\n", "UTF-8, TABs, 1 row", "a|b\n2:1|2"},
    {"Doc ,  Speaker\r\nx,y\r\n\r\n,,\r\nz\r\n", "UTF-8, commas, 2 rows",
     "doc|speaker\n2:x|y\n5:z|"},
    {"a;b,c\n1;2,3\n", "UTF-8, commas, 1 row", "a;b|c\n2:1;2|3"},
    {"a;b;c\n1,5;2;3\n", "UTF-8, semicolons, 1 row", "a|b|c\n2:1,5|2|3"},
    {"sep=;\na;b,c,d\n1;2\n", "UTF-8, semicolons, 1 row", "a|b,c,d\n3:1|2"},
    {"\"a\",\"b\"\n\"x, \"\"y\"\"\",\"two\nlines\"\nlast,one", "UTF-8, commas, 2 rows",
     "a|b\n2:x, \"y\"|two\nlines\n4:last|one"},
    {"a,b\n\"so\" he,\"x\"y\n", "UTF-8, commas, 1 row", "a|b\n2:\"so\" he|\"x\"y"},
    {"\xef\xbb\xbf\"\xc3\x89quipe\",b\n1,2,,\n", "UTF-8, commas, 1 row", "\xc3\xa9quipe|b\n2:1|2"},
    {"only\nx, y\n", "UTF-8, one column, 1 row", NULL},
    {"\"\",a\n1,2\n", "UTF-8, commas, 1 row", "|a\n2:1|2"},
    {"a\tb\tb\n", NULL, "hearth x: t:1:3: two columns of one name: \"b\"\n"},
    {"a,b\n1,2\n3,4,5\n6,7,,8\n", NULL,
     "hearth x: t:3:3: a cell beyond the last column (the header has 2): \"5\"\n"
     "hearth x: t:4:4: a cell beyond the last column (the header has 2): \"8\"\n"},
    {"a,b\n1,\"2\n3,4\n", NULL, "hearth x: t:2:2: a double quote that is never closed\n"},
    {"", NULL, "hearth x: t: empty: not even a header line\n"},
    {"\n \n,,\n", NULL, "hearth x: t: empty: not even a header line\n"},
};

static void check_row(const char *bytes, const char *understood, const char *wanted) {
    struct fault f = {.stage = "x", .many = true};
    struct buffer b = {0};
    struct sheet *s = sheet_from(slice_of(bytes), "t", NULL, &f);
    assert_int_equal(s != NULL, understood != NULL);
    if (s) {
        assert_string_equal(s->understood, understood);
        add_sheet(&b, s);
    } else {
        buffer_add(&b, buffer_slice(&f.text));
    }
    buffer_char(&b, '\0');
    if (wanted)
        assert_string_equal(b.p, wanted);
    sheet_free(s);
    buffer_free(&b);
    fault_free(&f);
}

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].sheet)
            check_row(rows[i].bytes, rows[i].understood, rows[i].sheet);
    check_row("only\nx\n\ny\n", "UTF-8, one column, 2 rows", "only\n2:x\n4:y");
}

static void test_utf16(void **state) {
    (void)state;
    struct fault f = {.stage = "x"};
    struct slice bytes = {"\xff\xfe"
                          "D\0o\0c\0;\0r\0\r\0\n\0a\0;\0\xe9\0\r\0\n\0",
                          24};
    struct sheet *s = sheet_from(bytes, "m.csv", NULL, &f);
    assert_non_null(s);
    assert_string_equal(s->understood, "UTF-16LE, semicolons, 1 row");
    assert_false(s->plain);
    assert_true(slice_eq(sheet_cell(s, 0, sheet_column(s, "r")), SLICE("\xc3\xa9")));
    assert_true(sheet_column(s, "none") == COLUMN_NONE);
    assert_int_equal(sheet_cell(s, 0, COLUMN_NONE).n, 0);
    assert_int_equal(sheet_place(s, 0, 1).line, 2);
    assert_int_equal(sheet_place(s, 0, 1).field, 2);
    sheet_free(s);
    fault_free(&f);
}

#define CSV "../shared/data/formats/csv/"

static void test_shared(void **state) {
    static const struct {
        const char *file, *sheet; /* NULL: refused */
    } files[] = {
        {"bom-dquote-header.csv", "a|b|c\n2:1|2|3\n3:4|5|6"},
        {"quoted-crlf-truncated.csv", "a|b|c\n2:1|x\n3|y\n4:4|5|6"},
        {"ragged-short.csv", "a|b|c\n2:1|2|3\n3:4|5|\n4:6|7|8"},
        {"ragged-long.csv", NULL},
    };
    (void)state;
    skip_without(CSV);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct fault f = {.stage = "x"};
        struct buffer b = {0};
        char path[128];
        snprintf(path, sizeof path, CSV "%s", files[i].file);
        struct buffer bytes = {0};
        assert_true(file_read(path, &bytes, &f));
        struct sheet *s = sheet_read(path, NULL, &f);
        struct sheet *header = sheet_header_from(buffer_slice(&bytes), path, NULL, &f);
        assert_int_equal(s != NULL, files[i].sheet != NULL);
        if (s) {
            add_sheet(&b, s);
            buffer_char(&b, '\0');
            assert_string_equal(b.p, files[i].sheet);
            assert_int_equal(header->n_columns, s->n_columns);
            assert_int_equal(header->n_rows, 0);
        }
        sheet_free(s);
        sheet_free(header);
        buffer_free(&bytes);
        buffer_free(&b);
        fault_free(&f);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_utf16),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
