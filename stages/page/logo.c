/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/logo.h"

#include <sys/stat.h>

#include "corpus/file.h"
#include "models/base64.h"

static bool begins(struct slice bytes, struct slice mark) {
    return bytes.n >= mark.n && memcmp(bytes.p, mark.p, mark.n) == 0;
}

/* By its first bytes; NULL: none that is known. */
static const char *type_of(struct slice bytes) {
    if (begins(bytes, SLICE("\x89PNG\r\n\x1a\n")))
        return "image/png";
    if (begins(bytes, SLICE("\xff\xd8\xff")))
        return "image/jpeg";
    if (begins(bytes, SLICE("GIF87a")) || begins(bytes, SLICE("GIF89a")))
        return "image/gif";
    if (begins(bytes, SLICE("RIFF")) && bytes.n >= 12 && memcmp(bytes.p + 8, "WEBP", 4) == 0)
        return "image/webp";
    return NULL;
}

static bool refuse_size(const char *path, struct fault *f) {
    struct stat st;
    struct place at = {path, 0, 0};
    if (stat(path, &st) == 0 && S_ISREG(st.st_mode))
        return fault_input(f, at, NO_QUOTE,
                           "a picture of %lld bytes; it stands in the page itself, so that %d are "
                           "the most",
                           (long long)st.st_size, LOGO_MOST);
    return fault_input(f, at, NO_QUOTE, "a picture of more than %d bytes", LOGO_MOST);
}

bool logo_read(const char *path, struct buffer *to, struct fault *f) {
    struct buffer bytes = {0};
    bool all = false, ok = file_read_start(path, LOGO_MOST + 1, &bytes, &all, f);
    const char *type = ok ? type_of(buffer_slice(&bytes)) : NULL;
    if (ok && !all)
        ok = refuse_size(path, f);
    else if (ok && !type)
        ok = fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                         "no picture that a page can show safely: PNG, JPEG, GIF or WebP are "
                         "wanted (an SVG may hold a script: save it as PNG)");
    if (ok) {
        buffer_format(to, "data:%s;base64,", type);
        base64_add(to, buffer_slice(&bytes));
    }
    buffer_free(&bytes);
    return ok;
}
