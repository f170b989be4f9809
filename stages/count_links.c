/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `links` of hearth count: which themes meet, document by document. */
#include "models/links.h"

#include <stdlib.h>

#include "models/roles.h"
#include "models/split.h"
#include "stages/count_table.h"

/* Over all documents, for the remarks at the end. */
struct count_totals {
    uint64_t docs, silent, facilitators, docs_with, unnamed;
    uint64_t unsearched, docs_unsearched;
    bool no_column, any_role; /* role: is it there, and is anything in it? */
    struct buffer level;      /* a level that was counted … */
    bool any, several;        /* … if there was one; or several */
    bool on_rows, on_words;   /* hits: see units.h */
};

struct count {
    struct filter filter;
    const struct count_options *options;
    size_t doc, turn, tokens, hits, matcher;
    size_t weights, role, agenda; /* or COLUMN_NONE */
    struct links_form form;
    struct split split;
    struct layout layout;
    struct coded coded;
    struct cooccur cooccur;
    struct roles roles;
    struct row row;
    struct buffer roles_spelt;  /* as the table has them */
    struct buffer now, matched; /* the document in hand and its matcher */
    bool any;                   /* a document is in hand */
    struct place at;            /* where it began */
    uint64_t facilitators;      /* rows of its facilitators … */
    uint64_t unsearched;        /* … and those that match did not search */
    struct count_totals totals;
};

/* What differs from row to row does not pass through, nor what the table has under that name; but
 * the column of the levels does. */
static bool pass_columns(struct count *t, const struct columns *c) {
    static const char *const others[] = {"speaker", "marks"};
    const char *given_up[COUNT_NO_GROUPING + 1 + sizeof others / sizeof *others] = {"doc"};
    size_t n = 1;
    for (size_t i = 0; i < COUNT_NO_GROUPING; i++)
        given_up[n++] = count_no_grouping[i];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (!t->split.by || strcmp(t->split.by, others[i]) != 0)
            given_up[n++] = others[i];
    return links_columns(&t->filter, c, given_up, n, t->form, &t->split.watched);
}

static bool count_columns(struct sink *s, const struct columns *c) {
    struct count *t = (struct count *)s;
    struct filter *f = &t->filter;
    size_t sent;
    if (!filter_need(f, c, "doc", &t->doc) || !filter_need(f, c, "turn", &t->turn) ||
        !filter_need(f, c, "tokens", &t->tokens) || !filter_need(f, c, "hits", &t->hits) ||
        !filter_need(f, c, "matcher", &t->matcher))
        return false;
    if (t->split.setting.kind == UNIT_SENTENCE && !filter_need(f, c, "sent", &sent))
        return false;
    t->weights = columns_find(c, "weights");
    t->form = (struct links_form){t->options->ladder, t->weights != COLUMN_NONE};
    t->role = columns_find(c, "role");
    t->agenda = columns_find(c, "agenda");
    t->totals.no_column = t->role == COLUMN_NONE;
    return split_column(&t->split, c, &f->fault) && pass_columns(t, c);
}

/* Is it one level only in the whole run? */
static void note_level(struct count_totals *totals, struct slice name) {
    if (!totals->any)
        buffer_add(&totals->level, name);
    totals->any = true;
    totals->several |= !slice_eq(name, buffer_slice(&totals->level));
}

static bool write_level(struct count *t, struct split_level *level) {
    const struct count_options *o = t->options;
    units_finish(&level->units, (uint32_t)o->block, &t->layout, &t->coded);
    cooccur_count(&t->cooccur, &t->coded, &t->layout);
    struct links_document d = {.doc = buffer_slice(&t->now),
                               .level = level->name,
                               .unit = slice_of(o->unit),
                               .by = slice_of(o->by ? o->by : ""),
                               .matcher = buffer_slice(&t->matched),
                               .block = o->block,
                               .units = t->layout.n_units,
                               .words = level->units.n_words,
                               .turns = level->units.n_turns,
                               .facilitators = t->facilitators,
                               .roles = buffer_slice(&t->roles_spelt),
                               .facilitators_in = o->facilitators == 1,
                               .form = t->form,
                               .themes = &t->split.themes,
                               .counts = &t->cooccur,
                               .constants = &level->constants};
    note_level(&t->totals, level->name);
    t->totals.on_rows |= level->units.on_rows;
    t->totals.on_words |= level->units.on_words;
    return links_write(&d, &t->row, &t->filter, t->at);
}

/* Counts the document in hand, if any, and hands its rows on. Of a document all of whose rows were
 * left out there is a row that says so; of such a level in a document there is none. */
