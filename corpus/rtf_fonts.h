/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of fonts of a Rich Text file, which says what code page the bytes are in that are set
 * in each. */
#ifndef HEARTH_RTF_FONTS_H
#define HEARTH_RTF_FONTS_H

#include "pipeline/buffer.h"

struct rtf_font {
    long number;
    int page; /* code page; 0: the document's */
    bool symbols;
    struct slice name; /* of fonts of symbols; in the arena given */
};
/* Zero-initialise; free with rtf_fonts_free. */
struct rtf_fonts {
    struct rtf_font *items; /* [n]; the last one is the one that is being described */
    size_t n, cap;
    struct buffer name; /* its name so far */
};

void rtf_font_begin(struct rtf_fonts *fonts, long number);
/* \fcharset and \cpg of the font at hand. */
void rtf_font_charset(struct rtf_fonts *fonts, long charset);
void rtf_font_page(struct rtf_fonts *fonts, long page);
/* A part of its name; a semicolon ends it. */
void rtf_font_name(struct rtf_fonts *fonts, struct slice text, struct arena *a);
/* The font of that number; NULL: there is none. Valid until the next rtf_font_begin. */
const struct rtf_font *rtf_font_find(const struct rtf_fonts *fonts, long number);
void rtf_fonts_free(struct rtf_fonts *fonts);

#endif
