/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that is written: under a temporary name beside its place (mode 0600), renamed when it is
 * whole. What looks finished is finished. What is no file (a pipe, a terminal, a device) stays what
 * it is and is written to. */
#ifndef HEARTH_OUTPUT_H
#define HEARTH_OUTPUT_H

#include "pipeline/tsv.h"

struct output {
    struct outlet_file to;  /* write here */
    char *path, *temporary; /* temporary: NULL when `path` is no file */
};

/* Begins a file that will stand at `path`; false with a system fault. */
bool output_open(struct output *o, const char *path, struct fault *f);
/* Closes it and puts it in its place; on any fault, before or now, removes what was written. */
bool output_commit(struct output *o, struct fault *f);

#endif
