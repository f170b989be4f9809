/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that mean harm, given to the program as a user would: each is refused with status 1 and one
 * line, and costs less than 10 MB of memory more than a file of three words. */
#include "corpus/archive.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <zip.h>

#include "tests/unit/office_files.h"

enum { MEMORY_MOST = 10 * 1000 /* kB, of 1024 bytes */ };

static char program[4096];

/* What the program says of a file: its status, its standard error, its peak of memory in kB. */
struct said {
    int status;
    struct buffer text;
    long peak;
};

static void run(const char *file, struct said *s) {
    int ends[2];
    struct rusage use;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        execl(program, "hearth", "ingest", file, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    buffer_clear(&s->text);
    for (ssize_t n; (n = read(ends[0], buffer_room(&s->text, 4096), 4096)) > 0;)
        s->text.n += (size_t)n;
    close(ends[0]);
    int status;
    assert_int_equal(wait4(child, &status, 0, &use), child);
    assert_true(WIFEXITED(status));
    s->status = WEXITSTATUS(status);
    s->peak = use.ru_maxrss;
}

/* What a file of three words costs. */
static long idle(void) {
    struct zipped z = {.n = 0};
    struct said s = {.status = 0};
    write_file("idle.docx", word_file(&z, "<w:p><w:r><w:t>Ann: Hello there.</w:t></w:r></w:p>"));
    run("idle.docx", &s);
    assert_int_equal(s.status, 0);
    zipped_free(&z);
    buffer_free(&s.text);
    return s.peak;
}

static void must_refuse(const char *name, const char *file, const char *why) {
    long before = idle();
    struct said s = {.status = 0};
    struct buffer wanted = {0};
    run(file, &s);
    buffer_format(&wanted, "hearth ingest: %s: %s", file, why);
    bool same = s.text.n > wanted.n && memcmp(s.text.p, wanted.p, wanted.n) == 0;
    if (s.status != 1 || !same || memchr(s.text.p, '\n', s.text.n) != s.text.p + s.text.n - 1)
        fail_msg("%s: status %d: %.*s", name, s.status, (int)s.text.n, s.text.p);
    if (memory_is_ours()) {
        print_message("%s: %ld kB\n", name, s.peak - before);
        if (s.peak - before > MEMORY_MOST)
            fail_msg("%s: %ld kB of memory", name, s.peak - before);
    }
    buffer_free(&wanted);
    buffer_free(&s.text);
}

static void refuses(const char *name, struct zipped *z, const char *why) {
    write_file("a.docx", zipped_end(z));
    zipped_free(z);
    must_refuse(name, "a.docx", why);
}

static void add_package(struct zipped *z) {
    static const char *const package[] = {"officeDocument", "part", NULL};
    add_relations(z, "_rels/.rels", package);
}

#define PART "a part of the ZIP archive is "

/* A deflated stream: a beginning as it is, and a run of letters. */
static struct slice bomb(struct buffer *b, const char *begins, size_t matches) {
    size_t n = strlen(begins);
    buffer_char(b, '\0');
    zipped_number(b, n, 2);
    zipped_number(b, ~n & 0xffff, 2);
    buffer_text(b, begins);
    zipped_run(b, matches);
    return buffer_slice(b);
}

/* 310 MB in 300 kB that says so, that says it is what may be, and that says it is little. */
static void test_bombs(void **state) {
    static const struct {
        uint32_t size;
        const char *why;
    } rows[] = {{309600001, PART "larger than 64 MiB: \"part\""},
                {63 << 20, PART "more than 200 times as large as its compressed form: \"part\""},
                {1 << 20, PART "not of the size that it says: \"part\""},
                {10, PART "not of the size that it says: \"part\""}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct zipped z = {.n = 0};
        struct buffer b = {0};
        add_package(&z);
        zipped_add_as(&z, "part", bomb(&b, "<w:document " WORD_SPACES ">", 1200000),
                      (struct zipped_entry){.deflated = true, .size = rows[i].size});
        refuses(i == 0 ? "bomb" : "bomb that lies", &z, rows[i].why);
        buffer_free(&b);
    }
}

/* Four thousand entries that are all the same bytes. */
static void test_overlap(void **state) {
    struct buffer b = {0}, entry = {0};
    struct zipped z = {.n = 0};
    (void)state;
    zipped_add_as(&z, "content.xml", bomb(&b, "<x>", 200000),
                  (struct zipped_entry){.deflated = true, .size = 51600004});
    buffer_add(&entry, buffer_slice(&z.directory));
    for (; z.n < 4000; z.n++)
        buffer_add(&z.directory, buffer_slice(&entry));
    write_file("a.odt", zipped_end(&z));
    must_refuse("overlapping entries", "a.odt",
                PART "more than 200 times as large as its compressed form: \"content.xml\"");
    zipped_free(&z);
    buffer_free(&entry);
    buffer_free(&b);
}

/* Two commands of a deflated stream, each of ten bytes: what follows is `n` bytes as they are; the
 * last `n` bytes once more. */
static void literal(struct buffer *b, size_t n) {
    buffer_add(b, (struct slice){"\0\0\0\xff\xff\0", 6});
    zipped_number(b, n, 2);
    zipped_number(b, ~n & 0xffff, 2);
}
static void repeat(struct buffer *b, size_t n) {
    static const struct {
        unsigned n, length, length_more, length_bits, distance, distance_more, distance_bits;
    } codes[] = {{40, 273, 5, 3, 10, 7, 4}, {51, 275, 0, 3, 11, 2, 4}, {94, 278, 11, 4, 12, 29, 5}};
    size_t from = b->n, i = n == 40 ? 0 : n == 51 ? 1 : 2;
    struct zipped_bits bits = {b, 0, 0};
    assert_int_equal(codes[i].n, n);
    zipped_bits(&bits, 1 << 1, 3); /* a block with the fixed codes */
    for (unsigned k = 7; k-- > 0;)
        zipped_bits(&bits, (codes[i].length - 256) >> k, 1);
    zipped_bits(&bits, codes[i].length_more, codes[i].length_bits);
    for (unsigned k = 5; k-- > 0;)
        zipped_bits(&bits, codes[i].distance >> k, 1);
    zipped_bits(&bits, codes[i].distance_more, codes[i].distance_bits);
    zipped_bits(&bits, 0, 7);
    zipped_bits(&bits, 1 << 1, 10); /* another one, of nothing */
    zipped_bits(&bits, 0, 3);       /* and bytes as they are, none */
    zipped_bits(&bits, 0, (8 - bits.n) % 8);
    buffer_add(b, (struct slice){"\0\0\xff\xff", 4});
    assert_int_equal(b->n - from, 10);
}

/* The program of a quine between what stands before it in the file and behind it (Russ Cox, "Zip
 * files all the way down"): `p` and `s` with a command of ten bytes. */
static void quine_program(struct buffer *b, struct slice before, struct slice behind) {
    size_t p = before.n + 10, s = behind.n + 10;
    literal(b, p), buffer_add(b, before), literal(b, p);
    repeat(b, p);
    literal(b, 10), repeat(b, p);
    literal(b, 10), literal(b, 10);
    literal(b, 40), repeat(b, p), literal(b, 10), literal(b, 10), literal(b, 40);
    repeat(b, 40);
    literal(b, 40), repeat(b, 40), literal(b, 40), repeat(b, 40), literal(b, 40);
    repeat(b, 40);
    literal(b, 40), repeat(b, 40), literal(b, 0), literal(b, 0), literal(b, s);
    repeat(b, 40);
    literal(b, 0), literal(b, 0), literal(b, s), repeat(b, s), buffer_add(b, behind);
    repeat(b, s);
}

/* An archive whose one entry is the archive, but for the checksum, which nobody gets to. */
static void make_quine(struct buffer *file, uint32_t packed, uint32_t size) {
    struct slice name = SLICE("content.xml");
    struct zipped_entry entry = {.deflated = true, .packed = packed, .size = size};
    struct buffer before = {0};
    struct zipped z = {.n = 1};
    buffer_add(&before, SLICE("PK\3\4"));
    zipped_header(&before, name, name, entry);
    buffer_add(&before, name);
    buffer_add(&z.bytes, (struct slice){"\1\0\0\xff\xff", 5}); /* the end of the stream */
    buffer_add(&z.bytes, SLICE("PK\1\2"));
    zipped_number(&z.bytes, 20, 2);
    zipped_header(&z.bytes, name, name, entry);
    zipped_number(&z.bytes, 0, 6);
    zipped_number(&z.bytes, 0, 8);
    buffer_add(&z.bytes, name);
    zipped_end_record(&z, 1, z.bytes.n - 5, before.n + packed);
    buffer_clear(file);
    buffer_add(file, buffer_slice(&before));
    quine_program(file, buffer_slice(&before), buffer_slice(&z.bytes));
    buffer_add(file, buffer_slice(&z.bytes));
    buffer_free(&before);
    zipped_free(&z);
}

static void test_quine(void **state) {
    struct buffer file = {0}, inside = {0};
    struct fault f = {.stage = "ingest"};
    (void)state;
    make_quine(&file, 1, 1);
    make_quine(&file, (uint32_t)file.n - 41 - 79, (uint32_t)file.n);
    struct archive *a = archive_open(buffer_slice(&file), "a", &f);
    assert_non_null(a);
    struct archive_part *part = archive_part_open(a, 0, &f);
    assert_non_null(part);
    for (int64_t n; (n = archive_part_read(part, buffer_room(&inside, 4096), 4096)) > 0;)
        inside.n += (size_t)n;
    assert_true(slice_eq(buffer_slice(&inside), buffer_slice(&file)));
    archive_part_close(part);
    archive_free(a);
    fault_free(&f);
    write_file("a.odt", buffer_slice(&file));
    must_refuse("quine", "a.odt", "content.xml:1: no XML: ");
    buffer_free(&file);
    buffer_free(&inside);
}

/* An archive in an archive in an archive. */
static void test_within(void **state) {
    struct buffer inside = {0};
    (void)state;
    for (int i = 0; i < 30; i++) {
        struct zipped z = {.n = 0};
        zipped_add_as(&z, "content.xml", buffer_slice(&inside), (struct zipped_entry){.size = 0});
        buffer_clear(&inside);
        buffer_add(&inside, zipped_end(&z));
        zipped_free(&z);
    }
    write_file("a.odt", buffer_slice(&inside));
    must_refuse("archives within archives", "a.odt", "content.xml:1: no XML: ");
    buffer_free(&inside);
}

/* Nothing is unpacked anywhere; these are refused all the same. */
static void test_entries(void **state) {
    struct zipped z = {.n = 0};
    (void)state;
    add_package(&z);
    zipped_add(&z, "word/../../../../tmp/x", "x");
    refuses("name that leads out", &z,
            "a ZIP archive with a name that leads out of it: \"word/../../../../tmp/x\"");
    add_package(&z);
    zipped_add_as(&z, "part", SLICE("/etc/passwd"),
                  (struct zipped_entry){.unix_mode = S_IFLNK | 0777});
    refuses("symbolic link", &z, "a ZIP archive with a symbolic link: \"part\"");
    add_package(&z);
    zipped_add_as(&z, "part", SLICE("0123456789abcdef"), (struct zipped_entry){.flags = 1});
    refuses("encrypted entry", &z, "a ZIP archive with an encrypted entry: \"part\"");
    for (unsigned i = 0; i < 100000; i++)
        zipped_add(&z, "x", "");
    z.n = 3;
    refuses("100,000 entries that say they are 3", &z, "a ZIP archive with more than 4096 entries");
}

/* Projects are archives, too, whose files may say that they are anywhere. */
static void test_projects(void **state) {
    struct buffer b = {0};
    struct zipped z = {.n = 0};
    (void)state;
    zipped_add_as(&z, "project.qde", bomb(&b, "<Project>", 1200000),
                  (struct zipped_entry){.deflated = true, .size = 63 << 20});
    write_file("a.qdpx", zipped_end(&z));
    zipped_free(&z);
    must_refuse("bomb in a project", "a.qdpx",
                PART "more than 200 times as large as its compressed form: \"project.qde\"");
    zipped_add(&z, "project.qde",
               "<Project xmlns='urn:QDA-XML:project:1.0' name='p'><Sources><TextSource guid='A' "
               "name='x' plainTextPath='absolute:///etc/passwd'/><TextSource guid='B' name='y' "
               "plainTextPath='internal://../../../../../etc/passwd'/></Sources></Project>");
    write_file("a.qdpx", zipped_end(&z));
    zipped_free(&z);
    must_refuse("project that leads out", "a.qdpx",
                "a REFI-QDA project without a text to read; its sources: a text that is not in "
                "the archive (2)");
    buffer_free(&b);
}

/* A Word file whose main part is deflated by libzip. */
static void write_deflated(struct slice part) {
    static const char relations[] = "<Relationships><Relationship Type='x/officeDocument' "
                                    "Target='part'/></Relationships>";
    int error;
    unlink("a.docx");
    zip_t *zip = zip_open("a.docx", ZIP_CREATE, &error);
    assert_non_null(zip);
    zip_source_t *a = zip_source_buffer(zip, relations, sizeof relations - 1, 0);
    zip_source_t *b = zip_source_buffer(zip, part.p, part.n, 0);
    assert_true(zip_file_add(zip, "_rels/.rels", a, 0) >= 0);
    assert_true(zip_file_add(zip, "part", b, 0) >= 0);
    assert_int_equal(zip_close(zip), 0);
}

/* `begins`, 2 MB of `format` with numbers, which do not shrink to less than a 200th, `ends`. */
static void refuses_xml(const char *begins, const char *format, const char *why) {
    struct buffer b = {0};
    buffer_text(&b, begins);
    for (unsigned i = 0; b.n < 2000000; i++)
        buffer_format(&b, format, i, i * 2654435761U);
    write_deflated(buffer_slice(&b));
    must_refuse(why, "a.docx", why);
    buffer_free(&b);
}

static void test_xml(void **state) {
    (void)state;
    refuses_xml("<!DOCTYPE x [", "<!ENTITY e%u '%u'>",
                "part:1: XML with a document type declaration");
    refuses_xml("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>", "<!--%u %u-->",
                "part:1: XML with a document type declaration");
    refuses_xml("<x", " a%u='%u'", "part:1: XML with an element of too many attributes");
    refuses_xml("<w:document " WORD_SPACES ">", "<w:p%u x='%u'/>",
                "part:1: XML with too many different names");
    refuses_xml("<w:document " WORD_SPACES ">", "<w:p xmlns:a%u='u%u'>",
                "part:1: XML that is nested too deeply");
    refuses_xml("<w:document " WORD_SPACES ">", "<w:p xmlns:a%u='u' xmlns:b%u='v'>",
                "part:1: XML with too many namespaces");
    refuses_xml("<w:document " WORD_SPACES "><!--", "%u %u", "part:1: no XML: ");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_bombs, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_overlap, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_quine, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_within, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_entries, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_projects, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_xml, enter_folder, leave_folder),
    };
    const char *built = getenv("B");
    if (!realpath(built ? built : "build", program))
        return 1;
    strncat(program, "/hearth", sizeof program - strlen(program) - 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
