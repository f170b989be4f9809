/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `voices` of hearth count: who speaks, document by document. */
#include <math.h>
#include <stdlib.h>

#include "models/listed.h"
#include "models/present.h"
#include "models/roles.h"
#include "models/voices.h"
#include "pipeline/constants.h"
#include "pipeline/options.h"
#include "pipeline/row.h"
#include "pipeline/scan.h"
#include "stages/count_table.h"

enum { DIGITS = 17 }; /* additive numbers read back exactly */

/* Over all documents, for the remarks at the end. */
struct totals {
    uint64_t docs, silent, nameless, backwards, added, known;
    bool any_role;
};

struct shared {
    struct totals totals;
    struct listed *listed; /* or NULL */
};

struct voices {
    struct filter filter;
    const struct count_options *options;
    const struct shared *shared;
    size_t doc, turn, speaker, tokens, hits, matcher;
    size_t role, group, start, end; /* or COLUMN_NONE */
    const char *by;                 /* the column of groups; empty: there is none */
    struct present present;
    struct coded coded;
    struct constants constants;
    struct row row;
    struct buffer roles;                  /* as the table has them */
    struct buffer now, matched, one_turn; /* the document in hand, its matcher, its last turn */
    uint64_t words, turns;                /* of the document, whoever speaks */
    struct place at;                      /* where it began */
    bool any;                             /* a document is in hand */
    struct totals totals;
};

static bool is_among(struct slice name, const char *const *names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (slice_eq(name, slice_of(names[i])))
            return true;
    return false;
}

/* What differs from row to row does not pass through, nor what the table has under that name. */
static bool tell_columns(struct voices *t, const struct columns *c) {
    static const char *const others[] = {"doc", "speaker", "role", "group", "marks"};
    struct slice *names = mem_resize(NULL, VOICES_COLUMNS + c->n, sizeof *names);
    size_t n = 0;
    bool ok = true;
    for (; n < VOICES_COLUMNS; n++)
        names[n] = slice_of(voices_names[n]);
    for (size_t i = 0; ok && i < c->n; i++) {
        if (is_among(c->names[i], count_no_grouping, COUNT_NO_GROUPING) ||
            is_among(c->names[i], others, sizeof others / sizeof *others))
            continue;
        if (is_among(c->names[i], voices_names, VOICES_COLUMNS))
            ok = fault_input(&t->filter.fault,
                             (struct place){c->at.file, c->at.line, (unsigned)i + 1}, c->names[i],
                             "count writes a column of this name; rename it");
        names[n++] = c->names[i];
        constants_watch(&t->constants, i);
    }
    ok = ok && filter_columns(&t->filter, names, n, c->at);
    free(names);
    return ok;
}

static bool columns(struct sink *s, const struct columns *c) {
    struct voices *t = (struct voices *)s;
    struct filter *f = &t->filter;
    if (!filter_need(f, c, "doc", &t->doc) || !filter_need(f, c, "turn", &t->turn) ||
        !filter_need(f, c, "speaker", &t->speaker) || !filter_need(f, c, "tokens", &t->tokens) ||
        !filter_need(f, c, "hits", &t->hits) || !filter_need(f, c, "matcher", &t->matcher))
        return false;
    t->role = columns_find(c, "role");
    t->start = columns_find(c, "start");
    t->end = columns_find(c, "end");
    t->by = t->options->group ? t->options->group : "group";
    t->group = columns_find(c, t->by);
    if (t->group == COLUMN_NONE && t->options->group)
        return fault_input(&f->fault, c->at, slice_of(t->by),
                           "no such column for --group in the header");
    if (t->group == COLUMN_NONE)
        t->by = "";
    return tell_columns(t, c);
}

static bool write_document(struct voices *t) {
    struct row *r = &t->row;
    row_begin(r);
    row_text(r, buffer_slice(&t->now));
    row_empty(r, VOICES_WORDS - VOICES_SPEAKER);
    row_u64(r, t->words);
    row_u64(r, t->turns);
    row_empty(r, VOICES_UNIT - VOICES_TIMED);
    row_text(r, SLICE("turn"));
    row_text(r, slice_of(t->by));
    row_text(r, buffer_slice(&t->roles));
    row_text(r, buffer_slice(&t->matched));
    for (size_t i = 0; i < t->constants.n; i++)
        row_text(r, constants_value(&t->constants, i));
    return row_hand_on(r, &t->filter, t->at);
}

