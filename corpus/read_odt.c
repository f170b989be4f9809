/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * OpenDocument text: a package whose content.xml holds the text, and styles.xml what stands at the
 * head and foot of each page. */
#include "corpus/odt_text.h"

/* Whether a part holds some bytes. Read in blocks, of which each keeps the end of the one before.
 */
static bool holds_bytes(struct archive *a, size_t entry, struct slice wanted, bool *found,
                        struct fault *f) {
    char block[16 * 1024];
    size_t kept = 0;
    int64_t n = -1;
    struct archive_part *p = archive_part_open(a, entry, f);
    *found = false;
    while (p && (n = archive_part_read(p, block + kept, sizeof block - kept)) > 0) {
        size_t all = kept + (size_t)n;
        *found = *found || memmem(block, all, wanted.p, wanted.n);
        kept = all < wanted.n ? all : wanted.n - 1;
        memmove(block, block + all - kept, kept);
    }
    archive_part_close(p);
    return n == 0;
}

/* The manifest of a document with a password says how its parts are encrypted. It is not read as
 * XML: early programs put a document type declaration into it. */
static bool check_open(struct archive *a, struct fault *f) {
    size_t entry = archive_find(a, SLICE("META-INF/manifest.xml"));
    bool encrypted = false;
    if (entry == ARCHIVE_NONE)
        return true;
    if (!holds_bytes(a, entry, SLICE(":encryption-data"), &encrypted, f))
        return false;
    return !encrypted || fault_input(f, (struct place){archive_file(a), 0, 0}, NO_QUOTE,
                                     "a document with a password: save it without one");
}

static bool read_parts(struct office *o, struct transcript *t, struct archive *a, struct fault *f) {
    size_t content = archive_find(a, SLICE("content.xml"));
    size_t styles = archive_find(a, SLICE("styles.xml"));
    if (content == ARCHIVE_NONE)
        return fault_input(f, (struct place){archive_file(a), 0, 0}, NO_QUOTE,
                           "a ZIP archive that is no OpenDocument text: it has no content.xml");
    if (!check_open(a, f) || !odt_text(o, t, a, content, false, f))
        return false;
    return styles == ARCHIVE_NONE || odt_text(o, t, a, styles, true, f);
}

static bool read_odt(struct transcript *t, const struct reading *in, struct fault *f) {
    if (!archive_detect(in->bytes))
        return fault_input(f, (struct place){in->file, 0, 0}, NO_QUOTE,
                           "no OpenDocument text: it is no ZIP archive");
    struct archive *a = archive_open(in->bytes, in->file, f);
    struct office o = {.numbers = 0};
    bool ok = a && read_parts(&o, t, a, f) && office_read(&o, t, in, "an OpenDocument text", f);
    office_free(&o);
    archive_free(a);
    return ok;
}

/* The first entry is called mimetype and not compressed. */
static int detect_odt(struct slice start) {
    static const char type[] = "mimetypeapplication/vnd.oasis.opendocument.text";
    size_t n = sizeof type - 1;
    return archive_detect(start) && start.n >= 30 + n && memcmp(start.p + 30, type, n) == 0 ? 100
                                                                                            : 0;
}

const struct reader reader_odt = {.name = "odt",
                                  .extensions = "odt|ott",
                                  .of_bytes = true,
                                  .detect = detect_odt,
                                  .read = read_odt};
