/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formats that another program reads better than we ever would: it makes a text of a file's bytes,
 * and a reader of ours goes on with that. A converter is a constant of its reader. */
#ifndef HEARTH_CONVERTER_H
#define HEARTH_CONVERTER_H

#include "pipeline/fault.h"

struct converter {
    const char *format;           /* "PDF" */
    const char *package;          /* of Debian, which has the program */
    const char *const *arguments; /* of the program, which is the first; ends with NULL */
    const char *mark;             /* what stands among the first 1024 bytes of such a file */
    const char *trifle;           /* how complaints begin that mean nothing */
    /* Why the file is refused when the program ended with that status, which is not 0, and what it
     * complained of; NULL: the complaint says it. */
    const char *(*why)(int status, struct slice said);
};

/* Replaces the file's bytes by what the program makes of them. False, with a fault that names the
 * file, when it is no such file, when there is no such program, or it fails, takes more than a
 * minute or a GiB of memory, or makes more than 64 MiB of text. What it complained of all the same
 * is added to `remark`. */
bool convert(const struct converter *c, struct buffer *bytes, const char *file,
             struct buffer *remark, struct fault *f);

#endif
