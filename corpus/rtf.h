/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rich Text Format as a stream of what it is made of: groups, control words and symbols, bytes of
 * text. It knows no word but \bin, whose bytes are passed over. */
#ifndef HEARTH_RTF_H
#define HEARTH_RTF_H

#include "pipeline/slice.h"

struct rtf {
    struct slice rest; /* what is still to be read; set it first */
    enum rtf_event {
        RTF_OPENS,  /* { */
        RTF_CLOSES, /* } */
        RTF_WORD,   /* \par, \u8217: name, number */
        RTF_SYMBOL, /* \~, \*: the character in `bytes` */
        RTF_BYTES,  /* of text, not decoded; never empty, no line ends */
        RTF_BYTE,   /* one that was written \'e9; in `bytes` */
    } event;
    struct slice name; /* without its backslash */
    bool numbered;
    long number;        /* at most nine digits */
    struct slice bytes; /* of the file, or of `byte`: valid until the next call */
    char byte;
};

/* The next one; false at the end. */
bool rtf_next(struct rtf *r);

#endif
