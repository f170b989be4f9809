/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_RUN_CODEBOOK_H
#define HEARTH_RUN_CODEBOOK_H

#include "pipeline/options.h"
#include "pipeline/workdir.h"

#define CODEBOOK_NAME "codebook.tsv"

/* Writes codebook.tsv into the directory: what the codebooks say of each theme that is looked for,
 * and of those above it (theme, label, note, entries), in the order of the codebooks, a theme above
 * others before them. Labels and notes as a field of the stream holds them (clean.h); the first one
 * stands where several are given. False with a fault. */
bool run_codebook(struct workdir *dir, const struct text_list *lexicons, struct fault *f);

#endif
