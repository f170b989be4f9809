/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/interleave.h"

#include <stdlib.h>

enum {
    BLOCK_MOST = 256 * 1024,
    BLOCK_LEAST = 4 * 1024,
    BLOCKS = 64 * 1024 * 1024, /* bytes of all, about */
};

/* A member of a part, on its way: whole lines are taken off it. */
struct table {
    struct part_reader rest; /* what is not in `block` */
    struct part_room *room;
    struct buffer block;
    size_t from; /* in it: the line at hand */
    size_t more; /* bytes to read at a time */
    struct slice doc;
};

struct interleaving {
    struct table *tables;
    size_t *heap; /* [n]: tables with a line at hand, that of the least doc first */
    size_t n;
    struct buffer done;       /* the document that was written last */
    const struct part *whose; /* … and who had it; NULL: none */
    struct part_room room;
    struct outlet *to;
    struct fault *f;
};

/* Reads on; what is at hand moves to the front. False at the end, or after a fault. */
static bool read_more(struct table *t, struct fault *f) {
    t->block.n -= t->from;
    if (t->block.n)
        memmove(t->block.p, t->block.p + t->from, t->block.n);
    t->from = 0;
    return part_reader_next(&t->rest, t->room, t->more, &t->block, f);
}

/* The line at hand, with its LF, as a whole in memory; empty at the end of the table. */
static struct slice whole_line(struct table *t, struct fault *f) {
    size_t seen = 0;
    for (;;) {
        size_t n = t->block.n - t->from;
        const char *line = n ? t->block.p + t->from : NULL;
        const char *lf = n > seen ? memchr(line + seen, '\n', n - seen) : NULL;
        if (lf)
            return (struct slice){line, (size_t)(lf - line) + 1};
        seen = n;
        if (!read_more(t, f))
            break;
    }
    if (t->block.n > t->from && fault_none(f))
        fault_input(f, (struct place){t->rest.part->path, 0, 0}, NO_QUOTE,
                    "a table of the part ends within a line");
    return (struct slice){"", 0};
}

/* Its first field. */
static struct slice doc_of(struct slice line) {
    const char *tab = memchr(line.p, '\t', line.n);
    return (struct slice){line.p, tab ? (size_t)(tab - line.p) : line.n - 1};
}

static bool open_tables(struct interleaving *x, const struct part *parts, size_t n,
                        const char *name) {
    size_t more = BLOCKS / n;
    more = more > BLOCK_MOST ? BLOCK_MOST : more < BLOCK_LEAST ? BLOCK_LEAST : more;
    for (size_t i = 0; i < n; i++) {
        const struct part_piece *piece = part_find(&parts[i], name, x->f);
        if (!piece)
            return false;
        x->tables[i] = (struct table){
            .rest = part_reader_of(&parts[i], piece), .room = &x->room, .more = more};
    }
    return true;
}

/* All have the header of the first, which is written. */
static bool take_headers(struct interleaving *x, size_t n, const char *name) {
    struct slice first = whole_line(&x->tables[0], x->f);
    if (first.n == 0)
        return !fault_none(x->f)
                   ? false
                   : fault_input(x->f, (struct place){x->tables[0].rest.part->path, 0, 0},
                                 slice_of(name), "a table without a header");
    for (size_t i = 1; i < n; i++) {
        struct table *t = &x->tables[i];
        struct slice line = whole_line(t, x->f);
        if (!slice_eq(line, first))
            return fault_none(x->f) &&
                   fault_input(x->f, (struct place){t->rest.part->path, 0, 0}, slice_of(name),
                               "a table with other columns than in %s",
                               x->tables[0].rest.part->path);
        t->from += line.n;
    }
    bool ok = x->to->write(x->to, first);
    x->tables[0].from += first.n;
    return ok;
}

static bool is_before(const struct interleaving *x, size_t a, size_t b) {
    int c = slice_cmp(x->tables[a].doc, x->tables[b].doc);
    return c ? c < 0 : a < b;
}

static void sift_down(struct interleaving *x, size_t i) {
    for (size_t least; (least = 2 * i + 1) < x->n; i = least) {
        if (least + 1 < x->n && is_before(x, x->heap[least + 1], x->heap[least]))
            least++;
        if (!is_before(x, x->heap[least], x->heap[i]))
            return;
        size_t other = x->heap[i];
        x->heap[i] = x->heap[least];
        x->heap[least] = other;
    }
}

/* Whether there is one, whose doc is in t->doc then. */
static bool next_line(struct table *t, struct fault *f) {
    struct slice line = whole_line(t, f);
    if (line.n)
        t->doc = doc_of(line);
    return line.n > 0;
}

static void make_heap(struct interleaving *x, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (next_line(&x->tables[i], x->f))
            x->heap[x->n++] = i;
    for (size_t i = x->n / 2; i-- > 0;)
        sift_down(x, i);
}

static bool check_new(struct interleaving *x, const struct table *t) {
    int order = x->whose ? slice_cmp(t->doc, buffer_slice(&x->done)) : 1;
    if (order == 0)
        return fault_input(x->f, (struct place){t->rest.part->path, 0, 0}, t->doc,
                           "a document that is in %s, too", x->whose->path);
    return order > 0 || fault_input(x->f, (struct place){t->rest.part->path, 0, 0}, t->doc,
                                    "documents that do not ascend");
}

/* Writes the rows of the document at hand. */
static bool write_document(struct interleaving *x, struct table *t) {
    if (!check_new(x, t))
        return false;
    buffer_clear(&x->done);
    buffer_add(&x->done, t->doc);
    x->whose = t->rest.part;
    for (struct slice line; (line = whole_line(t, x->f)).n;) {
        t->doc = doc_of(line);
        if (!slice_eq(t->doc, buffer_slice(&x->done)))
            break;
        if (!x->to->write(x->to, line))
            return false;
        t->from += line.n;
    }
    return fault_none(x->f);
}

static bool write_all(struct interleaving *x) {
    bool ok = true;
    while (ok && x->n) {
        struct table *t = &x->tables[x->heap[0]];
        ok = write_document(x, t);
        if (t->from == t->block.n && t->rest.at == t->rest.end)
            x->heap[0] = x->heap[--x->n];
        sift_down(x, 0);
    }
    return ok && fault_none(x->f);
}

/* Rows go out in pieces that are worth a call. */
struct gathering {
    struct outlet outlet;
    struct outlet *to;
    struct buffer rows;
};

static bool gather(struct outlet *base, struct slice rows) {
    struct gathering *g = (struct gathering *)base;
    buffer_add(&g->rows, rows);
    bool ok = g->rows.n < BLOCK_MOST || g->to->write(g->to, buffer_slice(&g->rows));
    if (g->rows.n >= BLOCK_MOST)
        buffer_clear(&g->rows);
    return ok;
}

bool parts_interleave(const struct part *parts, size_t n, const char *name, struct outlet *to,
                      struct fault *f) {
    struct gathering g = {.outlet = {gather}, .to = to};
    struct interleaving x = {.to = &g.outlet, .f = f};
    x.tables = mem_zero(n, sizeof *x.tables);
    x.heap = mem_zero(n, sizeof *x.heap);
    bool ok = n && open_tables(&x, parts, n, name) && take_headers(&x, n, name);
    if (ok)
        make_heap(&x, n);
    ok = ok && write_all(&x) && to->write(to, buffer_slice(&g.rows));
    for (size_t i = 0; i < n; i++)
        buffer_free(&x.tables[i].block);
    free(x.tables);
    part_room_free(&x.room);
    free(x.heap);
    buffer_free(&x.done);
    buffer_free(&g.rows);
    return ok;
}
