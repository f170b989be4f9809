/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/bare.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "corpus/fold.h"
#include "pipeline/utf8.h"

static bool is_accent(int32_t c) {
    return c >= 0x300 && c <= 0x36f;
}

/* The letters of a composed character without its accents. No character decomposes into more than a
 * few units of UTF-16. */
static void add_bare(struct buffer *out, const UNormalizer2 *nfd, int32_t c) {
    UChar wide[16];
    char parts[64];
    int32_t n_parts = 0;
    UErrorCode error = U_ZERO_ERROR;
    int32_t n = nfd ? unorm2_getDecomposition(nfd, c, wide, 16, &error) : -1;
    if (n >= 0)
        u_strToUTF8(parts, sizeof parts, &n_parts, wide, n, &error);
    if (n < 0 || U_FAILURE(error)) {
        if (!is_accent(c))
            utf8_add(out, c);
        return;
    }
    for (const char *p = parts, *end = parts + n_parts; p < end;) {
        int32_t part = utf8_next(&p, end);
        if (!is_accent(part))
            utf8_add(out, part);
    }
}

static void strip_accents(struct buffer *out, size_t from) {
    const char *end = out->p + out->n;
    if (utf8_ascii_end(out->p + from, end) == end)
        return;
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
    struct buffer bare = {0};
    for (const char *p = out->p + from; p < end;)
        add_bare(&bare, U_SUCCESS(error) ? nfd : NULL, utf8_next(&p, end));
    out->n = from;
    buffer_add(out, buffer_slice(&bare));
    buffer_free(&bare);
}

void bare_word(struct slice word, struct buffer *out) {
    size_t from = out->n;
    buffer_room(out, 1);
    fold_word(word, out);
    strip_accents(out, from);
    size_t n = out->n - from;
    if (n > 2 && memcmp(out->p + out->n - 2, "'s", 2) == 0)
        out->n -= 2;
    else if (n > 1 && out->p[out->n - 1] == '\'')
        out->n--;
}

enum letter_case word_case(struct slice word) {
    size_t letters = 0, lower = 0;
    const char *p = word.p, *end = word.p + word.n;
    if (word.n == 0)
        return CASE_NONE;
    int32_t first = utf8_next(&p, end);
    if (u_isULowercase(first))
        return CASE_LOWER;
    if (!u_isUUppercase(first) && !u_istitle(first))
        return CASE_NONE;
    while (p < end) {
        int32_t c = utf8_next(&p, end);
        lower += u_isULowercase(c) != 0;
        letters += u_isUAlphabetic(c) != 0;
    }
    return lower || letters == 0 ? CASE_CAPITAL : CASE_CAPITALS;
}
