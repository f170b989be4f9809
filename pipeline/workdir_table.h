/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of a directory that is filled (workdir.h). The digest of a table is taken while it is
 * written, so that who describes it need not read it again. Several threads may write, each a table
 * of its own. */
#ifndef HEARTH_WORKDIR_TABLE_H
#define HEARTH_WORKDIR_TABLE_H

#include "pipeline/sha256.h"
#include "pipeline/tsv.h"
#include "pipeline/workdir.h"

/* A new file of that name, to be written to; its faults are in *f. False with a fault. `digested`:
 * or else whoever asks for its digest has to read it. */
bool workdir_table_open(struct workdir *w, const char *name, bool digested, struct outlet_file *out,
                        struct fault *f);
/* Closes it, whether it was opened or not; false with a fault in out->fault. */
bool workdir_table_close(struct workdir *w, const char *name, struct outlet_file *out);
/* It takes the place of another one. */
bool workdir_table_rename(struct workdir *w, const char *from, const char *to, struct fault *f);

/* SHA-256 and bytes of a table that was closed without a fault; false when they are not known. */
struct table_digest {
    char hex[SHA256_HEX + 1];
    uint64_t bytes;
};
bool workdir_table_digest(struct workdir *w, const char *name, struct table_digest *d);

#endif
