/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/result/result.h"

#include <stdlib.h>

#include "models/spelling.h"

static const char *const themes_columns[] = {"theme", "n", NULL};
static const char *const pairs_columns[] = {"theme_a",
                                            "theme_b",
                                            "holds",
                                            "n_a",
                                            "n_b",
                                            "n_ab",
                                            "n_same",
                                            "docs_ab",
                                            "projects_ab",
                                            "expected_local",
                                            "lift_local",
                                            "lift_lo",
                                            "lift_hi",
                                            "p_local",
                                            "q",
                                            "excess_conversation",
                                            "excess_phase",
                                            "excess_length",
                                            "excess_moment",
                                            "lift_units",
                                            "p_units",
                                            "carried_by",
                                            "flags",
                                            "method",
                                            "why",
                                            NULL};

const char *result_path(struct result *r, const char *name) {
    size_t n = strlen(r->dir), m = strlen(name);
    char *path = arena_alloc(&r->paths, n + m + 2, 1);
    memcpy(path, r->dir, n);
    path[n] = '/';
    memcpy(path + n + 1, name, m + 1);
    return path;
}

bool result_begin(struct result *r, const char *dir, struct fault *f) {
    r->dir = dir;
    if (!result_package_read(&r->package, dir, f))
        return false;
    if (r->package.sums)
        return fault_input(f, (struct place){dir, 0, 0}, NO_QUOTE,
                           "made of sums of sites: there is nothing to tell of conversations; read "
                           "its tables");
    if (!unit_read(slice_of(r->package.unit), &r->unit)) /* until the counts say it themselves */
        r->unit = (struct unit_setting){.kind = UNIT_TURN, .window = 1};
    return true;
}

bool result_themes(struct result *r, const struct stage_run *self, struct fault *f) {
    const struct result_wanted wanted = {themes_columns, NULL, NULL};
    return result_table_read(&r->themes, result_path(r, "themes.tsv"), &wanted, self, f);
}

bool result_open(struct result *r, const char *dir, const struct stage_run *self, struct fault *f) {
    return result_begin(r, dir, f) && result_themes(r, self, f);
}

struct slice result_theme(const struct result *r, size_t row) {
    return result_text(&r->themes, row, "theme");
}

/* Names are shown as messages show them. */
static bool unknown(const struct slice *names, size_t n, struct slice typed, const char *dir,
                    struct fault *f) {
    struct buffer text = {0};
    buffer_text(&text, "no theme, or more than one, is meant by \"");
    text_visible(&text, typed, 200);
    buffer_text(&text, "\" in ");
    text_visible(&text, slice_of(dir), 0);
    spelling_add_near(&text, names, n, typed);
    fault_usage(f, "%.*s", SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
    return false;
}

/* [themes.n], the caller's to free. */
static struct slice *names_of(const struct result *r) {
    struct slice *names = mem_zero(r->themes.n, sizeof *names);
    for (size_t i = 0; i < r->themes.n; i++)
        names[i] = result_theme(r, i);
    return names;
}

bool result_has(const struct result *r, const char *typed) {
    struct slice *names = names_of(r);
    bool has = spelling_find(names, r->themes.n, slice_of(typed)) < r->themes.n;
    free(names);
    return has;
}

bool result_find(const struct result *r, const char *typed, size_t *row, struct fault *f) {
    size_t n = r->themes.n;
    struct slice *names = names_of(r);
    *row = spelling_find(names, n, slice_of(typed));
    bool ok = *row < n || unknown(names, n, slice_of(typed), r->dir, f);
    free(names);
    return ok;
}

struct pair_names {
    struct slice a, b;
};

static bool is_asked(const void *with, const struct result_table *t, const struct record *r) {
    const struct pair_names *names = with;
    struct slice a = r->fields[columns_find(&t->columns, "theme_a")];
    struct slice b = r->fields[columns_find(&t->columns, "theme_b")];
    if (names->b.n == 0)
        return slice_eq(a, names->a) || slice_eq(b, names->a);
    return slice_eq(a, names->a) && slice_eq(b, names->b);
}

struct counts {
    struct filter filter;
    struct links_table *links;
    struct pair_names names;
    size_t theme_a, theme_b;
};

static bool counts_columns(struct sink *s, const struct columns *c) {
    struct counts *k = (struct counts *)s;
    return filter_need(&k->filter, c, "theme_a", &k->theme_a) &&
           filter_need(&k->filter, c, "theme_b", &k->theme_b) &&
           links_table_columns(k->links, c, &k->filter.fault);
}

/* Nearly all rows are of pairs, and of one pair at most is anything asked. */
static bool counts_record(struct sink *s, const struct record *r) {
    struct counts *k = (struct counts *)s;
    struct slice a = r->fields[k->theme_a], b = r->fields[k->theme_b];
    if (b.n && !(slice_eq(a, k->names.a) && slice_eq(b, k->names.b)))
        return true;
    return links_table_row(k->links, r, &k->filter.fault);
}

static bool counts_end(struct sink *s) {
    struct counts *k = (struct counts *)s;
    return links_table_finish(k->links, &k->filter.fault);
}

static bool read_links(struct result *r, struct pair_names names, const struct stage_run *self,
                       struct fault *f) {
    struct counts *k = (struct counts *)filter_new(self, NULL, sizeof *k);
    k->filter.sink.columns = counts_columns;
    k->filter.sink.record = counts_record;
    k->filter.sink.end = counts_end;
    k->links = &r->links;
    k->names = names;
    for (size_t i = 0; i < r->themes.n; i++)
        links_table_add_theme(&r->links, result_theme(r, i));
    bool ok = result_stream(result_path(r, "counts/links.tsv"), &k->filter, f);
    filter_close(&k->filter);
    return ok;
}

static bool check_links(struct result *r, struct fault *f) {
    struct links_table *t = &r->links;
    if (t->by.n)
        return fault_input(f, t->first, buffer_slice(&t->by),
                           "counted --by a column: counts of whole documents are wanted");
    if (!unit_read(buffer_slice(&t->unit), &r->unit))
        return fault_input(f, t->first, buffer_slice(&t->unit), "no unit that hearth knows");
    return slice_eq(buffer_slice(&t->matcher), slice_of(r->package.matcher)) ||
           fault_input(f, t->first, buffer_slice(&t->matcher),
                       "counts of another codebook or of other settings than the rest of the "
                       "results, whose matcher is \"%s\"",
                       r->package.matcher);
}

bool result_read(struct result *r, struct slice a, struct slice b, const struct stage_run *self,
                 struct fault *f) {
    const struct pair_names names = {a, b};
    const struct result_wanted wanted = {pairs_columns, is_asked, &names};
    return result_table_read(&r->pairs, result_path(r, "pairs.tsv"), &wanted, self, f) &&
           read_links(r, names, self, f) && check_links(r, f);
}

bool result_told(struct result *r, struct told *told, struct told **may, struct fault *f) {
    const char *path = result_path(r, "people.tsv");
    *told = (struct told){.facilitators = false};
    *may = r->package.suppress ? told : NULL;
    return !*may || (result_package_has(&r->package, "people.tsv", path, f) &&
                     told_read(told, path, r->package.roles, f->stage, f));
}

void result_free(struct result *r) {
    result_package_free(&r->package);
    result_table_free(&r->themes);
    result_table_free(&r->pairs);
    links_table_free(&r->links);
    arena_free(&r->paths);
}
