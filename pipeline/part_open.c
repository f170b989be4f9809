/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/options.h"
#include "pipeline/part_inner.h"
#include "pipeline/together.h"

enum {
    BLOCK = 256 * 1024,
    LINE_MOST = 4096, /* bytes of a member's line */
    END_MOST = 5 + 3 * 21 + CHECKSUM_HEX + 1,
    SPARED = 4, /* of the descriptors a process may have one in so many is for parts */
};

static bool size_of(const struct part *p, uint64_t *size, struct fault *f) {
    struct stat st;
    if (fstat(p->fd, &st) != 0)
        return fault_system(f, p->path);
    *size = S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
    return true;
}

static bool cut_number(struct slice *rest, char mark, uint64_t *value) {
    return rest->p && number_u64(slice_cut(rest, mark), value);
}

/* The last line: it begins at `at`. */
struct last_line {
    uint64_t at;
    char text[END_MOST];
    size_t n;
};

/* Takes it apart. */
static bool read_numbers(struct part *p, const struct last_line *l) {
    size_t n = strlen(PART_END);
    uint64_t bytes = 0;
    if (l->n < n + CHECKSUM_HEX + 1 || memcmp(l->text, PART_END, n) != 0 ||
        l->text[l->n - 1] != '\n')
        return false;
    struct slice rest = {l->text + n, l->n - n - 1};
    return cut_number(&rest, ' ', &p->rows) && cut_number(&rest, ' ', &p->documents) &&
           cut_number(&rest, ' ', &bytes) && bytes == l->at && rest.p && rest.n == CHECKSUM_HEX;
}

static bool read_end(struct part *p, uint64_t size, struct last_line *l, struct fault *f) {
    struct buffer tail = {0};
    size_t n = size < END_MOST ? (size_t)size : END_MOST;
    bool ok = part_read(p, size - n, n, &tail, f);
    size_t from = ok && n ? n - 1 : 0;
    while (from && tail.p[from - 1] != '\n')
        from--;
    if (ok) {
        l->at = size - n + from;
        l->n = n - from;
        memcpy(l->text, tail.p + from, l->n);
        ok = read_numbers(p, l) || part_refuse(p, "its last line is missing", f);
    }
    buffer_free(&tail);
    return ok;
}

static bool check_hash(const struct part *p, const struct last_line *l, struct fault *f) {
    struct checksum *hash = checksum_new();
    const char *said = l->text + l->n - 1 - CHECKSUM_HEX;
    char hex[CHECKSUM_HEX];
    struct buffer block = {0};
    bool ok = true;
    for (uint64_t at = 0; ok && at < l->at; at += block.n) {
        buffer_clear(&block);
        ok = part_read(p, at, l->at - at < BLOCK ? (size_t)(l->at - at) : BLOCK, &block, f);
        checksum_add(hash, buffer_slice(&block));
    }
    buffer_free(&block);
    checksum_add(hash, (struct slice){l->text, (size_t)(said - l->text)});
    checksum_end(hash, hex);
    return ok &&
           (memcmp(hex, said, CHECKSUM_HEX) == 0 || part_refuse(p, "its bytes were changed", f));
}

/* Bytes of the file that were read: short members are met many in one block. */
struct window {
    struct buffer bytes;
    uint64_t at;
};

/* What of the window is at `at`, without the LF of a line that ends in it; p NULL: no line does. */
static struct slice line_in(const struct window *w, uint64_t at) {
    struct slice rest = {NULL, 0};
    if (at >= w->at && at - w->at < w->bytes.n)
        rest = (struct slice){w->bytes.p + (at - w->at), w->bytes.n - (size_t)(at - w->at)};
    struct slice line = slice_cut(&rest, '\n');
    return rest.p ? line : (struct slice){NULL, 0};
}

/* The line at `at`, without its LF, valid until the next one; *next is where the following byte
 * is. */
static bool read_line(const struct part *p, struct window *w, uint64_t at, uint64_t end,
                      struct slice *line, uint64_t *next, struct fault *f) {
    size_t n = end - at < LINE_MOST ? (size_t)(end - at) : LINE_MOST;
    *line = line_in(w, at);
    if (!line->p) {
        buffer_clear(&w->bytes);
        w->at = at;
        if (!part_read(p, at, n, &w->bytes, f))
            return false;
        *line = line_in(w, at);
    }
    *next = at + line->n + 1;
    return line->p || part_refuse(p, "a line of it is too long", f);
}

