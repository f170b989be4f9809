/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map `ca` of hearth map: correspondence analysis of themes by the levels of a column. */
#include <stdlib.h>

#include "corpus/names.h"
#include "models/links_table.h"
#include "models/profiles.h"
#include "stages/map_table.h"

struct ca {
    struct map map;
    struct links_table links;
};

/* The first of these that tells two levels apart, unless one was asked for, or counted by. */
static const char *const defaults[] = {"group", "role", "wave", "project"};

struct ca_row {
    const char *of;
    struct slice name, by;
    struct value n, mass, inertia, share;
    struct value at[CORRESPONDENCE_AXES], cos2[CORRESPONDENCE_AXES];
    struct value p, arrangements;
    struct relabelled dealt;
};

static void put_of(const void *of, struct buffer *to) {
    buffer_text(to, *(const char *const *)of);
}

static const struct finished_column columns[] = {
    WORDS("of", ca_row, of, put_of),
    COLUMN(FINISHED_TEXT, "name", ca_row, name),
    COLUMN(FINISHED_VALUE, "n", ca_row, n),
    COLUMN(FINISHED_VALUE, "mass", ca_row, mass),
    COLUMN(FINISHED_VALUE, "inertia", ca_row, inertia),
    COLUMN(FINISHED_VALUE, "share", ca_row, share),
    COLUMN(FINISHED_VALUE, "axis_1", ca_row, at[0]),
    COLUMN(FINISHED_VALUE, "axis_2", ca_row, at[1]),
    COLUMN(FINISHED_VALUE, "cos2_1", ca_row, cos2[0]),
    COLUMN(FINISHED_VALUE, "cos2_2", ca_row, cos2[1]),
    COLUMN(FINISHED_VALUE, "p", ca_row, p),
    WORDS("method", ca_row, dealt, map_method),
    COLUMN(FINISHED_VALUE, "arrangements", ca_row, arrangements),
    COLUMN(FINISHED_TEXT, "by", ca_row, by),
};

static struct ca_row row_of(const char *of, struct slice name, const char *by) {
    struct ca_row r = {.of = of, .name = name, .by = slice_of(by)};
    r.n = r.mass = r.inertia = r.share = r.p = r.arrangements = MAP_NONE;
    for (int axis = 0; axis < CORRESPONDENCE_AXES; axis++)
        r.at[axis] = r.cos2[axis] = MAP_NONE;
    return r;
}

static bool ca_columns(struct sink *s, const struct columns *c) {
    struct ca *t = (struct ca *)s;
    const char *by = t->map.options->by;
    struct filter *f = &t->map.filter;
    t->map.at = c->at;
    if (by && links_is_own(slice_of(by)))
        return fault_usage(&f->fault, "--by: %s is a column of every table of counts", by);
    if (by && columns_find(c, by) == COLUMN_NONE)
        return fault_input(&f->fault, c->at, slice_of(by),
                           "no such column in the counts (a column that is not the same in a whole "
                           "document comes with `hearth count links --by`)");
    if (by)
        links_table_want(&t->links, by);
    for (size_t i = 0; !by && i < LENGTH(defaults); i++)
        if (columns_find(c, defaults[i]) != COLUMN_NONE)
            links_table_want(&t->links, defaults[i]);
    finished_add(&t->map.table, columns, LENGTH(columns));
    return links_table_columns(&t->links, c, &f->fault) && finished_header(&t->map.table, f, c->at);
}

static bool ca_record(struct sink *s, const struct record *r) {
    struct ca *t = (struct ca *)s;
    t->map.filter.rows_in++;
    return links_table_row(&t->links, r, &t->map.filter.fault);
}

static bool ca_boundary(struct sink *s) {
    (void)s;
    return true;
}

/* How many levels have units. */
static size_t count_levels(const struct links_table *t, size_t column) {
    struct grouping g;
    size_t n = 0;
    grouping_make(&g, t, column);
    bool *held = mem_zero(g.n, sizeof *held);
    for (size_t i = 0; i < t->n_parts; i++)
        if (g.of[i] != LINKS_NONE && t->parts[i].units && !held[g.of[i]]) {
            held[g.of[i]] = true;
            n++;
        }
    free(held);
    grouping_free(&g);
    return n;
}

/* The column to compare; false, with a remark, when there is nothing to. */
static bool choose(struct ca *t, size_t *column) {
    struct filter *f = &t->map.filter;
    size_t levels = 0;
    for (size_t i = 0; i < t->links.n_wanted && levels < 2; i++) {
        *column = i;
        levels = count_levels(&t->links, i);
    }
    for (size_t i = 0; i < t->links.n_wanted; i++)
        if (slice_eq(slice_of(t->links.wanted[i].name), buffer_slice(&t->links.by))) {
            *column = i;
            levels = count_levels(&t->links, i);
        }
    if (levels < 2 && t->map.options->by)
        filter_note(f, "%s has %s: nothing to compare", t->map.options->by,
                    levels ? "one level only" : "no value in any row of units");
    else if (levels < 2)
        filter_note(f, "none of the columns group, role, wave, project is there with two levels: "
                       "nothing to compare (--by; groups within a conversation come with `hearth "
                       "count links --by group`)");
    return levels > 1;
}

