/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys under which parts (pipeline/part.h) are kept: hashes of all that decides a part's bytes.
 * So an entry is never out of date: what changed has another key. */
#ifndef HEARTH_RUN_CACHE_KEY_H
#define HEARTH_RUN_CACHE_KEY_H

#include "models/digest.h"
#include "pipeline/store.h"
#include "stages/run_whole.h"

/* Files that have a part together: neighbours in the order of their first documents. Which they are
 * hangs on their names, not on how many stand before them. */
struct cache_group {
    struct text_list paths;
    size_t first;       /* of the plan's files */
    uint64_t documents; /* in them */
    uint64_t bytes;     /* of them */
    char key[STORE_KEY + 1];
};
struct cache_plan {
    struct digest_of *files; /* [n_files]: with transcripts; as ingest found them */
    struct cache_file *of;   /* [n_files]: what else there is to say of each */
    size_t n_files, cap_files, cap_of;
    bool digested;            /* files[] have their digests, */
    time_t looked;            /* made from then on */
    struct redaction_key key; /* under this one, when `keyed` */
    bool keyed;
    struct cache_group *groups; /* [n] */
    size_t n, cap;
    struct arena arena;
};
/* The documents of a file. */
struct cache_file {
    uint64_t documents, bytes;
    time_t written;
    struct buffer about; /* they, and what manifests say of them, packed */
};

/* Groups the transcripts that a source of ingest.h has found, reads them all, and makes the keys
 * under that of the pseudonyms, when p->keyed. False where there are groups but no keys, because
 * something cannot be read, which the pass will explain better. Zero-initialise but for the key;
 * free in any case. */
bool cache_plan_make(struct cache_plan *p, const struct whole_run *w, struct source *found);
/* All of them become one group, whose key says nothing. */
void cache_plan_one(struct cache_plan *p);
void cache_plan_free(struct cache_plan *p);

/* Whether the files of a group, which have not changed by their state (file_untouched), still are
 * what its key says: a time does not tell two changes within a moment apart. */
bool cache_group_same(const struct cache_plan *p, const struct cache_group *g);

#endif
