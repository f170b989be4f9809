/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/workdir.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEPTH_MOST = 8 }; /* of what a run leaves; nothing of ours is deeper */

struct workdir {
    char *path, *temporary, *parent;
    struct arena arena; /* paths handed out */
    sigset_t signals, before;
    pthread_t watcher;
    bool watched, committed;
};

/* Removes the entry `name` of the directory `at`, and what is below it. */
static void remove_tree(int at, const char *name, unsigned depth) {
    int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    if (!dir) {
        if (fd >= 0)
            close(fd);
        unlinkat(at, name, 0);
        return;
    }
    for (struct dirent *e; depth < DEPTH_MOST && (e = readdir(dir));)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
            remove_tree(fd, e->d_name, depth + 1);
    closedir(dir);
    unlinkat(at, name, AT_REMOVEDIR);
}

/* Waits for a signal that asks the process to stop, clears away, and lets it stop. */
static void *watch(void *arg) {
    struct workdir *w = arg;
    int signal_number;
    if (sigwait(&w->signals, &signal_number) != 0)
        return NULL;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL);
    for (int tries = 0; tries < 3; tries++) /* a worker may still be making a file */
        remove_tree(AT_FDCWD, w->temporary, 0);
    signal(signal_number, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &w->signals, NULL);
    raise(signal_number);
    return NULL;
}

static void start_watch(struct workdir *w) {
    sigemptyset(&w->signals);
    sigaddset(&w->signals, SIGINT);
    sigaddset(&w->signals, SIGTERM);
    sigaddset(&w->signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &w->signals, &w->before);
    w->watched = pthread_create(&w->watcher, NULL, watch, w) == 0;
    if (!w->watched)
        pthread_sigmask(SIG_SETMASK, &w->before, NULL);
}

static void stop_watch(struct workdir *w) {
    if (!w->watched)
        return;
    pthread_cancel(w->watcher);
    pthread_join(w->watcher, NULL);
    pthread_sigmask(SIG_SETMASK, &w->before, NULL);
    w->watched = false;
}

static bool is_empty(const char *path) {
    DIR *dir = opendir(path);
    bool empty = dir != NULL;
    for (struct dirent *e; empty && (e = readdir(dir));)
        empty = strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0;
    if (dir)
        closedir(dir);
    return empty;
}

/* An existing place must be a directory of ours, or an empty one. */
static bool check_place(const char *path, const char *mark, struct fault *f) {
    struct stat st;
    struct buffer file = {0};
    if (lstat(path, &st) != 0)
        return errno == ENOENT || fault_system(f, path);
    if (!S_ISDIR(st.st_mode))
        return fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                           "there is a file of this name; results go into a directory");
    buffer_format(&file, "%s/%s", path, mark);
    buffer_char(&file, '\0');
    bool ours = access(file.p, F_OK) == 0 || is_empty(path);
    buffer_free(&file);
    return ours || fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                               "the directory exists and holds something that is not hearth's; "
                               "choose another with --out");
}

/* The part of a path before its last component: "." for a bare name. */
static char *parent_of(const char *path) {
    const char *slash = strrchr(path, '/');
    if (!slash)
        return mem_text(SLICE("."));
    return mem_text((struct slice){path, slash == path ? 1 : (size_t)(slash - path)});
}

/* Temporary directories are PATH.tmp-PID-XXXXXX; those of processes that are gone are cleared away.
 */
static void clear_stale(const char *parent, const char *name) {
    size_t n = strlen(name);
    DIR *dir = opendir(parent);
    if (!dir)
        return;
    for (struct dirent *e; (e = readdir(dir));) {
        char *end;
        if (strncmp(e->d_name, name, n) != 0 || strncmp(e->d_name + n, ".tmp-", 5) != 0)
            continue;
        long pid = strtol(e->d_name + n + 5, &end, 10);
        if (*end == '-' && strlen(end) == 7 && pid > 0 && kill((pid_t)pid, 0) != 0 &&
            errno == ESRCH)
            remove_tree(dirfd(dir), e->d_name, 0);
    }
    closedir(dir);
}

struct workdir *workdir_open(const char *path, const char *mark, struct fault *f) {
    struct slice trimmed = slice_of(path);
    struct buffer name = {0};
    while (trimmed.n > 1 && trimmed.p[trimmed.n - 1] == '/')
        trimmed.n--;
    struct workdir *w = mem_zero(1, sizeof *w);
    w->path = mem_text(trimmed);
    w->parent = parent_of(w->path);
    const char *slash = strrchr(w->path, '/');
    buffer_format(&name, "%s.tmp-%ld-XXXXXX", w->path, (long)getpid());
    buffer_char(&name, '\0');
    clear_stale(w->parent, slash ? slash + 1 : w->path);
    if (check_place(w->path, mark, f) && !mkdtemp(name.p))
        fault_system(f, w->path);
    if (fault_none(f)) {
        w->temporary = name.p;
        start_watch(w);
        return w;
    }
    buffer_free(&name);
    workdir_close(w);
    return NULL;
}

const char *workdir_file(struct workdir *w, const char *name, struct fault *f) {
    struct buffer path = {0};
    buffer_format(&path, "%s/", w->temporary);
    size_t from = path.n;
    buffer_text(&path, name);
    buffer_char(&path, '\0');
    for (size_t i = from; path.p[i]; i++) {
        if (path.p[i] != '/')
            continue;
        path.p[i] = '\0';
        if (mkdir(path.p, 0700) != 0 && errno != EEXIST)
            fault_system(f, path.p);
        path.p[i] = '/';
    }
    struct slice kept = arena_copy(&w->arena, buffer_slice(&path));
    buffer_free(&path);
    return kept.p;
}

bool workdir_commit(struct workdir *w, struct fault *f) {
    struct stat st;
    bool there = lstat(w->path, &st) == 0;
    if (there && renameat2(AT_FDCWD, w->temporary, AT_FDCWD, w->path, RENAME_EXCHANGE) == 0) {
        remove_tree(AT_FDCWD, w->temporary, 0); /* what was there before */
    } else {
        /* A file system that cannot exchange: for a moment nothing stands there. */
        if (there)
            remove_tree(AT_FDCWD, w->path, 0);
        if (rename(w->temporary, w->path) != 0)
            return fault_system(f, w->path);
    }
    w->committed = true;
    return true;
}

void workdir_close(struct workdir *w) {
    if (!w)
        return;
    stop_watch(w);
    if (w->temporary && !w->committed)
        remove_tree(AT_FDCWD, w->temporary, 0);
    free(w->path);
    free(w->parent);
    free(w->temporary);
    arena_free(&w->arena);
    free(w);
}
