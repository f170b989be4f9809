/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `hearth run --shards N`: the pass in N parts, each by a process of its own, at most --jobs of
 * them at once. Parts lie in files without names, which are gone however the processes end. */
#ifndef HEARTH_RUN_SHARDS_H
#define HEARTH_RUN_SHARDS_H

#include "stages/run_parts.h"

/* As run_pass (run_pass.h). False with the fault of the first part that failed. */
bool run_shards(struct whole_run *w);
/* Makes those parts anew that are stale, with everybody known (redact_people.h); they own their
 * files then. */
bool run_shards_again(struct whole_run *w, struct part *parts, const bool *stale, size_t n,
                      struct slice people);

/* Transcripts that are cut into at most n lists, none of them empty, of about as many bytes each;
 * paths in the order of their documents, each once. */
struct run_cut {
    struct text_list *lists; /* [n] */
    size_t n;
    struct arena arena;
};
bool run_cut(const struct source *ingest, size_t n, struct run_cut *cut, struct fault *f);
void run_cut_free(struct run_cut *cut);
/* A copy in the arena, with a NUL. */
const char *run_path_keep(struct arena *arena, struct slice path);

#endif