static void begin_row(struct voices *t, const struct person *one, struct slice theme) {
    struct row *r = &t->row;
    row_begin(r);
    row_text(r, buffer_slice(&t->now));
    row_text(r, one->speaker);
    row_text(r, one->role);
    row_text(r, one->group);
    row_text(r, theme);
}

static bool write_theme(struct voices *t, const struct person *one,
                        const struct coded_theme *theme) {
    uint64_t turns = 0;
    for (size_t i = 0; i < theme->n_hits; i++)
        turns += i == 0 || theme->hits[i].unit != theme->hits[i - 1].unit;
    begin_row(t, one, hierarchy_name(&t->present.themes, theme->theme));
    row_empty(&t->row, VOICES_N - VOICES_WORDS);
    row_u64(&t->row, turns);
    row_u64(&t->row, theme->n_hits);
    return row_hand_on(&t->row, &t->filter, t->at);
}

static bool write_person(struct voices *t, struct person *one) {
    if (one->seconds > VOICES_SECONDS_MOST)
        return fault_input(&t->filter.fault, t->at, one->speaker,
                           "the turns of a speaker take more than 2^53 seconds");
    begin_row(t, one, SLICE(""));
    row_u64(&t->row, one->units.n_words);
    row_u64(&t->row, one->units.n_turns);
    row_u64(&t->row, one->timed);
    row_real(&t->row, one->seconds, DIGITS);
    bool ok = row_hand_on(&t->row, &t->filter, t->at);
    coded_group(&t->coded, &t->present.themes, one->units.hits, one->units.n_hits);
    for (size_t i = 0; ok && i < t->coded.n_themes; i++)
        ok = write_theme(t, one, &t->coded.themes[i]);
    return ok;
}

static void join_listed(struct voices *t) {
    if (!t->shared->listed)
        return;
    struct listed_met met =
        listed_join(t->shared->listed, buffer_slice(&t->now), &t->present, t->by);
    t->totals.added += met.added;
    t->totals.known += met.known;
}

/* Counts the document in hand, if any, and hands its rows on. */
static bool flush(struct voices *t) {
    if (!t->any)
        return true;
    t->any = false;
    join_listed(t);
    present_end(&t->present);
    bool ok = write_document(t);
    for (size_t i = 0; ok && i < t->present.n; i++)
        ok = write_person(t, &t->present.all[t->present.order[i]]);
    t->totals.docs++;
    t->totals.silent += t->words == 0;
    return ok;
}

static void begin_document(struct voices *t, const struct record *r) {
    t->any = true;
    t->at = r->at;
    t->words = t->turns = 0;
    buffer_clear(&t->now);
    buffer_add(&t->now, r->fields[t->doc]);
    buffer_clear(&t->matched);
    buffer_clear(&t->one_turn);
    present_clear(&t->present);
    constants_clear(&t->constants);
}

/* A time, NaN where there is none. */
static bool take_time(struct voices *t, const struct record *r, size_t column, double *seconds) {
    *seconds = NAN;
    if (column == COLUMN_NONE || r->fields[column].n == 0)
        return true;
    return number_real(r->fields[column], seconds) ||
           fault_input(&t->filter.fault, count_field(r, column), r->fields[column],
                       "not a number of seconds");
}

static void count_turn(struct voices *t, struct slice turn) {
    if (t->turns && slice_eq(turn, buffer_slice(&t->one_turn)))
        return;
    t->turns++;
    buffer_clear(&t->one_turn);
    buffer_add(&t->one_turn, turn);
}

static bool add_row(struct voices *t, const struct record *r, size_t who) {
    struct unit_row row = {.turn = r->fields[t->turn],
                           .tokens = r->fields[t->tokens],
                           .hits = r->fields[t->hits],
                           .at = count_field(r, t->hits)};
    double start, end;
    if (row.hits.n && (row.tokens.n == 0 || r->fields[t->matcher].n == 0))
        return fault_input(&t->filter.fault, row.at, row.hits,
                           row.tokens.n ? "a hit in a row that was not searched"
                                        : "a hit in a row without tokens");
    if (!take_time(t, r, t->start, &start) || !take_time(t, r, t->end, &end))
        return false;
    if (row.tokens.n == 0)
        return true;
    count_turn(t, row.turn);
    t->words += scan_items(row.tokens);
    if (who == PRESENT_NONE) {
        t->totals.nameless++;
        return true;
    }
    return present_row(&t->present, who, &row, start, end, &t->filter.fault);
}

