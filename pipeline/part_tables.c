/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/part_tables.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/pack.h"
#include "pipeline/part_inner.h"
#include "pipeline/scratch.h"
#include "pipeline/write_all.h"

static void put_number(struct buffer *to, size_t value) {
    for (int i = 0; i < 4; i++)
        buffer_char(to, (char)(value >> (8 * i)));
}

/* Behind what it stands for and how long it is. */
static struct slice pack_block(struct part_tables *all, struct slice bytes) {
    struct buffer *b = &all->block;
    buffer_clear(b);
    put_number(b, bytes.n);
    put_number(b, 0);
    compress(bytes, b);
    size_t end = b->n;
    b->n = 4;
    put_number(b, end - PART_BLOCK_HEAD);
    b->n = end;
    return buffer_slice(b);
}

static bool write_block(struct part_table *t, struct slice bytes) {
    struct part_tables *all = t->all;
    struct slice block = all->packs ? pack_block(all, bytes) : bytes;
    if (!write_all(all->fd, block))
        return fault_system(all->fault, "a temporary file");
    pack_number(&t->blocks, all->at);
    pack_number(&t->blocks, block.n);
    t->n_blocks++;
    all->at += block.n;
    t->bytes += block.n;
    t->size += bytes.n;
    return true;
}

/* Where blocks end hangs on the bytes alone, not on the pieces in which they come. */
static bool table_write(struct outlet *base, struct slice rows) {
    struct part_table *t = (struct part_table *)base;
    size_t done = 0;
    bool ok = fault_none(t->all->fault);
    doc_index_add(&t->docs, rows);
    buffer_add(&t->rows, rows);
    for (; ok && t->rows.n - done >= PART_BLOCK; done += PART_BLOCK)
        ok = write_block(t, (struct slice){t->rows.p + done, PART_BLOCK});
    if (done)
        memmove(t->rows.p, t->rows.p + done, t->rows.n - done);
    t->rows.n -= done;
    return ok;
}

bool part_tables_open(struct part_tables *t, const char *const *names, size_t n, bool packs,
                      struct fault *f) {
    *t = (struct part_tables){.fd = scratch_open(f), .n = n, .fault = f};
    t->tables = mem_zero(n, sizeof *t->tables);
    t->packs = packs;
    for (size_t i = 0; i < n; i++)
        t->tables[i] = (struct part_table){.outlet = {table_write}, .all = t, .name = names[i]};
    return t->fd >= 0;
}

/* A block moves from the file into the part. */
static bool move_block(struct part_tables *all, uint64_t at, size_t n, struct part_writer *to) {
    struct buffer *b = &all->block;
    buffer_clear(b);
    char *room = buffer_room(b, n);
    while (b->n < n) {
        ssize_t got = pread(all->fd, room + b->n, n - b->n, (off_t)(at + b->n));
        if (got < 0 && errno == EINTR)
            continue;
        errno = got == 0 ? EIO : errno;
        if (got <= 0)
            return fault_system(all->fault, "a temporary file");
        b->n += (size_t)got;
    }
    return part_put(to, buffer_slice(b));
}

static bool add_member(struct part_table *t, struct part_writer *to) {
    struct unpacking u = {.rest = buffer_slice(&t->blocks)};
    struct buffer line = {0};
    if (t->all->packs)
        buffer_format(&line, PART_PACKED "%s %llu %llu\n", t->name, (unsigned long long)t->bytes,
                      (unsigned long long)t->size);
    else
        buffer_format(&line, PART_MEMBER "%s %llu\n", t->name, (unsigned long long)t->bytes);
    bool ok = part_put(to, buffer_slice(&line));
    for (size_t i = 0; ok && i < t->n_blocks; i++) {
        uint64_t at = unpack_number(&u), n = unpack_number(&u);
        ok = move_block(t->all, at, (size_t)n, to);
    }
    buffer_free(&line);
    return ok && part_put(to, SLICE("\n"));
}

static bool add_index(struct part_table *t, struct part_writer *to) {
    struct buffer name = {0};
    if (!doc_index_end(&t->docs))
        return fault_input(t->all->fault, (struct place){to->name, 0, 0}, slice_of(t->name),
                           "a table that is cut short");
    buffer_format(&name, "%s" PART_DOCS, t->name);
    buffer_char(&name, '\0');
    bool ok = part_member(to, name.p, buffer_slice(&t->docs.packed));
    buffer_free(&name);
    return ok;
}

bool part_tables_add(struct part_tables *t, struct part_writer *to) {
    bool ok = true;
    for (size_t i = 0; ok && i < t->n; i++) {
        struct part_table *table = &t->tables[i];
        ok = (table->rows.n == 0 || write_block(table, buffer_slice(&table->rows))) &&
             add_member(table, to) && add_index(table, to);
        buffer_clear(&table->rows);
    }
    return ok;
}

void part_tables_close(struct part_tables *t) {
    for (size_t i = 0; i < t->n; i++) {
        buffer_free(&t->tables[i].rows);
        buffer_free(&t->tables[i].blocks);
        doc_index_free(&t->tables[i].docs);
    }
    free(t->tables);
    buffer_free(&t->block);
    if (t->tables && t->fd >= 0)
        close(t->fd);
    *t = (struct part_tables){.fd = -1};
}
