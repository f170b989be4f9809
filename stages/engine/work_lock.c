/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Locks of a work directory. */
#include "corpus/lock_file.h"
#include "stages/engine/work.h"

bool work_lock(struct work *w, enum work_lock which, struct fault *f) {
    static const char *const names[] = {[WORK_DRIVER] = "lock", [WORK_MERGER] = "merging"};
    const char *path = work_file(w, "%s", names[which]);
    int fd = lock_file_take(path, path, f);
    if (fd < 0)
        return false;
    w->locks[which] = fd;
    return true;
}
