/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/workdir.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { DEPTH_MOST = 8 }; /* of what a run leaves; nothing of ours is deeper */
/* A worker may make a file while the directory is cleared: then once more. */
enum { TRIES = 1000 };

struct workdir {
    char *path, *temporary, *parent;
    workdir_check *ours;
    int lock;                /* an open, locked descriptor of the temporary directory; -1: none */
    pthread_mutex_t handing; /* out of paths, which several threads ask for */
    struct arena arena;      /* [handing] these */
    struct workdir_digests *digests;
    sigset_t signals, before;
    pthread_t watcher;
    sem_t awake; /* the watcher is there */
    bool watched, masked, committed;
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
    sem_post(&w->awake);
    if (sigwait(&w->signals, &signal_number) != 0)
        return NULL;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL);
    for (int tries = 0; tries < TRIES && access(w->temporary, F_OK) == 0; tries++) {
        remove_tree(AT_FDCWD, w->temporary, 0);
        nanosleep(&(struct timespec){0, tries ? 1000000 : 0}, NULL);
    }
    signal(signal_number, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &w->signals, NULL);
    raise(signal_number);
    return NULL;
}

/* From here on a signal waits for the watcher. */
static void mask_signals(struct workdir *w) {
    sigemptyset(&w->signals);
    sigaddset(&w->signals, SIGINT);
    sigaddset(&w->signals, SIGTERM);
    sigaddset(&w->signals, SIGHUP);
    w->masked = pthread_sigmask(SIG_BLOCK, &w->signals, &w->before) == 0;
}

/* Processes are forked from here on: none while a thread comes to life, which may hold a lock of
 * the allocator's then (that of AddressSanitizer does) that nobody in the copy would let go of. */
static void start_watch(struct workdir *w) {
    if (sem_init(&w->awake, 0, 0) != 0)
        return;
    w->watched = pthread_create(&w->watcher, NULL, watch, w) == 0;
    while (w->watched && sem_wait(&w->awake) != 0)
        continue;
    sem_destroy(&w->awake);
}

/* From here on nobody clears away; a signal waits until the mask is lifted. A watcher that has
 * begun ends the process, so this does not return then. */
