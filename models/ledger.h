/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger: what became of every file, and of every line that did not become speech. No word of
 * a transcript stands in it but what a message quotes. */
#ifndef HEARTH_LEDGER_H
#define HEARTH_LEDGER_H

#include "corpus/ingest.h"
#include "models/digest.h"

/* Writes the ledger of an ingest that has finished, and whose options had `account`, to `path`.
 * With a key (else NULL) files and documents have pseudonyms and stand in the order of these,
 * digests are keyed (digest.h), and messages are cut before what they quote. False with a fault,
 * also when a file has changed since it was found. */
bool ledger_write(const char *path, const struct source *ingest, const struct redaction_key *key,
                  struct fault *f);
/* Digests the files of the documents that were read here, under the key unless that is NULL, for a
 * ledger that another process writes (ingest_carry). Those of known[n] were so digested since the
 * ingest found them. False with a fault, also when a file has changed since. */
bool ledger_digest(struct source *ingest, const struct redaction_key *key,
                   const struct digest_of *known, size_t n, struct fault *f);

#endif
