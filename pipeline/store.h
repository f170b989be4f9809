/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder of the user's where files are kept under keys that say what they were made of, so that
 * what was made once need not be made again. To lose it costs time and nothing else: who cannot
 * have it goes on without.
 *
 * The folder has mode 0700 and is used only where it belongs to the user and is open to nobody
 * else. An entry is a file that appears under its key by a rename, so it is there as a whole or not
 * at all, and two processes that make the same one do no harm. Whoever uses the folder shares a
 * lock on it; who removes entries has that lock alone, so none goes while it is in use. */
#ifndef HEARTH_STORE_H
#define HEARTH_STORE_H

#include <time.h>

#include "pipeline/fault.h"
#include "pipeline/intern.h"

enum { STORE_KEY = 64 }; /* characters of a key: hexadecimal digits, in lower case */

struct store;

/* Appends the folder and a NUL: $XDG_CACHE_HOME/hearth, without that variable $HOME/.cache/hearth.
 * False when neither is set to a path from the root, with `why` telling so. */
bool store_folder(struct buffer *folder, struct buffer *why);

/* How many bytes users want it to have at most: HEARTH_CACHE_MOST megabytes (10^6), without that
 * variable 5000. False when that is no such number; *bytes is that of 5000 then, and `why` tells.
 */
bool store_most(uint64_t *bytes, struct buffer *why);

/* Makes the folder if it has to, and shares its lock. NULL where that cannot be, and why: the
 * folder cannot be made, is another user's, is open to others, is being cleared by process 123.
 * `folder` is copied. */
struct store *store_open(const char *folder, struct buffer *why);
/* Whether entries can be added and removed; else why not: "FOLDER: Read-only file system". */
bool store_writes(const struct store *s, struct buffer *why);
/* Gives up the lock; NULL is fine. */
void store_close(struct store *s);

/* Where the entry of a key is, if there is one; valid until the next call. */
const char *store_path(struct store *s, const char *key);
/* A file that may become an entry. */
struct store_file {
    char *path; /* NULL: none */
    int fd;     /* the caller's */
};
/* A new one, open for writing and reading; false with a system fault. Several threads may begin
 * them. */
bool store_begin(const struct store *s, const char *key, struct store_file *file, struct fault *f);
/* Whether all that was written to it is there, which some file systems (a quota, a server) tell
 * only when a descriptor of it is closed; else false with a system fault. It stays open. */
bool store_whole(const struct store_file *file, struct fault *f);
/* It becomes the entry of its key; false: it stays as it is, because it cannot be, or another
 * process has made one. */
bool store_keep(struct store_file *file);
/* It loses its name, unless it has become an entry. */
void store_abandon(struct store_file *file);
/* The entry was of use: it counts as used now. */
void store_used(const struct store *s, const char *key);
/* An entry that is not what it should be goes. */
void store_drop(const struct store *s, const char *key);

struct store_entry {
    char key[STORE_KEY + 1];
    uint64_t bytes;
    time_t used; /* seconds since 1970 */
};
struct store_list {
    struct store_entry *entries; /* [n]: those not used for longest first */
    size_t n, cap;
    uint64_t bytes; /* of all */
};
/* What is there; free with store_list_free. False with a system fault. */
bool store_list(struct store *s, struct store_list *list, struct fault *f);
void store_list_free(struct store_list *list);

/* What is to stay. */
struct store_limits {
    time_t since;  /* entries used before go … */
    uint64_t most; /* … and of the others as many as it takes for this many bytes at most */
    const struct intern *own; /* keys of entries that stay in any case; or NULL */
};
/* Takes the lock alone, and removes entries and what processes left behind that were killed;
 * *removed gets them. False with a fault: another process uses the folder (it is named), or a file
 * cannot be removed. */
bool store_prune(struct store *s, const struct store_limits *keep, struct store_list *removed,
                 struct fault *f);

#endif