static bool write_row(struct ca *t, const struct ca_row *row) {
    return finished_row(&t->map.table, row, &t->map.filter, t->map.at);
}

static bool write_axes(struct ca *t, const struct correspondence *c, const char *by) {
    bool ok = true;
    for (size_t axis = 0; ok && axis < CORRESPONDENCE_AXES; axis++) {
        struct ca_row row = row_of("axis", axis ? SLICE("axis_2") : SLICE("axis_1"), by);
        row.inertia = c->inertias[axis];
        row.share = c->shares[axis];
        ok = write_row(t, &row);
    }
    return ok;
}

static bool write_test(struct ca *t, const struct correspondence *c, const struct profiles *p) {
    struct ca_row row = row_of("test", SLICE(""), p->levels.name);
    row.dealt = profiles_test(p, &t->links, map_seed(t->map.options));
    row.n = value_of((double)c->n);
    row.inertia = value_of(c->inertia);
    row.p = row.dealt.p;
    row.arrangements = value_of((double)row.dealt.arrangements);
    return write_row(t, &row);
}

/* A point that takes part. */
static bool write_point(struct ca *t, const struct correspondence *c,
                        const struct correspondence_point *p, const char *of, struct slice name,
                        const char *by) {
    struct ca_row row = row_of(of, name, by);
    row.n = value_of((double)p->n);
    row.mass = value_of(p->mass);
    row.inertia = value_of(p->inertia);
    row.share = c->shares[0].why ? c->shares[0] : value_of(p->inertia / c->inertia);
    memcpy(row.at, p->at, sizeof row.at);
    memcpy(row.cos2, p->cos2, sizeof row.cos2);
    return p->n == 0 || write_row(t, &row);
}

static bool write_points(struct ca *t, const struct correspondence *c, const struct profiles *p) {
    bool ok = true;
    for (size_t i = 0; ok && i < p->levels.n; i++)
        ok = write_point(t, c, &c->columns[i], "level", p->levels.names[i], p->levels.name);
    for (size_t i = 0; ok && i < p->n_themes; i++)
        ok = write_point(t, c, &c->rows[i], "theme", links_table_theme_name(&t->links, p->ranks[i]),
                         p->levels.name);
    return ok;
}

/* What has no profile, by name. */
static void tell_empty(struct filter *f, const char *what, const char *where,
                       const struct names *empty) {
    struct buffer list = {0};
    if (names_list(empty, &list))
        filter_note(f, "left out %zu %s without %s: %.*s", empty->n, what, where,
                    SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
}

static void tell(struct ca *t, const struct correspondence *c, const struct profiles *p) {
    struct names themes = {0}, levels = {0};
    for (size_t i = 0; i < p->n_themes; i++)
        if (c->rows[i].n == 0)
            names_add(&themes, links_table_theme_name(&t->links, p->ranks[i]));
    for (size_t i = 0; i < p->levels.n; i++)
        if (c->columns[i].n == 0)
            names_add(&levels, p->levels.names[i]);
    if (!t->map.options->by)
        filter_note(&t->map.filter, "themes by %s", p->levels.name);
    map_tell_level(&t->map.filter, t->map.options, t->links.n_ranks - p->n_themes);
    tell_empty(&t->map.filter, "themes", "a unit at any level", &themes);
    tell_empty(&t->map.filter, "levels", "a theme", &levels);
    names_free(&themes);
    names_free(&levels);
}

static bool analyse(struct ca *t, size_t column) {
    struct profiles p;
    struct correspondence c;
    profiles_make(&p, &t->links, column, t->map.level);
    correspondence_make(&c, p.counts, p.n_themes, p.levels.n);
    tell(t, &c, &p);
    bool any = c.dimensions > 0;
    bool ok = !any || (write_axes(t, &c, p.levels.name) && write_test(t, &c, &p) &&
                       write_points(t, &c, &p));
    if (!any)
        filter_note(&t->map.filter, "fewer than two themes or levels are left: nothing to compare");
    correspondence_free(&c);
    profiles_free(&p);
    return ok;
}

static bool ca_end(struct sink *s) {
    struct ca *t = (struct ca *)s;
    size_t column = 0;
    return links_table_finish(&t->links, &t->map.filter.fault) &&
           (!choose(t, &column) || analyse(t, column)) && filter_end(s);
}

static void ca_close(struct filter *f) {
    struct ca *t = (struct ca *)f;
    links_table_free(&t->links);
    map_close(&t->map);
}

static struct filter *ca_open(struct stage_run *run, struct sink *next) {
    struct ca *t = (struct ca *)map_new(run, next, sizeof *t);
    struct filter *f = &t->map.filter;
    f->sink = (struct sink){ca_columns, ca_record, ca_boundary, ca_end};
    f->close = ca_close;
    return f;
}

const struct map_table map_ca = {"ca", " by seed ", ca_open};
