/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times that stand in the text of a transcript: `[00:04:01]`, `(4:01)`, `[00:00:01.0 --> 0:02]`,
 * with days before (`[00:04:01:02]`), before the beginning (`[-00:00:03]`), or bare. */
#ifndef HEARTH_STAMPS_H
#define HEARTH_STAMPS_H

#include "corpus/times.h"

struct stamp {
    struct slice text;  /* as it stands there, with its brackets */
    int64_t start, end; /* milliseconds, or TIME_NONE: before the beginning, or not told */
    bool bare;          /* without brackets */
};
/* Reads a stamp at the beginning of *s, behind white space, and moves *s behind it and the white
 * space that follows. White space or nothing follows a bare one. */
bool stamp_cut(struct slice *s, struct stamp *stamp);
/* Whether nothing but a stamp is in `line`. */
bool stamp_alone(struct slice line, struct stamp *stamp);

#endif
