/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/collation.h"

#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

/* A word of more bytes is none, and is sorted by as many. */
enum { WORD_MOST = 4096 };

struct collation {
    UCollator *icu;
    UChar units[WORD_MOST];
};

struct collation *collation_new(void) {
    UErrorCode error = U_ZERO_ERROR;
    UCollator *icu = ucol_open("", &error); /* the empty name is the root, whatever the locale */
    if (U_FAILURE(error))
        return NULL;
    ucol_setStrength(icu, UCOL_SECONDARY);
    struct collation *c = mem_zero(1, sizeof *c);
    c->icu = icu;
    return c;
}

void collation_free(struct collation *c) {
    if (c)
        ucol_close(c->icu);
    free(c);
}

void collation_key(struct collation *c, struct slice word, struct buffer *to) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t n = 0, bytes = (int32_t)(word.n > WORD_MOST ? WORD_MOST : word.n);
    u_strFromUTF8WithSub(c->units, WORD_MOST, &n, word.p, bytes, 0xfffd, NULL, &error);
    int32_t need = 64;
    for (int32_t room = 0; need > room;) { /* once, or again with room enough */
        room = need;
        need = ucol_getSortKey(c->icu, c->units, n, (uint8_t *)buffer_room(to, (size_t)room), room);
    }
    to->n += (size_t)need;
}
