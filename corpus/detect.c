/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/detect.h"

#include <strings.h>

#include "pipeline/utf8.h"

enum { LOOK_AT = 64 * 1024 };

struct signature {
    struct slice bytes;
    size_t at; /* offset */
    const char *what;
};

static const struct signature marks[] = {
    /* The longer first: the mark of UTF-32LE begins like that of UTF-16LE. */
    {{"\xff\xfe\0\0", 4}, 0, "UTF-32LE"}, {{"\0\0\xfe\xff", 4}, 0, "UTF-32BE"},
    {{"\xff\xfe", 2}, 0, "UTF-16LE"},     {{"\xfe\xff", 2}, 0, "UTF-16BE"},
    {{"\xef\xbb\xbf", 3}, 0, "UTF-8"},
};

enum { TEXT_LIKE = 2 };
static const struct signature formats[] = {
    {{"%PDF-", 5}, 0, "a PDF document"}, /* these two can look like text */
    {{"{\\rtf", 5}, 0, "a rich text (RTF) document"},
    {{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8}, 0, "an old Microsoft Office document (.doc, .xls)"},
    {{"\x89PNG", 4}, 0, "a PNG picture"},
    {{"\xff\xd8\xff", 3}, 0, "a JPEG picture"},
    {{"GIF8", 4}, 0, "a GIF picture"},
    {{"\x7f"
      "ELF",
      4},
     0,
     "a program"},
    {{"MZ\x90\0", 4}, 0, "a program"},
    {{"\x1f\x8b", 2}, 0, "a gzip archive"},
    {{"BZh", 3}, 0, "a bzip2 archive"},
    {{"\xfd"
      "7zXZ",
      5},
     0,
     "an xz archive"},
    {{"\x28\xb5\x2f\xfd", 4}, 0, "a zstd archive"},
    {{"7z\xbc\xaf", 4}, 0, "a 7-Zip archive"},
    {{"Rar!\x1a", 5}, 0, "a RAR archive"},
    {{"SQLite format 3", 16}, 0, "an SQLite database"},
    {{"RIFF", 4}, 0, "a sound or video recording (RIFF)"},
    {{"OggS", 4}, 0, "a sound recording (Ogg)"},
    {{"fLaC", 4}, 0, "a sound recording (FLAC)"},
    {{"ID3", 3}, 0, "a sound recording (MP3)"},
    {{"ftyp", 4}, 4, "a sound or video recording (MP4)"},
    {{"\x1a\x45\xdf\xa3", 4}, 0, "a video recording (Matroska)"},
};

static bool holds_at(struct slice bytes, const struct signature *s) {
    return bytes.n >= s->at + s->bytes.n && memcmp(bytes.p + s->at, s->bytes.p, s->bytes.n) == 0;
}

static bool holds(struct slice bytes, const char *text) {
    return memmem(bytes.p, bytes.n, text, strlen(text)) != NULL;
}

/* What office programs save is a ZIP archive; the names of its first members tell which. */
static const char *zip_kind(struct slice bytes) {
    if (holds(bytes, "vnd.oasis.opendocument"))
        return "an OpenDocument file (.odt, .ods)";
    if (holds(bytes, "word/"))
        return "a Word document (.docx)";
    if (holds(bytes, "xl/"))
        return "an Excel workbook (.xlsx)";
    return "a ZIP archive";
}

/* Bytes that are zero at even and at odd offsets, and pairs of two. */
struct zeroes {
    size_t even, odd, both, pairs;
};

static struct zeroes count_zeroes(struct slice bytes) {
    struct zeroes z = {0, 0, 0, bytes.n / 2};
    for (size_t i = 0; i + 1 < bytes.n; i += 2) {
        z.even += bytes.p[i] == 0;
        z.odd += bytes.p[i + 1] == 0;
        z.both += bytes.p[i] == 0 && bytes.p[i + 1] == 0;
    }
    return z;
}

/* In UTF-16 without a mark at least the spaces and line ends have a zero byte, always on the same
 * side, and no character is zero. */
