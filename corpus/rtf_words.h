/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The control words of Rich Text Format that decide what is said: of nearly two thousand, those
 * that stand for text, and those that tell what the text of a group is. */
#ifndef HEARTH_RTF_WORDS_H
#define HEARTH_RTF_WORDS_H

#include "pipeline/slice.h"

enum rtf_action {
    /* what the group is */
    RTF_SKIP,  /* nothing that anybody reads */
    RTF_LEAVE, /* text that nobody says; `value`: why (enum unspoken) */
    RTF_ENTER, /* text, also behind \* */
    RTF_BOX,   /* a text box */
    RTF_FONTS, /* the table of fonts */
    RTF_FORMS, /* two forms of one text, each a group */
    /* properties of paragraphs */
    RTF_IN_TABLE,
    RTF_PLAIN_PARAGRAPH,
    /* properties of characters */
    RTF_PLAIN,
    RTF_HIDDEN,
    RTF_DELETED,
    RTF_UC, /* how many bytes stand behind each \u for those who know none */
    /* fonts and code pages */
    RTF_FONT,
    RTF_DEFAULT_FONT,
    RTF_CHARSET,   /* of the font that is being described */
    RTF_FONT_PAGE, /* its code page */
    RTF_PAGE,      /* the document's: the number given, else `value` */
    /* text */
    RTF_SAY,      /* `text` */
    RTF_SAY_CODE, /* the character of the number given */
    RTF_CELL,     /* a cell ends */
    RTF_ROW,
    RTF_PARAGRAPH
};
struct rtf_word {
    const char *name;
    enum rtf_action action;
    int value;
    const char *text;
};

/* NULL: it decides nothing. */
const struct rtf_word *rtf_word(struct slice name);

#endif
