/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys under which parts (pipeline/part.h) are kept: hashes of all that decides a part's bytes.
 * So an entry is never out of date: what changed has another key. */
#ifndef HEARTH_RUN_CACHE_KEY_H
#define HEARTH_RUN_CACHE_KEY_H

#include "models/digest.h"
#include "pipeline/store.h"
#include "stages/run_whole.h"

/* A file with transcripts. */
struct cache_file {
    const char *path;             /* as ingest found it; the plan's */
    char content[DIGEST_HEX + 1]; /* the hash of its bytes */
    uint64_t documents;
    struct buffer about; /* its documents, and what manifests say of them, packed */
};
/* Files that have a part together: neighbours in the order of their first documents. Which they are
 * hangs on their names, not on how many stand before them. */
struct cache_group {
    struct text_list paths;
    size_t first;       /* of the plan's files */
    uint64_t documents; /* in them */
    char key[STORE_KEY + 1];
};
struct cache_plan {
    struct cache_file *files; /* [n_files] */
    size_t n_files, cap_files;
    struct cache_group *groups; /* [n] */
    size_t n, cap;
    struct arena arena;
};

/* Groups the transcripts that a source of ingest.h has found, reads them all, and makes the keys
 * under `key` (NULL: nothing is redacted). False where there are groups but no keys, because
 * something cannot be read, which the pass will explain better. Zero-initialise; free in any case.
 */
bool cache_plan_make(struct cache_plan *p, const struct whole_run *w, struct source *found,
                     const struct redaction_key *key);
/* All of them become one group, whose key says nothing. */
void cache_plan_one(struct cache_plan *p);
void cache_plan_free(struct cache_plan *p);

/* Whether the files of a group still are what its key says. */
bool cache_group_same(const struct cache_plan *p, const struct cache_group *g);

#endif
