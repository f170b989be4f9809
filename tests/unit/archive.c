/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/archive.h"

#include <dirent.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "tests/unit/testing.h"
#include "tests/unit/texts.h"
#include "tests/unit/zipped.h"

#define FORMATS "../shared/data/formats"

static void test_parts(void **state) {
    struct zipped z = {.n = 0};
    struct fault f = {.stage = "ingest"};
    struct buffer b = {0};
    (void)state;
    zipped_add(&z, "word/", "");
    zipped_add(&z, "word/document.xml", "<w/>");
    zipped_add(&z, "Empty", "");
    struct slice bytes = zipped_end(&z);
    assert_true(archive_detect(bytes));
    struct archive *a = archive_open(bytes, "a.docx", &f);
    assert_non_null(a);
    assert_int_equal(archive_count(a), 3);
    same_text(archive_name(a, 1), "word/document.xml");
    assert_int_equal(archive_find(a, SLICE("WORD/Document.xml")), 1);
    assert_true(archive_find(a, SLICE("word")) == ARCHIVE_NONE);
    assert_true(archive_read(a, 1, &b, &f));
    assert_true(archive_read(a, 2, &b, &f));
    holds(&b, "<w/>");
    archive_free(a);
    zipped_free(&z);
    buffer_free(&b);
}

/* Opens the archive and reads all of it. */
static void read_all(struct slice bytes, struct fault *f) {
    struct buffer b = {0};
    /* An exact copy, so that a sanitiser sees a read behind the end. */
    char *exact = mem_alloc(bytes.n ? bytes.n : 1);
    if (bytes.n)
        memcpy(exact, bytes.p, bytes.n);
    struct archive *a = archive_open((struct slice){exact, bytes.n}, "a.docx", f);
    for (size_t i = 0; a && i < archive_count(a) && fault_none(f); i++) {
        buffer_clear(&b);
        archive_read(a, i, &b, f);
    }
    archive_free(a);
    free(exact);
    buffer_free(&b);
}

static void refused(struct zipped *z, const char *wanted) {
    struct fault f = {.stage = "ingest"};
    read_all(zipped_end(z), &f);
    faulted(&f, STATUS_INPUT, wanted);
    zipped_free(z);
}

static void test_names(void **state) {
    static const char *const bad[] = {"../x", "/x", "\\x", "C:x", "a/../../x", "a\\..\\x", ".."};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct zipped z = {.n = 0};
        struct buffer wanted = {0};
        zipped_add(&z, "good", "x");
        zipped_add(&z, bad[i], "x");
        buffer_text(&wanted, "hearth ingest: a.docx: a ZIP archive with a name that leads out of "
                             "it: \"");
        text_visible(&wanted, slice_of(bad[i]), 0);
        buffer_text(&wanted, "\"\n");
        buffer_char(&wanted, '\0');
        refused(&z, wanted.p);
        buffer_free(&wanted);
    }
}

static void test_entries(void **state) {
    struct zipped z = {.n = 0};
    (void)state;
    zipped_add_as(&z, "link", SLICE("/etc/passwd"),
                  (struct zipped_entry){.unix_mode = S_IFLNK | 0777});
    refused(&z, "hearth ingest: a.docx: a ZIP archive with a symbolic link: \"link\"\n");
    zipped_add_as(&z, "secret", SLICE("0123456789abcdef"), (struct zipped_entry){.flags = 1});
    refused(&z, "hearth ingest: a.docx: a ZIP archive with an encrypted entry: \"secret\"\n");
    for (unsigned i = 0; i <= ARCHIVE_ENTRIES_MOST; i++)
        zipped_add(&z, "x", "");
    refused(&z, "hearth ingest: a.docx: a ZIP archive with more than 4096 entries\n");
}

static void test_sizes(void **state) {
    struct zipped z = {.n = 0};
    struct buffer run = {0};
    (void)state;
    /* Larger than it says, smaller than it says. */
    zipped_run(&run, 100);
    zipped_add_as(&z, "part", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true, .size = 10});
    refused(&z, "hearth ingest: a.docx: a part of the ZIP archive is not of the size that it says: "
                "\"part\"\n");
    zipped_add_as(&z, "part", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true, .size = 100000});
    struct fault f = {.stage = "ingest"};
    read_all(zipped_end(&z), &f);
    assert_int_equal(f.status, STATUS_INPUT);
    fault_free(&f);
    zipped_free(&z);
    /* The wrong checksum. */
    zipped_add_as(&z, "part", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true, .size = 1 + 100 * 258, .crc = 1});
    refused(&z,
            "hearth ingest: a.docx: a part of the ZIP archive is damaged: CRC error: \"part\"\n");
    /* A run is read as long as it is small. */
    char *as = mem_alloc(1 + 100 * 258);
    memset(as, 'a', 1 + 100 * 258);
    zipped_add_as(&z, "part", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true,
                                        .size = 1 + 100 * 258,
                                        .crc = zipped_crc(0, as, 1 + 100 * 258)});
    read_all(zipped_end(&z), &f);
    assert_true(fault_none(&f));
    free(as);
    zipped_free(&z);
    buffer_free(&run);
}