static bool begins(struct slice line, const char *mark) {
    size_t n = strlen(mark);
    return line.n >= n && memcmp(line.p, mark, n) == 0;
}

static bool take_member(struct part *p, struct slice line, uint64_t from, uint64_t end,
                        struct fault *f) {
    struct part_piece piece = {.from = from, .packed = begins(line, PART_PACKED)};
    size_t n = strlen(PART_MEMBER);
    if (!piece.packed && !begins(line, PART_MEMBER))
        return part_refuse(p, "its members do not follow each other", f);
    struct slice rest = {line.p + n, line.n - n}, name = slice_cut(&rest, ' ');
    if (!cut_number(&rest, ' ', &piece.bytes) || piece.bytes >= end - from)
        return part_refuse(p, "a member of it is longer than the part", f);
    piece.size = piece.bytes;
    if ((piece.packed && !cut_number(&rest, ' ', &piece.size)) || rest.p)
        return part_refuse(p, "a member of it has no size", f);
    piece.name = mem_text(name);
    MEM_GROW(p->pieces, p->cap, p->n + 1);
    p->pieces[p->n++] = piece;
    return true;
}

static bool find_members(struct part *p, uint64_t end, struct fault *f) {
    struct window w = {.at = 0};
    struct slice line;
    uint64_t at = 0;
    bool ok = read_line(p, &w, 0, end, &line, &at, f);
    if (ok && !slice_eq(line, (struct slice){PART_BEGIN, strlen(PART_BEGIN) - 1}))
        ok = part_refuse(p, "it is of another version of hearth", f);
    while (ok && at < end) {
        uint64_t from = 0;
        ok = read_line(p, &w, at, end, &line, &from, f) && take_member(p, line, from, end, f);
        if (ok)
            at = from + p->pieces[p->n - 1].bytes + 1;
    }
    buffer_free(&w.bytes);
    return ok;
}

static void let_go(struct part *p) {
    if (p->owned && p->fd >= 0)
        close(p->fd);
    if (p->owned)
        p->fd = -1;
    p->owned = false;
}

static bool look(struct part *p, bool checks, struct fault *f) {
    struct last_line end;
    uint64_t size = 0;
    return size_of(p, &size, f) && read_end(p, size, &end, f) &&
           (!checks || check_hash(p, &end, f)) && find_members(p, end.at, f);
}

/* It is opened once for all that is looked at, and stays so if it may. */
static bool open_part(struct part *p, bool checks, bool stays, struct fault *f) {
    p->owned = p->fd < 0;
    if (p->owned)
        p->fd = part_file(p, f);
    bool ok = p->fd >= 0 && look(p, checks, f);
    if (p->owned && !stays)
        let_go(p);
    return ok;
}

bool part_open(struct part *p, const char *path, int fd, struct fault *f) {
    *p = (struct part){.path = path, .fd = fd};
    return open_part(p, true, false, f);
}

bool part_open_own(struct part *p, const char *path, int fd, struct fault *f) {
    *p = (struct part){.path = path, .fd = fd};
    return open_part(p, false, false, f);
}

void part_close(struct part *p) {
    let_go(p);
    for (size_t i = 0; i < p->n; i++)
        free(p->pieces[i].name);
    free(p->pieces);
    *p = (struct part){.fd = -1};
}

/* Several at a time; the first `stay` stay open. */
struct opening {
    struct part_opening *all;
    size_t stay;
};

static void open_one(void *with, size_t i) {
    const struct opening *o = with;
    struct part_opening *one = &o->all[i];
    one->part = (struct part){.path = one->path, .fd = one->fd};
    one->whole = open_part(&one->part, !one->own, i < o->stay, &one->fault);
}

/* How many parts can stay open, of n: what the process may have is raised for them if it can be. */
static size_t spared(size_t n) {
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return 0;
    struct rlimit more = {(rlim_t)n * SPARED, files.rlim_max};
    if (more.rlim_cur > more.rlim_max)
        more.rlim_cur = more.rlim_max;
    if (more.rlim_cur > files.rlim_cur && setrlimit(RLIMIT_NOFILE, &more) == 0)
        files = more;
    return (size_t)(files.rlim_cur / SPARED);
}

void part_open_all(struct part_opening *all, size_t n, uint64_t jobs) {
    struct opening o = {all, spared(n)};
    together_run(n, jobs, open_one, &o);
}

bool part_verify(const char *path, struct fault *f) {
    struct part p;
    bool ok = part_open(&p, path, -1, f);
    part_close(&p);
    return ok;
}
