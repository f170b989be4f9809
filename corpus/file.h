/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole files in memory: a transcript or a table is read with one read into a buffer that is used
 * again for the next one. */
#ifndef HEARTH_FILE_H
#define HEARTH_FILE_H

#include <sys/stat.h>

#include "pipeline/fault.h"

#define FILE_MOST ((uint64_t)1 << 30) /* bytes */

/* What messages call a file: "standard input" for "-". */
const char *file_label(const char *path);

/* Replaces what `to` holds by the bytes of the file at `path` ("-": standard input). A fault when
 * it cannot be read (system) or is larger than FILE_MOST (input). */
bool file_read(const char *path, struct buffer *to, struct fault *f);

/* The same, but at most the first `most` bytes; *all tells whether that was the whole file. */
bool file_read_start(const char *path, uint64_t most, struct buffer *to, bool *all,
                     struct fault *f);

/* The same of a file that is open and can be read again and again, of about `size` bytes. */
bool file_read_open(int fd, const char *path, uint64_t size, uint64_t most, struct buffer *to,
                    struct fault *f);

/* What changes when somebody replaces a file or writes to it. */
struct file_state {
    dev_t device;
    ino_t inode;
    off_t size; /* bytes */
    struct timespec written;
};
struct file_state file_state(const struct stat *st);
/* Whether a file is what it was, by its state. False with a fault of the input. */
bool file_untouched(const char *path, const struct file_state *before, struct fault *f);

#endif
