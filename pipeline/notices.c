/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/notices.h"

#include <errno.h>
#include <stdalign.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <unistd.h>

#define EVENTS                                                                                     \
    (IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO |            \
     IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

struct watched {
    int number;   /* the kernel's */
    char *folder; /* without a slash at its end */
    bool named;   /* in this round */
};

struct notices {
    int fd;
    struct watched *folders; /* [n], ascending by number */
    size_t n, cap;
    char **written; /* [n_written]: paths of files that are being written, a handful */
    size_t n_written, cap_written;
};

static bool limit_fault(const char *limit, const char *what, struct fault *f) {
    struct buffer text = {0};
    int error = errno;
    buffer_format(&text, "%s (fs.inotify.%s limits them)", what, limit);
    buffer_char(&text, '\0');
    errno = error;
    fault_system(f, text.p);
    buffer_free(&text);
    return false;
}

struct notices *notices_open(struct fault *f) {
    int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (fd < 0) {
        limit_fault("max_user_instances", "notices of changes", f);
        return NULL;
    }
    struct notices *n = mem_zero(1, sizeof *n);
    n->fd = fd;
    return n;
}

int notices_descriptor(const struct notices *n) {
    return n->fd;
}

/* Where the folder of that number stands, or would stand. */
static size_t find(const struct notices *n, int number) {
    size_t from = 0, to = n->n;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (n->folders[middle].number < number)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static bool is_at(const struct notices *n, size_t at, int number) {
    return at < n->n && n->folders[at].number == number;
}

static void drop(struct notices *n, size_t at) {
    free(n->folders[at].folder);
    n->n--;
    memmove(n->folders + at, n->folders + at + 1, (n->n - at) * sizeof *n->folders);
}

void notices_begin(struct notices *n) {
    for (size_t i = 0; i < n->n; i++)
        n->folders[i].named = false;
}

static struct slice trimmed(const char *folder) {
    struct slice s = slice_of(folder);
    while (s.n > 1 && s.p[s.n - 1] == '/')
        s.n--;
    return s;
}

bool notices_watch(struct notices *n, const char *folder, bool *fresh, struct fault *f) {
    int number = inotify_add_watch(n->fd, folder, EVENTS);
    *fresh = false;
    if (number < 0) /* what is not there now may come; where it lies is watched as well */
        return (errno != ENOSPC && errno != ENOMEM) ||
               limit_fault("max_user_watches", "notices of changes in a further folder", f);
    size_t at = find(n, number);
    *fresh = !is_at(n, at, number);
    if (*fresh) {
        MEM_GROW(n->folders, n->cap, n->n + 1);
        memmove(n->folders + at + 1, n->folders + at, (n->n - at) * sizeof *n->folders);
        n->folders[at] = (struct watched){number, NULL, false};
        n->n++;
    }
    struct watched *w = &n->folders[at];
    if (w->named)
        return true; /* under two names: the first one stays */
    free(w->folder); /* it may have been renamed */
    w->folder = mem_text(trimmed(folder));
    w->named = true;
    return true;
}

void notices_end(struct notices *n) {
    for (size_t i = n->n; i-- > 0;)
        if (!n->folders[i].named) {
            inotify_rm_watch(n->fd, n->folders[i].number);
            drop(n, i);
        }
}

/* Its place among the files being written, or their number. */
static size_t find_written(const struct notices *n, const char *path) {
    size_t i = 0;
    while (i < n->n_written && strcmp(n->written[i], path) != 0)
        i++;
    return i;
}

static void forget_written(struct notices *n, size_t at) {
    free(n->written[at]);
    n->written[at] = n->written[--n->n_written];
}

static void note_file(struct notices *n, const char *folder, const char *name, bool modified) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", folder, name);
    buffer_char(&path, '\0');
    size_t at = find_written(n, path.p);
    if (modified && at == n->n_written) {
        MEM_GROW(n->written, n->cap_written, n->n_written + 1);
        n->written[n->n_written++] = path.p;
        return;
    }
    if (!modified && at < n->n_written)
        forget_written(n, at);
    buffer_free(&path);
}

static void note(struct notices *n, const struct inotify_event *e) {
    if (e->mask & IN_Q_OVERFLOW) {
        while (n->n_written) /* that they were closed may have got lost */
            forget_written(n, 0);
        return;
    }
    size_t at = find(n, e->wd);
    if (!is_at(n, at, e->wd))
        return; /* of a folder that is no longer watched */
    if (e->mask & IN_IGNORED)
        drop(n, at);
    else if (e->len && !(e->mask & (IN_ISDIR | IN_ATTRIB)))
        note_file(n, n->folders[at].folder, e->name, e->mask & IN_MODIFY);
}

bool notices_take(struct notices *n, struct fault *f) {
    alignas(struct inotify_event) char block[16 * 1024];
    for (;;) {
        ssize_t got = read(n->fd, block, sizeof block);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno == EAGAIN || fault_system(f, "notices of changes");
        for (const char *p = block; p < block + got;) {
            const struct inotify_event *e = (const void *)p;
            note(n, e);
            p += sizeof *e + e->len;
        }
    }
}

bool notices_being_written(const struct notices *n, const char *path) {
    return find_written(n, path) < n->n_written;
}

void notices_close(struct notices *n) {
    if (!n)
        return;
    for (size_t i = 0; i < n->n; i++)
        free(n->folders[i].folder);
    while (n->n_written)
        forget_written(n, 0);
    free(n->folders);
    free(n->written);
    close(n->fd);
    free(n);
}
