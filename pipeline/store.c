/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/options.h"
#include "pipeline/store_inner.h"

#define LOCK_NAME "lock"
#define MEGABYTE ((uint64_t)1000000)

enum { MOST = 5000 }; /* megabytes */

bool store_folder(struct buffer *folder, struct buffer *why) {
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    if (cache && cache[0] == '/')
        buffer_format(folder, "%s/hearth", cache);
    else if (home && home[0] == '/')
        buffer_format(folder, "%s/.cache/hearth", home);
    else
        buffer_text(why, "neither XDG_CACHE_HOME nor HOME says where it would be");
    if (folder->n)
        buffer_char(folder, '\0');
    return folder->n > 0;
}

bool store_most(uint64_t *bytes, struct buffer *why) {
    const char *most = getenv("HEARTH_CACHE_MOST");
    uint64_t megabytes = MOST;
    bool ok =
        !most || (number_u64(slice_of(most), &megabytes) && megabytes <= UINT64_MAX / MEGABYTE);
    if (!ok)
        buffer_format(why, "HEARTH_CACHE_MOST is no number of megabytes: %d it is", (int)MOST);
    *bytes = (ok ? megabytes : MOST) * MEGABYTE;
    return ok;
}

static bool because(struct buffer *why, const char *what) {
    text_visible(why, slice_of(what), 0);
    buffer_format(why, ": %s", strerror(errno));
    return false;
}

/* The folder and those above it that are not there, for this user alone. */
static bool make_folders(const char *path, struct buffer *why) {
    char *folder = mem_text(slice_of(path));
    bool ok = true;
    for (char *p = folder + 1; ok; p++) {
        char c = *p;
        if (c != '/' && c != '\0')
            continue;
        *p = '\0';
        if (mkdir(folder, S_IRWXU) != 0 && errno != EEXIST)
            ok = because(why, folder);
        *p = c;
        if (c == '\0')
            break;
    }
    free(folder);
    return ok;
}

static bool is_private(const struct store *s, struct buffer *why) {
    struct stat st;
    if (fstat(s->at, &st) != 0)
        return because(why, s->folder);
    if (st.st_uid == geteuid() && !(st.st_mode & (S_IRWXG | S_IRWXO)))
        return true;
    text_visible(why, slice_of(s->folder), 0);
    if (st.st_uid != geteuid())
        buffer_text(why, " belongs to another user");
    else
        buffer_format(why, ": mode %04o lets others at it (chmod 700 mends it)",
                      (unsigned)(st.st_mode & 07777));
    return false;
}

bool store_lock(const struct store *s, short kind, pid_t *holder) {
    struct flock lock = {.l_type = kind, .l_whence = SEEK_SET};
    if (fcntl(s->lock, F_SETLK, &lock) == 0)
        return true;
    int error = errno;
    lock = (struct flock){.l_type = kind, .l_whence = SEEK_SET};
    *holder = fcntl(s->lock, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK && lock.l_pid > 0
                  ? lock.l_pid
                  : 0;
    errno = error;
    return false;
}

/* A lock can be shared by who can read its file. */
static bool open_lock(struct store *s, struct buffer *why) {
    const int flags = O_NOFOLLOW | O_CLOEXEC;
    s->unwritable = faccessat(s->at, ".", W_OK | X_OK, AT_EACCESS) == 0 ? 0 : errno;
    s->lock = openat(s->at, LOCK_NAME, O_RDWR | O_CREAT | flags, 0600);
    if (s->lock >= 0)
        return true;
    s->unwritable = errno;
    s->lock = openat(s->at, LOCK_NAME, O_RDONLY | flags);
    errno = s->unwritable;
    return s->lock >= 0 || because(why, s->folder);
}

static bool share(struct store *s, struct buffer *why) {
    pid_t holder = 0;
    if (!open_lock(s, why))
        return false;
    if (store_lock(s, F_RDLCK, &holder))
        return true;
    if (errno != EAGAIN && errno != EACCES)
        return because(why, s->folder);
    text_visible(why, slice_of(s->folder), 0);
    buffer_format(why, " is being cleared by process %ld", (long)holder);
    return false;
}

bool store_writes(const struct store *s, struct buffer *why) {
    errno = s->unwritable;
    return s->unwritable == 0 || because(why, s->folder);
}

struct store *store_open(const char *folder, struct buffer *why) {
    struct store *s = mem_zero(1, sizeof *s);
    *s = (struct store){.folder = mem_text(slice_of(folder)), .at = -1, .lock = -1};
    bool ok = make_folders(folder, why);
    if (ok) {
        s->at = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        ok = s->at >= 0 || because(why, folder);
    }
    if (ok && is_private(s, why) && share(s, why))
        return s;
    store_close(s);
    return NULL;
}

void store_close(struct store *s) {
    if (!s)
        return;
    if (s->lock >= 0)
        close(s->lock);
    if (s->at >= 0)
        close(s->at);
    free(s->folder);
    buffer_free(&s->path);
    free(s);
}

const char *store_path(struct store *s, const char *key) {
    buffer_clear(&s->path);
    buffer_format(&s->path, "%s/%s", s->folder, key);
    buffer_char(&s->path, '\0');
    return s->path.p;
}

bool store_begin(const struct store *s, const char *key, struct store_file *file, struct fault *f) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s.XXXXXX", s->folder, key);
    buffer_char(&path, '\0');
    *file = (struct store_file){.path = path.p, .fd = mkostemp(path.p, O_CLOEXEC)};
    if (file->fd >= 0)
        return true;
    fault_system(f, s->folder);
    buffer_free(&path);
    file->path = NULL;
    return false;
}

/* The path of the entry; the caller's to free. */
static char *entry_of(const struct store_file *file) {
    return mem_text((struct slice){file->path, strlen(file->path) - strlen(".XXXXXX")});
}

/* Every descriptor that is closed writes back what the file system still holds of the file. */
bool store_whole(const struct store_file *file, struct fault *f) {
    int fd = fcntl(file->fd, F_DUPFD_CLOEXEC, 0);
    if (fd >= 0 && close(fd) == 0)
        return true;
    char *entry = entry_of(file);
    fault_system(f, entry);
    free(entry);
    return false;
}

bool store_keep(struct store_file *file) {
    char *entry = entry_of(file);
    bool ok = renameat2(AT_FDCWD, file->path, AT_FDCWD, entry, RENAME_NOREPLACE) == 0;
    if (!ok && errno != EEXIST) /* some file systems cannot */
        ok = rename(file->path, entry) == 0;
    if (ok) {
        free(file->path);
        file->path = NULL;
    }
    free(entry);
    return ok;
}

void store_abandon(struct store_file *file) {
    if (file->path)
        unlink(file->path);
    free(file->path);
    file->path = NULL;
}

void store_used(const struct store *s, const char *key) {
    utimensat(s->at, key, NULL, AT_SYMLINK_NOFOLLOW); /* at worst it goes too early */
}

void store_drop(const struct store *s, const char *key) {
    unlinkat(s->at, key, 0);
}
