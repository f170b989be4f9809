/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/tsv.h"
#include "tests/unit/testing.h"

static struct source *open_files(const char **names, size_t n, bool whole, struct text_list *list) {
    *list = (struct text_list){names, n, n};
    return tsv_source_new(list, "test", whole, true);
}

/* Adds rows of one document, about `bytes` of them. */
static void add_document(struct buffer *b, const char *doc, size_t bytes, uint64_t *seed) {
    for (size_t end = b->n + bytes; b->n < end;) {
        buffer_format(b, "%s\t", doc);
        for (size_t words = draw_below(seed, 40); words > 0; words--)
            buffer_text(b, "word ");
        buffer_char(b, '\n');
    }
}

/* Reads to the end; what the shards held, one behind the other. Shards end where documents end,
 * unless they say that theirs goes on. */
static void read_shards(struct source *s, bool whole, struct buffer *all) {
    struct shard shard = {0};
    char last[16] = "";
    bool more = false;
    uint64_t next = 0;
    while (s->next(s, &shard)) {
        assert_true(shard.data.n > 0 && shard.data.p[shard.data.n - 1] == '\n');
        assert_int_equal(shard.number, more ? next - 1 : next);
        next = shard.number + 1;
        struct slice rest = buffer_slice(&shard.data), doc = slice_cut(&rest, '\t');
        if (whole && last[0] && !more)
            assert_false(slice_eq(doc, slice_of(last)));
        const char *lf = memrchr(shard.data.p, '\n', shard.data.n - 1);
        rest = lf ? (struct slice){lf + 1, shard.data.n} : buffer_slice(&shard.data);
        doc = slice_cut(&rest, '\t');
        snprintf(last, sizeof last, "%.*s", SLICE_ARGS(doc));
        more = shard.more;
        buffer_add(all, buffer_slice(&shard.data));
    }
    shard_free(&shard);
}

static void check_stream(const char **names, size_t n, bool whole, const struct buffer *wanted) {
    struct buffer all = {0};
    struct text_list list;
    struct source *s = open_files(names, n, whole, &list);
    assert_non_null(s->columns(s));
    read_shards(s, whole, &all);
    assert_true(fault_none(&s->fault));
    assert_true(slice_eq(buffer_slice(&all), buffer_slice(wanted)));
    s->close(s);
    buffer_free(&all);
}

/* Many tiny documents, documents about as large as a block, one of several blocks. */
static void test_sizes(void **state) {
    static const size_t sizes[] = {1, 20, 3000, 200000, 1 << 20, 3 << 20};
    struct buffer file = {0}, rows = {0};
    uint64_t seed = 3;
    char doc[16];
    (void)state;
    for (int round = 0; round < 6; round++) {
        buffer_clear(&rows);
        for (int i = 0; rows.n < ((size_t)4 << 20) && i < 9000; i++) {
            snprintf(doc, sizeof doc, "d%05d", i);
            size_t size = sizes[round < 5 ? (size_t)round : draw_below(&seed, 6)];
            add_document(&rows, doc, size, &seed);
        }
        buffer_clear(&file);
        buffer_text(&file, "doc\ttext\n");
        buffer_add(&file, buffer_slice(&rows));
        write_file("t.tsv", buffer_slice(&file));
        const char *names[] = {"t.tsv"};
        check_stream(names, 1, false, &rows);
        check_stream(names, 1, true, &rows);
    }
    buffer_free(&file);
    buffer_free(&rows);
}

/* A document that goes on in the next files, of which one has no row. */
static void test_files(void **state) {
    (void)state;
    struct buffer wanted = {0};
    const char *names[] = {"1.tsv", "2.tsv", "3.tsv"};
    write_file("1.tsv", SLICE("doc\ttext\na\tx\nb\ty\n"));
    write_file("2.tsv", SLICE("doc\ttext\n"));
    write_file("3.tsv", SLICE("doc\ttext\nb\tz\nc\t\n"));
    buffer_text(&wanted, "a\tx\nb\ty\nb\tz\nc\t\n");
    check_stream(names, 3, false, &wanted);
    check_stream(names, 3, true, &wanted);
    buffer_free(&wanted);
}

static void must_fail(const char **names, size_t n, enum status status, const char *message) {
    for (int whole = 0; whole < 2; whole++) {
        struct text_list list;
        struct source *s = open_files(names, n, whole, &list);
        struct shard shard = {0};
        if (s->columns(s))
            while (s->next(s, &shard))
                ;
        shard_free(&shard);
        faulted(&s->fault, status, message);
        s->close(s);
    }
}

static void test_faults(void **state) {
    (void)state;
    const char *names[] = {"a.tsv", "b.tsv"};
    write_file("a.tsv", SLICE(""));
    must_fail(names, 1, STATUS_INPUT, "hearth test: a.tsv: empty: not even a header line\n");
    write_file("a.tsv", SLICE("doc"));
    must_fail(names, 1, STATUS_INPUT,
              "hearth test: a.tsv:1: the stream is cut short: its last line has no line feed: "
              "\"doc\"\n");
    write_file("a.tsv", SLICE("doc\nb\na"));
    must_fail(names, 1, STATUS_INPUT,
              "hearth test: a.tsv:3: the stream is cut short: its last line has no line feed: "
              "\"a\"\n");
    write_file("a.tsv", SLICE("doc\nb\na\n"));
    must_fail(names, 1, STATUS_INPUT,
              "hearth test: a.tsv:3:1: documents must come in byte order, each in one piece; this "
              "one is out of order or comes back: \"a\"\n");
    write_file("a.tsv", SLICE("doc\nb\n"));
    write_file("b.tsv", SLICE("dok\nb\n"));
    must_fail(names, 2, STATUS_INPUT,
              "hearth test: b.tsv:1: another header than that of a.tsv: \"dok\"\n");
    const char *nowhere[] = {"nosuch.tsv"}, *folder[] = {"."};
    must_fail(nowhere, 1, STATUS_SYSTEM, "hearth test: nosuch.tsv: No such file or directory\n");
    must_fail(folder, 1, STATUS_SYSTEM, "hearth test: .: Is a directory\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_faults),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
