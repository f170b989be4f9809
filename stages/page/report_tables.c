/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/report.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "stages/page/carriers.h"
#include "stages/page/coded_rows.h"
#include "stages/page/long_tables.h"
#include "stages/page/talk.h"

static const char themes[] = "themes.tsv";

/* A table that was asked for; NULL when the result has none. */
struct report_kept {
    char *file;
    struct result_table *table; /* that of the themes is the result's */
    uint64_t rows;              /* of the file, kept or not, that may be told */
    size_t left_out;
};

/* Results are passed on without some of their tables, those that hold the text above all. */
static bool is_gone(const char *path) {
    return access(path, F_OK) != 0 && errno == ENOENT;
}

bool report_has(struct report *r, const char *file) {
    return result_package_lists(&r->result->package, file) &&
           !is_gone(result_path(r->result, file));
}

const char *report_path(struct report *r, const char *file) {
    if (report_has(r, file))
        return result_path(r->result, file);
    if (result_package_lists(&r->result->package, file))
        intern_add(&r->gone, slice_of(file));
    return NULL;
}

/* Rows on their way: those that may be told, and of them those that are wanted. */
struct reading {
    struct report *r;
    const char *file;
    const struct result_wanted *wanted;
    size_t *left_out;
};

static bool is_told(const void *with, const struct result_table *t, const struct record *record) {
    const struct reading *in = with;
    if (withheld_has_row(&in->r->withheld, in->file, &t->columns, record->fields))
        return !in->wanted->keep || in->wanted->keep(in->wanted->with, t, record);
    ++*in->left_out;
    return false;
}

bool report_read(struct report *r, struct result_table *t, const char *file, const char *path,
                 const struct result_wanted *wanted, size_t *left_out) {
    const struct reading in = {r, file, wanted, left_out};
    const struct result_wanted told = {wanted->columns, is_told, &in};
    *left_out = 0;
    if (!result_package_has(&r->result->package, file, path, r->fault) ||
        !result_table_read(t, path, &told, r->self, r->fault))
        return false;
    withheld_blank(&r->withheld, file, t);
    return true;
}

/* The first row as it is: what all rows say alike is told whatever is withheld of its theme. */
static void view_first(struct report *r, struct result_table *t) {
    struct result_table *first = &r->talk_in_all;
    if (t->n == 0)
        return;
    first->columns = t->columns;
    first->rows = arena_alloc(&t->arena, 1, sizeof *first->rows);
    first->rows[0] = arena_alloc(&t->arena, t->columns.n, sizeof **first->rows);
    memcpy(first->rows[0], t->rows[0], t->columns.n * sizeof **first->rows);
    first->n = 1;
}

/* Leaves the rows that may be told; how many may not to r->untold. */
static void leave_told(struct report *r, const char *file, struct result_table *t) {
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++) {
        if (!withheld_has_row(&r->withheld, file, &t->columns, t->rows[i]))
            continue;
        t->lines[n] = t->lines[i];
        t->rows[n++] = t->rows[i];
    }
    r->untold = t->n - n;
    t->n = n;
    withheld_blank(&r->withheld, file, t);
}

static bool open_themes(struct report *r) {
    static const char *const columns[] = {"theme", "n", NULL};
    const struct result_wanted all = {columns, NULL, NULL};
    struct result_table *t = &r->result->themes;
    const char *path = report_path(r, themes);
    if (!path)
        return true;
    if (!result_package_has(&r->result->package, themes, path, r->fault) ||
        !result_table_read(t, path, &all, r->self, r->fault))
        return false;
    view_first(r, t);
    leave_told(r, themes, t);
    return true;
}

static void settle_words(struct report *r) {
    struct buffer unit = {0}, units = {0};
    report_unit(&unit, r, false);
    report_unit(&units, r, true);
    wording_settle(&r->wording, buffer_slice(&unit), buffer_slice(&units));
    buffer_free(&unit);
    buffer_free(&units);
}

