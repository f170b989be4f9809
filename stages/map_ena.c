/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map `ena` of hearth map: which themes each speaker connects. */
#include "stages/map_ena.h"

#include <stdlib.h>

#include "models/adjust.h"
#include "models/roles.h"

struct reader {
    struct map_ena ena;
    struct roles roles;
    struct buffer doc; /* in hand */
    bool any;
    size_t at_doc, turn, speaker, tokens, hits, matcher;
    size_t role, group, project, agenda; /* or COLUMN_NONE */
    bool any_role;
    uint64_t facilitators, unsearched; /* rows */
};

static bool columns(struct sink *s, const struct columns *c) {
    struct reader *r = (struct reader *)s;
    struct map_ena *t = &r->ena;
    struct filter *f = &t->map.filter;
    const char *group = t->map.options->group;
    if (!filter_need(f, c, "doc", &r->at_doc) || !filter_need(f, c, "turn", &r->turn) ||
        !filter_need(f, c, "speaker", &r->speaker) || !filter_need(f, c, "tokens", &r->tokens) ||
        !filter_need(f, c, "hits", &r->hits) || !filter_need(f, c, "matcher", &r->matcher))
        return false;
    r->role = columns_find(c, "role");
    r->project = columns_find(c, "project");
    r->agenda = columns_find(c, "agenda");
    r->group = columns_find(c, group ? group : "group");
    if (group && r->group == COLUMN_NONE)
        return fault_input(&f->fault, c->at, slice_of(group),
                           "no such column for --group in the header");
    t->by = r->group == COLUMN_NONE ? "" : group ? group : "group";
    t->map.at = c->at;
    map_ena_columns(t);
    return finished_header(&t->map.table, f, c->at);
}

static struct slice cell(const struct record *r, size_t column) {
    return column == COLUMN_NONE ? SLICE("") : r->fields[column];
}

static bool begin_document(struct reader *r, const struct record *rec) {
    struct place at = {rec->at.file, rec->at.line, (unsigned)r->at_doc + 1};
    if (r->any && slice_eq(rec->fields[r->at_doc], buffer_slice(&r->doc)))
        return true;
    if (r->any)
        ena_rows_end(&r->ena.rows);
    r->any = true;
    buffer_clear(&r->doc);
    buffer_add(&r->doc, rec->fields[r->at_doc]);
    return ena_rows_begin(&r->ena.rows, rec->fields[r->at_doc], at, &r->ena.map.filter.fault);
}

/* Is the row one that counts? Rows without a token go, then those that were not searched, then
 * those of facilitators. */
static bool counts(struct reader *r, const struct record *rec) {
    struct slice role = cell(rec, r->role);
    if (rec->fields[r->tokens].n == 0)
        return false;
    if (rec->fields[r->matcher].n == 0) {
        r->unsearched++;
        return false;
    }
    r->any_role |= role.n > 0;
    if (role.n == 0 || !roles_has(&r->roles, role))
        return true;
    r->facilitators++;
    return r->ena.map.options->facilitators == 1;
}

static bool record(struct sink *s, const struct record *rec) {
    struct reader *r = (struct reader *)s;
    struct fault *f = &r->ena.map.filter.fault;
    struct place at = {rec->at.file, rec->at.line, (unsigned)r->hits + 1};
    r->ena.map.filter.rows_in++;
    if (!begin_document(r, rec))
        return false;
    if (!counts(r, rec))
        return rec->fields[r->hits].n == 0 ||
               (rec->fields[r->tokens].n && rec->fields[r->matcher].n) ||
               fault_input(f, at, rec->fields[r->hits], "a hit in a row %s",
                           rec->fields[r->tokens].n ? "that was not searched" : "without tokens");
    const struct ena_row row = {.turn = rec->fields[r->turn],
                                .speaker = rec->fields[r->speaker],
                                .group = cell(rec, r->group),
                                .project = cell(rec, r->project),
                                .agenda = cell(rec, r->agenda),
                                .tokens = rec->fields[r->tokens],
                                .hits = rec->fields[r->hits],
                                .at = at};
    return ena_rows_add(&r->ena.rows, &row, f);
}

static bool boundary(struct sink *s) {
    (void)s;
    return true;
}

/* The two groups of --between. */
static bool find_two(struct map_ena *t, uint32_t two[2]) {
    struct slice rest = slice_of(t->map.options->between);
    for (int k = 0; k < 2; k++) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        two[k] = ENA_NO_GROUP;
        for (uint32_t g = 0; g < t->ena.n_groups; g++)
            if (slice_eq(t->ena.groups[g], name))
                two[k] = g;
        if (two[k] == ENA_NO_GROUP)
            return fault_input(&t->map.filter.fault, t->map.at, name,
                               "--between: nobody is in a group of this name in the column %s",
                               *t->by ? t->by : "group");
    }
    return two[0] != two[1] || fault_input(&t->map.filter.fault, t->map.at, t->ena.groups[two[0]],
                                           "--between: one group twice");
}

static void add_test(struct map_ena *t, uint32_t first, uint32_t second) {
    const struct ena_test_setting setting = {t->by, t->map.options->within != 1,
                                             map_seed(t->map.options)};
    t->tests[t->n_tests++] = ena_test(&t->ena, first, second, &setting);
    t->sorted |= t->tests[t->n_tests - 1].across && ena_test_is_sorted(&t->ena, first, second);
}

