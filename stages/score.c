/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth score: finished tables from additive ones. */
#include "models/finished.h"
#include "models/pairs.h"
#include "models/prevalence.h"
#include "stages/stages.h"

struct score_options {
    bool all;
};

static const struct option options[] = {
    {"all", OPTION_FLAG, offsetof(struct score_options, all), NULL,
     "pairs: the naive tests too, which suppose that units are independent", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

struct score {
    struct filter filter;
    struct stage_run *run;
    struct links_table links;
    struct finished table;
    struct place at; /* the header: a finished row comes from the table as a whole */
};

#define COLUMN(kind, name, type, member)                                                           \
    { name, kind, offsetof(struct type, member), NULL, NULL, NULL }
#define LENGTH(array) (sizeof(array) / sizeof *(array))

static const struct finished_column pair_columns[] = {
    COLUMN(FINISHED_TEXT, "theme_a", pair, theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", pair, theme_b),
    COLUMN(FINISHED_COUNT, "n_a", pair, table.n_a),
    COLUMN(FINISHED_COUNT, "n_b", pair, table.n_b),
    COLUMN(FINISHED_COUNT, "n_ab", pair, table.n_ab),
    COLUMN(FINISHED_COUNT, "n_same", pair, n_same),
    COLUMN(FINISHED_COUNT, "docs_ab", pair, docs_ab),
    COLUMN(FINISHED_VALUE, "projects_ab", pair, projects_ab),
    COLUMN(FINISHED_VALUE, "expected_within", pair, expected_within),
    COLUMN(FINISHED_VALUE, "expected_local", pair, expected_local),
    COLUMN(FINISHED_VALUE, "lift_local", pair, lift_local),
    {"method", FINISHED_CONSTANT, 0, NULL, NULL, "normal"},
    COLUMN(FINISHED_VALUE, "p_local", pair, p_local),
    COLUMN(FINISHED_VALUE, "q", pair, q),
    COLUMN(FINISHED_VALUE, "expected_pooled", pair, expected_pooled),
    COLUMN(FINISHED_VALUE, "expected_units", pair, expected_units),
    COLUMN(FINISHED_VALUE, "lift_units", pair, lift_units),
};
static const struct finished_column naive_label = {
    "assumes_independent_units", FINISHED_CONSTANT, 0, NULL, NULL, "naive_*"};
static const struct finished_column pair_flags = {
    "flags", FINISHED_WORDS, offsetof(struct pair, flags), NULL, pairs_flags, NULL};

static const struct finished_column theme_columns[] = {
    COLUMN(FINISHED_TEXT, "theme", prevalence, name),
    COLUMN(FINISHED_COUNT, "n", prevalence, n),
    COLUMN(FINISHED_VALUE, "share", prevalence, share),
    COLUMN(FINISHED_COUNT, "hits", prevalence, hits),
    COLUMN(FINISHED_COUNT, "docs", prevalence, docs),
    COLUMN(FINISHED_VALUE, "projects", prevalence, projects),
    COLUMN(FINISHED_VALUE, "rate", prevalence, rate),
    COLUMN(FINISHED_COUNT, "units_all", prevalence, units_all),
    COLUMN(FINISHED_COUNT, "words_all", prevalence, words_all),
    COLUMN(FINISHED_COUNT, "docs_all", prevalence, docs_all),
    COLUMN(FINISHED_VALUE, "projects_all", prevalence, projects_all),
};

static void list_pairs(struct finished *t, bool all) {
    size_t table = offsetof(struct pair, table);
    finished_add(t, pair_columns, LENGTH(pair_columns));
    finished_add_measures(t, table, false, "");
    if (all) {
        finished_add(t, &naive_label, 1);
        finished_add_measures(t, table, true, "naive_");
    }
    finished_add(t, &pair_flags, 1);
}

static bool score_pairs(struct score *s) {
    struct pairs pairs = {0};
    pairs_score(&pairs, &s->links);
    bool ok = true;
    for (size_t i = 0; ok && i < pairs.n; i++)
        ok = finished_row(&s->table, &pairs.all[i], &s->filter, s->at);
    if (pairs.n == 0 && s->links.n_themes)
        filter_note(&s->filter, "no two themes share a stretch of a document: no pair to score");
    pairs_free(&pairs);
    return ok;
}

static void list_themes(struct finished *t, bool all) {
    (void)all;
    finished_add(t, theme_columns, LENGTH(theme_columns));
}

static bool score_themes(struct score *s) {
    struct prevalence_list themes;
    prevalence_score(&themes, &s->links);
    bool ok = true;
    for (size_t i = 0; ok && i < themes.n; i++)
        ok = finished_row(&s->table, &themes.all[i], &s->filter, s->at);
    prevalence_free(&themes);
    return ok;
}

/* The tables, in the order of stage_score.tables. */
static const struct {
    void (*list)(struct finished *, bool all); /* its columns */
    bool (*score)(struct score *);
} tables[] = {
    {list_pairs, score_pairs},
    {list_themes, score_themes},
};

static bool score_columns(struct sink *sink, const struct columns *c) {
    struct score *s = (struct score *)sink;
    const struct score_options *o = s->run->settings;
    s->at = c->at;
    if (!links_table_columns(&s->links, c, &s->filter.fault))
        return false;
    tables[s->run->table].list(&s->table, o->all);
    return finished_header(&s->table, &s->filter, c->at);
}

static bool score_record(struct sink *sink, const struct record *r) {
    struct score *s = (struct score *)sink;
    s->filter.rows_in++;
    return links_table_row(&s->links, r, &s->filter.fault);
}

/* Nothing is finished before the end. */
static bool score_boundary(struct sink *sink) {
    (void)sink;
    return true;
}

static bool score_end(struct sink *sink) {
    struct score *s = (struct score *)sink;
    if (!links_table_finish(&s->links, &s->filter.fault))
        return false;
    if (s->links.n_themes == 0)
        filter_note(&s->filter, "no theme occurs in any document: the table has no rows");
    return tables[s->run->table].score(s) && filter_end(sink);
}

/* An option of one table given to another would do nothing, in silence. */
static bool score_prepare(struct stage_run *run) {
    const struct score_options *o = run->settings;
    return !o->all || run->table == 0 ||
           fault_usage(&run->fault, "--all belongs to the table pairs");
}

static void score_close(struct filter *f) {
    struct score *s = (struct score *)f;
    links_table_free(&s->links);
    finished_free(&s->table);
    filter_close(f);
}

static struct filter *score_open(struct stage_run *run, struct sink *next) {
    struct score *s = (struct score *)filter_new(run, next, sizeof *s);
    s->run = run;
    s->filter.sink.columns = score_columns;
    s->filter.sink.record = score_record;
    s->filter.sink.boundary = score_boundary;
    s->filter.sink.end = score_end;
    s->filter.close = score_close;
    return &s->filter;
}

const struct stage stage_score = {
    .name = "score",
    .operands = "[file...]",
    .summary = "make finished tables of the counts",
    .details =
        "Reads tables of `hearth count links` of any number of shards or sites, in any order, and "
        "writes\n"
        "  pairs    (default) which themes meet more or less often than their places explain\n"
        "  themes   how common each theme is\n"
        "An empty field has its reason in the column why. Tables of different settings, and a "
        "document that\n"
        "occurs twice, are refused. With --all the columns naive_* are tests that suppose "
        "independent units,\n"
        "which units of talk are not.\n"
        "\n"
        "Example:\n"
        "  hearth score pairs north.tsv south.tsv > pairs.tsv\n",
    .options = options,
    .settings_size = sizeof(struct score_options),
    .tables = "pairs|themes",
    .order = ORDER_WHOLE,
    .prepare = score_prepare,
    .open = score_open,
};
