/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/part.h"

#include <fcntl.h>
#include <sys/resource.h>

#include "pipeline/interleave.h"
#include "pipeline/part_inner.h"
#include "pipeline/part_tables.h"
#include "tests/unit/testing.h"

/* A table of the part that is written. */
static bool add_table(struct part_writer *w, const char *text, bool packs) {
    static const char *const name = "table";
    struct part_tables tables;
    bool ok = part_tables_open(&tables, &name, 1, packs, w->fault);
    ok = ok && tables.tables[0].outlet.write(&tables.tables[0].outlet, slice_of(text)) &&
         part_tables_add(&tables, w);
    part_tables_close(&tables);
    return ok;
}

/* A part with a table. */
static void write_part_as(const char *path, const char *table, bool packs) {
    struct fault f = {.stage = "t"};
    struct part_writer w;
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_true(fd >= 0);
    assert_true(part_begin(&w, fd, path, &f));
    assert_true(add_table(&w, table, packs));
    assert_true(part_end(&w, 7, 3));
    assert_int_equal(close(fd), 0);
}

static void write_part(const char *path, const char *table) {
    write_part_as(path, table, false);
}

static void test_round(void **state) {
    struct fault f = {.stage = "t"};
    struct part_writer w;
    struct part p;
    struct buffer text = {0};
    (void)state;
    int fd = open("p", O_RDWR | O_CREAT, 0600);
    assert_true(part_begin(&w, fd, "p", &f) && part_member(&w, "empty", SLICE("")) &&
                part_member(&w, "long", SLICE("two\nlines, and\0a NUL")) && part_end(&w, 12, 3));
    for (int named = 0; named < 2; named++) {
        assert_true(part_open(&p, "p", named ? -1 : fd, &f));
        assert_int_equal(p.rows, 12);
        assert_int_equal(p.documents, 3);
        assert_int_equal(p.n, 2);
        assert_true(part_text(&p, "empty", &text, &f));
        assert_int_equal(text.n, 0);
        assert_true(part_text(&p, "long", &text, &f));
        assert_true(slice_eq(buffer_slice(&text), SLICE("two\nlines, and\0a NUL")));
        buffer_clear(&text);
        assert_null(part_find(&p, "other", &f));
        faulted(&f, STATUS_INPUT, "hearth t: p: the part has no such member: \"other\"\n");
        part_close(&p);
    }
    buffer_free(&text);
    close(fd);
}

/* Two tables of several blocks, written by turns in pieces of any size, and one of nothing. */
static void test_tables(void **state) {
    static const char *const names[] = {"a", "none", "b"};
    struct fault f = {.stage = "t"};
    struct buffer wanted[3] = {{0}}, text = {0};
    (void)state;
    for (int packs = 0; packs < 2; packs++) {
        struct part_tables tables;
        struct part_writer w;
        struct part p;
        uint64_t seed = 1;
        int fd = open("p", O_RDWR | O_CREAT | O_TRUNC, 0600);
        assert_true(part_tables_open(&tables, names, 3, packs, &f));
        for (int i = 0; i < 3; i++) {
            struct outlet *to = &tables.tables[i].outlet;
            buffer_clear(&wanted[i]);
            buffer_text(&wanted[i], "doc\n");
            assert_true(to->write(to, SLICE("doc\n")));
        }
        for (unsigned i = 0; i < 4000; i++) {
            size_t n = (size_t)draw_below(&seed, 400), which = i % 2 ? 2 : 0;
            struct buffer piece = {0};
            for (size_t k = 0; k < n; k++)
                buffer_char(&piece, k % 23 ? (char)('a' + i % 26) : (char)draw(&seed));
            buffer_char(&piece, '\n');
            struct outlet *to = &tables.tables[which].outlet;
            assert_true(to->write(to, buffer_slice(&piece)));
            buffer_add(&wanted[which], buffer_slice(&piece));
            buffer_free(&piece);
        }
        assert_true(wanted[0].n > 3 * PART_BLOCK);
        assert_true(part_begin(&w, fd, "p", &f) && part_tables_add(&tables, &w) &&
                    part_end(&w, 0, 0));
        part_tables_close(&tables);
        assert_true(part_open(&p, "p", fd, &f));
        assert_int_equal(p.n, 2 * 3);
        for (size_t i = 0; i < 3; i++) {
            buffer_clear(&text);
            assert_true(part_text(&p, names[i], &text, &f));
            assert_true(slice_eq(buffer_slice(&text), buffer_slice(&wanted[i])));
            assert_int_equal(part_size(&p, names[i]), wanted[i].n);
            const struct part_piece *piece = part_find(&p, names[i], &f);
            if (i != 1)
                assert_true(packs ? 2 * piece->bytes <= wanted[i].n : piece->bytes == wanted[i].n);
        }
        part_close(&p);
        close(fd);
    }
    for (size_t i = 0; i < 3; i++)
        buffer_free(&wanted[i]);
    buffer_free(&text);
}

