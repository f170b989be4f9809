/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known beforehand of words that stand in names, or are taken for names:
 * models/redaction/words.tsv, and the words of speakers' labels (corpus/label_words.h). */
#ifndef HEARTH_NAME_WORDS_H
#define HEARTH_NAME_WORDS_H

#include "pipeline/fault.h"

enum name_word {
    NAME_COMMON = 1 << 0,   /* a word as well as a name: hope, will, grace */
    NAME_LABEL = 1 << 1,    /* stands where a name stands, and is none: interviewer, iphone */
    NAME_PARTICLE = 1 << 2, /* part of a name, none by itself: van, de */
    NAME_PLAIN = 1 << 3,    /* written with a capital, and no name: monday */
    NAME_TITLE = 1 << 4,    /* dr, mrs */
    NAME_REMARK = 1 << 5,   /* in brackets behind a name, and none there: guest, she */
    NAME_LOWER = 1 << 6,    /* a word in lower case, and hardly ever with a capital: robin, jack */
    NAME_DETERMINER = 1 << 7, /* stands before words and hardly ever before names: the, my */
};

struct name_words;
/* NULL after a fault in the table, which is a broken program. */
struct name_words *name_words_new(struct fault *f);
void name_words_free(struct name_words *w); /* NULL is fine */
/* All that the table says of a bare word (corpus/bare.h), put together; 0: nothing. */
unsigned name_words_find(const struct name_words *w, struct slice bare);

#endif
