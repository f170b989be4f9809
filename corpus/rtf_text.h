/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a Rich Text file says, character by character, to paragraphs, rows and text boxes
 * (office.h). Text is bytes, each in the code page of its font, and \u, with bytes behind it for
 * those who know no \u. For read_rtf.c only. */
#ifndef HEARTH_RTF_TEXT_H
#define HEARTH_RTF_TEXT_H

#include "corpus/code_pages.h"
#include "corpus/office.h"
#include "corpus/rtf_fonts.h"

/* Where text goes: to the body, or to the text box that is open. */
struct rtf_flow {
    bool paragraph, row; /* open */
    bool table;          /* \intbl: the next paragraph is in one */
};

/* What holds in a group. */
struct rtf_level {
    bool skip;  /* nothing in it is said */
    bool forms; /* the groups in it are two forms of one text */
    bool fonts; /* it is the table of fonts */
    bool hidden, deleted;
    bool left;  /* what is said in it is left out, */
    bool first; /* from this group on, */
    enum unspoken why;
    bool box; /* it is a text box, behind which `outer` goes on */
    struct rtf_flow outer;
    long font, uc; /* font: -1 for the default; uc: bytes behind a \u */
};

/* Zero-initialise but for levels, t and page; free with rtf_text_free. */
struct rtf_text {
    struct office o;
    struct transcript *t;
    struct rtf_level *levels; /* [n], the last one is open */
    size_t n, cap;
    struct rtf_fonts fonts;
    struct code_pages pages;
    int page; /* the document's */
    long default_font;
    struct rtf_flow flow;
    struct buffer bytes; /* not decoded yet */
    struct buffer text;
    struct buffer left; /* what is left out, up to the end of its paragraph */
    enum unspoken left_why;
    long ignore;  /* bytes that stand for a \u */
    int32_t lead; /* the first half of a character beyond U+FFFF */
    uint64_t bad; /* bytes that are no character */
    int unknown;  /* a code page that is not known; 0: none */
};

static inline struct rtf_level *rtf_level(const struct rtf_text *w) {
    return &w->levels[w->n - 1];
}

void rtf_add_bytes(struct rtf_text *w, struct slice bytes);
/* Says the bytes so far: before anything else, since a character may have several that are written
 * in different ways. */
void rtf_say_bytes(struct rtf_text *w);
void rtf_say_code(struct rtf_text *w, long code);
void rtf_say(struct rtf_text *w, struct slice text);
void rtf_end_paragraph(struct rtf_text *w);
void rtf_end_cell(struct rtf_text *w);
void rtf_end_row(struct rtf_text *w);
void rtf_begin_box(struct rtf_text *w);
void rtf_end_box(struct rtf_text *w);
/* What is left out ends. */
void rtf_end_left(struct rtf_text *w);
/* Nothing more comes. */
void rtf_finish(struct rtf_text *w);
void rtf_text_free(struct rtf_text *w);

#endif