static void adjust_tests(struct map_ena *t) {
    double *p = mem_zero(t->n_tests, sizeof *p);
    for (size_t i = 0; i < t->n_tests; i++)
        p[i] = t->tests[i].dealt.p.x;
    adjust(ADJUST_BH, p, p, t->n_tests);
    for (size_t i = 0; i < t->n_tests; i++)
        t->tests[i].q = p[i];
    free(p);
}

/* Every two groups, or the two that were asked for. */
static bool compare(struct map_ena *t) {
    uint32_t two[2] = {0, 1}, n = t->ena.n_groups;
    if (t->map.options->between && !find_two(t, two))
        return false;
    t->tests = mem_zero((size_t)n * n / 2 + 1, sizeof *t->tests);
    if (n >= 2)
        ena_direct(&t->ena, two[0], two[1]);
    if (t->map.options->between)
        add_test(t, two[0], two[1]);
    for (uint32_t a = 0; !t->map.options->between && a < n; a++)
        for (uint32_t b = a + 1; b < n; b++)
            add_test(t, a, b);
    adjust_tests(t);
    return true;
}

static void tell_groups(struct map_ena *t) {
    struct filter *f = &t->map.filter;
    uint64_t without = 0;
    for (size_t i = 0; i < t->ena.n_units; i++)
        without += t->ena.units[i].level == ENA_NO_GROUP;
    if (!*t->by)
        filter_note(f, "no column group: no groups to compare (--group COLUMN)");
    else if (t->ena.n_groups == 0)
        filter_note(f, "nobody has a group in the column %s: nothing to compare", t->by);
    else if (t->ena.n_groups == 1)
        filter_note(f, "one group only in the column %s: nothing to compare", t->by);
    if (t->sorted)
        filter_note(f, "people are exchanged between transcripts, of which some have more of a "
                       "group than others: what differs may be the conversations");
    if (*t->by && t->ena.n_groups && without)
        filter_note(f, "%llu of %zu speakers have no group: they are on the map, and in no mean",
                    (unsigned long long)without, t->ena.n_units);
}

static void tell_left_out(struct reader *r) {
    struct filter *f = &r->ena.map.filter;
    bool in = r->ena.map.options->facilitators == 1;
    if (!r->any_role)
        filter_note(f, "no role in any row: facilitators, if any, are counted like everybody");
    else if (r->facilitators)
        filter_note(f, "%s %llu rows of facilitators (%s)", in ? "kept" : "left out",
                    (unsigned long long)r->facilitators, r->roles.list);
    if (r->unsearched)
        filter_note(f, "left out %llu rows that match did not search",
                    (unsigned long long)r->unsearched);
    if (r->ena.rows.nameless)
        filter_note(f, "%llu turns name no speaker: they are heard, and are nobody's",
                    (unsigned long long)r->ena.rows.nameless);
}

static void tell(struct reader *r, size_t left_out) {
    struct map_ena *t = &r->ena;
    struct filter *f = &t->map.filter;
    tell_left_out(r);
    map_tell_level(f, t->map.options, left_out);
    if (t->ena.n_placed < t->ena.n_units)
        filter_note(f, "%zu of %zu speakers connect no two themes: they lie at 0, and in no mean",
                    t->ena.n_units - t->ena.n_placed, t->ena.n_units);
    if (t->ena.n_placed < 2)
        filter_note(f, "fewer than two speakers connect themes: there is no axis to draw");
    else if (t->ena.why_nodes)
        filter_note(f, "so few speakers do not say where the themes lie: they have no places");
    tell_groups(t);
}

static bool end(struct sink *s) {
    struct reader *r = (struct reader *)s;
    struct map_ena *t = &r->ena;
    size_t n = 0, all;
    if (r->any)
        ena_rows_end(&t->rows);
    all = t->rows.themes.names.count;
    bool *in = mem_zero(all, sizeof *in);
    n = theme_level_choose(&t->rows.themes, t->map.level, in);
    ena_make(&t->ena, t->rows.all, t->rows.n, &t->rows.connections, &t->rows.themes, in);
    free(in);
    if (!compare(t))
        return false;
    ena_place_nodes(&t->ena);
    tell(r, all - n);
    return map_ena_write(t) && filter_end(s);
}

static void close_all(struct filter *f) {
    struct reader *r = (struct reader *)f;
    ena_free(&r->ena.ena);
    ena_rows_free(&r->ena.rows);
    free(r->ena.tests);
    roles_free(&r->roles);
    buffer_free(&r->doc);
    map_close(&r->ena.map);
}

static struct filter *open(struct stage_run *run, struct sink *next) {
    struct reader *r = (struct reader *)map_new(run, next, sizeof *r);
    const struct map_options *o = run->settings;
    struct filter *f = &r->ena.map.filter;
    f->sink = (struct sink){columns, record, boundary, end};
    f->close = close_all;
    r->roles.list = o->roles ? o->roles : ROLES_FACILITATORS;
    r->ena.window = r->ena.rows.connections.window = o->window ? o->window : MAP_WINDOW;
    return f;
}

const struct map_table map_ena = {
    "ena", " window group between within facilitators facilitator-roles seed ", open};
