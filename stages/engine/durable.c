/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/durable.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/write_all.h"

static bool sync_folder(const char *path) {
    const char *slash = strrchr(path, '/');
    char *folder =
        slash ? mem_text((struct slice){path, (size_t)(slash - path) + 1}) : mem_text(SLICE("."));
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    free(folder);
    return ok;
}

static bool fill(int fd, unsigned mode, struct slice bytes) {
    bool ok = fchmod(fd, (mode_t)mode) == 0 && write_all(fd, bytes) && fsync(fd) == 0;
    return close(fd) == 0 && ok;
}

bool durable_write(const char *path, unsigned mode, struct slice bytes, struct fault *f) {
    struct buffer name = {0};
    buffer_format(&name, "%s.XXXXXX", path);
    buffer_char(&name, '\0');
    int fd = mkostemp(name.p, O_CLOEXEC);
    bool ok = fd >= 0 && fill(fd, mode, bytes) && rename(name.p, path) == 0 && sync_folder(path);
    if (!ok) {
        fault_system(f, path);
        if (fd >= 0)
            unlink(name.p);
    }
    buffer_free(&name);
    return ok;
}
