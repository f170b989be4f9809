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
    for (unsigned i = 0; i <= 4096; i++)
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

/* Entries that the end of the archive does not own up to; entries in a form that unpacks with more
 * memory than there may be; parts that claim the bytes of others, or more than there are. */
static void test_lies(void **state) {
    struct zipped z = {.n = 0};
    (void)state;
    for (unsigned i = 0; i <= 4096; i++)
        zipped_add(&z, "x", "");
    z.n = 1;
    refused(&z, "hearth ingest: a.docx: a ZIP archive with more than 4096 entries\n");
    zipped_add_as(&z, "lzma", SLICE("0123456789"), (struct zipped_entry){.method = 14});
    refused(&z, "hearth ingest: a.docx: a part of the ZIP archive is compressed in a way that is "
                "not read: \"lzma\"\n");
    zipped_add_as(&z, "part", SLICE("text"),
                  (struct zipped_entry){.deflated = true, .packed = 1 << 20, .size = 4});
    refused(&z, "hearth ingest: a.docx: a part of the ZIP archive is larger than the archive: "
                "\"part\"\n");
    zipped_add(&z, "part", "text");
    zipped_end(&z);
    buffer_text(&z.bytes, "more");
    struct fault f = {.stage = "ingest"};
    read_all(buffer_slice(&z.bytes), &f);
    faulted(&f, STATUS_INPUT,
            "hearth ingest: a.docx: a ZIP archive that does not end where it says: it is "
            "damaged\n");
    read_all((struct slice){z.bytes.p, z.bytes.n - 10}, &f);
    faulted(&f, STATUS_INPUT,
            "hearth ingest: a.docx: a ZIP archive without its end: it is cut short, or damaged\n");
    zipped_free(&z);
}

/* An end that is larger than it need be, as for archives beyond 4 GiB, with the truth and not. */
static void test_large_end(void **state) {
    static const uint64_t entries[] = {1, 5000, UINT64_C(1) << 40};
    (void)state;
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
        struct zipped z = {.n = 0};
        struct fault f = {.stage = "ingest"};
        zipped_add(&z, "part", "text");
        read_all(zipped_end_large(&z, entries[i]), &f);
        assert_true(fault_none(&f) == (i == 0));
        assert_true(i == 0 || (f.status == STATUS_INPUT && f.count == 1));
        fault_free(&f);
        zipped_free(&z);
    }
}

/* A name in bytes that are no letters, and said to be UTF-8. */
static void test_odd_name(void **state) {
    struct zipped z = {.n = 0};
    struct fault f = {.stage = "ingest"};
    (void)state;
    zipped_add_as(&z, "\x01\x02\xff", SLICE("text"), (struct zipped_entry){.flags = 0x800});
    struct archive *a = archive_open(zipped_end(&z), "a.docx", &f);
    assert_non_null(a);
    same_text(archive_name(a, 0), "\x01\x02\xff");
    archive_free(a);
    zipped_free(&z);
}

/* The texts of an archive's entries, each behind its size; or the fault. */
static void write_down(struct slice bytes, struct buffer *b) {
    struct fault f = {.stage = "ingest"};
    struct archive *a = archive_open(bytes, "a", &f);
    for (size_t i = 0; a && i < archive_count(a) && fault_none(&f); i++) {
        struct buffer part = {0};
        if (archive_read(a, i, &part, &f))
            buffer_format(b, "%zu:%.*s|", part.n, part.n < 30 ? (int)part.n : 0, part.p);
        buffer_free(&part);
    }
    buffer_add(b, buffer_slice(&f.text));
    fault_free(&f);
    archive_free(a);
}

