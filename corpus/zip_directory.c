/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/zip_directory.h"

/* Bytes of the fixed part of each record (APPNOTE.TXT 4.3). */
enum { END_RECORD = 22, END_LOCATOR = 20, END_RECORD_64 = 56, ENTRY = 46 };

static uint64_t number(const char *p, unsigned bytes) {
    uint64_t v = 0;
    while (bytes--)
        v = v << 8 | (unsigned char)p[bytes];
    return v;
}

static bool is_record(struct slice bytes, uint64_t at, const char *signature, size_t n) {
    return at <= bytes.n && bytes.n - at >= n && memcmp(bytes.p + at, signature, 4) == 0;
}

/* The last record that may be the end of an archive; SIZE_MAX: none. */
static size_t find_end(struct slice bytes) {
    for (size_t n = END_RECORD; n <= bytes.n && n <= END_RECORD + UINT16_MAX; n++)
        if (is_record(bytes, bytes.n - n, "PK\5\6", END_RECORD))
            return bytes.n - n;
    return SIZE_MAX;
}

/* Where the directory is, as the end of the archive says, or its larger form in front of it. */
static void find_directory(struct slice bytes, size_t end, uint64_t *at, uint64_t *n) {
    *n = number(bytes.p + end + 12, 4);
    *at = number(bytes.p + end + 16, 4);
    if (end < END_LOCATOR || !is_record(bytes, end - END_LOCATOR, "PK\6\7", END_LOCATOR))
        return;
    uint64_t large = number(bytes.p + end - END_LOCATOR + 8, 8);
    if (!is_record(bytes, large, "PK\6\6", END_RECORD_64))
        return;
    *n = number(bytes.p + large + 40, 8);
    *at = number(bytes.p + large + 48, 8);
}

/* The length of the entry that begins there; 0 where none does, or where its end is missing. */
static size_t entry_length(struct slice directory) {
    if (!is_record(directory, 0, "PK\1\2", ENTRY))
        return 0;
    const char *p = directory.p;
    uint64_t n = ENTRY + number(p + 28, 2) + number(p + 30, 2) + number(p + 32, 2);
    return n <= directory.n ? (size_t)n : 0;
}

bool zip_directory_read(struct zip_directory *d, struct slice bytes, const char **wrong) {
    size_t end = find_end(bytes), entries = 0, length;
    uint64_t at, n;
    if (end == SIZE_MAX) {
        *wrong = "a ZIP archive without its end: it is cut short, or damaged";
        return false;
    }
    if (number(bytes.p + end + 20, 2) != bytes.n - end - END_RECORD) {
        *wrong = "a ZIP archive that does not end where it says: it is damaged";
        return false;
    }
    find_directory(bytes, end, &at, &n);
    if (at > end || n > end - at)
        return true;
    d->at = (size_t)at;
    struct slice rest = {bytes.p + at, (size_t)n};
    while ((length = entry_length(rest)) > 0) {
        if (++entries > ZIP_DIRECTORY_MOST) {
            *wrong = "a ZIP archive with more than 4096 entries";
            return false;
        }
        size_t flags = d->copy.n + 9;
        buffer_add(&d->copy, (struct slice){rest.p, length});
        d->copy.p[flags] = (char)(d->copy.p[flags] & ~0x08);
        rest = (struct slice){rest.p + length, rest.n - length};
    }
    return true;
}
