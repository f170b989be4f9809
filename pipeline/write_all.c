/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/write_all.h"

#include <errno.h>
#include <unistd.h>

bool write_all(int fd, struct slice bytes) {
    while (bytes.n) {
        ssize_t n = write(fd, bytes.p, bytes.n);
        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0)
            bytes = (struct slice){bytes.p + n, bytes.n - (size_t)n};
    }
    return true;
}
