/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files that a run reads, as they are and as they were when they were last taken in: what
 * `hearth watch` knows of its folders. The difference of the two is what is to be done. A file that
 * is being written is left until it is complete: it was closed, and stayed as it is for a moment;
 * where nobody says whether it was closed, it stayed so for longer. */
#ifndef HEARTH_WATCH_FILES_H
#define HEARTH_WATCH_FILES_H

#include <time.h>

#include "pipeline/intern.h"
#include "pipeline/notices.h"
#include "stages/run_options.h"

#define WATCH_NEVER UINT64_MAX

/* How a file is told from what it was; inode 0: it is not there. */
struct watch_sign {
    uint64_t inode, size;
    struct timespec written, changed;
};

struct watch_file {
    char *name; /* as it is shown */
    bool table; /* beside the transcripts, or named by an option */
    bool met;   /* in this look */
    struct watch_sign now, taken;
    uint64_t since; /* it is as it is now; milliseconds, of the clock of the looks */
};

/* Zero-initialise with what is above the line. */
struct watch_files {
    const struct run_options *options;
    const struct text_list *operands; /* of the run: folders, files */
    uint64_t calm,
        patience; /* milliseconds that a file stays as it is: closed, or not known to be */
    struct notices *notices; /* NULL: nobody tells of changes */
    /* ---- */
    struct intern paths;
    struct watch_file *files; /* [paths.count] */
    size_t cap, transcripts;  /* transcripts: that were there at the last look */
};

/* Looks at all of them, `now` being milliseconds of a monotonic clock, and has all folders watched.
 * False with a system fault when they cannot be. */
bool watch_files_look(struct watch_files *w, uint64_t now, struct fault *f);

/* How many milliseconds it is until what has changed is to be taken in: 0: it is time;
 * WATCH_NEVER: nothing has changed. What comes in a burst is taken in together. */
uint64_t watch_files_due(const struct watch_files *w, uint64_t now);

struct watch_change {
    enum watch_kind { WATCH_NEW, WATCH_CHANGED, WATCH_REMOVED, WATCH_RENAMED } kind;
    const char *name, *before; /* before: of one renamed */
};
struct watch_changes {
    struct watch_change *items; /* [n], in byte order of the names */
    size_t n, cap;
    struct text_list left; /* paths of transcripts that are not complete yet */
};
/* Takes as taken what is complete, or, with `all`, everything as it is; appends what that is. */
void watch_files_take(struct watch_files *w, uint64_t now, bool all, struct watch_changes *to);
void watch_changes_free(struct watch_changes *c);
void watch_files_free(struct watch_files *w);

#endif
