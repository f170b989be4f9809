/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/fold.h"

#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* The offset behind an apostrophe of more than one byte at `i`, or 0. */
static size_t over_apostrophe(struct slice s, size_t i) {
    if (s.n - i >= 3 && memcmp(s.p + i, "\u2019", 3) == 0)
        return i + 3;
    return s.n - i >= 2 && memcmp(s.p + i, "\u02bc", 2) == 0 ? i + 2 : 0;
}

/* Folds what is ASCII or an apostrophe; false, with nothing appended, when there is more to it. */
static bool fold_plain(struct slice word, struct buffer *out) {
    char *to = buffer_room(out, word.n);
    for (size_t i = 0; i < word.n;) {
        unsigned char c = (unsigned char)word.p[i];
        if (c < 0x80) {
            *to++ = (char)(c | ((unsigned)(c - 'A') < 26 ? 0x20 : 0));
            i++;
        } else if ((i = over_apostrophe(word, i))) {
            *to++ = '\'';
        } else {
            return false;
        }
    }
    out->n = (size_t)(to - out->p);
    return true;
}

/* UTF-16 that grows. */
struct wide {
    UChar *p;
    size_t n, cap;
};

static int32_t room(const struct wide *w) {
    return (int32_t)w->cap;
}

/* The steps, each from one run of UTF-16 to another. All tell how much room they would have needed.
 */
typedef int32_t wide_step(UChar *to, int32_t cap, const UChar *from, int32_t n, UErrorCode *error);

static int32_t fold_case(UChar *to, int32_t cap, const UChar *from, int32_t n, UErrorCode *error) {
    return u_strFoldCase(to, cap, from, n, U_FOLD_CASE_DEFAULT, error);
}

static int32_t compose(UChar *to, int32_t cap, const UChar *from, int32_t n, UErrorCode *error) {
    const UNormalizer2 *nfc = unorm2_getNFCInstance(error);
    return unorm2_normalize(nfc, from, n, to, cap, error);
}

static void take_step(wide_step *step, struct wide *to, const struct wide *from) {
    for (;;) {
        UErrorCode error = U_ZERO_ERROR;
        int32_t n = step(to->p, room(to), from->p, (int32_t)from->n, &error);
        if (error != U_BUFFER_OVERFLOW_ERROR) {
            if (U_FAILURE(error))
                mem_exhausted();
            to->n = (size_t)n;
            return;
        }
        MEM_GROW(to->p, to->cap, (size_t)n);
    }
}

static void widen(struct slice word, struct wide *to) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t n = 0;
    MEM_GROW(to->p, to->cap, word.n + 1);
    u_strFromUTF8WithSub(to->p, room(to), &n, word.p, (int32_t)word.n, 0xfffd, NULL, &error);
    if (U_FAILURE(error))
        mem_exhausted();
    to->n = (size_t)n;
}

static void append(const struct wide *from, struct buffer *out) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t n = 0;
    size_t most = 3 * from->n + 1;
    char *to = buffer_room(out, most);
    u_strToUTF8WithSub(to, (int32_t)most, &n, from->p, (int32_t)from->n, 0xfffd, NULL, &error);
    if (U_FAILURE(error))
        mem_exhausted();
    out->n += (size_t)n;
}

void fold_word(struct slice word, struct buffer *out) {
    if (word.n == 0 || fold_plain(word, out))
        return;
    if (word.n > FOLD_MOST) {
        buffer_add(out, word);
        return;
    }
    struct wide a = {0}, b = {0};
    widen(word, &a);
    MEM_GROW(b.p, b.cap, a.n + 8);
    take_step(fold_case, &b, &a);
    take_step(compose, &a, &b);
    /* Only now: folding takes some letters apart and brings an apostrophe to light (U+0149). */
    for (size_t i = 0; i < a.n; i++)
        if (a.p[i] == 0x2019 || a.p[i] == 0x02bc)
            a.p[i] = '\'';
    append(&a, out);
    free(a.p);
    free(b.p);
}