/* A block that stands for nothing, for too much, is longer than its member, is none of LZ4's,
 * or of another size than it says; a member that is. */
static void test_blocks(void **state) {
    static const struct bad {
        const char *line;
        struct slice bytes;
        const char *why;
    } bad[] = {
        {"#packed t 3 1", SLICE("\1\0\0"), "a block of it does not fit"},
        {"#packed t 8 0", SLICE("\0\0\0\0\1\0\0\0"), "a block of it does not fit"},
        {"#packed t 9 1", SLICE("\1\0\1\0\1\0\0\0x"), "a block of it does not fit"},
        {"#packed t 9 1", SLICE("\1\0\0\0\2\0\0\0x"), "a block of it does not fit"},
        {"#packed t 9 1", SLICE("\1\0\0\0\1\0\0\0x"), "a block of it cannot be unpacked"},
        {"#packed t 0 1", SLICE(""), "a member of it has another size"},
        {"#packed t 0", SLICE(""), "a member of it has no size"},
        {"#packed t 0 0 0", SLICE(""), "a member of it has no size"},
        {"#member t 0 0", SLICE(""), "a member of it has no size"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct fault f = {.stage = "t"};
        struct part_writer w;
        struct part p;
        struct buffer text = {0};
        char says[128];
        int fd = open("p", O_RDWR | O_CREAT | O_TRUNC, 0600);
        assert_true(part_begin(&w, fd, "p", &f) && part_put(&w, slice_of(bad[i].line)) &&
                    part_put(&w, SLICE("\n")) && part_put(&w, bad[i].bytes) &&
                    part_put(&w, SLICE("\n")) && part_end(&w, 0, 0));
        assert_false(part_open(&p, "p", fd, &f) && part_text(&p, "t", &text, &f));
        snprintf(says, sizeof says, "hearth t: p: no whole part: %s\n", bad[i].why);
        faulted(&f, STATUS_INPUT, says);
        part_close(&p);
        buffer_free(&text);
        close(fd);
    }
}

/* However it is cut, and whichever byte is another, it is no part. */
static void test_damage(void **state) {
    struct fault f = {.stage = "t"};
    char bytes[512];
    (void)state;
    write_part("p", "doc\tn\na\t1\n");
    assert_true(part_verify("p", &f));
    FILE *in = fopen("p", "rb");
    size_t n = fread(bytes, 1, sizeof bytes, in);
    fclose(in);
    assert_in_range(n, 100, sizeof bytes - 1);
    for (size_t i = 0; i < n; i++) {
        write_file("cut", (struct slice){bytes, i});
        assert_false(part_verify("cut", &f));
        fault_free(&f);
        bytes[i] ^= 1;
        write_file("other", (struct slice){bytes, n});
        assert_false(part_verify("other", &f));
        bytes[i] ^= 1;
        fault_free(&f);
    }
    assert_false(part_verify("nowhere", &f));
    faulted(&f, STATUS_SYSTEM, "hearth t: nowhere: No such file or directory\n");
    assert_false(part_verify(".", &f));
    faulted(&f, STATUS_INPUT, "hearth t: .: no whole part: it is no file\n");
}

struct memory {
    struct outlet outlet;
    struct buffer text;
};
static bool remember(struct outlet *o, struct slice rows) {
    buffer_add(&((struct memory *)o)->text, rows);
    return true;
}

/* Parts with these tables (NULL ends them) as one; empty with a fault. */
static void interleaved(const char *const *tables, const char *wanted, const char *fault) {
    static const char *const names[] = {"1", "2", "3"};
    struct fault f = {.stage = "t"};
    struct memory to = {.outlet = {remember}};
    struct part parts[3];
    size_t n = 0;
    for (; tables[n]; n++) {
        write_part(names[n], tables[n]);
        assert_true(part_open(&parts[n], names[n], -1, &f));
    }
    bool ok = parts_interleave(parts, n, "table", &to.outlet, &f);
    assert_int_equal(ok, fault == NULL);
    if (fault)
        faulted(&f, STATUS_INPUT, fault);
    else
        holds(&to.text, wanted);
    for (size_t i = 0; i < n; i++)
        part_close(&parts[i]);
    buffer_free(&to.text);
}

static void test_interleave(void **state) {
    (void)state;
    interleaved((const char *[]){"doc\tn\nb\t1\nb\t2\nz\t3\n", "doc\tn\n",
                                 "doc\tn\na\t4\nbb\t5\nc\t\n", NULL},
                "doc\tn\na\t4\nb\t1\nb\t2\nbb\t5\nc\t\nz\t3\n", NULL);
    interleaved((const char *[]){"doc\n", NULL}, "doc\n", NULL);
    interleaved((const char *[]){"doc\nx\n", "doc\nA\n", NULL}, "doc\nA\nx\n", NULL);
}

static void test_refused(void **state) {
    (void)state;
    interleaved((const char *[]){"doc\tn\na\t1\nb\t1\n", "doc\tn\nb\t2\n", NULL}, NULL,
                "hearth t: 2: a document that is in 1, too: \"b\"\n");
    interleaved((const char *[]){"doc\tn\na\t1\n", "doc\tm\nb\t2\n", NULL}, NULL,
                "hearth t: 2: a table with other columns than in 1: \"table\"\n");
    interleaved((const char *[]){"doc\nb\na\n", "doc\nc\n", NULL}, NULL,
                "hearth t: 1: documents that do not ascend: \"a\"\n");
}

/* A table that is not whole gets into no part. */
static void test_cut(void **state) {
    static const char *const tables[] = {"", "doc", "doc\ta", "doc\na", "doc\na\tb", "doc\na\nb"};
    struct fault f = {.stage = "t"};
    struct part_writer w;
    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        int fd = open("p", O_WRONLY | O_CREAT | O_TRUNC, 0600);
        assert_true(part_begin(&w, fd, "p", &f));
        assert_false(add_table(&w, tables[i], i % 2));
        assert_false(part_end(&w, 0, 0));
        faulted(&f, STATUS_INPUT, "hearth t: p: a table that is cut short: \"table\"\n");
        close(fd);
    }
}

