/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/report.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "stages/page/talk.h"

/* A table that was asked for; NULL when the result has none. */
struct report_kept {
    const char *name;
    struct result_table *table;
};

/* Results are passed on without some of their tables, those that hold the text above all. */
static bool is_gone(const char *path) {
    return access(path, F_OK) != 0 && errno == ENOENT;
}

const char *report_path(struct report *r, const char *file) {
    const char *path = result_path(r->result, file);
    if (!result_package_lists(&r->result->package, file))
        return NULL;
    if (!is_gone(path))
        return path;
    intern_add(&r->gone, slice_of(file));
    return NULL;
}

static bool open_themes(struct report *r) {
    static const char themes[] = "themes.tsv";
    const char *path = report_path(r, themes);
    return !path || (result_package_has(&r->result->package, themes, path, r->fault) &&
                     result_themes(r->result, r->self, r->fault));
}

bool report_open(struct report *r, struct stage_run *self, const struct report_options *options,
                 struct result *result, const char *dir) {
    r->self = self;
    r->fault = &self->fault;
    r->options = options;
    r->result = result;
    return wording_open(&r->wording, options->lang, r->fault) &&
           result_begin(result, dir, r->fault) && open_themes(r) && report_read_names(r);
}

void report_close(struct report *r) {
    for (size_t i = 0; i < r->n_kept; i++) {
        if (r->kept[i].table)
            result_table_free(r->kept[i].table);
        free(r->kept[i].table);
    }
    free(r->kept);
    if (r->talk)
        talk_free(r->talk);
    free(r->talk);
    intern_free(&r->gone);
    theme_names_free(&r->names);
    wording_free(&r->wording);
}

static struct result_table *read_table(struct report *r, const char *file, const char *path) {
    static const char *const none[] = {NULL};
    const struct result_wanted all = {none, NULL, NULL};
    struct result_table *t = mem_zero(1, sizeof *t);
    if (result_package_has(&r->result->package, file, path, r->fault) &&
        result_table_read(t, path, &all, r->self, r->fault))
        return t;
    result_table_free(t);
    free(t);
    return NULL;
}

/* The table of that name among those that were asked for; NULL: for the first time. */
static const struct report_kept *find_kept(const struct report *r, const char *name) {
    for (size_t i = 0; i < r->n_kept; i++)
        if (strcmp(r->kept[i].name, name) == 0)
            return &r->kept[i];
    return NULL;
}

const struct result_table *report_table(struct report *r, const char *name) {
    const struct report_kept *before = find_kept(r, name);
    struct report_kept kept = {name, NULL};
    struct buffer file = {0};
    if (before && before->table)
        return before->table;
    buffer_format(&file, "%s.tsv%c", name, '\0');
    const char *path = report_path(r, file.p);
    if (!before) {
        if (path)
            kept.table = read_table(r, file.p, path);
        MEM_GROW(r->kept, r->cap_kept, r->n_kept + 1);
        r->kept[r->n_kept++] = kept;
    }
    buffer_free(&file);
    return kept.table;
}

double report_number(const struct result_table *t, size_t row, const char *column) {
    struct fault f = {0};
    struct value v;
    bool ok = result_number(t, row, column, &v, &f);
    fault_free(&f);
    return ok ? v.x : NAN;
}
