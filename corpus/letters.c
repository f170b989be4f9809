/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/letters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "pipeline/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

static const char *const names[] = {
    "Chinese", "Japanese", "Thai",    "Lao",
    "Khmer",   "Burmese",  "Tibetan", "a script of South-East Asia"};

/* SPACELESS_SCRIPTS: it is none. */
static enum spaceless script_of(UChar32 c) {
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(c, &error)) {
    case USCRIPT_HAN:
    case USCRIPT_BOPOMOFO:
        return SPACELESS_HAN;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
        return SPACELESS_KANA;
    case USCRIPT_THAI:
        return SPACELESS_THAI;
    case USCRIPT_LAO:
        return SPACELESS_LAO;
    case USCRIPT_KHMER:
        return SPACELESS_KHMER;
    case USCRIPT_MYANMAR:
        return SPACELESS_BURMESE;
    case USCRIPT_TIBETAN:
        return SPACELESS_TIBETAN;
    default: /* the others whose words nobody finds without a dictionary */
        return u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT
                   ? SPACELESS_OTHER
                   : SPACELESS_SCRIPTS;
    }
}

/* The characters beyond U+0800, which the loop over bytes does not tell apart. */
static void add_far(struct letters *l, struct slice text) {
    for (const char *p = text.p, *end = p + text.n; p < end;) {
        int32_t c = utf8_next(&p, end);
        if (c < 0x800 || !u_isalpha(c))
            continue;
        enum spaceless script = script_of(c);
        if (script != SPACELESS_SCRIPTS)
            l->spaceless[script]++;
    }
}

/* A letter is an ASCII letter, or any character from U+00C0 on that is neither punctuation nor a
 * symbol, which nearly all lead bytes tell: 0xe2 leads dashes, quotes and symbols. */
void letters_add(struct letters *l, struct slice text) {
    uint64_t n = 0;
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        n += (unsigned char)((c | 0x20) - 'a') < 26 || (c > 0xc2 && c != 0xe2);
    }
    l->n += n;
    if (letters_far(text))
        add_far(l, text);
}

/* From 0xe0 on bytes lead characters from U+0800 on. */
static bool leads_far(char c) {
    return (unsigned char)c >= 0xe0 && (unsigned char)c != 0xe2;
}

#ifdef __SSE2__

enum { LANE = 16 };

/* Of two lanes the greater bytes, where those at `p` that lead dashes and quotes count as none. */
static inline __m128i greatest(__m128i most, const char *p) {
    __m128i c = _mm_loadu_si128((const __m128i *)(const void *)p);
    return _mm_max_epu8(most, _mm_andnot_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8((char)0xe2)), c));
}

/* Of a text of a lane or more; the last lane overlaps what was looked at before. */
static bool is_far(struct slice text) {
    __m128i most = greatest(_mm_setzero_si128(), text.p + text.n - LANE);
    for (size_t i = 0; text.n - i >= LANE; i += LANE)
        most = greatest(most, text.p + i);
    __m128i far = _mm_max_epu8(most, _mm_set1_epi8((char)0xe0));
    return _mm_movemask_epi8(_mm_cmpeq_epi8(far, most)) != 0;
}

#endif

bool letters_far(struct slice text) {
#ifdef __SSE2__
    if (text.n >= LANE)
        return is_far(text);
#endif
    for (size_t i = 0; i < text.n; i++)
        if (leads_far(text.p[i]))
            return true;
    return false;
}

const char *letters_spaceless(const struct letters *l) {
    uint64_t all = 0;
    size_t most = 0;
    for (size_t i = 0; i < SPACELESS_SCRIPTS; i++) {
        all += l->spaceless[i];
        if (l->spaceless[i] > l->spaceless[most])
            most = i;
    }
    if (all == 0 || all * SPACELESS_ONE_IN <= l->n)
        return NULL;
    /* Japanese has more kana than Chinese quotes of it. */
    if (most == SPACELESS_HAN && l->spaceless[SPACELESS_KANA] * SPACELESS_ONE_IN > all)
        most = SPACELESS_KANA;
    return names[most];
}

bool letters_spaced(const struct letters *l, struct place at, struct fault *f) {
    const char *name = letters_spaceless(l);
    return !name || fault_input(f, at, NO_QUOTE,
                                "written in %s, which has no spaces between words: hearth cannot "
                                "count its words",
                                name);
}
