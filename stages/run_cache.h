/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pass of `hearth run` over the transcripts that are new or have changed: what came of the
 * others is taken from the user's cache (pipeline/store.h). */
#ifndef HEARTH_RUN_CACHE_H
#define HEARTH_RUN_CACHE_H

#include "stages/run_whole.h"

/* As run_pass, with the same tables and the same remarks: a cache that cannot be had, or an entry
 * that is damaged, costs time and a remark. */
bool run_cache_pass(struct whole_run *w);

#endif
