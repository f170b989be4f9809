/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/part_inner.h"
#include "pipeline/write_all.h"

static bool put(struct part_writer *w, struct slice bytes) {
    return fault_none(w->fault) && (write_all(w->fd, bytes) || fault_system(w->fault, w->name));
}

bool part_put(struct part_writer *w, struct slice bytes) {
    checksum_add(w->hash, bytes);
    w->bytes += bytes.n;
    return put(w, bytes);
}

bool part_begin(struct part_writer *w, int fd, const char *name, struct fault *f) {
    *w = (struct part_writer){.fd = fd, .name = name, .fault = f, .hash = checksum_new()};
    return part_put(w, SLICE(PART_BEGIN));
}

bool part_member(struct part_writer *w, const char *name, struct slice bytes) {
    struct buffer line = {0};
    buffer_format(&line, PART_MEMBER "%s %zu\n", name, bytes.n);
    bool ok = part_put(w, buffer_slice(&line)) && part_put(w, bytes) && part_put(w, SLICE("\n"));
    buffer_free(&line);
    return ok;
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