static bool flush(struct count *t) {
    struct split *s = &t->split;
    uint64_t words = 0;
    bool ok = true;
    if (!t->any)
        return true;
    t->any = false;
    split_sort(s);
    for (size_t i = 0; ok && i < s->n; i++) {
        struct split_level *level = &s->all[s->order[i]];
        words += level->units.n_words;
        if (level->units.n_words || !s->by)
            ok = write_level(t, level);
    }
    t->totals.docs++;
    t->totals.silent += words == 0;
    t->totals.facilitators += t->facilitators;
    t->totals.docs_with += t->facilitators > 0;
    t->totals.unsearched += t->unsearched;
    t->totals.docs_unsearched += t->unsearched > 0;
    return ok;
}

static void begin_document(struct count *t, const struct record *r) {
    t->any = true;
    t->at = r->at;
    t->facilitators = t->unsearched = 0;
    buffer_clear(&t->now);
    buffer_add(&t->now, r->fields[t->doc]);
    buffer_clear(&t->matched);
    split_clear(&t->split);
}

/* A row without a matcher, being in another language than the codebook, says nothing of themes. */
static bool leave_unsearched(struct count *t, const struct record *r) {
    struct slice hits = r->fields[t->hits];
    t->unsearched++;
    return hits.n == 0 || fault_input(&t->filter.fault, count_field(r, t->hits), hits,
                                      "a hit in a row that was not searched");
}

/* The order of operations: rows without a token go, then those that were not searched, then
 * facilitators' rows; what is left is cut where the agenda changes, then split into levels. */
static bool add_row(struct count *t, const struct record *r, size_t level) {
    struct unit_row row = {.turn = r->fields[t->turn],
                           .tokens = r->fields[t->tokens],
                           .hits = r->fields[t->hits],
                           .at = count_field(r, t->hits),
                           .weighted = t->form.weighted};
    if (row.weighted) {
        row.weights = r->fields[t->weights];
        row.weights_at = count_field(r, t->weights);
    }
    if (row.tokens.n == 0)
        return row.hits.n == 0 ||
               fault_input(&t->filter.fault, row.at, row.hits, "a hit in a row without tokens");
    if (r->fields[t->matcher].n == 0)
        return leave_unsearched(t, r);
    struct slice role = t->role == COLUMN_NONE ? SLICE("") : r->fields[t->role];
    t->totals.any_role |= role.n > 0;
    if (role.n && roles_has(&t->roles, role)) {
        t->facilitators++;
        if (t->options->facilitators != 1)
            return true;
    }
    struct slice agenda = t->agenda == COLUMN_NONE ? SLICE("") : r->fields[t->agenda];
    return split_row(&t->split, level, &row, agenda, &t->filter.fault);
}

static bool count_record(struct sink *s, const struct record *r) {
    struct count *t = (struct count *)s;
    t->filter.rows_in++;
    if (!t->any || !slice_eq(r->fields[t->doc], buffer_slice(&t->now))) {
        if (!flush(t))
            return false;
        begin_document(t, r);
    }
    size_t level = split_find(&t->split, r);
    if (level != SPLIT_NONE)
        constants_row(&t->split.all[level].constants, r);
    return count_one_matcher(&t->filter, r, t->matcher, &t->matched) && add_row(t, r, level);
}

static bool count_boundary(struct sink *s) {
    return flush((struct count *)s) && filter_boundary(s);
}

static bool count_end(struct sink *s) {
    return flush((struct count *)s) && filter_end(s);
}

static void count_close(struct filter *f) {
    struct count *t = (struct count *)f;
    split_free(&t->split);
    layout_free(&t->layout);
    coded_free(&t->coded);
    cooccur_free(&t->cooccur);
    roles_free(&t->roles);
    row_free(&t->row);
    buffer_free(&t->roles_spelt);
    buffer_free(&t->now);
    buffer_free(&t->matched);
    buffer_free(&t->totals.level);
    filter_close(f);
}

static struct filter *links_open(struct stage_run *run, struct sink *next) {
    struct count *t = (struct count *)filter_new(run, next, sizeof *t);
    t->options = run->settings;
    t->filter.sink.columns = count_columns;
    t->filter.sink.record = count_record;
    t->filter.sink.boundary = count_boundary;
    t->filter.sink.end = count_end;
    t->filter.close = count_close;
    t->roles.list = t->options->roles;
    roles_spell(t->options->roles, &t->roles_spelt);
    t->split.by = t->options->by;
    t->cooccur.sums_only = t->options->sums_only;
    t->cooccur.ladder = t->options->ladder;
    unit_read(slice_of(t->options->unit), &t->split.setting);
    return &t->filter;
}

