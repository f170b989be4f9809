/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/merge_tables.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/output.h"

/* A table while it is put together. */
struct joining {
    const struct merge_pool *pool;
    size_t table;
    int *files;             /* [pool->n] */
    struct share_sum *sums; /* [pool->n]: of what was read again */
    size_t a, b;            /* columns of themes, or COLUMN_NONE */
    struct buffer piece, rows;
    struct outlet *to;
    struct fault *fault;
};

static size_t column_of(struct slice header, const char *name) {
    for (size_t i = 0; header.p; i++)
        if (slice_eq(slice_cut(&header, '\t'), slice_of(name)))
            return i;
    return COLUMN_NONE;
}

static bool open_files(struct joining *j) {
    bool ok = true;
    for (size_t i = 0; i < j->pool->n; i++)
        j->files[i] = -1;
    for (size_t i = 0; ok && i < j->pool->n; i++) {
        const struct merge_bundle *b = &j->pool->bundles[i];
        if (b->checks[j->table].n == 0)
            continue;
        j->files[i] = open(b->path, O_RDONLY | O_CLOEXEC);
        ok = j->files[i] >= 0 || fault_system(j->fault, b->path);
        share_sum_line(&j->sums[i], buffer_slice(&j->pool->tables[j->table].header));
    }
    return ok;
}

static bool has_changed(struct joining *j, size_t bundle) {
    return fault_input(j->fault, (struct place){j->pool->bundles[bundle].path, 0, 0}, NO_QUOTE,
                       "the bundle changed while it was read");
}

/* A piece's lines, as they stand in the bundle. */
static bool read_piece(struct joining *j, const struct merge_piece *piece) {
    buffer_clear(&j->piece);
    while (j->piece.n < piece->bytes) {
        size_t left = piece->bytes - j->piece.n;
        ssize_t n = pread(j->files[piece->bundle], buffer_room(&j->piece, left), left,
                          (off_t)(piece->offset + j->piece.n));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fault_system(j->fault, j->pool->bundles[piece->bundle].path);
        if (n == 0)
            return has_changed(j, piece->bundle);
        j->piece.n += (size_t)n;
    }
    return true;
}

static bool is_withheld(const struct joining *j, struct slice row) {
    for (size_t i = 0; row.p && j->pool->withheld.count; i++) {
        struct slice field = slice_cut(&row, '\t');
        if ((i == j->a || i == j->b) && field.n &&
            intern_find(&j->pool->withheld, field) != INTERN_NONE)
            return true;
    }
    return false;
}

static bool write_piece(struct joining *j, const struct merge_piece *piece) {
    struct slice rest = buffer_slice(&j->piece);
    buffer_clear(&j->rows);
    while (rest.n) {
        struct slice row = slice_cut(&rest, '\n');
        slice_cut(&row, '\t'); /* which table it is */
        share_sum_line(&j->sums[piece->bundle], row);
        if (is_withheld(j, row))
            continue;
        buffer_add(&j->rows, row);
        buffer_char(&j->rows, '\n');
    }
    return j->to->write(j->to, buffer_slice(&j->rows));
}

/* Everything that was read again was what had been checked. */
static bool check(struct joining *j) {
    bool ok = true;
    for (size_t i = 0; i < j->pool->n; i++) {
        struct buffer now = {0};
        const struct buffer *told = &j->pool->bundles[i].checks[j->table];
        share_sum_end(&j->sums[i], told->n && ok ? &now : NULL);
        if (told->n && ok && !slice_eq(buffer_slice(&now), buffer_slice(told)))
            ok = has_changed(j, i);
        buffer_free(&now);
    }
    return ok;
}

static bool join(struct joining *j) {
    const struct merge_table *t = &j->pool->tables[j->table];
    struct buffer header = {0};
    buffer_add(&header, buffer_slice(&t->header));
    buffer_char(&header, '\n');
    bool ok = open_files(j) && j->to->write(j->to, buffer_slice(&header));
    buffer_free(&header);
    j->a = column_of(buffer_slice(&t->header), "theme_a");
    j->b = column_of(buffer_slice(&t->header), "theme_b");
    for (size_t i = 0; ok && i < t->n; i++)
        ok = read_piece(j, &t->pieces[i]) && write_piece(j, &t->pieces[i]);
    ok = ok && check(j);
    for (size_t i = 0; i < j->pool->n; i++) {
        share_sum_end(&j->sums[i], NULL);
        if (j->files[i] >= 0)
            close(j->files[i]);
    }
    return ok;
}

bool merge_table_write(const struct merge_pool *p, size_t table, struct workdir *dir,
                       struct fault *f) {
    struct output out;
    const char *path = workdir_file(dir, share_tables[table].file, f);
    if (!path || !output_open(&out, path, f))
        return false;
    struct joining j = {.pool = p,
                        .table = table,
                        .files = mem_zero(p->n, sizeof *j.files),
                        .sums = mem_zero(p->n, sizeof *j.sums),
                        .to = &out.to.outlet,
                        .fault = f};
    join(&j);
    buffer_free(&j.piece);
    buffer_free(&j.rows);
    free(j.files);
    free(j.sums);
    return output_commit(&out, f);
}

/* Whether the row of the codebook is of a theme that is withheld. */
static bool hides(const struct merge_pool *p, struct slice row) {
    return intern_find(&p->withheld, slice_cut(&row, '\t')) != INTERN_NONE;
}

bool merge_codebook_write(const struct merge_pool *p, struct workdir *dir, struct fault *f) {
    struct output out;
    struct buffer rows = {0};
    const char *path = workdir_file(dir, share_tables[SHARE_CODEBOOK].file, f);
    if (!path || !output_open(&out, path, f))
        return false;
    for (struct slice rest = buffer_slice(&p->codebook); rest.n;) {
        struct slice row = slice_cut(&rest, '\n');
        if (hides(p, row))
            continue;
        buffer_add(&rows, row);
        buffer_char(&rows, '\n');
    }
    out.to.outlet.write(&out.to.outlet, buffer_slice(&rows));
    buffer_free(&rows);
    return output_commit(&out, f);
}
