/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/interleave.h"

#include <stdlib.h>

#include "pipeline/part_tables.h"

enum {
    BLOCK = 256 * 1024,
    KEPT_MOST = 16 * 1024 * 1024, /* bytes */
};

/* The table of a part, which is read from its beginning to its end. */
struct table {
    const struct part *part;
    struct part_reader rest;
    struct buffer kept; /* of a block that was read, what no document has asked for so far, … */
    size_t from;        /* … from here on */
    uint64_t skip;      /* so many bytes at the beginning of `rest` are not wanted */
    struct buffer index;
};

/* The rows of a document. */
struct rows {
    struct slice doc; /* in the index */
    size_t table;
    uint64_t bytes;
};

struct interleaving {
    struct table *tables; /* [n] */
    const char *name;
    struct rows *rows; /* [n_rows] */
    size_t n_rows, cap_rows;
    struct slice header; /* in the first one's index */
    size_t kept;         /* bytes, in all tables */
    struct buffer room;
    struct buffer block; /* what is not written so far */
    struct outlet *to;
    struct fault *f;
};

static bool misleads(const struct interleaving *x, size_t i) {
    return fault_input(x->f, (struct place){x->tables[i].part->path, 0, 0}, slice_of(x->name),
                       "an index that is not of the table");
}

/* All have the header of the first. */
static bool take_header(struct interleaving *x, size_t i, struct slice header) {
    if (i == 0)
        x->header = header;
    return slice_eq(header, x->header) ||
           fault_input(x->f, (struct place){x->tables[i].part->path, 0, 0}, slice_of(x->name),
                       "a table with other columns than in %s", x->tables[0].part->path);
}

/* Documents ascend in each part. */
static bool add_rows(struct interleaving *x, size_t first, struct rows rows) {
    if (x->n_rows > first && slice_cmp(x->rows[x->n_rows - 1].doc, rows.doc) >= 0)
        return fault_input(x->f, (struct place){x->tables[rows.table].part->path, 0, 0}, rows.doc,
                           "documents that do not ascend");
    MEM_GROW(x->rows, x->cap_rows, x->n_rows + 1);
    x->rows[x->n_rows++] = rows;
    return true;
}

/* The index is to tell of all `size` bytes of the table. */
static bool take_index(struct interleaving *x, size_t i, uint64_t size) {
    struct unpacking u = {.rest = buffer_slice(&x->tables[i].index)};
    struct slice header = u.rest.n ? unpack_text(&u) : SLICE("");
    size_t first = x->n_rows;
    uint64_t at = header.n;
    if (u.bad || at == 0 || at > size)
        return misleads(x, i);
    while (u.rest.n) {
        struct doc_rows r = doc_index_next(&u);
        if (u.bad || r.bytes > size - at)
            return misleads(x, i);
        if (!add_rows(x, first, (struct rows){r.doc, i, r.bytes}))
            return false;
        at += r.bytes;
    }
    return at == size ? take_header(x, i, header) : misleads(x, i);
}

static bool open_table(struct interleaving *x, size_t i, const struct part *part) {
    struct table *t = &x->tables[i];
    struct buffer docs = {0};
    buffer_format(&docs, "%s" PART_DOCS, x->name);
    buffer_char(&docs, '\0');
    const struct part_piece *piece = part_find(part, x->name, x->f);
    bool ok = piece && part_text(part, docs.p, &t->index, x->f);
    buffer_free(&docs);
    t->part = part;
    if (!ok || !take_index(x, i, piece->size))
        return false;
    t->rest = part_reader_of(part, piece);
    t->skip = x->header.n;
    return true;
}

static int by_doc(const void *p, const void *q) {
    const struct rows *a = p, *b = q;
    int order = slice_cmp(a->doc, b->doc);
    return order ? order : (a->table > b->table) - (a->table < b->table);
}

static bool check_distinct(const struct interleaving *x) {
    for (size_t i = 1; i < x->n_rows; i++)
        if (slice_eq(x->rows[i].doc, x->rows[i - 1].doc))
            return fault_input(x->f, (struct place){x->tables[x->rows[i].table].part->path, 0, 0},
                               x->rows[i].doc, "a document that is in %s, too",
                               x->tables[x->rows[i - 1].table].part->path);
    return true;
}

