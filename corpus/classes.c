/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/classes.h"

#include <stdbool.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

/* Whether ICU's word rules send the code point to a dictionary, or join it by script. */
static bool is_dictionary(int32_t cp) {
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(cp, &error);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
           (cp >= 0xac00 && cp <= 0xd7a3) || u_hasBinaryProperty(cp, UCHAR_IDEOGRAPHIC) ||
           u_getIntPropertyValue(cp, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

uint8_t word_class(int32_t cp) {
    if (is_dictionary(cp))
        return WORD_FOREIGN;
    switch (u_getIntPropertyValue(cp, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
        return WORD_LETTER;
    case U_WB_NUMERIC:
        return WORD_NUMBER;
    case U_WB_EXTENDNUMLET:
        return WORD_CONNECTOR;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
        return WORD_EXTENDER;
    case U_WB_ZWJ:
        return WORD_ZWJ;
    case U_WB_MIDLETTER:
        return WORD_MID_LETTER;
    case U_WB_MIDNUM:
        return WORD_MID_NUMBER;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
        return WORD_MID_EITHER;
    case U_WB_HEBREW_LETTER:
    case U_WB_KATAKANA:
        return WORD_FOREIGN;
    default:
        return WORD_OTHER;
    }
}

uint8_t sentence_class(int32_t cp) {
    switch (u_getIntPropertyValue(cp, UCHAR_SENTENCE_BREAK)) {
    case U_SB_EXTEND:
    case U_SB_FORMAT:
        return SENTENCE_EXTENDER;
    case U_SB_SEP:
        return SENTENCE_SEP;
    case U_SB_CR:
        return SENTENCE_CR;
    case U_SB_LF:
        return SENTENCE_LF;
    case U_SB_SP:
        return SENTENCE_SPACE;
    case U_SB_LOWER:
        return SENTENCE_LOWER;
    case U_SB_UPPER:
        return SENTENCE_UPPER;
    case U_SB_OLETTER:
        return SENTENCE_OLETTER;
    case U_SB_NUMERIC:
        return SENTENCE_NUMBER;
    case U_SB_ATERM:
        return SENTENCE_ATERM;
    case U_SB_STERM:
        return SENTENCE_STERM;
    case U_SB_SCONTINUE:
        return SENTENCE_CONTINUE;
    case U_SB_CLOSE:
        return SENTENCE_CLOSE;
    default:
        return SENTENCE_OTHER;
    }
}
