/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/rtf_fonts.h"

#include <stdlib.h>

enum { NAME_MOST = 64, SYMBOLS = 2 /* the charset */ };

void rtf_font_begin(struct rtf_fonts *fonts, long number) {
    MEM_GROW(fonts->items, fonts->cap, fonts->n + 1);
    fonts->items[fonts->n++] = (struct rtf_font){.number = number, .name = {"", 0}};
    buffer_clear(&fonts->name);
}

/* The code pages that Windows' charsets stand for. */
static int page_of(long charset) {
    static const struct {
        unsigned char charset;
        int page;
    } pages[] = {{0, 1252},   {77, 10000}, {128, 932},  {129, 949},  {130, 1361}, {134, 936},
                 {136, 950},  {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256},
                 {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}, {254, 437},  {255, 850}};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        if (pages[i].charset == charset)
            return pages[i].page;
    return 0;
}

void rtf_font_charset(struct rtf_fonts *fonts, long charset) {
    if (fonts->n == 0)
        return;
    fonts->items[fonts->n - 1].page = page_of(charset);
    fonts->items[fonts->n - 1].symbols = charset == SYMBOLS;
}

void rtf_font_page(struct rtf_fonts *fonts, long page) {
    if (fonts->n && page > 0 && page <= UINT16_MAX)
        fonts->items[fonts->n - 1].page = (int)page;
}

/* Texts are set in fonts that only say that they are of symbols; these are. */
static bool is_of_symbols(struct slice name) {
    static const char *const names[] = {"Symbol",  "Wingdings",    "Webdings",
                                        "Marlett", "ZapfDingbats", "MT Extra"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t n = strlen(names[i]);
        if (name.n >= n && memcmp(name.p, names[i], n) == 0)
            return true;
    }
    return false;
}

void rtf_font_name(struct rtf_fonts *fonts, struct slice text, struct arena *a) {
    struct slice rest = text;
    if (fonts->n == 0)
        return;
    struct slice part = slice_cut(&rest, ';');
    if (fonts->name.n + part.n <= NAME_MOST)
        buffer_add(&fonts->name, part);
    if (!rest.p)
        return;
    struct rtf_font *font = &fonts->items[fonts->n - 1];
    struct slice name = slice_trim(buffer_slice(&fonts->name));
    font->symbols = font->symbols && is_of_symbols(name);
    if (font->symbols)
        font->name = arena_copy(a, name);
    buffer_clear(&fonts->name);
}

const struct rtf_font *rtf_font_find(const struct rtf_fonts *fonts, long number) {
    for (size_t i = fonts->n; i-- > 0;)
        if (fonts->items[i].number == number)
            return &fonts->items[i];
    return NULL;
}

void rtf_fonts_free(struct rtf_fonts *fonts) {
    free(fonts->items);
    buffer_free(&fonts->name);
    *fonts = (struct rtf_fonts){.n = 0};
}