static bool write_out(struct interleaving *x) {
    bool ok = x->block.n == 0 || x->to->write(x->to, buffer_slice(&x->block));
    buffer_clear(&x->block);
    return ok;
}

/* Takes up to n bytes of what is kept of a block. */
static size_t take_kept(struct interleaving *x, struct table *t, uint64_t n) {
    size_t there = t->kept.n - t->from, taken = n < there ? (size_t)n : there;
    buffer_add(&x->block, (struct slice){t->kept.p + t->from, taken});
    t->from += taken;
    if (t->from == t->kept.n) {
        x->kept -= t->kept.n;
        buffer_free(&t->kept);
        t->from = 0;
    }
    return taken;
}

/* The last n bytes that were read are for later; of very many parts, they are read again. */
static void keep(struct interleaving *x, struct table *t, const struct part_reader *before,
                 size_t read, size_t n) {
    x->block.n -= n;
    if (x->kept + n > KEPT_MOST) {
        t->rest = *before;
        t->skip = read - n;
        return;
    }
    buffer_add(&t->kept, (struct slice){x->block.p + x->block.n, n});
    x->kept += n;
}

/* Appends what comes next and is wanted, at most n bytes; 0: there is nothing, or a fault. */
static size_t read_next(struct interleaving *x, struct table *t, uint64_t n) {
    size_t at = x->block.n, read, skipped;
    struct part_reader before;
    if (t->kept.n)
        return take_kept(x, t, n);
    do {
        before = t->rest;
        if (!part_reader_next(&t->rest, &x->room, n < BLOCK ? (size_t)n : BLOCK, &x->block, x->f))
            return 0;
        read = x->block.n - at;
        skipped = t->skip < read ? (size_t)t->skip : read;
        memmove(x->block.p + at, x->block.p + at + skipped, read - skipped);
        x->block.n -= skipped;
        t->skip -= skipped;
    } while (x->block.n == at);
    if (read - skipped > n)
        keep(x, t, &before, read, read - skipped - (size_t)n);
    return x->block.n - at;
}

/* What is short goes out with what follows it. */
static bool copy(struct interleaving *x, struct table *t, uint64_t bytes) {
    while (bytes) {
        size_t n = read_next(x, t, bytes);
        if (n == 0)
            return fault_none(x->f) && misleads(x, (size_t)(t - x->tables));
        bytes -= n;
        if (x->block.n >= BLOCK && !write_out(x))
            return false;
    }
    return true;
}

/* Rows that follow each other in their table are copied as one. */
static bool write_rows(struct interleaving *x) {
    bool ok = true;
    for (size_t i = 0; ok && i < x->n_rows;) {
        size_t table = x->rows[i].table;
        uint64_t bytes = 0;
        for (; i < x->n_rows && x->rows[i].table == table; i++)
            bytes += x->rows[i].bytes;
        ok = copy(x, &x->tables[table], bytes);
    }
    return ok && write_out(x);
}

static void close_all(struct interleaving *x, size_t n) {
    for (size_t i = 0; i < n; i++) {
        buffer_free(&x->tables[i].index);
        buffer_free(&x->tables[i].kept);
    }
    free(x->tables);
    free(x->rows);
    buffer_free(&x->room);
    buffer_free(&x->block);
}

bool parts_interleave(const struct part *parts, size_t n, const char *name, struct outlet *to,
                      struct fault *f) {
    struct interleaving x = {.name = name, .to = to, .f = f};
    bool ok = n > 0;
    x.tables = mem_zero(n, sizeof *x.tables);
    for (size_t i = 0; ok && i < n; i++)
        ok = open_table(&x, i, &parts[i]);
    if (ok && x.n_rows)
        qsort(x.rows, x.n_rows, sizeof *x.rows, by_doc);
    ok = ok && check_distinct(&x) && to->write(to, x.header) && write_rows(&x);
    close_all(&x, n);
    return ok;
}
