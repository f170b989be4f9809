/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Are documents in the language that they are stemmed as? Rows of tokens go by, document by
 * document; those that are plainly in another language are remembered. A manifest that says the
 * language of a document is believed; English is told by its commonest words, which costs next to
 * nothing, and what is not told by these is recognised (recognise.h). */
#ifndef HEARTH_LANGUAGE_WATCH_H
#define HEARTH_LANGUAGE_WATCH_H

#include "corpus/by_language.h"
#include "corpus/recognise.h"

/* One per thread. Zero-initialise and set `own`; free with language_watch_free. */
struct language_watch {
    const struct language *own;
    uint64_t docs;
    struct by_language others; /* documents that are in another language */
    struct fault fault; /* languages could not be recognised: why; then nothing is remembered */
    /* Its own: */
    struct buffer doc;
    bool any;                    /* there is a document at hand */
    const struct language *said; /* what it is said to be in, or NULL */
    struct sample sample;
    struct recogniser *recogniser; /* made when it is needed */
};
/* A row of `doc`; `said`: its column `language`, or empty. */
void language_watch_row(struct language_watch *w, struct slice doc, struct slice said,
                        struct slice tokens);
/* The last document is over. */
void language_watch_end(struct language_watch *w);
/* Adds what another one remembers, which is over. */
void language_watch_join(struct language_watch *w, struct language_watch *more);
/* Of one that is over. */
void language_watch_carry(struct language_watch *w, struct carry *c);
void language_watch_free(struct language_watch *w);

#endif
