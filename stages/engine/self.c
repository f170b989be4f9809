/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/self.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/file.h"
#include "stages/engine/durable.h"

static const char self[] = "/proc/self/exe";

bool self_digest(char hex[DIGEST_HEX + 1], struct fault *f) {
    uint64_t bytes;
    return digest_file(self, NULL, hex, &bytes, f);
}

bool self_copy(const char *path, struct fault *f) {
    struct buffer program = {0};
    bool ok = file_read(self, &program, f) && durable_write(path, 0700, buffer_slice(&program), f);
    buffer_free(&program);
    return ok;
}