/* A part with a table and an index that somebody else wrote. */
static void write_index(struct slice index) {
    struct fault f = {.stage = "t"};
    struct part_writer w;
    int fd = open("p", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_true(part_begin(&w, fd, "p", &f) &&
                part_member(&w, "table", SLICE("doc\tn\na\t1\nb\t22\n")) &&
                part_member(&w, "table.docs", index) && part_end(&w, 2, 2));
    assert_int_equal(close(fd), 0);
}

static void test_index(void **state) {
    static const struct slice wrong[] = {
        SLICE("\006doc\tn\n\001a\004"),          /* tells of too little */
        SLICE("\006doc\tn\n\001a\004\001b\004"), /* … by a byte */
        SLICE("\006doc\tn\n\001a\004\001b\006"), /* … of too much */
        SLICE("\006doc\tn\n\001a\004\001b"),     /* ends early */
        SLICE("\006doc\tn\n\001a\377"),
        SLICE("\007doc\tn\n"),
        SLICE(""),
        SLICE("\006doc\tn\n\001a\004\001b\377\377\377\377\377\377\377\377\377\001"),
    };
    struct fault f = {.stage = "t"};
    struct memory to = {.outlet = {remember}};
    struct part p;
    (void)state;
    write_index(SLICE("\006doc\tn\n\001a\004\001b\005"));
    assert_true(part_open(&p, "p", -1, &f) && parts_interleave(&p, 1, "table", &to.outlet, &f));
    holds(&to.text, "doc\tn\na\t1\nb\t22\n");
    part_close(&p);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        write_index(wrong[i]);
        assert_true(part_open(&p, "p", -1, &f));
        assert_false(parts_interleave(&p, 1, "table", &to.outlet, &f));
        faulted(&f, STATUS_INPUT, "hearth t: p: an index that is not of the table: \"table\"\n");
        part_close(&p);
    }
    buffer_free(&to.text);
}

