/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a pair row of the table `links` says of chance: the null of each rung of the ladder as text
 * (histogram.h), with its mean and variance beside it, which anybody can compute from the text; or,
 * from a site that shares sums only, the means and variances alone. Whoever edits one and not the
 * other is found out.
 *
 *     e v null                     words slid in blocks: the headline
 *     e_units v_units null_units   units rotated in blocks
 *     v_doc null_doc               units rotated over the document; only with count --ladder
 *
 * A pair row of the table `lags` has the first of these rungs only. */
#ifndef HEARTH_EVIDENCE_H
#define HEARTH_EVIDENCE_H

#include "pipeline/buffer.h"
#include "pipeline/fault.h"
#include "pipeline/record.h"

struct evidence {
    double e, v, e_units, v_units;
    double v_doc;                  /* NaN when the table has no such rung */
    struct slice null, null_units; /* both empty when only sums are shared, or e is 0 */
    struct slice null_doc;         /* empty unless v_doc is there */
};

/* Where the columns are; those behind the first three are not there in a table with one rung, v_doc
 * and null_doc (COLUMN_NONE) in one without the ladder. */
struct evidence_columns {
    size_t e, v, null, e_units, v_units, null_units, v_doc, null_doc;
    const char *table; /* whose they are, for messages */
};
/* Those of `links`. */
struct evidence_columns evidence_columns(const struct columns *c);

/* Those of a table with one rung. */
static inline struct evidence_columns evidence_columns_one(size_t e, size_t v, size_t null,
                                                           const char *table) {
    return (struct evidence_columns){.e = e, .v = v, .null = null, .table = table};
}

/* How many joint units the nulls of a row allow. */
struct evidence_units {
    uint64_t least, most;
};

/* Checks a pair row that has n_ab joint units and appends what is worth keeping to `kept`; false
 * with a fault that names the field. Another row that says the same is as sound with as many joint
 * units as are `allowed`. */
bool evidence_take(const struct evidence_columns *c, const struct record *r, uint32_t n_ab,
                   struct buffer *kept, struct evidence_units *allowed, struct fault *f);
/* The same for a table with one rung: e, v, and null borrowed from the row. */
bool evidence_take_one(const struct evidence_columns *c, const struct record *r, uint32_t n_ab,
                       struct evidence *e, struct fault *f);
/* What was kept, with whatever behind it. The slices are borrowed from it. */
struct evidence evidence_of(struct slice kept);

#endif
