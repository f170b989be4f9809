/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/store_inner.h"

/* An entry is called as its key is; what was to be one, and has not been renamed, has six more
 * characters (mkostemp). Whatever else lies there is not ours. */
enum { BESIDE = STORE_KEY + 1 + 6 };

static bool look_at(struct store *s, const char *name, struct store_list *list,
                    struct buffer *leftovers) {
    struct stat st;
    if (strspn(name, "0123456789abcdef") != STORE_KEY)
        return true;
    if (name[STORE_KEY] == '.' && strlen(name) == BESIDE)
        buffer_add(leftovers, (struct slice){name, BESIDE + 1});
    if (name[STORE_KEY] != '\0')
        return true;
    if (fstatat(s->at, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT;
    struct store_entry e = {.bytes = (uint64_t)st.st_size, .used = st.st_mtime};
    memcpy(e.key, name, sizeof e.key);
    MEM_GROW(list->entries, list->cap, list->n + 1);
    list->entries[list->n++] = e;
    list->bytes += e.bytes;
    return true;
}

static int by_use(const void *x, const void *y) {
    const struct store_entry *a = x, *b = y;
    if (a->used != b->used)
        return a->used < b->used ? -1 : 1;
    return memcmp(a->key, b->key, sizeof a->key);
}

static bool look_through(struct store *s, struct store_list *list, struct buffer *leftovers,
                         struct fault *f) {
    int fd = openat(s->at, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    bool ok = dir != NULL;
    errno = dir ? 0 : errno;
    for (struct dirent *e; ok && (e = readdir(dir)); errno = 0)
        ok = look_at(s, e->d_name, list, leftovers);
    ok = (ok && errno == 0) || fault_system(f, s->folder);
    if (dir)
        closedir(dir);
    else if (fd >= 0)
        close(fd);
    if (list->n)
        qsort(list->entries, list->n, sizeof *list->entries, by_use);
    return ok;
}

bool store_list(struct store *s, struct store_list *list, struct fault *f) {
    struct buffer leftovers = {0};
    bool ok = look_through(s, list, &leftovers, f);
    buffer_free(&leftovers);
    return ok;
}

void store_list_free(struct store_list *list) {
    free(list->entries);
    *list = (struct store_list){0};
}

static bool removes(struct store *s, const char *name, struct fault *f) {
    return unlinkat(s->at, name, 0) == 0 || errno == ENOENT || fault_system(f, name);
}

static bool stays(const struct store_limits *keep, const struct store_entry *e) {
    return keep->own && intern_find(keep->own, slice_of(e->key)) != INTERN_NONE;
}

static bool remove_entry(struct store *s, const struct store_entry *e, struct store_list *all,
                         struct store_list *removed, struct fault *f) {
    if (!removes(s, e->key, f))
        return false;
    all->bytes -= e->bytes;
    MEM_GROW(removed->entries, removed->cap, removed->n + 1);
    removed->entries[removed->n++] = *e;
    removed->bytes += e->bytes;
    return true;
}

/* What cannot be removed holds up nothing else, which people rely on being gone: the first fault
 * is told when all the others are. */
static bool remove_all(struct store *s, const struct store_limits *keep, struct store_list *removed,
                       struct fault *f) {
    struct store_list all = {0};
    struct buffer leftovers = {0};
    bool ok = look_through(s, &all, &leftovers, f);
    for (size_t i = 0; i < leftovers.n; i += strlen(leftovers.p + i) + 1)
        ok = removes(s, leftovers.p + i, f) && ok;
    for (size_t i = 0; i < all.n; i++) {
        const struct store_entry *e = &all.entries[i];
        if (e->used >= keep->since && all.bytes <= keep->most)
            break; /* those that follow were used later */
        if (!stays(keep, e))
            ok = remove_entry(s, e, &all, removed, f) && ok;
    }
    buffer_free(&leftovers);
    store_list_free(&all);
    return ok;
}

bool store_prune(struct store *s, const struct store_limits *keep, struct store_list *removed,
                 struct fault *f) {
    pid_t holder = 0;
    if (s->unwritable) {
        errno = s->unwritable;
        return fault_system(f, s->folder);
    }
    if (!store_lock(s, F_WRLCK, &holder)) {
        if (errno != EAGAIN && errno != EACCES)
            return fault_system(f, s->folder);
        return fault_input(f, (struct place){s->folder, 0, 0}, NO_QUOTE,
                           "process %ld is using it: nothing was removed", (long)holder);
    }
    bool ok = remove_all(s, keep, removed, f);
    return (store_lock(s, F_RDLCK, &holder) || fault_system(f, s->folder)) && ok;
}
