/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The work directory, where the processes of a run share what they do. All is in its files; it is
 * on a file system that every host has under the same name, and of mode 0700, for what lies in it
 * holds names of people.
 *
 *     settings.tsv plan.tsv   what is to be done (plan.h); plan.tsv comes last
 *     hearth                  the program, a copy
 *     parts/CHUNK             what the pass over a chunk left (pipeline/part.h)
 *     log/CHUNK.TRY           what it said, from the first try on; locked while it is at work
 *     log/…                   what engines' own programs say
 *     scripts/                of an engine
 *     untold                  somebody else merges, and who drives it has not told what came of it
 *     merged                  which plan's results are in their place, and the warnings
 *     lock, merging           who drives it, who merges it: locked, with their names */
#ifndef HEARTH_ENGINE_WORK_H
#define HEARTH_ENGINE_WORK_H

#include "stages/engine/plan.h"

enum work_lock { WORK_DRIVER, WORK_MERGER, WORK_LOCKS };

/* What a whole part was when it was looked at. */
struct work_seen {
    uint64_t file, bytes; /* 0: not seen */
    int64_t time, time_ns;
};

struct work {
    char *path;            /* from the root */
    int locks[WORK_LOCKS]; /* 0: not ours */
    struct plan plan;
    char token[DIGEST_HEX + 1]; /* of path and plan: tells this run from all others */
    struct work_seen *seen;     /* [plan.n_chunks], so that no part is read again and again */
    uint64_t jobs;              /* parts that are looked at side by side; 0: one */
    struct arena arena;         /* paths */
};

/* Makes the directory for a plan that is cut, and writes it; one that is there may hold nothing but
 * what a run left that did not come to have a plan, which goes. Takes the plan over. False with a
 * fault; work_close it in any case. */
bool work_make(struct work *w, const char *path, struct plan *plan, struct fault *f);
/* Opens one that has a plan, and is ours alone. */
bool work_open(struct work *w, const char *path, struct fault *f);
void work_close(struct work *w);
/* Whether there is a plan. */
bool work_is_there(const char *path);

/* A path in it, valid until it is closed. */
const char *work_file(struct work *w, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
const char *work_part(struct work *w, size_t chunk);

/* Takes a lock until work_close, or says who has it: false with a fault. */
bool work_lock(struct work *w, enum work_lock which, struct fault *f);

/* Whether a chunk has a whole part. */
bool work_has_part(struct work *w, size_t chunk);
/* Which chunks have a whole part: true at their number. The caller's to free. */
bool *work_done(struct work *w, size_t *n_missing);

/* Whether the results are in their place, and with how many warnings. */
bool work_is_merged(struct work *w, uint64_t *warnings);
bool work_set_merged(struct work *w, uint64_t warnings, struct fault *f);
bool work_unset_merged(struct work *w, struct fault *f);
/* A mark that lasts from when the merge is left to others until somebody has told what they said.
 */
bool work_set_untold(struct work *w, struct fault *f);
bool work_is_untold(struct work *w);
bool work_unset_untold(struct work *w, struct fault *f);
/* Removes files that processes left which were killed while they wrote. All parts are there. */
void work_tidy(struct work *w);
/* Whether a directory holds nothing but what belongs into a work directory. */
bool work_is_ours(const char *path);
/* Removes all that is in it, but for the lock, which is ours. */
void work_clear(struct work *w);
/* Removes all of it; false when that cannot be done within some seconds. */
bool work_remove(struct work *w);

/* "1 chunk", "2 chunks". */
static inline const char *engine_s(uint64_t n) {
    return n == 1 ? "" : "s";
}

#endif
