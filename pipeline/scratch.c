/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/scratch.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int scratch_open(struct fault *f) {
    const char *folder = getenv("TMPDIR");
    struct buffer path = {0};
    buffer_format(&path, "%s/hearth-XXXXXX", folder && *folder ? folder : "/tmp");
    buffer_char(&path, '\0');
    int fd = mkostemp(path.p, O_CLOEXEC);
    if (fd < 0 || unlink(path.p) != 0) {
        fault_system(f, path.p);
        if (fd >= 0)
            close(fd);
        fd = -1;
    }
    buffer_free(&path);
    return fd;
}

bool scratch_rewind(int fd, struct fault *f) {
    return lseek(fd, 0, SEEK_SET) == 0 || fault_system(f, "temporary file");
}