/* Several at a time: each is what it is by itself, and whether it holds a descriptor or not. */
static void test_many(void **state) {
    enum { MANY = 40 };
    struct rlimit before;
    struct part_opening all[MANY];
    struct part parts[MANY];
    struct fault f = {.stage = "t"};
    struct buffer wanted = {0};
    struct memory to = {.outlet = {remember}};
    char names[MANY][8];
    (void)state;
    buffer_text(&wanted, "doc\n");
    for (int i = 0; i < MANY; i++) {
        char table[32];
        snprintf(names[i], sizeof names[i], "m%02d", i);
        snprintf(table, sizeof table, "doc\n%s\n", names[i]);
        write_part(names[i], table);
        buffer_text(&wanted, table + strlen("doc\n"));
        all[i] = (struct part_opening){.path = names[i], .fd = -1, .fault.stage = "t"};
    }
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &(struct rlimit){24, before.rlim_max}), 0);
    all[7].path = "nowhere";
    part_open_all(all, MANY, 3);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(all[i].whole, i != 7);
        parts[i] = all[i].part;
    }
    faulted(&all[7].fault, STATUS_SYSTEM, "hearth t: nowhere: No such file or directory\n");
    part_close(&parts[7]);
    assert_true(part_open(&parts[7], names[7], -1, &f));
    assert_true(parts_interleave(parts, MANY, "table", &to.outlet, &f));
    assert_true(slice_eq(buffer_slice(&to.text), buffer_slice(&wanted)));
    for (int i = 0; i < MANY; i++)
        part_close(&parts[i]);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    buffer_free(&to.text);
    buffer_free(&wanted);
}

/* More than a block of a table, and a row that is longer than one. */
static void interleave_long(bool packs) {
    enum { ROWS = 40000, LONG = 1 << 20 };
    struct fault f = {.stage = "t"};
    struct buffer tables[2] = {{0}}, all = {0};
    struct memory to = {.outlet = {remember}};
    struct part parts[2];
    for (int i = 0; i < 2; i++)
        buffer_text(&tables[i], "doc\tn\n");
    buffer_text(&all, "doc\tn\n");
    for (unsigned i = 0; i < ROWS; i++) {
        char row[64];
        snprintf(row, sizeof row, "d%06u\t%u\n", i / 3, i);
        buffer_text(&tables[i / 3 % 2], row);
        buffer_text(&all, row);
    }
    buffer_text(&tables[0], "long\t");
    buffer_text(&all, "long\t");
    for (int i = 0; i < LONG; i++) {
        buffer_char(&tables[0], 'x');
        buffer_char(&all, 'x');
    }
    buffer_char(&tables[0], '\n');
    buffer_char(&all, '\n');
    for (int i = 0; i < 2; i++) {
        const char *name = i ? "2" : "1";
        buffer_char(&tables[i], '\0');
        write_part_as(name, tables[i].p, packs);
        assert_true(part_open(&parts[i], name, -1, &f));
    }
    assert_true(parts_interleave(parts, 2, "table", &to.outlet, &f));
    assert_true(slice_eq(buffer_slice(&to.text), buffer_slice(&all)));
    for (int i = 0; i < 2; i++) {
        part_close(&parts[i]);
        buffer_free(&tables[i]);
    }
    buffer_free(&to.text);
    buffer_free(&all);
}

static void test_long(void **state) {
    (void)state;
    interleave_long(false);
    interleave_long(true);
}

/* So many that the rest of a block of each would take too much memory. The header is longer than a
 * block. */
