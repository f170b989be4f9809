/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/column_roles.h"

#include "tests/unit/texts.h"

#define TALK "we tried it twice and then again"

/* What was asked for (two at most), and the columns afterwards; or, with "!", the fault. */
static const struct {
    const char *table, *asked[2], *columns;
    bool found;
} rows[] = {
    {"speaker,text\nAnn,hm\n", {NULL}, "speaker|text|", false},
    {"Participant,Answer\nAnn,hm\n", {NULL}, "speaker|text|", false},
    {"participant_id,Response_Text\n7,hm\n", {NULL}, "speaker|text|", false},
    /* The best name wins, the other stays. */
    {"comment,answer\na,b\n", {NULL}, "comment|text|", false},
    /* By the most that is written. */
    {"who,where,reply\nAnn,the long hall\n", {NULL}, "speaker|text|reply|", false},
    {"a,b\n" TALK ",x y\n", {NULL}, "text|b|", false},
    {"a,b\n1,2\n", {NULL}, "a|b|", false},
    /* In folders only what reads like talk. */
    {"name,comment\nAnn,paid in full\n", {NULL}, "speaker|comment|", true},
    {"name,comment\nAnn," TALK "\n", {NULL}, "speaker|text|", true},
    /* A time only when all are. */
    {"time,end time,text\n0:10,12.5,a\n,,b\n", {NULL}, "start|end|text|", false},
    {"time,text\n0:10,a\nMonday,b\n", {NULL}, "time|text|", false},
    /* No header, and a row that would be lost. */
    {"00:00:01:00,we tried it\n0:09,and then\n",
     {NULL},
     "!t:1:1: a time where the header names a column: the first line of a table must be a header: "
     "\"00:00:01:00\"\n",
     false},
    {"10:30 talk,text\nx,y\n", {NULL}, "10:30 talk|text|", false},
    /* As asked. */
    {"A,B\nx,y\n", {"text=b", "speaker= A "}, "speaker|text|", false},
    {"comment,answer\na,b\n", {"text=comment"}, "text|answer|", false},
    {"\xc3\x89l\xc3\xa8ve,b\nx,y\n", {"doc=\xc3\x89L\xc3\x88VE", "text=b"}, "doc|text|", false},
    {"A,B\nx,y\n",
     {"text=c"},
     "!t:1: no such column in the header, for --column text: \"c\"\n",
     false},
    {"A,text\nx,y\n",
     {"text=a"},
     "!t:1: two columns for text: one of that name, and: \"a\"\n",
     false},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct fault f = {.stage = "ingest"};
        struct buffer b = {0};
        struct text_list asked = {NULL, 0, 0};
        for (size_t k = 0; k < 2 && rows[i].asked[k]; k++)
            text_list_add(&asked, rows[i].asked[k]);
        assert_true(column_roles_known(&asked, &f));
        struct sheet *s = sheet_from(slice_of(rows[i].table), "t", NULL, &f);
        assert_non_null(s);
        if (column_roles_find(s, &asked, rows[i].found, &f)) {
            for (size_t k = 0; k < s->n_columns; k++)
                buffer_format(&b, "%.*s|", SLICE_ARGS(s->columns[k]));
        } else {
            buffer_char(&b, '!');
            buffer_add(&b, buffer_slice(&f.text));
        }
        buffer_char(&b, '\0');
        const char *got = b.p[0] == '!' ? strstr(b.p, "t:1") : b.p;
        assert_non_null(got);
        assert_memory_equal(got, rows[i].columns + (b.p[0] == '!'),
                            strlen(rows[i].columns) - (b.p[0] == '!'));
        buffer_free(&b);
        fault_free(&f);
        sheet_free(s);
        free(asked.items);
    }
}

static void test_known(void **state) {
    static const char *const bad[][2] = {{"text", NULL},       {"=x", NULL},
                                         {"text=", NULL},      {"foo=x", NULL},
                                         {"text=a", "text=b"}, {"text=a", "speaker=a"}};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct fault f = {.stage = "ingest"};
        struct text_list asked = {NULL, 0, 0};
        for (size_t k = 0; k < 2 && bad[i][k]; k++)
            text_list_add(&asked, bad[i][k]);
        assert_false(column_roles_known(&asked, &f));
        assert_int_equal(f.status, STATUS_USAGE);
        fault_free(&f);
        free(asked.items);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_known)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
