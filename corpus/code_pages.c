/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/code_pages.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ucnv.h>

#include "pipeline/utf8.h"

struct code_page {
    int number;
    UConverter *converter; /* NULL: ICU knows none */
};

static UConverter *open_page(int number) {
    UErrorCode error = U_ZERO_ERROR;
    char name[32];
    snprintf(name, sizeof name, "cp%d", number);
    UConverter *u = ucnv_open(number == 10000   ? "macintosh"
                              : number == 65001 ? "UTF-8"
                                                : name,
                              &error);
    if (U_SUCCESS(error))
        ucnv_setToUCallBack(u, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    if (U_SUCCESS(error))
        return u;
    if (u)
        ucnv_close(u);
    return NULL;
}

static UConverter *find_page(struct code_pages *pages, int number) {
    for (size_t i = 0; i < pages->n; i++)
        if (pages->items[i].number == number)
            return pages->items[i].converter;
    MEM_GROW(pages->items, pages->cap, pages->n + 1);
    pages->items[pages->n] = (struct code_page){number, open_page(number)};
    return pages->items[pages->n++].converter;
}

bool code_page_add(struct code_pages *pages, int number, struct slice bytes, struct buffer *to,
                   uint64_t *bad) {
    const char *from = bytes.p, *end = bytes.p + bytes.n;
    UConverter *u = find_page(pages, number);
    if (!u)
        return false;
    ucnv_reset(u);
    while (from < end) {
        UErrorCode error = U_ZERO_ERROR;
        const char *before = from;
        int32_t c = ucnv_getNextUChar(u, &from, end, &error);
        if (error == U_INDEX_OUTOFBOUNDS_ERROR)
            break; /* bytes that stand for nothing, at the end */
        utf8_add(to, U_SUCCESS(error) ? c : 0xfffd);
        *bad += U_FAILURE(error);
        if (from == before)
            break;
    }
    return true;
}

void code_pages_free(struct code_pages *pages) {
    for (size_t i = 0; i < pages->n; i++)
        if (pages->items[i].converter)
            ucnv_close(pages->items[i].converter);
    free(pages->items);
    *pages = (struct code_pages){.n = 0};
}
