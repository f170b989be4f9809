/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file's bytes are, told from the bytes alone: a byte order mark, the signature of a format
 * that is no text, the zeroes of UTF-16, the byte patterns of UTF-8. */
#ifndef HEARTH_DETECT_H
#define HEARTH_DETECT_H

#include "pipeline/slice.h"

struct detected {
    const char *encoding; /* by its ICU name; "UTF-8" also stands for "nothing spoke against it" */
    size_t mark;          /* bytes of the byte order mark at the beginning */
    const char *binary;   /* "a PDF document": no text at all; NULL otherwise */
    bool certain;         /* binary: by its signature, not only for its many zero bytes */
};

/* Looks at the beginning of a file (at most its first 64 KiB matter). Constants, never NULL. */
struct detected detect_start(struct slice bytes);

/* What a decoded text is that was written for programs, not for people: "an XML file"; NULL:
 * nothing of the kind. */
const char *detect_markup(struct slice text);

/* Whether a text has been encoded twice: its UTF-8 was taken for Latin-1 or Windows-1252 and made
 * UTF-8 again, so that \u00e9 is two signs. */
bool detect_doubled(struct slice text);

/* Of bytes that are not UTF-8 throughout: whether they are rather Windows-1252 than a UTF-8 text
 * with some damage. They are when ill-formed sequences outnumber well-formed ones of several bytes
 * more than four to one: in Windows-1252 a letter with an accent is rarely followed by a C1 byte or
 * a symbol, in UTF-8 always. */
bool detect_windows(struct slice bytes);

#endif
