/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/output.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whether something stands there that no file may replace: a device, a pipe. */
static bool lasting(const char *path) {
    struct stat there;
    return stat(path, &there) == 0 && !S_ISREG(there.st_mode);
}

static char *name_beside(const char *path) {
    struct buffer name = {0};
    buffer_format(&name, "%s.XXXXXX", path);
    buffer_char(&name, '\0');
    return name.p;
}

bool output_open(struct output *o, const char *path, struct fault *f) {
    *o = (struct output){.path = mem_text(slice_of(path)),
                         .temporary = lasting(path) ? NULL : name_beside(path)};
    int fd = o->temporary ? mkstemp(o->temporary) : open(path, O_WRONLY | O_CLOEXEC);
    if (fd >= 0) {
        outlet_file_init(&o->to, fd, o->path, f);
        return true;
    }
    fault_system(f, path);
    free(o->path);
    free(o->temporary);
    *o = (struct output){0};
    return false;
}

static void forget(struct output *o) {
    free(o->path);
    free(o->temporary);
    *o = (struct output){0};
}

bool output_commit(struct output *o, struct fault *f) {
    bool ok = fault_none(f);
    if (close(o->to.fd) != 0 && ok)
        ok = fault_system(f, o->path);
    if (ok && o->temporary && rename(o->temporary, o->path) != 0)
        ok = fault_system(f, o->path);
    if (!ok && o->temporary)
        unlink(o->temporary);
    forget(o);
    return ok;
}