static void test_rest(void **state) {
    enum { PARTS = 300, LONG = PART_BLOCK + 1000 };
    struct fault f = {.stage = "t"};
    struct buffer header = {0}, text = {0}, a = {0}, b = {0};
    struct memory to = {.outlet = {remember}};
    struct part *parts = mem_zero(PARTS, sizeof *parts);
    char(*names)[8] = mem_zero(PARTS, sizeof *names);
    (void)state;
    buffer_text(&header, "doc");
    for (int i = 0; i < LONG; i++)
        buffer_text(&header, i % 5 ? "x" : "\t");
    buffer_char(&header, '\n');
    for (unsigned i = 0; i < PARTS; i++) {
        size_t before = b.n;
        buffer_clear(&text);
        buffer_add(&text, buffer_slice(&header));
        buffer_format(&text, "a%03u\t%u\n", i, i);
        buffer_format(&a, "a%03u\t%u\n", i, i);
        buffer_format(&b, "b%03u\t", i);
        for (int k = 0; k < LONG; k++)
            buffer_char(&b, (char)('a' + (k + (int)i) % 26));
        buffer_char(&b, '\n');
        buffer_add(&text, (struct slice){b.p + before, b.n - before});
        buffer_char(&text, '\0');
        snprintf(names[i], sizeof names[i], "r%u", i);
        write_part_as(names[i], text.p, true);
        assert_true(part_open(&parts[i], names[i], -1, &f));
    }
    assert_true(parts_interleave(parts, PARTS, "table", &to.outlet, &f));
    buffer_add(&header, buffer_slice(&a));
    buffer_add(&header, buffer_slice(&b));
    assert_true(slice_eq(buffer_slice(&to.text), buffer_slice(&header)));
    for (unsigned i = 0; i < PARTS; i++)
        part_close(&parts[i]);
    free(parts);
    free(names);
    buffer_free(&header);
    buffer_free(&text);
    buffer_free(&a);
    buffer_free(&b);
    buffer_free(&to.text);
}

/* What goes out comes in as a sum with what is there, in an order of its own. */
static void test_carry(void **state) {
    struct buffer packed = {0};
    struct intern set = {0}, other = {0};
    struct fault f = {.stage = "t"}, g = {.stage = "u", .many = true};
    uint64_t sum = 300;
    bool flag = true, no = false;
    struct carry out = {.to = &packed};
    (void)state;
    intern_add(&set, SLICE("b"));
    intern_add(&set, SLICE("a"));
    fault_input(&f, NO_PLACE, NO_QUOTE, "one");
    carry_sum(&out, &sum);
    carry_flag(&out, &flag);
    carry_flag(&out, &no);
    carry_strings(&out, &set);
    carry_fault(&out, &f);
    struct unpacking u = {.rest = buffer_slice(&packed)};
    struct carry in = {.from = &u};
    bool others[] = {false, false};
    intern_add(&other, SLICE("c"));
    carry_sum(&in, &sum);
    carry_flag(&in, &others[0]);
    carry_flag(&in, &others[1]);
    carry_strings(&in, &other);
    carry_fault(&in, &g);
    assert_false(u.bad);
    assert_int_equal(u.rest.n, 0);
    assert_int_equal(sum, 600);
    assert_true(others[0] && !others[1]);
    assert_int_equal(other.count, 3);
    same_text(intern_text(&other, 1), "a");
    faulted(&g, STATUS_INPUT, "hearth t: one\n");
    for (size_t i = 0; i < packed.n; i++) { /* cut anywhere */
        struct unpacking cut = {.rest = {packed.p, i}};
        struct carry c = {.from = &cut};
        carry_sum(&c, &sum);
        carry_flag(&c, &others[0]);
        carry_flag(&c, &others[1]);
        carry_strings(&c, &other);
        carry_fault(&c, &g);
        assert_true(cut.bad);
    }
    fault_free(&f);
    fault_free(&g);
    intern_free(&set);
    intern_free(&other);
    buffer_free(&packed);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_round),      cmocka_unit_test(test_tables),
        cmocka_unit_test(test_blocks),     cmocka_unit_test(test_damage),
        cmocka_unit_test(test_interleave), cmocka_unit_test(test_refused),
        cmocka_unit_test(test_cut),        cmocka_unit_test(test_index),
        cmocka_unit_test(test_many),       cmocka_unit_test(test_long),
        cmocka_unit_test(test_rest),       cmocka_unit_test(test_carry),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
