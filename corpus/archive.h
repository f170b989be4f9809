/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a ZIP archive (.docx, .odt, .qdpx) that lies in memory, by libzip. Such a file comes
 * from anywhere, so nothing in it is believed: nothing is written to disk, sizes are counted while
 * a part is read, and an archive is refused as a whole when it has more than 4096 entries, or one
 * that is encrypted, is a link, or has a name that leads out of it (absolute, a drive, `..`). A
 * part that is an archive itself is bytes like any other.
 *
 * What the caps are for: 64 MiB of a Word document's text are some 5,000 pages; deflate makes of
 * XML a fifteenth at most times, and of nothing more than a 1032nd. */
#ifndef HEARTH_ARCHIVE_H
#define HEARTH_ARCHIVE_H

#include "pipeline/fault.h"

#define ARCHIVE_PART_MOST ((uint64_t)64 << 20)  /* bytes of one part */
#define ARCHIVE_ALL_MOST ((uint64_t)256 << 20)  /* bytes of all parts that are read, together */
#define ARCHIVE_RATIO_MOST 200                  /* a part to its compressed form, ... */
#define ARCHIVE_RATIO_ABOVE ((uint64_t)1 << 20) /* ... from so many bytes on */
#define ARCHIVE_NONE SIZE_MAX

struct archive;
struct archive_part;

/* Whether bytes begin as a ZIP archive does. */
bool archive_detect(struct slice start);

/* `bytes` must outlive the archive; `file` (borrowed) is for messages. NULL with a fault. */
struct archive *archive_open(struct slice bytes, const char *file, struct fault *f);
void archive_free(struct archive *a);
const char *archive_file(const struct archive *a);

/* Entries are numbered from 0; folders are entries whose names end with `/`. Names are the bytes
 * that stand in the archive; borrowed from it. */
size_t archive_count(const struct archive *a);
struct slice archive_name(const struct archive *a, size_t entry);
/* The entry of that name, or else of that name with ASCII letters in other case; ARCHIVE_NONE. */
size_t archive_find(const struct archive *a, struct slice name);

/* One part at a time is enough, but several may be open. NULL with a fault. The archive must
 * outlive it. */
struct archive_part *archive_part_open(struct archive *a, size_t entry, struct fault *f);
/* The next bytes of it: how many, 0 at the end, -1 with a fault (kept: a second call adds none). At
 * the end its size and checksum are what the archive says, or that is a fault. */
int64_t archive_part_read(struct archive_part *p, char *to, size_t room);
/* Whether a read of it has failed. */
bool archive_part_failed(const struct archive_part *p);
void archive_part_close(struct archive_part *p);

/* Appends the whole of a part to `to`. */
bool archive_read(struct archive *a, size_t entry, struct buffer *to, struct fault *f);

#endif
