/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* "FOLDER, the folder for temporary files (TMPDIR): No such file or directory": who reads it knows
 * what to set. */
static bool unusable(const char *folder, struct fault *f) {
    struct buffer what = {0};
    int error = errno;
    buffer_format(&what, "%s, the folder for temporary files (TMPDIR)", folder);
    buffer_char(&what, '\0');
    errno = error;
    fault_system(f, what.p);
    buffer_free(&what);
    return false;
}

/* Where the file system has no file without a name: one that loses its name at once. */
static int open_named(const char *folder, struct fault *f) {
    struct buffer path = {0};
    buffer_format(&path, "%s/hearth-XXXXXX", folder);
    buffer_char(&path, '\0');
    int fd = mkostemp(path.p, O_CLOEXEC);
    if (fd < 0 || unlink(path.p) != 0) {
        unusable(folder, f);
        if (fd >= 0)
            close(fd);
        fd = -1;
    }
    buffer_free(&path);
    return fd;
}

int scratch_open(struct fault *f) {
    const char *folder = getenv("TMPDIR");
    if (!folder || !*folder)
        folder = "/tmp";
    int fd = open(folder, O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0)
        return fd;
    /* EISDIR, EINVAL and ENOENT are what kernels and file systems answer that do not know it. */
    if (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL || errno == ENOENT)
        return open_named(folder, f);
    unusable(folder, f);
    return -1;
}

bool scratch_rewind(int fd, struct fault *f) {
    return lseek(fd, 0, SEEK_SET) == 0 || fault_system(f, "temporary file");
}
