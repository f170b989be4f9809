/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/bare.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "corpus/fold.h"
#include "pipeline/utf8.h"

/* Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs and the tatweel. */
static bool is_accent(int32_t c) {
    return (c >= 0x300 && c <= 0x36f) || (c >= 0x591 && c <= 0x5c7 && c != 0x5be && c != 0x5c0) ||
           (c >= 0x64b && c <= 0x65f) || c == 0x670 || c == 0x640;
}

/* Folded letters that Unicode does not take apart. */
static const char *plain_letters(int32_t c) {
    static const struct {
        int32_t letter;
        const char *plain;
    } letters[] = {{0xe6, "ae"}, {0xf0, "d"},   {0xf8, "o"},  {0xfe, "th"},
                   {0x111, "d"}, {0x127, "h"},  {0x131, "i"}, {0x142, "l"},
                   {0x14b, "n"}, {0x153, "oe"}, {0x167, "t"}};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (letters[i].letter == c)
            return letters[i].plain;
    return NULL;
}

static void add_letter(struct buffer *out, int32_t c) {
    const char *plain = plain_letters(c);
    if (plain)
        buffer_text(out, plain);
    else if (!is_accent(c))
        utf8_add(out, c);
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
        add_letter(out, c);
        return;
    }
    for (const char *p = parts, *end = parts + n_parts; p < end;)
        add_letter(out, utf8_next(&p, end));
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

/* The bytes of what English writes behind an apostrophe, at the end of the word at `from`; a word
 * must be left. */
static size_t ending(struct slice s, size_t from) {
    static const struct slice endings[] = {{"'s", 2},  {"'d", 2},  {"'m", 2}, {"'ll", 3},
                                           {"'ve", 3}, {"'re", 3}, {"'", 1}};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = endings[i].n;
        if (s.n - from > n && memcmp(s.p + s.n - n, endings[i].p, n) == 0)
            return n;
    }
    return 0;
}

/* But for a word that is nothing else. */
static void drop_apostrophes(struct buffer *out, size_t from) {
    size_t n = from;
    for (size_t i = from; i < out->n; i++)
        if (out->p[i] != '\'')
            out->p[n++] = out->p[i];
    out->n = n > from ? n : out->n;
}

void bare_word(struct slice word, struct buffer *out) {
    size_t from = out->n;
    buffer_room(out, 1);
    fold_word(word, out);
    strip_accents(out, from);
    out->n -= ending(buffer_slice(out), from);
    drop_apostrophes(out, from);
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
