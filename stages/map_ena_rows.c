/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the map `ena`: axes, groups, tests, themes, connections, speakers. */
#include "stages/map_ena.h"

struct ena_line {
    const char *of;
    struct slice name, theme_a, theme_b, doc, speaker, group, against, by;
    struct value n, norm, share, at[ENA_AXES], distance, p, q, arrangements;
    struct relabelled dealt;
    uint64_t window;
};

static void put_of(const void *of, struct buffer *to) {
    buffer_text(to, *(const char *const *)of);
}

static const struct finished_column columns[] = {
    WORDS("of", ena_line, of, put_of),
    COLUMN(FINISHED_TEXT, "name", ena_line, name),
    COLUMN(FINISHED_TEXT, "theme_a", ena_line, theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", ena_line, theme_b),
    COLUMN(FINISHED_TEXT, "doc", ena_line, doc),
    COLUMN(FINISHED_TEXT, "speaker", ena_line, speaker),
    COLUMN(FINISHED_TEXT, "group", ena_line, group),
    COLUMN(FINISHED_TEXT, "against", ena_line, against),
    COLUMN(FINISHED_VALUE, "n", ena_line, n),
    COLUMN(FINISHED_VALUE, "norm", ena_line, norm),
    COLUMN(FINISHED_VALUE, "share", ena_line, share),
    COLUMN(FINISHED_VALUE, "svd1", ena_line, at[ENA_SVD1]),
    COLUMN(FINISHED_VALUE, "svd2", ena_line, at[ENA_SVD2]),
    COLUMN(FINISHED_VALUE, "mr1", ena_line, at[ENA_MR1]),
    COLUMN(FINISHED_VALUE, "distance", ena_line, distance),
    COLUMN(FINISHED_VALUE, "p", ena_line, p),
    COLUMN(FINISHED_VALUE, "q", ena_line, q),
    WORDS("method", ena_line, dealt, map_method),
    COLUMN(FINISHED_VALUE, "arrangements", ena_line, arrangements),
    COLUMN(FINISHED_TEXT, "by", ena_line, by),
    COLUMN(FINISHED_COUNT, "window", ena_line, window),
};

void map_ena_columns(struct map_ena *t) {
    finished_add(&t->map.table, columns, LENGTH(columns));
}

static struct ena_line line_of(const struct map_ena *t, const char *of) {
    struct ena_line l = {.of = of, .by = slice_of(t->by), .window = t->window};
    l.n = l.norm = l.share = l.distance = l.p = l.q = l.arrangements = MAP_NONE;
    for (int axis = 0; axis < ENA_AXES; axis++)
        l.at[axis] = MAP_NONE;
    return l;
}

static bool write_line(struct map_ena *t, const struct ena_line *l) {
    return finished_row(&t->map.table, l, &t->map.filter, t->map.at);
}

static struct value number(uint64_t n) {
    return value_of((double)n);
}

/* Where something lies on the axes that there are. */
static void place(const struct ena *e, struct ena_line *l, const double *at) {
    for (int axis = 0; axis < ENA_AXES; axis++)
        l->at[axis] = e->why[axis] ? value_missing(e->why[axis]) : value_of(at[axis]);
}

static bool write_axes(struct map_ena *t) {
    const struct ena *e = &t->ena;
    bool ok = true;
    for (int axis = 0; ok && axis < ENA_AXES; axis++) {
        struct ena_line l = line_of(t, "axis");
        l.name = slice_of(ena_axis_names[axis]);
        l.n = number(e->n_placed);
        bool there = e->why[axis] != REASON_NO_GROUPS && e->squares > 1e-12;
        l.share = there ? value_of(e->share[axis]) : value_missing(e->why[axis]);
        if (axis == ENA_MR1 && !e->why[axis]) {
            l.group = e->groups[e->between[0]];
            l.against = e->groups[e->between[1]];
        }
        ok = write_line(t, &l);
    }
    return ok;
}

static bool write_groups(struct map_ena *t) {
    bool ok = true;
    for (uint32_t g = 0; ok && g < t->ena.n_groups; g++) {
        struct ena_line l = line_of(t, "group");
        l.name = l.group = t->ena.groups[g];
        l.n = number(ena_group_size(&t->ena, g));
        for (enum ena_axis axis = 0; axis < ENA_AXES; axis++)
            l.at[axis] = ena_group_mean(&t->ena, g, axis);
        ok = write_line(t, &l);
    }
    return ok;
}

static bool write_tests(struct map_ena *t) {
    bool ok = true;
    for (size_t i = 0; ok && i < t->n_tests; i++) {
        const struct ena_test *test = &t->tests[i];
        struct ena_line l = line_of(t, "test");
        l.group = t->ena.groups[test->first];
        l.against = t->ena.groups[test->second];
        l.n = number(test->units);
        l.distance = test->distance;
        l.p = test->dealt.p;
        l.q = l.p.why ? value_missing(l.p.why) : value_of(test->q);
        l.dealt = test->dealt;
        l.arrangements =
            test->dealt.arrangements ? number(test->dealt.arrangements) : value_missing(l.p.why);
        ok = write_line(t, &l);
    }
    return ok;
}

static struct slice theme_name(const struct map_ena *t, size_t node) {
    return hierarchy_name(&t->rows.themes, t->ena.nodes[node].theme);
}

/* A theme that is connected with nothing has no place. */
static bool write_themes(struct map_ena *t) {
    bool ok = true;
    for (size_t i = 0; ok && i < t->ena.n_nodes; i++) {
        const struct ena_node *node = &t->ena.nodes[i];
        struct ena_line l = line_of(t, "theme");
        enum reason why = node->n ? t->ena.why_nodes : REASON_ZERO_CELL;
        l.name = theme_name(t, i);
        l.n = number(node->n);
        place(&t->ena, &l, node->at);
        for (int axis = 0; why && axis < ENA_AXES; axis++)
            l.at[axis] = l.at[axis].why ? l.at[axis] : value_missing(why);
        ok = write_line(t, &l);
    }
    return ok;
}

static bool write_connections(struct map_ena *t) {
    bool ok = true;
    for (size_t i = 0; ok && i < t->ena.n_pairs; i++) {
        const struct ena_pair *pair = &t->ena.pairs[i];
        struct ena_line l = line_of(t, "connection");
        l.theme_a = theme_name(t, pair->a);
        l.theme_b = theme_name(t, pair->b);
        l.n = number(pair->n);
        place(&t->ena, &l, pair->loading);
        ok = write_line(t, &l);
    }
    return ok;
}

static bool write_speakers(struct map_ena *t) {
    bool ok = true;
    for (size_t i = 0; ok && i < t->ena.n_units; i++) {
        const struct ena_unit *u = &t->ena.units[i];
        struct ena_line l = line_of(t, "speaker");
        l.doc = u->doc;
        l.name = l.speaker = u->speaker;
        l.group = u->group;
        l.n = number(u->lines);
        l.norm = value_of(u->norm);
        place(&t->ena, &l, u->at);
        ok = write_line(t, &l);
    }
    return ok;
}

bool map_ena_write(struct map_ena *t) {
    return write_axes(t) && write_groups(t) && write_tests(t) && write_themes(t) &&
           write_connections(t) && write_speakers(t);
}