static bool links_prepare(struct stage_run *run) {
    const struct count_options *o = run->settings;
    struct unit_setting unit;
    if (!unit_read(slice_of(o->unit), &unit))
        return fault_usage(&run->fault, UNIT_CHOICES ", not \"%s\"", o->unit);
    if (o->by && unit.kind != UNIT_TURN && unit.kind != UNIT_SENTENCE)
        return fault_usage(&run->fault, "--by: with --unit sentence or turn only, not \"%s\"",
                           o->unit);
    if (o->by && !count_is_grouping(o->by))
        return fault_usage(&run->fault,
                           "--by: %s groups nothing; a column such as speaker, group or wave does",
                           o->by);
    run->shared = mem_zero(1, sizeof(struct count_totals));
    return true;
}

static void links_gather(struct stage_run *run, struct filter *f) {
    struct count_totals *all = run->shared;
    const struct count *t = (struct count *)f;
    const struct count_totals *one = &t->totals;
    all->docs += one->docs;
    all->silent += one->silent;
    all->facilitators += one->facilitators;
    all->docs_with += one->docs_with;
    all->unsearched += one->unsearched;
    all->docs_unsearched += one->docs_unsearched;
    all->unnamed += t->split.unnamed;
    all->no_column |= one->no_column;
    all->any_role |= one->any_role;
    all->several |= one->several;
    all->on_rows |= one->on_rows;
    all->on_words |= one->on_words;
    if (one->any)
        note_level(all, buffer_slice(&one->level));
}

static void carry_level(struct count_totals *all, struct carry *c) {
    bool any = all->any;
    if (c->to) {
        pack_number(c->to, any);
        pack_text(c->to, all->several ? SLICE("") : buffer_slice(&all->level));
        return;
    }
    any = unpack_up_to(c->from, true) != 0;
    struct slice level = unpack_text(c->from);
    if (any)
        note_level(all, level);
}

static void links_carry(struct stage_run *run, struct carry *c) {
    struct count_totals *all = run->shared;
    uint64_t *const sums[] = {&all->docs,      &all->silent,     &all->facilitators,
                              &all->docs_with, &all->unsearched, &all->docs_unsearched,
                              &all->unnamed};
    bool *const flags[] = {&all->no_column, &all->any_role, &all->several, &all->on_rows,
                           &all->on_words};
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        carry_sum(c, sums[i]);
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        carry_flag(c, flags[i]);
    carry_level(all, c);
}

/* What became of the levels. */
static void tell_levels(struct stage_run *run, const struct count_totals *t, const char *by) {
    struct buffer shown = {0};
    if (t->unnamed)
        stage_note(run, "left out %llu rows without a value in %s", (unsigned long long)t->unnamed,
                   by);
    if (t->any && !t->several) {
        text_visible(&shown, buffer_slice(&t->level), 60);
        stage_note(run, "only one level of %s: \"%.*s\"", by, SLICE_ARGS(buffer_slice(&shown)));
    }
    buffer_free(&shown);
}

/* Whose rows were left out is always said. */
static bool links_finish(struct stage_run *run) {
    const struct count_options *o = run->settings;
    const struct count_totals *t = run->shared;
    if (!t->any_role)
        stage_note(run, "no %s: facilitators, if any, are counted like everybody",
                   t->no_column ? "column role" : "role in any row");
    else
        stage_note(run, "%s %llu rows of facilitators (%s) in %llu of %llu documents",
                   o->facilitators == 1 ? "kept" : "left out", (unsigned long long)t->facilitators,
                   o->roles, (unsigned long long)t->docs_with, (unsigned long long)t->docs);
    if (t->unsearched)
        stage_note(run, "left out %llu rows in %llu of %llu documents that match did not search",
                   (unsigned long long)t->unsearched, (unsigned long long)t->docs_unsearched,
                   (unsigned long long)t->docs);
    if (o->by)
        tell_levels(run, t, o->by);
    count_tell_whole(run, t->on_rows, t->on_words);
    if (t->silent)
        stage_warn(run, "%llu of %llu documents have nothing left to count",
                   (unsigned long long)t->silent, (unsigned long long)t->docs);
    return true;
}

static void links_release(struct stage_run *run) {
    struct count_totals *t = run->shared;
    if (t)
        buffer_free(&t->level);
    free(t);
}

const struct count_table count_links = {
    "links",       " unit block by ladder sums-only facilitator-roles facilitators ",
    links_prepare, links_open,
    links_gather,  links_carry,
    links_finish,  links_release};
