/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/boundaries.h"

#include <assert.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct boundaries {
    UBreakIterator *icu;
    UText text;
    int32_t at; /* where the next segment begins */
};

struct boundaries *boundaries_new(enum boundaries_kind kind) {
    UErrorCode error = U_ZERO_ERROR;
    UBreakIteratorType type = kind == BOUNDARIES_WORDS ? UBRK_WORD : UBRK_SENTENCE;
    UBreakIterator *icu = ubrk_open(type, "", NULL, 0, &error);
    if (U_FAILURE(error))
        return NULL;
    struct boundaries *b = mem_zero(1, sizeof *b);
    b->icu = icu;
    b->text = (UText)UTEXT_INITIALIZER;
    return b;
}

void boundaries_free(struct boundaries *b) {
    if (!b)
        return;
    ubrk_close(b->icu);
    utext_close(&b->text);
    free(b);
}

/* Once the iterator is there, want of memory is all that can make these calls fail. */
static void check(UErrorCode error) {
    if (U_FAILURE(error))
        mem_exhausted();
}

void boundaries_start(struct boundaries *b, struct slice text) {
    assert(text.n <= SPAN_TEXT_MOST);
    UErrorCode error = U_ZERO_ERROR;
    utext_openUTF8(&b->text, text.n ? text.p : "", (int64_t)text.n, &error);
    check(error);
    ubrk_setUText(b->icu, &b->text, &error);
    check(error);
    b->at = ubrk_first(b->icu);
}

bool boundaries_next(struct boundaries *b, struct span *segment, bool *is_word) {
    int32_t from = b->at, to = ubrk_next(b->icu);
    if (to == UBRK_DONE)
        return false;
    *segment = (struct span){(uint32_t)from, (uint32_t)to};
    *is_word = ubrk_getRuleStatus(b->icu) >= UBRK_WORD_NUMBER;
    b->at = to;
    return true;
}
