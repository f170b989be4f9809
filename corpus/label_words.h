/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known beforehand of words in speakers' labels, in English, French, German, Spanish and
 * Finnish: who leads the talk, and what names nobody. */
#ifndef HEARTH_LABEL_WORDS_H
#define HEARTH_LABEL_WORDS_H

#include "pipeline/slice.h"

enum label_kind {
    LABEL_ROLE = 1 << 0,        /* says by itself who leads the talk: moderator */
    LABEL_ROLE_ALONE = 1 << 1,  /* only where nothing else names the speaker; else it is a job */
    LABEL_MODIFIER = 1 << 2,    /* beside a role: acting, assistant */
    LABEL_ARTICLE = 1 << 3,     /* the, la */
    LABEL_GENERIC = 1 << 4,     /* names nobody: participant, unknown */
    LABEL_GUEST = 1 << 5,       /* in brackets, says nothing of who it is: guest, external, she */
    LABEL_DEVICE = 1 << 6,      /* iphone */
    LABEL_DEVICE_PART = 1 << 7, /* belongs to one that stands before it: pro, max */
    LABEL_TITLE = 1 << 8,       /* before a name: dr */
    LABEL_MR = 1 << 9,          /* a title of men only */
    LABEL_MRS = 1 << 10,        /* a title of women only */
    LABEL_PARTICLE = 1 << 11,   /* within a name: van */
};

struct label_word {
    unsigned kinds;   /* 0: nothing is known of it */
    const char *role; /* as the column role has it; NULL where it is none */
};

struct label_words;
struct label_words *label_words_new(void);
void label_words_free(struct label_words *w); /* NULL is fine */
/* `bare`: a word as label_read has it, folded and without accents. */
struct label_word label_word_find(const struct label_words *w, struct slice bare);

#endif
