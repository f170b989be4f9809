/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows that `kwic` writes: doc, turn, sent and speaker as far as the stream has them, then its
 * own columns, then whatever else the stream has. */
#ifndef HEARTH_KWIC_ROW_H
#define HEARTH_KWIC_ROW_H

#include "stages/kwic_lines.h"
#include "stages/kwic_search.h"

enum { KWIC_LEADING = 4 };

/* Zero-initialise; free with kwic_row_free. */
struct kwic_row {
    size_t *from;                 /* [n_lead + n_rest]: columns of the stream, before and … */
    size_t n_lead, n_rest, n;     /* … behind its own; and all that is written */
    size_t lead[KWIC_LEADING];    /* where the leading columns are among these, or COLUMN_NONE */
    struct slice *names, *fields; /* [n] */
    struct buffer numbers;
};
/* Which columns come out: r->names. False with a fault when one of its own is there already. */
bool kwic_row_columns(struct kwic_row *r, const struct columns *c, struct fault *f);
/* Fills r->fields for a place; valid until the next call, as long as the turn is at hand. */
void kwic_row_fill(struct kwic_row *r, const struct context_row *row, const struct kwic_find *find,
                   const struct context_place *place);
/* What a line for people shows of such fields. */
struct kwic_shown kwic_row_shown(const struct kwic_row *r, const struct slice *fields);
bool kwic_row_has_speaker(const struct kwic_row *r);
void kwic_row_free(struct kwic_row *r);

#endif
