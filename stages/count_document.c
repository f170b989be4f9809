/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/count_document.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/scan.h"

/* Columns that differ from person to person or from row to row, beside count_no_grouping. */
static const char *const personal[] = {"doc", "speaker", "role", "group", "marks"};

static bool is_among(struct slice name, const char *const *names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (slice_eq(name, slice_of(names[i])))
            return true;
    return false;
}

/* What differs from row to row does not pass through, nor what the table has under that name. */
static bool tell_columns(struct count_document *d, const struct columns *c) {
    const struct count_hooks *h = d->hooks;
    struct slice *names = mem_resize(NULL, h->n_names + c->n, sizeof *names);
    size_t n = 0;
    bool ok = true;
    for (; n < h->n_names; n++)
        names[n] = slice_of(h->names[n]);
    for (size_t i = 0; ok && i < c->n; i++) {
        if (is_among(c->names[i], count_no_grouping, COUNT_NO_GROUPING) ||
            is_among(c->names[i], personal, sizeof personal / sizeof *personal))
            continue;
        if (is_among(c->names[i], h->names, h->n_names))
            ok = fault_input(&d->filter.fault,
                             (struct place){c->at.file, c->at.line, (unsigned)i + 1}, c->names[i],
                             "count writes a column of this name; rename it");
        names[n++] = c->names[i];
        constants_watch(&d->constants, i);
    }
    ok = ok && filter_columns(&d->filter, names, n, c->at);
    free(names);
    return ok;
}

static bool find_group(struct count_document *d, const struct columns *c) {
    d->by = d->options->group ? d->options->group : "group";
    d->group = columns_find(c, d->by);
    if (d->group == COLUMN_NONE && d->options->group)
        return fault_input(&d->filter.fault, c->at, slice_of(d->by),
                           "no such column for --group in the header");
    if (d->group == COLUMN_NONE)
        d->by = "";
    return true;
}

static bool columns(struct sink *s, const struct columns *c) {
    struct count_document *d = (struct count_document *)s;
    struct filter *f = &d->filter;
    if (!filter_need(f, c, "doc", &d->doc) || !filter_need(f, c, "turn", &d->turn) ||
        (d->hooks->speakers && !filter_need(f, c, "speaker", &d->speaker)) ||
        !filter_need(f, c, "tokens", &d->tokens) || !filter_need(f, c, "hits", &d->hits) ||
        !filter_need(f, c, "matcher", &d->matcher))
        return false;
    d->speaker = columns_find(c, "speaker");
    d->role = columns_find(c, "role");
    d->agenda = columns_find(c, "agenda");
    d->text = columns_find(c, "text");
    d->start = columns_find(c, "start");
    d->end = columns_find(c, "end");
    if (!find_group(d, c))
        return false;
    d->totals.role_column = d->role != COLUMN_NONE;
    d->totals.group_column = d->group != COLUMN_NONE;
    return fault_none(&f->fault) && tell_columns(d, c);
}

/* Hands on what there is of the document in hand, if any. */
static bool flush(struct count_document *d) {
    if (!d->any)
        return true;
    d->any = false;
    d->totals.docs++;
    d->totals.silent += d->words == 0;
    d->totals.facilitators += d->facilitators;
    d->totals.docs_with += d->facilitators > 0;
    d->totals.unsearched += d->unsearched;
    d->totals.docs_unsearched += d->unsearched > 0;
    return d->hooks->write(d);
}

static void begin(struct count_document *d, const struct record *r) {
    d->any = true;
    d->at = r->at;
    d->words = d->turns = d->facilitators = d->unsearched = 0;
    buffer_clear(&d->now);
    buffer_add(&d->now, r->fields[d->doc]);
    buffer_clear(&d->matched);
    buffer_clear(&d->one_turn);
    constants_clear(&d->constants);
    d->hooks->begin(d);
}

static struct slice cell(const struct record *r, size_t column) {
    return column == COLUMN_NONE ? SLICE("") : r->fields[column];
}

/* A time, NaN where there is none. */
static bool take_time(struct count_document *d, const struct record *r, size_t column,
                      double *seconds) {
    *seconds = NAN;
    if (cell(r, column).n == 0)
        return true;
    return number_real(r->fields[column], seconds) ||
           fault_input(&d->filter.fault, count_field(r, column), r->fields[column],
                       "not a number of seconds");
}

/* Who says what. A hit where nothing was looked for is a fault. */
static bool take(struct count_document *d, const struct record *r, struct count_said *said) {
    *said = (struct count_said){.record = r,
                                .unit = {.turn = r->fields[d->turn],
                                         .tokens = r->fields[d->tokens],
                                         .hits = r->fields[d->hits],
                                         .at = count_field(r, d->hits)},
                                .speaker = cell(r, d->speaker),
                                .role = cell(r, d->role),
                                .group = cell(r, d->group),
                                .agenda = cell(r, d->agenda),
                                .text = cell(r, d->text),
                                .searched = r->fields[d->matcher].n > 0};
    const struct unit_row *unit = &said->unit;
    if (unit->hits.n && (unit->tokens.n == 0 || !said->searched))
        return fault_input(&d->filter.fault, unit->at, unit->hits,
                           unit->tokens.n ? "a hit in a row that was not searched"
                                          : "a hit in a row without tokens");
    said->facilitator = said->role.n && roles_has(&d->roles, said->role);
    d->totals.any_role |= said->role.n > 0;
    d->totals.any_group |= said->group.n > 0;
    return take_time(d, r, d->start, &said->start) && take_time(d, r, d->end, &said->end);
}

