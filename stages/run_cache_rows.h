/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rows of the manifests decide what comes of a document: those that name it, and those that
 * may be about anybody. So a row for a new transcript leaves what was made of the others as it is.
 */
#ifndef HEARTH_RUN_CACHE_ROWS_H
#define HEARTH_RUN_CACHE_ROWS_H

#include "pipeline/intern.h"
#include "pipeline/options.h"

/* Zero-initialise; free with cache_rows_free. */
struct cache_rows {
    struct intern docs; /* that rows name without wildcards */
    struct buffer *of;  /* [docs.count]: their rows, packed */
    size_t cap;
    struct buffer anywhere; /* headers, and the rows that name no one document, packed */
    struct intern people;   /* speakers and their aliases, wherever */
};
/* False when one cannot be read. */
bool cache_rows_read(struct cache_rows *r, const struct text_list *manifests);
void cache_rows_free(struct cache_rows *r);

/* Appends the rows that are about a document by one of its names: without and with the extension.
 */
void cache_rows_pack(const struct cache_rows *r, struct slice doc, struct slice name,
                     struct buffer *to);
/* Appends the people, in byte order: where names are redacted they are in every document. */
void cache_rows_people(const struct cache_rows *r, struct buffer *to);

#endif
