/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/output.h"

#include <stdlib.h>
#include <unistd.h>

bool output_open(struct output *o, const char *path, struct fault *f) {
    struct buffer name = {0};
    buffer_format(&name, "%s.XXXXXX", path);
    buffer_char(&name, '\0');
    *o = (struct output){.path = mem_text(slice_of(path)), .temporary = name.p};
    int fd = mkstemp(o->temporary);
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
    if (ok && rename(o->temporary, o->path) != 0)
        ok = fault_system(f, o->path);
    if (!ok)
        unlink(o->temporary);
    forget(o);
    return ok;
}