static void stop_watch(struct workdir *w) {
    if (!w->watched)
        return;
    pthread_cancel(w->watcher);
    pthread_join(w->watcher, NULL);
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

/* An existing place must be a directory that may be replaced, or an empty one. */
static bool check_place(const struct workdir *w, struct fault *f) {
    struct stat st;
    if (lstat(w->path, &st) != 0)
        return errno == ENOENT || fault_system(f, w->path);
    if (!S_ISDIR(st.st_mode))
        return fault_input(f, (struct place){w->path, 0, 0}, NO_QUOTE,
                           "there is something of this name that is no directory");
    return is_empty(w->path) || w->ours(w->path, f);
}

/* The part of a path before its last component: "." for a bare name. */
static char *parent_of(const char *path) {
    const char *slash = strrchr(path, '/');
    if (!slash)
        return mem_text(SLICE("."));
    return mem_text((struct slice){path, slash == path ? 1 : (size_t)(slash - path)});
}

/* Whether `name` is that of a temporary directory for `place`. */
static bool is_temporary(const char *name, const char *place) {
    size_t n = strlen(place);
    if (strncmp(name, place, n) != 0 || strncmp(name + n, ".tmp-", 5) != 0)
        return false;
    const char *digits = name + n + 5;
    size_t length = strspn(digits, "0123456789");
    return length > 0 && digits[length] == '-' && strlen(digits + length) == 7;
}

/* Temporary directories that nobody holds the lock of are left over. */
static void clear_stale(const char *parent, const char *place) {
    DIR *dir = opendir(parent);
    if (!dir)
        return;
    for (struct dirent *e; (e = readdir(dir));) {
        if (!is_temporary(e->d_name, place))
            continue;
        int fd = openat(dirfd(dir), e->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0)
            remove_tree(dirfd(dir), e->d_name, 0);
        if (fd >= 0)
            close(fd);
    }
    closedir(dir);
}

/* Makes the temporary directory and takes its lock. */
static bool make_temporary(struct workdir *w, struct fault *f) {
    struct buffer name = {0};
    buffer_format(&name, "%s.tmp-%ld-XXXXXX", w->path, (long)getpid());
    buffer_char(&name, '\0');
    if (!mkdtemp(name.p)) {
        buffer_free(&name);
        return fault_system(f, w->path);
    }
    w->temporary = name.p;
    w->lock = open(w->temporary, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (w->lock >= 0)
        flock(w->lock,
              LOCK_EX | LOCK_NB); /* where that is not to be had, nobody else gets it either */
    return true;
}

/* Where the directory is to stand: a link is followed. The caller's to free. */
static char *place_of(const char *path) {
    struct slice trimmed = slice_of(path);
    char *real = realpath(path, NULL);
    while (trimmed.n > 1 && trimmed.p[trimmed.n - 1] == '/')
        trimmed.n--;
    struct stat st;
    bool link = lstat(path, &st) == 0 && S_ISLNK(st.st_mode) && real;
    char *place = mem_text(link ? slice_of(real) : trimmed);
    free(real);
    return place;
}

void workdir_clear(const char *path) {
    char *place = place_of(path), *parent = parent_of(place);
    const char *slash = strrchr(place, '/');
    clear_stale(parent, slash ? slash + 1 : place);
    free(parent);
    free(place);
}

struct workdir *workdir_open(const char *path, workdir_check *ours, struct fault *f) {
    struct workdir *w = mem_zero(1, sizeof *w);
    pthread_mutex_init(&w->handing, NULL);
    w->digests = workdir_digests_new();
    w->path = place_of(path);
    w->parent = parent_of(w->path);
    w->ours = ours;
    w->lock = -1;
    workdir_clear(w->path);
    mask_signals(w);
    if (check_place(w, f) && make_temporary(w, f)) {
        start_watch(w);
        return w;
    }
    workdir_close(w);
    return NULL;
}

struct workdir_digests *workdir_digests(struct workdir *w) {
    return w->digests;
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
    pthread_mutex_lock(&w->handing);
    struct slice kept = arena_copy(&w->arena, buffer_slice(&path));
    pthread_mutex_unlock(&w->handing);
    buffer_free(&path);
    return kept.p;
}

/* On a file system that cannot exchange two names: what stands there is put aside, and put back
 * when the new one cannot take its place. */
static bool replace_in_steps(struct workdir *w, struct fault *f) {
    struct buffer aside = {0};
    buffer_format(&aside, "%s.old", w->temporary);
    buffer_char(&aside, '\0');
    bool ok = rename(w->path, aside.p) == 0;
    if (ok && rename(w->temporary, w->path) != 0) {
        ok = false;
        int error = errno;
        rename(aside.p, w->path);
        errno = error;
    }
    if (ok)
        remove_tree(AT_FDCWD, aside.p, 0);
    else
        fault_system(f, w->path);
    buffer_free(&aside);
    return ok;
}

static bool replace(struct workdir *w, struct fault *f) {
    if (renameat2(AT_FDCWD, w->temporary, AT_FDCWD, w->path, RENAME_EXCHANGE) == 0) {
        remove_tree(AT_FDCWD, w->temporary, 0); /* what was there before */
        return true;
    }
    return errno == EINVAL || errno == ENOSYS ? replace_in_steps(w, f) : fault_system(f, w->path);
}

bool workdir_commit(struct workdir *w, struct fault *f) {
    struct stat st;
    stop_watch(w);
    bool there = lstat(w->path, &st) == 0;
    if (there && !check_place(w, f))
        return false;
    w->committed =
        there ? replace(w, f) : rename(w->temporary, w->path) == 0 || fault_system(f, w->path);
    return w->committed;
}

void workdir_close(struct workdir *w) {
    if (!w)
        return;
    stop_watch(w);
    if (w->temporary && !w->committed)
        remove_tree(AT_FDCWD, w->temporary, 0);
    if (w->lock >= 0)
        close(w->lock);
    if (w->masked)
        pthread_sigmask(SIG_SETMASK, &w->before, NULL);
    free(w->path);
    free(w->parent);
    free(w->temporary);
    pthread_mutex_destroy(&w->handing);
    workdir_digests_free(w->digests);
    arena_free(&w->arena);
    free(w);
}
