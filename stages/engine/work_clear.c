/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is removed from a work directory, or with it. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "stages/engine/work.h"

/* What lies in one; a file that is still written has more behind its name. */
static const char *const ours[] = {"settings.tsv", "plan.tsv", "hearth", "parts", "log",
                                   "scripts",      "untold",   "merged", "lock",  "merging"};
static const char lock[] = "lock";
enum { TRIES = 20, PAUSE = 250 /* ms */ };

static bool is_dots(const char *name) {
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static bool is_ours(const char *name) {
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) {
        size_t n = strlen(ours[i]);
        if (strncmp(name, ours[i], n) == 0 && (name[n] == '\0' || name[n] == '.'))
            return true;
    }
    return false;
}

static void clear_folder(int at, const char *name) {
    int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    if (fd >= 0 && !dir)
        close(fd);
    for (struct dirent *e; dir && (e = readdir(dir));)
        if (!is_dots(e->d_name))
            unlinkat(dirfd(dir), e->d_name, 0);
    if (dir)
        closedir(dir);
    unlinkat(at, name, AT_REMOVEDIR);
}

/* Removes what lies in a directory, and in its folders, but for the file `keep`. */
static void clear(const char *path, const char *keep) {
    DIR *dir = opendir(path);
    for (struct dirent *e; dir && (e = readdir(dir));)
        if (!is_dots(e->d_name) && strcmp(e->d_name, keep) != 0 &&
            unlinkat(dirfd(dir), e->d_name, 0) != 0)
            clear_folder(dirfd(dir), e->d_name);
    if (dir)
        closedir(dir);
}

/* A lock is the first thing that is made: where others lie without it, they are somebody else's. */
bool work_is_ours(const char *path) {
    DIR *dir = opendir(path);
    bool yes = dir != NULL, locked = false, empty = true;
    for (struct dirent *e; yes && (e = readdir(dir));) {
        if (is_dots(e->d_name))
            continue;
        empty = false;
        yes = is_ours(e->d_name);
        locked |= strcmp(e->d_name, lock) == 0;
    }
    if (dir)
        closedir(dir);
    return yes && (empty || locked);
}

void work_clear(struct work *w) {
    clear(w->path, lock);
}

static bool try_remove(struct work *w) {
    work_clear(w);
    const char *last = work_file(w, "%s", lock);
    return (unlink(last) == 0 || errno == ENOENT) && rmdir(w->path) == 0;
}

bool work_remove(struct work *w) {
    bool gone = try_remove(w);
    for (int i = 0; i < TRIES && !gone; i++) {
        nanosleep(&(struct timespec){0, PAUSE * 1000000L}, NULL);
        gone = try_remove(w);
    }
    return gone;
}

/* Whether a name is that of a whole file of the folder `parts`. */
static bool is_part(const char *name) {
    return strspn(name, "0123456789") == strlen(name);
}

void work_tidy(struct work *w) {
    DIR *dir = opendir(work_file(w, "parts"));
    for (struct dirent *e; dir && (e = readdir(dir));)
        if (!is_dots(e->d_name) && !is_part(e->d_name))
            unlinkat(dirfd(dir), e->d_name, 0);
    if (dir)
        closedir(dir);
}
