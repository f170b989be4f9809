/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/manifest.h"

#include "corpus/times.h"
#include "tests/unit/texts.h"

static struct manifest *manifest_of(const char *const *tables, struct fault *f) {
    struct manifest *m = manifest_new();
    f->many = true;
    for (; *tables; tables++) {
        struct sheet *s = sheet_from(slice_of(*tables), "m.tsv", NULL, f);
        if (s)
            manifest_add(m, s, f);
    }
    return m;
}

/* What the manifest says of a speaker in a document, its columns separated by `|`. */
static void assert_values(struct manifest *m, const char *doc, const char *name,
                          const char *speaker, const char *wanted) {
    const struct slice *columns;
    struct slice values[8];
    struct manifest_view v = {0};
    struct buffer b = {0};
    size_t n = manifest_columns(m, &columns);
    assert_true(n <= 8);
    manifest_document(m, &v, slice_of(doc), slice_of(name));
    manifest_values(m, &v, slice_of(speaker), slice_of(speaker), values);
    for (size_t i = 0; i < n; i++) {
        buffer_text(&b, i ? "|" : "");
        buffer_add(&b, values[i]);
    }
    buffer_char(&b, '\0');
    assert_string_equal(b.p, wanted);
    buffer_free(&b);
    manifest_view_free(&v);
}

static void test_join(void **state) {
    static const char *const tables[] = {
        "doc\tproject\twave\nn/a\tNorth\t1\nn/*\t\t2\n*\tAll\t\nb.vtt\tWest\t\n",
        "Speaker,Doc,Role,Turns,words\nAnna  Berg,,host,3,4\nJoe,,guest,1,1\nJoe,n/?,host,,\nANNA "
        "berg,b,\"a \"\"x\"\"\",,\n",
        NULL};
    (void)state;
    struct fault f = {.stage = "ingest"};
    struct manifest *m = manifest_of(tables, &f);
    const struct slice *columns;
    assert_true(fault_none(&f));
    assert_int_equal(manifest_columns(m, &columns), 3);
    assert_values(m, "n/a", "n/a.txt", "Joe", "North|1|host");
    assert_values(m, "n/b", "n/b.txt", "joe", "All|2|host");
    assert_values(m, "n/bc", "n/bc.txt", "JOE", "All|2|guest");
    assert_values(m, "x", "x.txt", "Anna Berg", "All||host");
    assert_values(m, "b", "b.vtt", "anna berg", "West||a \xe2\x80\x9cx\xe2\x80\x9d");
    assert_values(m, "b", "b.vtt", "", "West||");
    assert_values(m, "b", "b.vtt", "Nobody", "West||");
    manifest_free(m);
    fault_free(&f);
}

static void finish(struct manifest *m, struct fault *f, uint64_t warnings) {
    static const struct stage stage = {.name = "ingest", .settings_size = 1};
    struct run_mode mode = {.jobs = 1};
    struct stage_run run;
    stage_run_init(&run, &stage, &mode);
    manifest_finish(m, &run, f);
    assert_int_equal(mode.warnings, warnings);
    stage_run_free(&run);
}

static void test_conflict(void **state) {
    static const char *const tables[] = {"doc\twave\na*\t1\n*b\t2\nab\t3\n", NULL};
    (void)state;
    struct fault f = {.stage = "ingest"};
    struct manifest *m = manifest_of(tables, &f);
    assert_values(m, "ab", "ab.txt", "", "3"); /* the exact row wins: no conflict below it */
    assert_values(m, "a", "a.txt", "", "1");
    assert_values(m, "b", "b.txt", "", "2");
    finish(m, &f, 0);
    assert_true(fault_none(&f));
    assert_values(m, "axb", "axb.txt", "", "1");
    assert_values(m, "ayb", "ayb.txt", "", "1");
    finish(m, &f, 0);
    buffer_char(&f.text, '\0');
    assert_string_equal(
        f.text.p, "hearth ingest: m.tsv:2:2: line 3 of m.tsv says \"2\" of the same document, "
                  "and is as specific as this one: \"1\"\n");
    manifest_free(m);
    fault_free(&f);
}

static void test_unmatched(void **state) {
    static const char *const tables[] = {
        "doc\tspeaker\trole\na\tAnna\thost\na\tJoe\tguest\nz\t\tx\n", NULL};
    (void)state;
    struct fault f = {.stage = "ingest"};
    struct manifest *m = manifest_of(tables, &f);
    assert_values(m, "a", "a.txt", "Anna", "host");
    assert_values(m, "a", "a.txt", "Eve", "");
    assert_values(m, "c", "c.txt", "Eve", "");
    finish(m, &f, 4); /* two rows, a document, a speaker */
    assert_true(fault_none(&f));
    manifest_free(m);
    fault_free(&f);
}

static void test_refused(void **state) {
    static const char *const tables[] = {"doc\ttext\thits\tp\na\t\t\t\n", "name\tp\nx\ty\n",
                                         "doc\tspeaker\tp\n\t\tx\n", NULL};
    (void)state;
    struct fault f = {.stage = "ingest"};
    struct manifest *m = manifest_of(tables, &f);
    buffer_char(&f.text, '\0');
    assert_string_equal(
        f.text.p, "hearth ingest: m.tsv:1:2: hearth makes a column of this name itself: \"text\"\n"
                  "hearth ingest: m.tsv:1:3: hearth makes a column of this name itself: \"hits\"\n"
                  "hearth ingest: m.tsv:1: neither a column doc nor a column speaker to join on\n"
                  "hearth ingest: m.tsv:2: neither a document nor a speaker (a doc of * means all "
                  "documents)\n");
    manifest_free(m);
    fault_free(&f);
}

static void test_dates(void **state) {
    static const struct {
        const char *name, *date; /* NULL: none */
    } names[] = {{"talks/2025-03-11 north", "2025-03-11"},
                 {"20250311_a", "2025-03-11"},
                 {"a_11-03-2025", NULL},
                 {"a_13-03-2025", "2025-03-13"},
                 {"a_03.13.2025", "2025-03-13"},
                 {"a_05-05-2025", "2025-05-05"},
                 {"x2025-13-01", NULL},
                 {"2025-02-29", NULL},
                 {"120250311", NULL},
                 {"2024-01-01/2025_06_16_040", "2025-06-16"},
                 {"", NULL}};
    (void)state;
    char date[10];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        bool found = date_find(slice_of(names[i].name), date);
        assert_int_equal(found, names[i].date != NULL);
        if (found)
            assert_memory_equal(date, names[i].date, 10);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_join),      cmocka_unit_test(test_conflict),
        cmocka_unit_test(test_unmatched), cmocka_unit_test(test_refused),
        cmocka_unit_test(test_dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
