/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part: a file with what one process made, for another that joins it with other parts. It has
 * members, each with a name, and is whole only with its last line:
 *
 *     #hearth-part 2 VERSION LF
 *     #member NAME BYTES LF         the bytes    LF     (again and again)
 *     #packed NAME BYTES SIZE LF    the blocks   LF     (… or so)
 *     #end ROWS DOCUMENTS BYTES CHECKSUM LF
 *
 * where BYTES are those before that line and CHECKSUM is that of all before it (checksum.h). A file
 * that was cut or changed is no part. It may hold names of people.
 *
 * A packed member has SIZE bytes, in BYTES of blocks (compress.h), each behind two numbers of four
 * bytes, the lowest first: how many bytes it stands for, at most PART_BLOCK, and how many follow.
 */
#ifndef HEARTH_PART_H
#define HEARTH_PART_H

#include "pipeline/checksum.h"
#include "pipeline/compress.h"
#include "pipeline/fault.h"

enum { PART_BLOCK = 64 * 1024 }; /* bytes */

/* Set with part_begin. After a fault all calls are harmless and return false. */
struct part_writer {
    int fd;           /* the caller's */
    const char *name; /* for faults; outlives the writer, as the fault does */
    struct fault *fault;
    uint64_t bytes;
    struct checksum *hash; /* until part_end */
};
bool part_begin(struct part_writer *w, int fd, const char *name, struct fault *f);
/* A member's name has neither blank nor line end. */
bool part_member(struct part_writer *w, const char *name, struct slice bytes);
/* The last line; called in any case, it frees what the writer holds. */
bool part_end(struct part_writer *w, uint64_t rows, uint64_t documents);

struct part_piece {
    char *name;
    uint64_t from, bytes; /* of the part */
    uint64_t size;        /* of what it holds */
    bool packed;
};
/* A whole part. It need not hold a descriptor, so that there may be any number of them. Several
 * threads may read it. */
struct part {
    const char *path; /* borrowed; for faults, and to be opened each time when fd is -1 */
    int fd;
    bool owned; /* fd is the part's, which closes it */
    uint64_t rows, documents;
    struct part_piece *pieces; /* [n] */
    size_t n, cap;
};

/* Reads all of it and checks its hash; `fd` is the caller's, or -1. False, with a fault, when it is
 * no whole part of this version; part_close it in any case. */
bool part_open(struct part *p, const char *path, int fd, struct fault *f);
/* The same of a part that this process has just written, or checked: its hash is not checked. */
bool part_open_own(struct part *p, const char *path, int fd, struct fault *f);
void part_close(struct part *p);

/* One of several that are opened at a time. Set path, fd, own and the stage of the fault. */
struct part_opening {
    const char *path;
    int fd;             /* as part_open takes it */
    bool own;           /* as part_open_own */
    struct part part;   /* the caller's to part_close, whether … */
    bool whole;         /* … it is one, or not: */
    struct fault fault; /* then why; the caller's to free */
};
/* Opens all [n] with `jobs` threads. As many of those without a descriptor as can be spared are
 * kept open. */
void part_open_all(struct part_opening *all, size_t n, uint64_t jobs);
/* Whether a whole part stands there; else why not, in *f. */
bool part_verify(const char *path, struct fault *f);

/* The member of that name; NULL with a fault. */
const struct part_piece *part_find(const struct part *p, const char *name, struct fault *f);
/* How many bytes it holds; 0 when there is no such member. */
uint64_t part_size(const struct part *p, const char *name);
/* Appends all of a member to `to`. */
bool part_text(const struct part *p, const char *name, struct buffer *to, struct fault *f);

/* A member of a part, from its first byte on. */
struct part_reader {
    const struct part *part;
    uint64_t at, end; /* of the part's bytes: what is still to be read */
    bool packed;
};
struct part_reader part_reader_of(const struct part *p, const struct part_piece *piece);
/* Appends what comes next: of a packed member a block, for which `room` is used, of another at most
 * `most` bytes. False at the end, and after a fault. */
bool part_reader_next(struct part_reader *r, struct buffer *room, size_t most, struct buffer *to,
                      struct fault *f);
/* Appends n bytes of the file from `at` on, which are there. */
bool part_read(const struct part *p, uint64_t at, size_t n, struct buffer *to, struct fault *f);

#endif
