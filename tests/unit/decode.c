/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/decode.h"

#include "corpus/detect.h"
#include "tests/unit/texts.h"

#define BYTES(literal)                                                                             \
    (struct slice) {                                                                               \
        "" literal, sizeof(literal) - 1                                                            \
    }

struct row {
    struct slice bytes;
    const char *encoding; /* given, or NULL */
    bool repair;
    const char *found; /* the encoding; NULL: a fault */
    struct slice text; /* or the fault */
};

static const struct row rows[] = {
    {BYTES(""), NULL, false, "UTF-8", BYTES("")},
    {BYTES("a\r\nb\rc\nd\r"), NULL, false, "UTF-8", BYTES("a\nb\nc\nd\n")},
    {BYTES("\xef\xbb\xbf"
           "a\r\n\r\nb"),
     NULL, false, "UTF-8", BYTES("a\n\nb")},
    {BYTES("caf\xc3\xa9 \xe2\x80\x9cx\xe2\x80\x9d"), NULL, false, "UTF-8",
     BYTES("caf\xc3\xa9 \xe2\x80\x9cx\xe2\x80\x9d")},
    {BYTES("cafe\xcc\x81\nplain\n"), NULL, false, "UTF-8", BYTES("caf\xc3\xa9\nplain\n")},
    {BYTES("\xe2\x84\xab"), NULL, false, "UTF-8", BYTES("\xc3\x85")},
    {BYTES("\xff\xfeh\0\xe9\0\r\0\n\0"), NULL, false, "UTF-16LE", BYTES("h\xc3\xa9\n")},
    {BYTES("\xfe\xff\0h\0\xe9\0\n"), NULL, false, "UTF-16BE", BYTES("h\xc3\xa9\n")},
    {BYTES("A\0n\0a\0:\0 \0h\0i\0\n\0"), NULL, false, "UTF-16LE", BYTES("Ana: hi\n")},
    {BYTES("\0A\0n\0a\0:\0 \0h\0i\0\n"), NULL, false, "UTF-16BE", BYTES("Ana: hi\n")},
    {BYTES("\xff\xfe\x3d\xd8\x4d\xdc"), NULL, false, "UTF-16LE", BYTES("\xf0\x9f\x91\x8d")},
    {BYTES("\xff\xfe\0\0h\0\0\0i\0\0\0"), NULL, false, "UTF-32LE", BYTES("hi")},
    {BYTES("caf\xe9 \x93hi\x94 \x96 \x80"), NULL, false, "Windows-1252",
     BYTES("caf\xc3\xa9 \xe2\x80\x9chi\xe2\x80\x9d \xe2\x80\x93 \xe2\x82\xac")},
    {BYTES("caf\x8e"), "macintosh", false, "macintosh", BYTES("caf\xc3\xa9")},
    {BYTES("caf\xe9"), "UTF-8", true, "UTF-8", BYTES("caf\xef\xbf\xbd")},
    {BYTES("one word\0and more"), NULL, true, "UTF-8",
     BYTES("one word\xef\xbf\xbd"
           "and more")},
    {BYTES("x\xe2\x82y\xc3\xa9z\xf0\x9f"), NULL, true, "UTF-8",
     BYTES("x\xef\xbf\xbdy\xc3\xa9z\xef\xbf\xbd")},
    {BYTES("\xff\xfeh\0\0\xd8i\0"), NULL, true, "UTF-16LE", BYTES("h\xef\xbf\xbdi")},
    {BYTES("\xff\xfeh\0i"), NULL, true, "UTF-16LE", BYTES("h\xef\xbf\xbd")},
    {BYTES("a\r\nb\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 \xe9"), NULL, false, NULL,
     BYTES("hearth ingest: talk:2:7: byte 0xe9: no character in UTF-8\n")},
    {BYTES("ab\ncd\0e"), NULL, false, NULL,
     BYTES("hearth ingest: talk:2:3: a NUL character, which no text holds\n")},
    {BYTES("\xff\xfeh\0\n\0\0\xd8i\0"), NULL, false, NULL,
     BYTES("hearth ingest: talk:2:1: bytes 0x00 0xd8: no character in UTF-16LE\n")},
    {BYTES("\x81 f\xfcr"), NULL, false, NULL,
     BYTES("hearth ingest: talk:1:1: byte 0x81: no character in Windows-1252, which the file seems "
           "to be in\n")},
    {BYTES("%PDF-1.7\n"), NULL, false, NULL,
     BYTES("hearth ingest: talk: a PDF document, not a text\n")},
    {BYTES("PK\3\4....word/document.xml"), NULL, false, NULL,
     BYTES("hearth ingest: talk: a Word document (.docx), not a text\n")},
    {BYTES("\x89PNG\r\n\x1a\n\0\0"), "UTF-8", false, NULL,
     BYTES("hearth ingest: talk: a PNG picture, not a text\n")},
    {BYTES("\x7f"
           "ELF\2\1\1\0\0"),
     NULL, false, NULL, BYTES("hearth ingest: talk: a program, not a text\n")},
    {BYTES("x\0\0\0y\0\0\1\0\0\0\2"), NULL, false, NULL,
     BYTES("hearth ingest: talk: a binary file, not a text\n")},
    {BYTES("PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), NULL, false, NULL,
     BYTES("hearth ingest: talk: a ZIP archive, not a text\n")},
    {BYTES("\xef\xbb\xbf<?xml version='1.0'?>\n<tt/>"), NULL, false, NULL,
     BYTES("hearth ingest: talk: an XML file, not a text\n")},
    {BYTES("\xff\xfe\n\0<\0a\0 \0x\0m\0l\0n\0s\0=\0'\0u\0'\0>\0"), NULL, false, NULL,
     BYTES("hearth ingest: talk: an XML file, not a text\n")},
    {BYTES(" \n<!doctype HTML>\n<p>"), NULL, false, NULL,
     BYTES("hearth ingest: talk: a web page (HTML), not a text\n")},
    {BYTES("[Script Info]\r\nTitle: x\r\n"), NULL, false, NULL,
     BYTES("hearth ingest: talk: a file of subtitles (.ass, .ssa), not a text\n")},
    {BYTES("<laughs> so xmlns"), NULL, false, "UTF-8", BYTES("<laughs> so xmlns")},
    {BYTES("RIFF is a word too"), NULL, false, "UTF-8", BYTES("RIFF is a word too")},
};

static void check(struct decoder *d, const struct row *row) {
    struct buffer bytes = {0};
    struct fault f = {.stage = "ingest"};
    struct decoded out;
    buffer_add(&bytes, row->bytes);
    bool ok = decode(d, &bytes, "talk", &out, &f);
    assert_int_equal(ok, row->found != NULL);
    struct slice got = ok ? out.text : buffer_slice(&f.text);
    if (got.n != row->text.n)
        fail_msg("row %zu: \"%.*s\"", (size_t)(row - rows), SLICE_ARGS(got));
    assert_memory_equal(got.n ? got.p : "", row->text.p, got.n);
    if (ok)
        assert_string_equal(out.encoding, row->found);
    assert_int_equal(f.status, ok ? STATUS_OK : STATUS_INPUT);
    buffer_free(&bytes);
    fault_free(&f);
}

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct decoder *d = decoder_new(rows[i].encoding, rows[i].repair);
        check(d, &rows[i]);
        check(d, &rows[i]); /* nothing is left behind */
        decoder_free(d);
    }
}