bool report_open(struct report *r, struct stage_run *self, const struct report_options *options,
                 struct result *result, const char *dir) {
    r->self = self;
    r->fault = &self->fault;
    r->options = options;
    r->result = result;
    if (!wording_open(&r->wording, options->lang, r->fault) || !result_begin(result, dir, r->fault))
        return false;
    result->package.made = options->made;
    settle_words(r);
    return withheld_open(&r->withheld, result, r->fault) && open_themes(r) && report_read_names(r);
}

static void free_table(const struct report *r, struct report_kept *k) {
    if (k->table == &r->result->themes)
        return;
    if (k->table)
        result_table_free(k->table);
    free(k->table);
    k->table = NULL;
}

void report_close(struct report *r) {
    for (size_t i = 0; i < r->n_kept; i++) {
        free_table(r, &r->kept[i]);
        free(r->kept[i].file);
    }
    free(r->kept);
    successions_free(&r->successions);
    if (r->talk)
        talk_free(r->talk);
    free(r->talk);
    if (r->coded)
        coded_rows_free(r->coded);
    free(r->coded);
    if (r->carriers)
        carriers_free(r->carriers);
    free(r->carriers);
    intern_free(&r->gone);
    theme_names_free(&r->names);
    withheld_free(&r->withheld);
    wording_free(&r->wording);
}

struct keeping {
    struct report *r;
    long_table_keep *by; /* or NULL: every row is kept */
    uint64_t *rows;
};

static bool keep(const void *with, const struct result_table *t, const struct record *row) {
    const struct keeping *k = with;
    ++*k->rows;
    return !k->by || k->by(k->r, t, row);
}

static bool read_table(struct report *r, const char *path, struct report_kept *k) {
    static const char *const none[] = {NULL};
    if (strcmp(k->file, themes) == 0) {
        k->table = &r->result->themes;
        k->rows = k->table->n;
        k->left_out = r->untold;
        return true;
    }
    struct keeping keeping = {r, long_table_of(k->file), &k->rows};
    const struct result_wanted wanted = {none, keep, &keeping};
    k->table = mem_zero(1, sizeof *k->table);
    return report_read(r, k->table, k->file, path, &wanted, &k->left_out);
}

/* The table of that file among those that were asked for; NULL: for the first time. */
static const struct report_kept *find_kept(const struct report *r, const char *file) {
    for (size_t i = 0; i < r->n_kept; i++)
        if (strcmp(r->kept[i].file, file) == 0)
            return &r->kept[i];
    return NULL;
}

static const struct report_kept *read_kept(struct report *r, const char *file, const char *path) {
    struct report_kept kept = {.file = mem_text(slice_of(file))};
    if (path && !read_table(r, path, &kept))
        free_table(r, &kept);
    MEM_GROW(r->kept, r->cap_kept, r->n_kept + 1);
    r->kept[r->n_kept++] = kept;
    return &r->kept[r->n_kept - 1];
}

const struct result_table *report_table(struct report *r, const char *name) {
    struct buffer file = {0};
    buffer_format(&file, "%s.tsv%c", name, '\0');
    const struct report_kept *kept = find_kept(r, file.p);
    if (!kept || !kept->table) {
        const char *path = report_path(r, file.p);
        kept = kept ? kept : read_kept(r, file.p, path);
    }
    buffer_free(&file);
    return kept->table;
}

const struct result_table *report_kept(const struct report *r, const char *file, uint64_t *rows,
                                       size_t *left_out) {
    const struct report_kept *kept = find_kept(r, file);
    *rows = kept ? kept->rows : 0;
    *left_out = kept ? kept->left_out : 0;
    return kept ? kept->table : NULL;
}

double report_number(const struct result_table *t, size_t row, const char *column) {
    struct fault f = {0};
    struct value v;
    bool ok = result_number(t, row, column, &v, &f);
    fault_free(&f);
    return ok ? v.x : NAN;
}

double report_of_all(const struct report *r, const char *column) {
    return r->talk_in_all.n ? report_number(&r->talk_in_all, 0, column) : NAN;
}
