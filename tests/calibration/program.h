/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program under test, run without a shell on one programme after the other, and what
 *
 *     hearth count links --unit UNIT then score pairs --all
 *     hearth count lags then score sequence
 *
 * say of the pair a, b, or of b one turn behind a in one scope. */
#ifndef HEARTH_TESTS_CALIBRATION_PROGRAM_H
#define HEARTH_TESTS_CALIBRATION_PROGRAM_H

#include "pipeline/buffer.h"

/* Columns of `pairs`, or `sequence`; NaN where the field is empty. */
struct finding {
    double lift_local, lift_lo, lift_hi, p_local;
    double lift_units, p_units;
    double p_chi2, p_fisher, or_lo, or_hi; /* the naive ones */
    bool holds;
};

/* Zero-initialise, set `path`; free with program_free. */
struct program {
    const char *path; /* of hearth */
    int in, out, err; /* files in memory, once there are any */
    bool open;
    struct buffer answer;
};

/* Runs hearth with these words, at most PROGRAM_WORDS and a NULL, on these rows; the table that it
 * prints is in `answer` until the next run. False, with what went wrong on standard error, when it
 * failed. */
enum { PROGRAM_WORDS = 12 };
bool program_run(struct program *p, const char *const *words, struct slice rows);
/* A field of a row by its column; as a number, NaN where it is empty. False, and said, when there
 * is no such column, or no number. */
bool program_field(struct slice header, struct slice row, const char *column, struct slice *field);
bool program_number(struct slice header, struct slice row, const char *column, double *to);

/* Scores the pair; a finding without any number when the two never share a stretch of talk. False,
 * with what went wrong on standard error, when the program failed, gave more than one row, or has
 * not these columns. */
bool program_score(struct program *p, struct slice rows, const char *unit, struct finding *f);
/* The same for a scope of the table sequence, of which the columns down to p_local are filled. */
bool program_follow(struct program *p, struct slice rows, const char *scope, struct finding *f);
void program_free(struct program *p);

#endif