static const char *guess_utf16(struct zeroes z) {
    size_t enough = z.pairs / 10 + 2;
    if (z.both > 0)
        return NULL;
    if (z.odd >= enough && z.even <= z.odd / 20)
        return "UTF-16LE";
    if (z.even >= enough && z.odd <= z.even / 20)
        return "UTF-16BE";
    return NULL;
}

static struct detected look_closer(struct slice start) {
    struct detected d = {"UTF-8", 0, NULL, false};
    struct zeroes z = count_zeroes(start);
    const char *utf16 = guess_utf16(z);
    if (utf16)
        d.encoding = utf16;
    else if (z.even + z.odd > start.n / 64 + 1)
        d.binary = "a binary file";
    return d;
}

/* Some signatures are words that a text could begin with. */
static bool is_text(struct slice start) {
    size_t bad = start.n;
    bool whole = utf8_valid(start, &bad) || bad + 4 > start.n; /* a character may be cut */
    return whole && (!start.n || !memchr(start.p, 0, start.n));
}

struct detected detect_start(struct slice bytes) {
    struct detected d = {"UTF-8", 0, NULL, true};
    struct slice start = {bytes.p, bytes.n < LOOK_AT ? bytes.n : LOOK_AT};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (holds_at(start, &marks[i]))
            return (struct detected){marks[i].what, marks[i].bytes.n, NULL, false};
    if (start.n >= 4 && (memcmp(start.p, "PK\3\4", 4) == 0 || memcmp(start.p, "PK\5\6", 4) == 0)) {
        d.binary = zip_kind(start);
        return d;
    }
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        bool text_like = i >= TEXT_LIKE;
        if (holds_at(start, &formats[i]) && !(text_like && is_text(start))) {
            d.binary = formats[i].what;
            return d;
        }
    }
    return start.n && memchr(start.p, 0, start.n) ? look_closer(start) : d;
}

static bool begins(struct slice s, const char *with) {
    size_t n = strlen(with);
    return s.n >= n && strncasecmp(s.p, with, n) == 0;
}

const char *detect_markup(struct slice text) {
    while (text.n && (text.p[0] == ' ' || text.p[0] == '\t' || text.p[0] == '\n'))
        text.p++, text.n--;
    if (begins(text, "<!DOCTYPE html") || begins(text, "<html"))
        return "a web page (HTML)";
    const char *end = begins(text, "<") ? memchr(text.p, '>', text.n) : NULL;
    struct slice tag = {text.p, end ? (size_t)(end - text.p) : 0};
    if (begins(tag, "<?xml ") || (tag.n && memmem(tag.p, tag.n, " xmlns", 6)))
        return "an XML file";
    return begins(text, "[Script Info]\n") ? "a file of subtitles (.ass, .ssa)" : NULL;
}

bool detect_doubled(struct slice text) {
    /* The beginnings of letters with accents, of other signs of Latin-1, of dashes and quotes: what
     * follows the first byte, which they share. */
    static const char *const doubled[] = {"\x83\xc2", "\x82\xc2", "\xa2\xe2\x82\xac"};
    enum { ENOUGH = 3 };
    size_t n = 0;
    for (const char *p; n < ENOUGH && text.n && (p = memchr(text.p, 0xc3, text.n)) != NULL;) {
        text = (struct slice){p + 1, (size_t)(text.p + text.n - p - 1)};
        for (size_t i = 0; i < sizeof doubled / sizeof *doubled; i++)
            n +=
                text.n >= strlen(doubled[i]) && memcmp(text.p, doubled[i], strlen(doubled[i])) == 0;
    }
    return n >= ENOUGH;
}

bool detect_windows(struct slice bytes) {
    size_t good = 0, bad = 0, n;
    const char *end = bytes.p + bytes.n;
    for (const char *p = bytes.p; p < end;) {
        p = utf8_ascii_end(p, end);
        if (p == end)
            break;
        if (utf8_decode(p, end, &n) < 0)
            bad++;
        else
            good++;
        p += n;
    }
    return bad > 4 * good;
}