#define PREFIX "hearth ingest: a: "
#define LIBZIP PREFIX "no ZIP archive that can be read: "
static const struct {
    const char *file, *read; /* what it begins with */
} shared[] = {
    {"zip-broken/absolute-path-atxt",
     PREFIX "a ZIP archive with a name that leads out of it: \"/atxt\""},
    {"zip-broken/end-of-central-directory-record-signature-not-fo",
     PREFIX "a ZIP archive without its end"},
    {"zip-broken/extra-field-length-exceeds-extra-field-buffer-si", LIBZIP},
    {"zip-broken/invalid-central-directory-file-header-signature-", LIBZIP},
    {"zip-broken/invalid-code-lengths-set", PREFIX "a part of the ZIP archive is damaged: "},
    {"zip-broken/invalid-comment-length-expected-1-found-0-are-th",
     PREFIX "a ZIP archive that does not end where it says"},
    {"zip-broken/invalid-relative-path-xt",
     PREFIX "a ZIP archive with a name that leads out of it: \"../xt\""},
    {"zip-broken/multi-disk-zip-files-are-not-supported-found-dis", LIBZIP},
    {"zip-broken/strong-encryption-is-not-supported",
     PREFIX "a ZIP archive with an encrypted entry: \"a.txt\""},
    {"zip-broken/too-many-length-or-distance-symbols", PREFIX "a part of the ZIP archive is "},
    {"zip-broken/unsupported-compression-method-1",
     "5:asdf\n|" PREFIX "a part of the ZIP archive is compressed in a way that is not read: \"b"},
    {"zip-broken/zip64-extended-information-extra-field-does-not-", LIBZIP},
    {"zip-odd-but-valid/big-compression", "135168:|"},
    {"zip-odd-but-valid/cygwin-info-zip", "5:asdf\n|5:bsdf\n|"},
    {"zip-odd-but-valid/deflate", "10689:|"},
    {"zip-odd-but-valid/empty", ""},
    {"zip-odd-but-valid/sloppy-filenames", "5:asdf\n|5:bsdf\n|"},
    {"zip-odd-but-valid/streaming", "25:foofoofoofoofoofoofoofoo\n|25:barbarbarbarbarbarbarbar\n|"},
    {"zip-odd-but-valid/unicode-path-extra-field", "0:|"},
    {"zip-odd-but-valid/unicode", "0:|0:|0:|0:|0:|"},
    {"zip-odd-but-valid/windows-7-zip", "5:asdf\n|5:bsdf\n|"},
    {"zip-odd-but-valid/windows-compressed-folder", "5:asdf\n|5:bsdf\n|"},
};

static size_t count_archives(const char *folder) {
    DIR *d = opendir(folder);
    size_t n = 0;
    assert_non_null(d);
    for (const struct dirent *e; (e = readdir(d));)
        n += ends_in(e->d_name, ".zip");
    closedir(d);
    return n;
}

static void test_shared(void **state) {
    struct buffer bytes = {0}, b = {0};
    size_t n = sizeof shared / sizeof *shared;
    (void)state;
    skip_without(FORMATS "/zip-broken");
    assert_int_equal(
        count_archives(FORMATS "/zip-broken") + count_archives(FORMATS "/zip-odd-but-valid"), n);
    for (size_t i = 0; i < n; i++) {
        struct slice start = slice_of(shared[i].read);
        char path[256];
        snprintf(path, sizeof path, FORMATS "/%s.zip", shared[i].file);
        read_file(path, &bytes);
        buffer_clear(&b);
        write_down(buffer_slice(&bytes), &b);
        if (b.n < start.n || memcmp(b.p, start.p, start.n) != 0 || (start.n == 0 && b.n))
            fail_msg("%s: %.*s", shared[i].file, (int)b.n, b.p);
    }
    buffer_free(&bytes);
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bombs),     cmocka_unit_test(test_parts),
        cmocka_unit_test(test_names),     cmocka_unit_test(test_entries),
        cmocka_unit_test(test_sizes),     cmocka_unit_test(test_no_archive),
        cmocka_unit_test(test_damage),    cmocka_unit_test(test_lies),
        cmocka_unit_test(test_large_end), cmocka_unit_test(test_odd_name),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
