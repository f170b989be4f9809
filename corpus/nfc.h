/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Unicode's normalisation form C (UAX #15), by ICU. Most transcripts have it already, and a look at
 * the lead bytes tells. */
#ifndef HEARTH_NFC_H
#define HEARTH_NFC_H

#include "corpus/origins.h"

/* Room that is used again from text to text. Zero-initialise; free with nfc_free. */
struct nfc {
    struct buffer wide, composed; /* UTF-16 */
};

/* False when `text` (valid UTF-8) is in form C for certain: it has nothing from U+0300 on but
 * general punctuation and currency signs. */
bool nfc_doubtful(struct slice text);

/* Appends `text` (valid UTF-8) to `to` in form C, line by line; a single line of more than 256 MiB
 * is appended as it is. */
void nfc_add(struct nfc *n, struct buffer *to, struct slice text);
/* Notes which bytes of `composed`, the form C of `raw`, are which of it: those of a letter with its
 * accents as a whole. `o` may be NULL. */
void nfc_trace(struct origins *o, struct slice composed, struct slice raw);
/* `s` in form C: itself when it is so already, else in the arena and noted in `o`. */
struct slice nfc_settled(struct slice s, struct arena *a, struct origins *o);
/* A copy, in form C, of what `c` holds, which is noted in `o`. */
struct slice nfc_copied(const struct copying *c, struct arena *a, struct origins *o);
void nfc_free(struct nfc *n);

#endif
