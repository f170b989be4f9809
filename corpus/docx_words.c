/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/docx_words.h"

#include <stdlib.h>

static const char *const word_names[WORD_OTHER] = {
    [WORD_ALT_CHUNK] = "altChunk",
    [WORD_BR] = "br",
    [WORD_CR] = "cr",
    [WORD_DEL] = "del",
    [WORD_DEL_TEXT] = "delText",
    [WORD_DOCUMENT] = "document",
    [WORD_MOVE_FROM] = "moveFrom",
    [WORD_NO_BREAK_HYPHEN] = "noBreakHyphen",
    [WORD_P] = "p",
    [WORD_P_PR] = "pPr",
    [WORD_P_TAB] = "ptab",
    [WORD_R] = "r",
    [WORD_R_PR] = "rPr",
    [WORD_RT] = "rt",
    [WORD_SDT] = "sdt",
    [WORD_SDT_CONTENT] = "sdtContent",
    [WORD_SHOWING_PLACEHOLDER] = "showingPlcHdr",
    [WORD_SUB_DOC] = "subDoc",
    [WORD_SYM] = "sym",
    [WORD_T] = "t",
    [WORD_TAB] = "tab",
    [WORD_TABS] = "tabs",
    [WORD_TC] = "tc",
    [WORD_TR] = "tr",
    [WORD_TR_PR] = "trPr",
    [WORD_TXBX] = "txbxContent",
    [WORD_VANISH] = "vanish",
};

static int by_name(const void *key, const void *member) {
    return strcmp(key, *(const char *const *)member);
}

bool docx_space(const char *space) {
    return strcmp(space, "http://schemas.openxmlformats.org/wordprocessingml/2006/main") == 0 ||
           strcmp(space, "http://purl.oclc.org/ooxml/wordprocessingml/main") == 0;
}

static bool is_formula(const char *space) {
    return strcmp(space, "http://schemas.openxmlformats.org/officeDocument/2006/math") == 0 ||
           strcmp(space, "http://purl.oclc.org/ooxml/officeDocument/math") == 0;
}

enum docx_word docx_word(const struct xml *x) {
    if (is_formula(x->space))
        return strcmp(x->name, "t") == 0 ? WORD_T : WORD_OTHER;
    if (!docx_space(x->space))
        return WORD_OTHER;
    const char *const *found =
        bsearch(x->name, word_names, WORD_OTHER, sizeof *word_names, by_name);
    return found ? (enum docx_word)(found - word_names) : WORD_OTHER;
}
