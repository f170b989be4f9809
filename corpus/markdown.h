/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a line of Markdown shows: without escapes, bold and italic type, code marks, the addresses
 * of links, tags of HTML, what is struck out, and times in brackets within the text. */
#ifndef HEARTH_MARKDOWN_H
#define HEARTH_MARKDOWN_H

#include "corpus/reader.h"

/* Zero-initialise but for `t`; free `out`. */
struct markdown {
    struct transcript *t;
    struct copying out;
    uint64_t line;    /* of what is shown next */
    const char *star; /* the one that ends what a star set off */
};
/* `s` itself where nothing is hidden in it, else in the transcript's arena; what is left out is
 * left there (transcript_leave). */
struct slice markdown_shown(struct markdown *m, struct slice s);

#endif
