/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What reading any additive table needs: its rows come from any number of shards and sites, whose
 * settings must agree, and whose headers come again where they were put together with cat. */
#ifndef HEARTH_ADDITIVE_H
#define HEARTH_ADDITIVE_H

#include "pipeline/buffer.h"
#include "pipeline/record.h"

/* What a table says of facilitators' rows that were kept, instead of how many were left out. */
#define ADDITIVE_KEPT "in"

enum { ADDITIVE_MOST_BITS = 53 }; /* of a count that sums are made of: exact as a double */

/* Finds `own` [n] names of a table that `hearth count TABLE` writes; false with a fault. */
bool additive_columns(const struct columns *c, const char *const *own, size_t n, const char *table,
                      size_t *at, struct fault *f);
/* Is the row the header of those columns? */
bool additive_is_header(const struct record *r, const struct columns *c);
/* The place of a field. */
struct place additive_place(const struct record *r, size_t column);
/* What a file is called in messages. */
const char *additive_file(struct place at);
/* Takes a count, at most `most`; false with a fault. */
bool additive_count(const struct record *r, size_t column, const char *name, uint64_t most,
                    uint64_t *value, struct fault *f);
/* Refuses a row that says again what the row at `first` has said; `what` is what comes twice. */
bool additive_twice(const struct record *r, size_t column, struct place first, const char *what,
                    struct fault *f);
/* Takes a count of some of `all`, which are called `of`; false with a fault. */
bool additive_part(const struct record *r, size_t column, const char *name, uint64_t all,
                   const char *of, uint64_t *value, struct fault *f);
/* Counts made with other settings do not add: the first row (there is no `first` yet) says what the
 * setting is, the others must agree. */
bool additive_setting(const struct record *r, size_t column, const char *name,
                      const struct place *first, struct buffer *setting, struct fault *f);
/* The same of the matcher; a document of which nothing was searched has none, and adds to any. */
bool additive_matcher(const struct record *r, size_t column, const char *name,
                      const struct place *first, struct buffer *matcher, struct fault *f);
/* Documents with their facilitators do not add to documents without, which have the number of rows
 * left out: *kept is set by the first row, and asked about by the others. */
bool additive_facilitators(const struct record *r, size_t column, const char *name,
                           const struct place *first, bool *kept, struct fault *f);

#endif
