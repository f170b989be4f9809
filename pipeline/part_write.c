/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/part.h"
#include "pipeline/part_inner.h"
#include "pipeline/write_all.h"

enum { BLOCK = 256 * 1024 };

static bool put(struct part_writer *w, struct slice bytes) {
    return fault_none(w->fault) && (write_all(w->fd, bytes) || fault_system(w->fault, w->name));
}

static bool add(struct part_writer *w, struct slice bytes) {
    checksum_add(w->hash, bytes);
    w->bytes += bytes.n;
    return put(w, bytes);
}

bool part_begin(struct part_writer *w, int fd, const char *name, struct fault *f) {
    *w = (struct part_writer){.fd = fd, .name = name, .fault = f, .hash = checksum_new()};
    return add(w, SLICE(PART_BEGIN));
}

static bool begin_member(struct part_writer *w, const char *name, uint64_t bytes) {
    struct buffer line = {0};
    buffer_format(&line, PART_MEMBER "%s %llu\n", name, (unsigned long long)bytes);
    bool ok = add(w, buffer_slice(&line));
    buffer_free(&line);
    return ok;
}

bool part_member(struct part_writer *w, const char *name, struct slice bytes) {
    return begin_member(w, name, bytes.n) && add(w, bytes) && add(w, SLICE("\n"));
}

bool part_member_file(struct part_writer *w, const char *name, int fd) {
    struct stat st;
    if (fstat(fd, &st) != 0)
        return fault_system(w->fault, w->name);
    uint64_t size = (uint64_t)st.st_size, done = 0;
    bool ok = begin_member(w, name, size);
    char *block = mem_alloc(BLOCK);
    while (ok && done < size) {
        size_t want = size - done < BLOCK ? (size_t)(size - done) : BLOCK;
        ssize_t n = pread(fd, block, want, (off_t)done);
        if (n == 0)
            errno = EIO;
        if (n == 0 || (n < 0 && errno != EINTR))
            ok = fault_system(w->fault, w->name);
        else if (n > 0)
            ok = add(w, (struct slice){block, (size_t)n});
        done += n > 0 ? (size_t)n : 0;
    }
    free(block);
    return ok && add(w, SLICE("\n"));
}

bool part_end(struct part_writer *w, uint64_t rows, uint64_t documents) {
    char hex[CHECKSUM_HEX + 1] = {0};
    struct buffer line = {0};
    buffer_format(&line, PART_END "%llu %llu %llu ", (unsigned long long)rows,
                  (unsigned long long)documents, (unsigned long long)w->bytes);
    checksum_add(w->hash, buffer_slice(&line));
    checksum_end(w->hash, hex);
    buffer_format(&line, "%s\n", hex);
    bool ok = put(w, buffer_slice(&line));
    buffer_free(&line);
    return ok;
}
