/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/formats.h"

#include <strings.h>

#include "corpus/decode.h"
#include "models/format_all.h"
#include "pipeline/options.h"

const struct format *const all_formats[] = {
    &format_hearth,     &format_csv,  &format_tags,    &format_liwc,
    &format_wordstat,   &format_lc3,  &format_khcoder, &format_yoshikoder,
    &format_lexicoder2, &format_refi, &format_yaml,    NULL,
};

const struct format *format_called(struct slice name) {
    for (const struct format *const *f = all_formats; *f; f++)
        if (slice_eq(name, slice_of((*f)->name)))
            return *f;
    const struct format *found = NULL;
    for (const struct format *const *f = all_formats; *f; f++) {
        if (choice_find((*f)->extensions, name) < 0)
            continue;
        if (found)
            return NULL;
        found = *f;
    }
    return found;
}

/* What stands behind the last dot of a path, in lower case where that is short. */
static struct slice extension(const char *path, char room[16]) {
    const char *dot = strrchr(path, '.'), *slash = strrchr(path, '/');
    struct slice s = slice_of(dot && (!slash || dot > slash) ? dot + 1 : slash ? slash + 1 : path);
    if (s.n > 16)
        return SLICE("");
    for (size_t i = 0; i < s.n; i++)
        room[i] = (char)(s.p[i] >= 'A' && s.p[i] <= 'Z' ? s.p[i] + 32 : s.p[i]);
    return (struct slice){room, s.n};
}

static bool has_extension(const struct format *f, const char *path) {
    char room[16];
    return choice_find(f->extensions, extension(path, room)) >= 0;
}

const struct format *format_by_extension(const char *path) {
    for (const struct format *const *f = all_formats; *f; f++)
        if (has_extension(*f, path))
            return *f;
    return NULL;
}

const struct format *format_detect(struct slice text, const char *path) {
    const struct format *found = NULL;
    if (text.n > FORMAT_START)
        text.n = FORMAT_START;
    for (const struct format *const *f = all_formats; *f; f++) {
        if (!(*f)->read || !(*f)->detect || !(*f)->detect(text))
            continue;
        if (has_extension(*f, path))
            return *f;
        if (!found)
            found = *f;
    }
    for (const struct format *const *f = all_formats; !found && *f; f++)
        if ((*f)->read && has_extension(*f, path))
            found = *f;
    return found;
}

void formats_names(bool written, struct buffer *to) {
    size_t from = to->n;
    for (const struct format *const *f = all_formats; *f; f++) {
        if (written ? !(*f)->write : !(*f)->read)
            continue;
        if (to->n > from)
            buffer_text(to, ", ");
        buffer_text(to, (*f)->name);
    }
}

/* The value of the declaration's attribute; in it NULs are none. */
static struct slice declared(struct slice bytes) {
    static const char attribute[] = "encoding=";
    const size_t most = bytes.n < 256 ? bytes.n : 256;
    if (most < 6 || memcmp(bytes.p, "<?xml", 5) != 0)
        return NO_QUOTE;
    const char *end = memchr(bytes.p, '>', most), *at;
    if (!end)
        return NO_QUOTE;
    at = memmem(bytes.p, (size_t)(end - bytes.p), attribute, sizeof attribute - 1);
    if (!at)
        return NO_QUOTE;
    at += sizeof attribute - 1;
    if (*at != '"' && *at != '\'')
        return NO_QUOTE;
    const char *close = memchr(at + 1, *at, (size_t)(end - at) - 1);
    return close ? (struct slice){at + 1, (size_t)(close - at) - 1} : NO_QUOTE;
}

const char *format_declared_encoding(struct slice bytes, struct arena *a) {
    struct slice name = declared(bytes);
    struct fault unknown = {0};
    /* Whose declaration can be read is not in UTF-16, whatever it says. */
    if (!name.n || memchr(name.p, '\0', name.n) ||
        (name.n >= 6 && !strncasecmp(name.p, "UTF-16", 6)))
        return NULL;
    char *text = arena_alloc(a, name.n + 1, 1);
    memcpy(text, name.p, name.n);
    text[name.n] = '\0';
    bool known = decode_known(text, &unknown);
    fault_free(&unknown);
    return known ? text : NULL;
}