/* Counts a row with tokens for the document, whoever speaks. */
static void count(struct count_document *d, struct count_said *said) {
    said->new_turn = d->turns == 0 || !slice_eq(said->unit.turn, buffer_slice(&d->one_turn));
    if (said->new_turn) {
        d->turns++;
        buffer_clear(&d->one_turn);
        buffer_add(&d->one_turn, said->unit.turn);
    }
    d->words += scan_items(said->unit.tokens);
    d->facilitators += said->facilitator;
    d->unsearched += !said->searched;
    d->totals.nameless += said->speaker.n == 0;
}

static bool record(struct sink *s, const struct record *r) {
    struct count_document *d = (struct count_document *)s;
    struct count_said said;
    d->filter.rows_in++;
    if (!d->any || !slice_eq(r->fields[d->doc], buffer_slice(&d->now))) {
        if (!flush(d))
            return false;
        begin(d, r);
    }
    constants_row(&d->constants, r);
    if (!count_one_matcher(&d->filter, r, d->matcher, &d->matched) || !take(d, r, &said))
        return false;
    if (said.unit.tokens.n)
        count(d, &said);
    return d->hooks->row(d, &said);
}

static bool boundary(struct sink *s) {
    return flush((struct count_document *)s) && filter_boundary(s);
}

static bool end(struct sink *s) {
    return flush((struct count_document *)s) && filter_end(s);
}

struct count_document *count_document_new(struct stage_run *run, struct sink *next, size_t size,
                                          const struct count_hooks *hooks) {
    struct count_document *d = (struct count_document *)filter_new(run, next, size);
    d->options = run->settings;
    d->hooks = hooks;
    d->run = run;
    d->filter.sink.columns = columns;
    d->filter.sink.record = record;
    d->filter.sink.boundary = boundary;
    d->filter.sink.end = end;
    d->filter.close = count_document_close;
    d->roles.list = d->options->roles;
    roles_spell(d->options->roles, &d->roles_spelt);
    return d;
}

struct row *count_document_row(struct count_document *d) {
    row_begin(&d->row);
    row_text(&d->row, buffer_slice(&d->now));
    return &d->row;
}

bool count_document_row_end(struct count_document *d) {
    for (size_t i = 0; i < d->constants.n; i++)
        row_text(&d->row, constants_value(&d->constants, i));
    return row_hand_on(&d->row, &d->filter, d->at);
}

void count_document_close(struct filter *f) {
    struct count_document *d = (struct count_document *)f;
    constants_free(&d->constants);
    row_free(&d->row);
    roles_free(&d->roles);
    buffer_free(&d->roles_spelt);
    buffer_free(&d->now);
    buffer_free(&d->matched);
    buffer_free(&d->one_turn);
    filter_close(f);
}

bool count_document_prepare(struct stage_run *run) {
    const struct count_options *o = run->settings;
    return !o->group || count_is_grouping(o->group) ||
           fault_usage(&run->fault, "--group: %s groups nothing; a column such as group does",
                       o->group);
}

void count_document_gather(struct count_document_totals *all, const struct count_document *d) {
    const struct count_document_totals *one = &d->totals;
    all->docs += one->docs;
    all->silent += one->silent;
    all->nameless += one->nameless;
    all->facilitators += one->facilitators;
    all->docs_with += one->docs_with;
    all->unsearched += one->unsearched;
    all->docs_unsearched += one->docs_unsearched;
    all->any_role |= one->any_role;
    all->role_column |= one->role_column;
    all->any_group |= one->any_group;
    all->group_column |= one->group_column;
}

void count_document_carry(struct count_document_totals *all, struct carry *c) {
    uint64_t *const sums[] = {&all->docs,           &all->silent,    &all->nameless,
                              &all->facilitators,   &all->docs_with, &all->unsearched,
                              &all->docs_unsearched};
    bool *const flags[] = {&all->any_role, &all->role_column, &all->any_group, &all->group_column};
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        carry_sum(c, sums[i]);
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        carry_flag(c, flags[i]);
}

void count_document_tell_roles(struct stage_run *run, const struct count_document_totals *t) {
    if (!t->any_role)
        stage_note(run, "no role in any row: facilitators, if any, are people like everybody");
}

void count_document_tell_facilitators(struct stage_run *run,
                                      const struct count_document_totals *t) {
    const struct count_options *o = run->settings;
    if (!t->any_role)
        stage_note(run, "no %s: facilitators, if any, are counted like everybody",
                   t->role_column ? "role in any row" : "column role");
    else
        stage_note(run, "%s %llu rows of facilitators (%s) in %llu of %llu documents",
                   o->facilitators == 1 ? "kept" : "left out", (unsigned long long)t->facilitators,
                   o->roles, (unsigned long long)t->docs_with, (unsigned long long)t->docs);
}

void count_document_tell_nameless(struct stage_run *run, const struct count_document_totals *t) {
    if (t->nameless)
        stage_note(run, "%llu rows name no speaker: they count for the document alone",
                   (unsigned long long)t->nameless);
}

void count_document_tell_unsearched(struct stage_run *run, const struct count_document_totals *t) {
    if (t->unsearched)
        stage_note(run, "left out %llu rows in %llu of %llu documents that match did not search",
                   (unsigned long long)t->unsearched, (unsigned long long)t->docs_unsearched,
                   (unsigned long long)t->docs);
}

void count_document_tell_silent(struct stage_run *run, const struct count_document_totals *t) {
    if (t->silent)
        stage_warn(run, "%llu of %llu documents have no word", (unsigned long long)t->silent,
                   (unsigned long long)t->docs);
}