/* Encoded twice, which a few signs that happen to stand together are not. */
static void test_doubled(void **state) {
    static const struct {
        const char *text;
        bool doubled;
    } texts[] = {
        {"d\u00c3\u00a9j\u00c3\u00a0 \u00c3\u00a9t\u00c3\u00a9", true},
        {"it\u00e2\u20ac\u2122s, we\u00e2\u20ac\u2122re, \u00e2\u20ac\u0153so", true},
        {"d\u00e9j\u00e0 \u00e9t\u00e9 \u00c3O", false},
        {"20\u00c2\u00b0 \u00c2\u00a3", false},
        {"", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_true(detect_doubled(slice_of(texts[i].text)) == texts[i].doubled);
}

static void test_known(void **state) {
    (void)state;
    struct fault f = {.stage = "ingest"};
    assert_true(decode_known(NULL, &f));
    assert_true(decode_known("ibm-850", &f));
    assert_true(decode_known("latin1", &f));
    assert_false(decode_known("", &f));
    assert_int_equal(f.status, STATUS_USAGE);
    fault_free(&f);
    assert_false(decode_known("nonsense", &f));
    assert_int_equal(f.status, STATUS_USAGE);
    fault_free(&f);
}

static void decode_file(struct decoder *d, const char *path, struct buffer *bytes,
                        struct decoded *out) {
    struct fault f = {.stage = "ingest"};
    read_file(path, bytes);
    if (!decode(d, bytes, path, out, &f))
        fail_msg("%.*s", SLICE_ARGS(buffer_slice(&f.text)));
    fault_free(&f);
}

#define ENCODINGS "../shared/data/formats/encodings/"

/* One text in many encodings. */
static void test_shared(void **state) {
    static const struct {
        const char *file, *same, *encoding;
        bool less; /* the file holds only the beginning */
    } files[] = {
        {"fi.utf16le-bom.txt", "fi.utf8.txt", NULL, false},
        {"fi.utf16be-bom.txt", "fi.utf8.txt", NULL, false},
        {"fi.utf16le-nobom.txt", "fi.utf8.txt", NULL, false},
        {"fi.utf8-bom.txt", "fi.utf8.txt", NULL, false},
        {"fi.utf32le-bom.txt", "fi.utf8.txt", NULL, true},
        {"fr.cp1252.txt", "fr.utf8.txt", NULL, false},
        {"fr.macroman.txt", "fr.utf8.txt", "macintosh", false},
        {"fr.nfd.txt", "fr.utf8.txt", NULL, false},
        {"fr.cr-only.txt", "fr.utf8.txt", NULL, false},
        {"de.latin1.txt", "de.utf8.txt", NULL, false},
        {"de.cp850.txt", "de.utf8.txt", "ibm-850", false},
        {"es.latin9.txt", "es.utf8.txt", NULL, false},
        {"zoom.utf16le-bom.vtt", "zoom.utf8.vtt", NULL, false},
        {"zoom.utf8-bom-lf.vtt", "zoom.utf8.vtt", NULL, false},
    };
    (void)state;
    skip_without(ENCODINGS);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct decoder *d = decoder_new(files[i].encoding, false), *e = decoder_new(NULL, false);
        struct buffer a = {0}, b = {0};
        struct decoded one, other;
        char path[128];
        snprintf(path, sizeof path, ENCODINGS "%s", files[i].file);
        decode_file(d, path, &a, &one);
        snprintf(path, sizeof path, ENCODINGS "%s", files[i].same);
        decode_file(e, path, &b, &other);
        assert_true(files[i].less ? one.text.n < other.text.n : one.text.n == other.text.n);
        assert_memory_equal(one.text.p, other.text.p, one.text.n);
        decoder_free(d);
        decoder_free(e);
        buffer_free(&a);
        buffer_free(&b);
    }
}

#define UTF8TESTS "../shared/data/formats/utf8/"

/* U+FFFD for each ill-formed sequence, as the reference has it (whose NULs become U+FFFD too). */
static void test_replacements(void **state) {
    (void)state;
    skip_without(UTF8TESTS);
    struct decoder *d = decoder_new("UTF-8", true), *e = decoder_new("UTF-8", true);
    struct buffer a = {0}, b = {0};
    struct decoded one, other;
    decode_file(d, UTF8TESTS "utf8tests.bin", &a, &one);
    decode_file(e, UTF8TESTS "utf8.replace.ref.txt", &b, &other);
    assert_true(one.repaired > other.repaired);
    for (struct slice x = one.text, y = other.text; x.p || y.p;) {
        struct slice line = slice_cut(&x, '\n'), wanted = slice_cut(&y, '\n');
        if (!slice_eq(line, wanted))
            fail_msg("\"%.*s\" is not \"%.*s\"", SLICE_ARGS(line), SLICE_ARGS(wanted));
    }
    decoder_free(d);
    decoder_free(e);
    buffer_free(&a);
    buffer_free(&b);
}

/* Whatever the bytes: a fault or valid UTF-8 without NUL and CR. */
static void test_random(void **state) {
    (void)state;
    uint64_t seed = 7;
    struct buffer b = {0};
    for (int repair = 0; repair < 2; repair++) {
        struct decoder *d = decoder_new(NULL, repair);
        for (int i = 0; i < 3000; i++) {
            struct fault f = {.stage = "ingest"};
            struct decoded out;
            buffer_clear(&b);
            for (uint64_t n = random_below(&seed, 60); n > 0; n--)
                buffer_char(&b, (char)(random_below(&seed, 3) ? 'a' + (char)random_below(&seed, 9)
                                                              : (char)random_next(&seed)));
            if (decode(d, &b, "talk", &out, &f)) {
                assert_true(utf8_valid(out.text, NULL));
                assert_true(!out.text.n || (!memchr(out.text.p, 0, out.text.n) &&
                                            !memchr(out.text.p, '\r', out.text.n)));
            }
            fault_free(&f);
        }
        decoder_free(d);
    }
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),         cmocka_unit_test(test_doubled),
        cmocka_unit_test(test_known),        cmocka_unit_test(test_shared),
        cmocka_unit_test(test_replacements), cmocka_unit_test(test_random),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
