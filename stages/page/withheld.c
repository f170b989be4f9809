/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/withheld.h"

#include "models/reason.h"

enum { THEMES = 2, SPREAD = 8 };

/* A row while it is asked about. */
struct asked_row {
    struct told *told;
    const struct columns *columns;
    const struct slice *fields;
};

/* A file that speaks of themes. Where there is no `tells`, it speaks of all the talk. */
struct speaking {
    const char *file;
    const char *themes[THEMES]; /* columns */
    bool (*tells)(const struct asked_row *r);
    bool keeps; /* a row that is not told of stays, with nothing but what it is about */
    const char *spread[SPREAD]; /* columns that name parts, or say in how many it is */
};

static struct slice field(const struct asked_row *r, const char *column) {
    size_t i = columns_find(r->columns, column);
    return i == COLUMN_NONE ? SLICE("") : r->fields[i];
}

/* Is the theme in that column told of at the level? No theme is no secret. */
static bool tells(const struct asked_row *r, struct slice by, struct slice level,
                  const char *theme) {
    struct slice name = field(r, theme);
    return name.n == 0 || told_has(r->told, by, level, name);
}

static bool tells_both(const struct asked_row *r, struct slice by, struct slice level) {
    return tells(r, by, level, "theme_a") && tells(r, by, level, "theme_b");
}

static bool tells_level(const struct asked_row *r) {
    return tells(r, field(r, "by"), field(r, "level"), "theme");
}

static bool tells_levels(const struct asked_row *r) {
    return tells_both(r, field(r, "by"), field(r, "level_1")) &&
           tells_both(r, field(r, "by"), field(r, "level_2"));
}

/* Tenths are of every conversation: parts of nobody. */
static bool tells_course(const struct asked_row *r) {
    struct slice by = field(r, "by"), project = field(r, "project");
    bool level = by.n && !slice_eq(by, SLICE("tenth"));
    return tells(r, SLICE("all"), SLICE(""), "theme") &&
           (project.n == 0 || tells(r, SLICE("project"), project, "theme")) &&
           (!level || tells_level(r));
}

/* What two themes have without a part tells, less what they have in all, what they have in it. */
static bool tells_without(const struct asked_row *r) {
    return tells_both(r, SLICE("all"), SLICE("")) &&
           tells_both(r, SLICE("project"), field(r, "without"));
}

/* "newer>long-standing": the first theme in the words of the one, the second in the other's. */
static bool tells_scope(const struct asked_row *r) {
    struct slice second = field(r, "scope"), first = slice_cut(&second, '>');
    return tells_both(r, SLICE("all"), SLICE("")) &&
           (!second.p || (tells(r, SLICE("group"), first, "theme_a") &&
                          tells(r, SLICE("group"), second, "theme_b")));
}

static bool tells_everywhere(const struct asked_row *r, const char *theme) {
    struct slice name = field(r, theme);
    return name.n == 0 || told_everywhere(r->told, name);
}

/* Each finding says in how many conversations. */
static bool tells_indicator(const struct asked_row *r) {
    return tells_everywhere(r, "theme") && tells_everywhere(r, "other");
}

/* Of people, who are suppressed there. */
static bool tells_people(const struct asked_row *r) {
    (void)r;
    return true;
}

static const struct speaking files[] = {
    {"themes.tsv",
     {"theme"},
     NULL,
     false,
     {"docs", "projects", "hangs_on_one", "trend_slope", "trend_z", "trend_p", "trend_q",
      "trend_method"}},
    {"counts/entries.tsv", {"theme"}, NULL, false, {NULL}},
    {"groups.tsv", {"theme"}, tells_level, true, {"docs"}},
    {"flow.tsv", {"theme"}, tells_course, false, {"docs"}},
    {"people.tsv", {"theme"}, tells_people, true, {"docs"}},
    {"voices.tsv", {"name"}, tells_people, true, {"docs"}}, /* themes, where `of` says so */
    {"pairs.tsv", {"theme_a", "theme_b"}, NULL, false, {"docs_ab", "projects_ab", "carried_by"}},
    {"loo.tsv", {"theme_a", "theme_b"}, tells_without, false, {NULL}},
    {"differences.tsv", {"theme_a", "theme_b"}, tells_levels, true, {NULL}},
    {"sequence.tsv", {"theme_a", "theme_b"}, tells_scope, false, {"docs_ab", "projects_ab"}},
    {"indicators.tsv", {"theme", "other"}, tells_indicator, false, {NULL}},
};
enum { FILES = sizeof files / sizeof *files };

static const struct speaking *speaking_of(const char *file) {
    for (size_t i = 0; i < FILES; i++)
        if (strcmp(files[i].file, file) == 0)
            return &files[i];
    return NULL;
}

static bool tells_row(const struct speaking *s, const struct asked_row *r) {
    if (s->tells)
        return s->tells(r);
    for (size_t i = 0; i < THEMES && s->themes[i]; i++)
        if (!tells(r, SLICE("all"), SLICE(""), s->themes[i]))
            return false;
    return true;
}

bool withheld_open(struct withheld *w, struct result *r, struct fault *f) {
    return result_told(r, &w->told, &w->may, f);
}

bool withheld_has_row(struct withheld *w, const char *file, const struct columns *c,
                      const struct slice *fields) {
    const struct speaking *s = w->may ? speaking_of(file) : NULL;
    const struct asked_row r = {w->may, c, fields};
    return !s || s->keeps || tells_row(s, &r);
}

/* What a row is about, and the sentence on what is not there, which is about something else. */
static bool is_about(struct slice column) {
    static const char *const names[] = {"theme", "theme_a", "theme_b", "by",
                                        "level", "level_1", "level_2"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_eq(column, slice_of(names[i])))
            return true;
    return false;
}

static void blank_row(struct result_table *t, size_t row) {
    for (size_t i = 0; i < t->columns.n; i++)
        if (slice_eq(t->columns.names[i], SLICE("why")))
            t->rows[row][i] = SLICE("");
        else if (!is_about(t->columns.names[i]))
            t->rows[row][i] = slice_of(reason_name(REASON_SUPPRESSED));
}

static void blank_spread(const struct speaking *s, struct result_table *t, size_t row,
                         const struct asked_row *r) {
    bool told = true;
    for (size_t i = 0; i < THEMES && s->themes[i]; i++)
        told = told && tells_everywhere(r, s->themes[i]);
    if (told)
        return;
    for (size_t i = 0; i < SPREAD && s->spread[i]; i++) {
        size_t at = columns_find(&t->columns, s->spread[i]);
        if (at != COLUMN_NONE && t->rows[row][at].n)
            t->rows[row][at] = slice_of(reason_name(REASON_SUPPRESSED));
    }
}

void withheld_blank(struct withheld *w, const char *file, struct result_table *t) {
    const struct speaking *s = w->may ? speaking_of(file) : NULL;
    for (size_t i = 0; s && i < t->n; i++) {
        const struct asked_row r = {w->may, &t->columns, t->rows[i]};
        if (!tells_row(s, &r))
            blank_row(t, i);
        else
            blank_spread(s, t, i, &r);
    }
}

void withheld_free(struct withheld *w) {
    told_free(&w->told);
}
