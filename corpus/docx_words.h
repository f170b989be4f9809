/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The elements of WordprocessingML (ECMA-376, transitional or strict) that docx_text.c knows. */
#ifndef HEARTH_DOCX_WORDS_H
#define HEARTH_DOCX_WORDS_H

#include "corpus/xml.h"

/* In byte order of their names. */
enum docx_word {
    WORD_ALT_CHUNK,
    WORD_BR,
    WORD_CR,
    WORD_DEL,
    WORD_DEL_TEXT,
    WORD_DOCUMENT,
    WORD_MOVE_FROM,
    WORD_NO_BREAK_HYPHEN,
    WORD_P,
    WORD_P_PR,
    WORD_P_TAB,
    WORD_R,
    WORD_R_PR,
    WORD_RT,
    WORD_SDT,
    WORD_SDT_CONTENT,
    WORD_SHOWING_PLACEHOLDER,
    WORD_SUB_DOC,
    WORD_SYM,
    WORD_T,
    WORD_TAB,
    WORD_TABS,
    WORD_TC,
    WORD_TR,
    WORD_TR_PR,
    WORD_TXBX,
    WORD_VANISH,
    WORD_OTHER
};

/* What the element that begins or ends is; a formula's text counts as text. */
enum docx_word docx_word(const struct xml *x);
/* Whether a namespace is that of the format. */
bool docx_space(const char *space);

#endif
