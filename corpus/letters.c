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
static bool is_letter(unsigned char c) {
    return (unsigned char)((c | 0x20) - 'a') < 26 || (c > 0xc2 && c != 0xe2);
}

/* Leads a character that may be one of a script without spaces. */
static bool is_far(unsigned char c) {
    return c >= 0xe0 && c != 0xe2;
}

#ifdef __SSE2__
enum { LANE = 16, LANES_MOST = 255 };

/* The same for 16 bytes at a time, LANES_MOST times at most: as signed bytes lead bytes lie below
 * zero. */
static uint64_t count_lanes(const char *p, size_t lanes, bool *far) {
    const __m128i zero = _mm_setzero_si128(), dash = _mm_set1_epi8((char)0xe2);
    __m128i sum = zero, any_far = zero;
    for (size_t i = 0; i < lanes; i++, p += LANE) {
        __m128i c = _mm_loadu_si128((const __m128i *)(const void *)p);
        __m128i small = _mm_or_si128(c, _mm_set1_epi8(0x20));
        __m128i ascii = _mm_and_si128(_mm_cmpgt_epi8(small, _mm_set1_epi8('a' - 1)),
                                      _mm_cmplt_epi8(small, _mm_set1_epi8('z' + 1)));
        __m128i high = _mm_andnot_si128(_mm_cmpeq_epi8(c, dash), _mm_cmplt_epi8(c, zero));
        __m128i lead = _mm_and_si128(high, _mm_cmpgt_epi8(c, _mm_set1_epi8((char)0xc2)));
        any_far = _mm_or_si128(any_far,
                               _mm_and_si128(high, _mm_cmpgt_epi8(c, _mm_set1_epi8((char)0xdf))));
        sum = _mm_sub_epi8(sum, _mm_or_si128(ascii, lead)); /* a hit is -1 */
    }
    uint64_t halves[2];
    _mm_storeu_si128((__m128i *)(void *)halves, _mm_sad_epu8(sum, zero));
    *far |= _mm_movemask_epi8(any_far) != 0;
    return halves[0] + halves[1];
}
#endif

void letters_add(struct letters *l, struct slice text) {
    bool far = false;
    size_t i = 0;
#ifdef __SSE2__
    while (text.n - i >= LANE) {
        size_t lanes = (text.n - i) / LANE;
        lanes = lanes < LANES_MOST ? lanes : LANES_MOST;
        l->n += count_lanes(text.p + i, lanes, &far);
        i += lanes * LANE;
    }
#endif
    for (; i < text.n; i++) {
        l->n += is_letter((unsigned char)text.p[i]);
        far |= is_far((unsigned char)text.p[i]);
    }
    if (far)
        add_far(l, text);
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