static struct slice cell(const struct record *r, size_t column) {
    return column == COLUMN_NONE ? SLICE("") : r->fields[column];
}

/* Who has rows without a word only, is there and silent. */
static bool record(struct sink *s, const struct record *r) {
    struct voices *t = (struct voices *)s;
    t->filter.rows_in++;
    if (!t->any || !slice_eq(r->fields[t->doc], buffer_slice(&t->now))) {
        if (!flush(t))
            return false;
        begin_document(t, r);
    }
    constants_row(&t->constants, r);
    struct slice role = cell(r, t->role), speaker = r->fields[t->speaker];
    t->totals.any_role |= role.n > 0;
    size_t who =
        speaker.n ? present_find(&t->present, speaker, role, cell(r, t->group)) : PRESENT_NONE;
    return count_one_matcher(&t->filter, r, t->matcher, &t->matched) && add_row(t, r, who);
}

static bool boundary(struct sink *s) {
    return flush((struct voices *)s) && filter_boundary(s);
}

static bool end(struct sink *s) {
    return flush((struct voices *)s) && filter_end(s);
}

static void voices_close(struct filter *f) {
    struct voices *t = (struct voices *)f;
    present_free(&t->present);
    coded_free(&t->coded);
    constants_free(&t->constants);
    row_free(&t->row);
    buffer_free(&t->roles);
    buffer_free(&t->now);
    buffer_free(&t->matched);
    buffer_free(&t->one_turn);
    filter_close(f);
}

static struct filter *voices_open(struct stage_run *run, struct sink *next) {
    struct voices *t = (struct voices *)filter_new(run, next, sizeof *t);
    t->options = run->settings;
    t->shared = run->shared;
    t->filter.sink.columns = columns;
    t->filter.sink.record = record;
    t->filter.sink.boundary = boundary;
    t->filter.sink.end = end;
    t->filter.close = voices_close;
    roles_spell(t->options->roles, &t->roles);
    return &t->filter;
}

static bool voices_prepare(struct stage_run *run) {
    const struct count_options *o = run->settings;
    if (o->group && !count_is_grouping(o->group))
        return fault_usage(&run->fault, "--group: %s groups nothing; a column such as group does",
                           o->group);
    struct shared *shared = run->shared = mem_zero(1, sizeof *shared);
    if (o->manifests.n)
        shared->listed = listed_read(&o->manifests, o->group ? o->group : "group", &run->fault);
    return o->manifests.n == 0 || shared->listed;
}

static void voices_gather(struct stage_run *run, struct filter *f) {
    struct shared *shared = run->shared;
    const struct voices *t = (struct voices *)f;
    struct totals *all = &shared->totals;
    all->docs += t->totals.docs;
    all->silent += t->totals.silent;
    all->nameless += t->totals.nameless;
    all->added += t->totals.added;
    all->known += t->totals.known;
    all->backwards += t->present.backwards;
    all->any_role |= t->totals.any_role;
}

/* A name that is written otherwise in the rows would be somebody silent. */
static void tell_listed(struct stage_run *run, const struct totals *t) {
    if (t->known)
        stage_note(run, "%llu of the people listed say nothing", (unsigned long long)t->added);
    else if (t->added)
        stage_warn(run, "none of the people listed speaks: are these the names in the rows?");
    else
        stage_warn(run, "nobody is listed for any of these documents");
}

static bool voices_finish(struct stage_run *run) {
    const struct shared *shared = run->shared;
    const struct totals *t = &shared->totals;
    if (!t->any_role)
        stage_note(run, "no role in any row: facilitators, if any, are people like everybody");
    if (t->nameless)
        stage_note(run, "%llu rows name no speaker: they count for the document alone",
                   (unsigned long long)t->nameless);
    if (t->backwards)
        stage_warn(run, "%llu turns end before they begin: they have no times",
                   (unsigned long long)t->backwards);
    if (shared->listed)
        tell_listed(run, t);
    if (t->silent)
        stage_warn(run, "%llu of %llu documents have no word", (unsigned long long)t->silent,
                   (unsigned long long)t->docs);
    return true;
}

static void voices_release(struct stage_run *run) {
    struct shared *shared = run->shared;
    if (shared)
        listed_free(shared->listed);
    free(shared);
}

const struct count_table count_voices = {voices_prepare, voices_open, voices_gather, voices_finish,
                                         voices_release};
