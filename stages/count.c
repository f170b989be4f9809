/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth count: additive tables, document by document. */
#include <stdlib.h>

#include "models/links.h"
#include "models/roles.h"
#include "models/units.h"
#include "stages/stages.h"

struct count_options {
    const char *unit;
    uint64_t block;
    const char *roles;
    int facilitators; /* 0 out, 1 in */
};

static const struct option options[] = {
    {"unit", OPTION_TEXT, offsetof(struct count_options, unit), "UNIT",
     "what themes meet in: sentence, turn (default), window:K (K turns), doc", NULL, 0, 0},
    {"block", OPTION_NUMBER, offsetof(struct count_options, block), "N",
     "units in a stretch within which themes are slid (20)", NULL, 1, 1000000},
    {"facilitator-roles", OPTION_TEXT, offsetof(struct count_options, roles), "LIST",
     "whose rows are left out (" ROLES_FACILITATORS ")", NULL, 0, 0},
    {"facilitators", OPTION_CHOICE, offsetof(struct count_options, facilitators), NULL,
     "leave their rows out (default) or in", "out|in", 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct count_options defaults = {"turn", 20, ROLES_FACILITATORS, 0};

/* Over all documents, for the remarks at the end. */
struct count_totals {
    uint64_t docs, silent, facilitators, docs_with;
    bool no_roles;
};

struct count {
    struct filter filter;
    const struct count_options *options;
    size_t doc, turn, tokens, hits, matcher, role, agenda; /* the last two may be COLUMN_NONE */
    struct units units;
    struct layout layout;
    struct coded coded;
    struct cooccur cooccur;
    struct constants constants; /* the columns that pass through */
    struct roles roles;
    struct row row;
    struct buffer now, matched; /* the document in hand and its matcher */
    bool any;                   /* a document is in hand */
    struct place at;            /* where it began */
    uint64_t facilitators;      /* rows of its facilitators */
    struct count_totals totals;
};

static bool count_columns(struct sink *s, const struct columns *c) {
    /* What differs from row to row by nature does not pass through. */
    static const char *const row_level[] = {"doc",   "turn",  "speaker", "start", "end",
                                            "line",  "marks", "text",    "sent",  "tokens",
                                            "stems", "hits",  "matcher"};
    struct count *t = (struct count *)s;
    struct filter *f = &t->filter;
    size_t sent;
    if (!filter_need(f, c, "doc", &t->doc) || !filter_need(f, c, "turn", &t->turn) ||
        !filter_need(f, c, "tokens", &t->tokens) || !filter_need(f, c, "hits", &t->hits) ||
        !filter_need(f, c, "matcher", &t->matcher))
        return false;
    if (t->units.setting.kind == UNIT_SENTENCE && !filter_need(f, c, "sent", &sent))
        return false;
    t->role = columns_find(c, "role");
    t->agenda = columns_find(c, "agenda");
    t->totals.no_roles = t->role == COLUMN_NONE;
    return links_columns(f, c, row_level, sizeof row_level / sizeof *row_level, &t->constants);
}

/* Counts the document in hand, if any, and hands its rows on. */
static bool flush(struct count *t) {
    if (!t->any)
        return true;
    t->any = false;
    t->totals.docs++;
    t->totals.silent += t->units.n_words == 0;
    t->totals.facilitators += t->facilitators;
    t->totals.docs_with += t->facilitators > 0;
    units_finish(&t->units, (uint32_t)t->options->block, &t->layout, &t->coded);
    cooccur_count(&t->cooccur, &t->coded, &t->layout);
    struct links_document d = {.doc = buffer_slice(&t->now),
                               .unit = slice_of(t->options->unit),
                               .matcher = buffer_slice(&t->matched),
                               .block = t->options->block,
                               .units = t->layout.n_units,
                               .words = t->units.n_words,
                               .turns = t->units.n_turns,
                               .facilitators = t->facilitators,
                               .facilitators_in = t->options->facilitators != 0,
                               .themes = &t->units.themes,
                               .counts = &t->cooccur,
                               .constants = &t->constants};
    return links_write(&d, &t->row, &t->filter, t->at);
}

static void begin_document(struct count *t, const struct record *r) {
    t->any = true;
    t->at = r->at;
    t->facilitators = 0;
    buffer_clear(&t->now);
    buffer_add(&t->now, r->fields[t->doc]);
    buffer_clear(&t->matched);
    buffer_add(&t->matched, r->fields[t->matcher]);
    units_clear(&t->units);
    constants_clear(&t->constants);
}

static struct place field_at(const struct record *r, size_t column) {
    return (struct place){r->at.file, r->at.line, (unsigned)column + 1};
}

/* The order of operations: rows without a token go, then facilitators' rows; what is left is cut.
 */
static bool add_row(struct count *t, const struct record *r) {
    struct unit_row row = {r->fields[t->turn],
                           t->agenda == COLUMN_NONE ? SLICE("") : r->fields[t->agenda],
                           r->fields[t->tokens], r->fields[t->hits], field_at(r, t->hits)};
    if (row.tokens.n == 0)
        return row.hits.n == 0 ||
               fault_input(&t->filter.fault, row.at, row.hits, "a hit in a row without tokens");
    if (t->role != COLUMN_NONE && roles_has(&t->roles, r->fields[t->role])) {
        t->facilitators++;
        if (t->options->facilitators == 0)
            return true;
    }
    return units_row(&t->units, &row, &t->filter.fault);
}

static bool count_record(struct sink *s, const struct record *r) {
    struct count *t = (struct count *)s;
    t->filter.rows_in++;
    if (!t->any || !slice_eq(r->fields[t->doc], buffer_slice(&t->now))) {
        if (!flush(t))
            return false;
        begin_document(t, r);
    }
    constants_row(&t->constants, r);
    if (!slice_eq(r->fields[t->matcher], buffer_slice(&t->matched)))
        return fault_input(&t->filter.fault, field_at(r, t->matcher), r->fields[t->matcher],
                           "a document matched in two ways: its rows before this one have %.*s",
                           SLICE_ARGS(buffer_slice(&t->matched)));
    return add_row(t, r);
}

static bool count_boundary(struct sink *s) {
    return flush((struct count *)s) && filter_boundary(s);
}

static bool count_end(struct sink *s) {
    return flush((struct count *)s) && filter_end(s);
}

static void count_close(struct filter *f) {
    struct count *t = (struct count *)f;
    units_free(&t->units);
    layout_free(&t->layout);
    coded_free(&t->coded);
    cooccur_free(&t->cooccur);
    constants_free(&t->constants);
    roles_free(&t->roles);
    row_free(&t->row);
    buffer_free(&t->now);
    buffer_free(&t->matched);
    filter_close(f);
}

static struct filter *count_open(struct stage_run *run, struct sink *next) {
    struct count *t = (struct count *)filter_new(run, next, sizeof *t);
    t->options = run->settings;
    t->filter.sink.columns = count_columns;
    t->filter.sink.record = count_record;
    t->filter.sink.boundary = count_boundary;
    t->filter.sink.end = count_end;
    t->filter.close = count_close;
    t->roles.list = t->options->roles;
    unit_read(slice_of(t->options->unit), &t->units.setting);
    return &t->filter;
}

static bool count_prepare(struct stage_run *run) {
    const struct count_options *o = run->settings;
    struct unit_setting unit;
    if (!unit_read(slice_of(o->unit), &unit))
        return fault_usage(&run->fault, "--unit: sentence, turn, window:K or doc, not \"%s\"",
                           o->unit);
    run->shared = mem_zero(1, sizeof(struct count_totals));
    return true;
}

static void count_gather(struct stage_run *run, struct filter *f) {
    struct count_totals *all = run->shared;
    const struct count_totals *one = &((struct count *)f)->totals;
    all->docs += one->docs;
    all->silent += one->silent;
    all->facilitators += one->facilitators;
    all->docs_with += one->docs_with;
    all->no_roles |= one->no_roles;
}

/* Whose rows were left out is always said. */
static bool count_finish(struct stage_run *run) {
    const struct count_options *o = run->settings;
    const struct count_totals *t = run->shared;
    if (t->no_roles)
        stage_note(run, "no column role: facilitators, if any, are counted like everybody");
    else
        stage_note(run, "%s %llu rows of facilitators (%s) in %llu of %llu documents",
                   o->facilitators ? "kept" : "left out", (unsigned long long)t->facilitators,
                   o->roles, (unsigned long long)t->docs_with, (unsigned long long)t->docs);
    if (t->silent)
        stage_warn(run, "%llu of %llu documents have nothing left to count",
                   (unsigned long long)t->silent, (unsigned long long)t->docs);
    return true;
}

static void count_release(struct stage_run *run) {
    free(run->shared);
}

const struct stage stage_count = {
    .name = "count",
    .operands = "[file...]",
    .summary = "count, document by document, which themes meet",
    .details =
        "Reads rows with the columns doc, turn, tokens, hits and matcher (sent for --unit "
        "sentence; "
        "role and\n"
        "agenda where there are), and writes the additive table links: for each document a row "
        "with "
        "its\n"
        "units and words, a row for each theme, and a row for each two themes that share a block. "
        "Tables of\n"
        "other documents can simply be put behind it. Rows without a token go, then facilitators' "
        "rows;\n"
        "then the document is cut where agenda changes, and windows are formed, never across a "
        "cut.\n"
        "\n"
        "Example:\n"
        "  hearth count links --unit window:4 < matched.tsv > links.tsv\n",
    .options = options,
    .settings_size = sizeof(struct count_options),
    .defaults = &defaults,
    .tables = "links",
    .prepare = count_prepare,
    .open = count_open,
    .gather = count_gather,
    .finish = count_finish,
    .release = count_release,
};