static long peak_kilobytes(void) {
    struct rusage use;
    assert_int_equal(getrusage(RUSAGE_SELF, &use), 0);
    return use.ru_maxrss;
}

/* Bombs: one that says how large it is, one that says it is small, both in a few kilobytes. The
 * first test of all, so that the peak is theirs. */
static void test_bombs(void **state) {
    struct zipped z = {.n = 0};
    struct buffer run = {0};
    long before = peak_kilobytes();
    (void)state;
    zipped_run(&run, 1200000); /* 310 MB in 300 kB */
    zipped_add_as(&z, "bomb", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true, .size = 309600001});
    refused(&z,
            "hearth ingest: a.docx: a part of the ZIP archive is larger than 64 MiB: \"bomb\"\n");
    zipped_add_as(&z, "bomb", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true, .size = 60 << 20});
    refused(&z, "hearth ingest: a.docx: a part of the ZIP archive is more than 200 times as large "
                "as its compressed form: \"bomb\"\n");
    zipped_add_as(&z, "bomb", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true, .size = 1 << 20});
    refused(&z, "hearth ingest: a.docx: a part of the ZIP archive is not of the size that it says: "
                "\"bomb\"\n");
    buffer_free(&run);
    if (memory_is_ours() && peak_kilobytes() - before > 10 * 1024)
        fail_msg("%ld kB of memory", peak_kilobytes() - before);
}

static void test_no_archive(void **state) {
    static const char *const bad[] = {"", "PK", "PK\3\4", "PK\5\6", "hello there, this is a text"};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct fault f = {.stage = "ingest"};
        read_all(slice_of(bad[i]), &f);
        assert_int_equal(f.status, STATUS_INPUT);
        assert_int_equal(f.count, 1);
        fault_free(&f);
    }
}

/* Each of an archive's bytes changed: refused or read, never worse. */
static void test_damage(void **state) {
    struct zipped z = {.n = 0};
    struct buffer run = {0};
    (void)state;
    zipped_run(&run, 3);
    zipped_add(&z, "a/b", "text");
    zipped_add_as(&z, "run", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true, .size = 775, .crc = 0});
    struct slice bytes = zipped_end(&z);
    for (size_t i = 0; i < bytes.n; i++)
        for (unsigned bit = 0; bit < 8; bit += 3) {
            struct fault f = {.stage = "ingest"};
            z.bytes.p[i] = (char)(z.bytes.p[i] ^ 1 << bit);
            read_all(bytes, &f);
            z.bytes.p[i] = (char)(z.bytes.p[i] ^ 1 << bit);
            fault_free(&f);
        }
    zipped_free(&z);
    buffer_free(&run);
}

/* Every archive in the folder is read or refused with one line; returns how many were read. */
static size_t try_folder(const char *folder, size_t *files) {
    DIR *d = opendir(folder);
    size_t read = 0;
    *files = 0;
    assert_non_null(d);
    for (const struct dirent *e; (e = readdir(d));) {
        struct fault f = {.stage = "ingest"};
        struct buffer b = {0};
        char path[512];
        if (strlen(e->d_name) < 4 || strcmp(e->d_name + strlen(e->d_name) - 4, ".zip") != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        read_file(path, &b);
        read_all(buffer_slice(&b), &f);
        ++*files;
        read += fault_none(&f);
        assert_true(fault_none(&f) || (f.status == STATUS_INPUT && f.count == 1));
        fault_free(&f);
        buffer_free(&b);
    }
    closedir(d);
    return read;
}

/* Of the odd ones two are refused: what the directory at their end says of an entry differs from
 * what stands before the entry. */
static void test_shared(void **state) {
    size_t files;
    (void)state;
    skip_without(FORMATS "/zip-broken");
    assert_int_equal(try_folder(FORMATS "/zip-broken", &files), 0);
    assert_int_equal(files, 12);
    assert_int_equal(try_folder(FORMATS "/zip-odd-but-valid", &files), 8);
    assert_int_equal(files, 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bombs),  cmocka_unit_test(test_parts),
        cmocka_unit_test(test_names),  cmocka_unit_test(test_entries),
        cmocka_unit_test(test_sizes),  cmocka_unit_test(test_no_archive),
        cmocka_unit_test(test_damage), cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
