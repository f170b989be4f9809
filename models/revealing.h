/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From pseudonyms back to names. Nowhere is it written which name a pseudonym stands for: whoever
 * has the key and the tables with the names (the turns as they were before, the manifest, the table
 * of speakers) makes the pseudonyms again, and looks them up. */
#ifndef HEARTH_REVEALING_H
#define HEARTH_REVEALING_H

#include "models/redaction.h"

struct revealing {
    struct pseudonyms *pseudonyms;
    struct intern known; /* pseudonyms */
    struct slice *names; /* [known.count] */
    size_t cap;
    struct arena arena;
};

/* Reads the names of the tables: columns doc, file, speaker, name, alias and those of `columns` (a
 * comma between, or NULL). A document's name counts with and without a file's extension. */
bool revealing_read(struct revealing *r, const struct redaction_key *key, const char *const *files,
                    size_t n, const char *columns, struct fault *f);
/* Appends `field` with each pseudonym in it that is known as its name; adds to *restored and
 * *unknown how many were and were not. Several threads may do so. */
void revealing_write(const struct revealing *r, struct slice field, struct buffer *to,
                     uint64_t *restored, uint64_t *unknown);
void revealing_free(struct revealing *r);

#endif
