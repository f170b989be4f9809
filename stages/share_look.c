/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/share_tables.h"

#include <stdlib.h>

#include "models/units.h"
#include "stages/share_few.h"

#define DEFAULT_COLUMNS "project,wave"

/* A name in the directory as a path that lives as long as the run. */
const char *share_path(struct share_run *s, const char *name) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s%c", s->dir, name, '\0');
    const char *copy = arena_copy(&s->arena, buffer_slice(&path)).p;
    buffer_free(&path);
    return copy;
}

const char *share_text(struct share_run *s, struct slice text) {
    char *copy = arena_alloc(&s->arena, text.n + 1, 1);
    if (text.n)
        memcpy(copy, text.p, text.n);
    copy[text.n] = '\0';
    return copy;
}

bool share_has(struct share_run *s, const char *name) {
    return result_package_has(&s->package, name, share_path(s, name), &s->self->fault);
}

static bool check(struct share_run *s) {
    const struct place at = {s->dir, 0, 0};
    if (s->package.names_kept)
        return fault_input(&s->self->fault, at, NO_QUOTE,
                           "real names are in it (run --keep-names): it is not to be shared");
    if (strcmp(s->package.version, HEARTH_VERSION) != 0)
        return fault_input(&s->self->fault, at, slice_of(s->package.version),
                           "made by another version of hearth than this one (%s): run again",
                           HEARTH_VERSION);
    return true;
}

/* Where the unit is the document there would be one unit. */
static bool check_unit(struct share_run *s) {
    struct unit_setting unit;
    return !s->options->sums || !unit_read(slice_of(s->package.unit), &unit) ||
           unit.kind != UNIT_DOC ||
           fault_input(&s->self->fault, (struct place){s->dir, 0, 0}, NO_QUOTE,
                       "themes meet in whole documents here (run --unit doc), of which there are "
                       "no sums: --exact");
}

static void take_columns(struct share_run *s) {
    struct slice rest = slice_of(s->options->columns ? s->options->columns : DEFAULT_COLUMNS);
    while (rest.p) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        if (name.n)
            text_list_add(&s->columns, share_text(s, name));
    }
    for (size_t i = 0; i < s->columns.n; i++)
        text_list_add(&s->personal, s->columns.items[i]);
    text_list_add(&s->personal, "role");
    text_list_add(&s->personal, "group");
}

uint64_t share_least(const struct share_run *s) {
    uint64_t asked = s->options->suppress, run = s->package.suppress;
    return asked > run ? asked : run;
}

static bool find_few(struct share_run *s) {
    bool in = strcmp(s->package.facilitators, "in") == 0;
    return !s->options->sums || share_least(s) == 0 ||
           share_few(share_path(s, share_tables[SHARE_VOICES].file),
                     share_path(s, share_tables[SHARE_LINKS].file), in ? NULL : s->package.roles,
                     share_least(s), &s->withheld, &s->self->fault);
}

/* Names of the columns of the counts. */
static bool read_header(struct share_run *s) {
    const char *path = share_path(s, share_tables[SHARE_LINKS].file);
    char *line = NULL;
    size_t cap = 0;
    FILE *in = fopen(path, "re");
    ssize_t n = in ? getline(&line, &cap, in) : -1;
    struct slice rest = {line, n > 0 ? (size_t)n - 1 : 0};
    while (n > 0 && rest.p)
        intern_add(&s->header, slice_cut(&rest, '\t'));
    free(line);
    return ((!in || fclose(in) == 0) && n > 0) || fault_system(&s->self->fault, path);
}

bool share_has_column(const struct share_run *s, const char *name) {
    return intern_find(&s->header, slice_of(name)) != INTERN_NONE;
}

/* The ones that were named; the others are not everywhere. */
static bool find_columns(struct share_run *s) {
    for (size_t i = 0; s->options->columns && i < s->columns.n; i++)
        if (!share_has_column(s, s->columns.items[i]))
            return fault_usage(&s->self->fault, "--columns: the counts have no column \"%s\"",
                               s->columns.items[i]);
    return true;
}

bool share_look(struct share_run *s) {
    if (!result_package_read(&s->package, s->dir, &s->self->fault) || !check(s) || !check_unit(s))
        return false;
    take_columns(s);
    return share_has(s, share_tables[SHARE_LINKS].file) &&
           share_has(s, share_tables[SHARE_VOICES].file) && read_header(s) && find_columns(s) &&
           find_few(s);
}

void share_run_free(struct share_run *s) {
    share_free(&s->writer);
    result_package_free(&s->package);
    intern_free(&s->withheld);
    intern_free(&s->header);
    free(s->columns.items);
    free(s->personal.items);
    arena_free(&s->arena);
}
