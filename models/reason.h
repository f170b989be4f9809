/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a number is missing. An undefined value is an empty field, never a 0, and the column `why` of
 * a finished table says `column=reason` for it, with the names below. */
#ifndef HEARTH_REASON_H
#define HEARTH_REASON_H

#include "pipeline/buffer.h"

enum reason {
    REASON_NONE, /* the value is there */
    REASON_NO_UNITS,
    REASON_THEME_ABSENT,
    REASON_THEME_EVERYWHERE,
    REASON_BOTH_ABSENT,
    REASON_ZERO_CELL,
    REASON_ONE_DOC,
    REASON_UNTESTABLE,
    REASON_NO_INFORMATIVE_STRATUM,
    REASON_TOO_FEW_WAVES,
    REASON_ONE_WAVE,
    REASON_NO_UNIQUES,
    REASON_ONE_SPEAKER,
    REASON_SILENT,
    REASON_NO_VARIATION,
    REASON_NOT_CHECKED,
    REASON_TOO_FEW_DOCS,
    REASON_DEGENERATE,
    REASON_NO_PROJECTS,
    REASON_NO_GROUPS,
    REASON_NO_TIMES,
    REASON_SPARSE,
    REASON_SEVERAL_CODES,
    REASON_SEVERAL_CODERS,
    REASON_NO_STANDARD,
    REASON_NO_TEXT,
    REASON_NO_DOCS,
    REASON_NO_CODEBOOK,
    REASON_SUPPRESSED, /* it is there, and not told: the field says so itself */
    REASON_WITHHELD,   /* the same of a whole table */
    REASON_NO_MARKS,
    REASON_SUMS_ONLY, /* sites told sums over their transcripts */
};

/* A number, or NaN and why there is none. */
struct value {
    double x;
    enum reason why; /* REASON_NONE exactly when x is not NaN */
};

static inline struct value value_of(double x) {
    return (struct value){x, REASON_NONE};
}

struct value value_missing(enum reason why);

/* The name as it is printed; static, "" for REASON_NONE. */
const char *reason_name(enum reason why);

/* The reason of an empty field in the text of a `why` field; REASON_NONE when it has none for that
 * column, or one that is not known. */
enum reason reason_of(struct slice why, const char *column);

/* Adds `column=reason` to the text of a `why` field, with a space before it when it is not the
 * first one. Adds nothing for REASON_NONE. */
void reason_add(struct buffer *why, const char *column, enum reason reason);

#endif
