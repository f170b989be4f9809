/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `lags` of hearth count: which theme follows which, a turn or a few later. */
#include <stdlib.h>

#include "models/additive.h"
#include "models/lag.h"
#include "models/lags.h"
#include "stages/count_document.h"

enum { DIGITS = 17 }; /* additive numbers read back exactly */

struct shared {
    struct count_document_totals totals;
    uint64_t turns, ungrouped, nameless; /* turns that are counted; without group, speaker */
    bool on_rows, on_words;              /* hits: see units.h */
};

/* The turns of the document in hand, beside units. Names are of this document. */
struct talkers {
    struct intern speakers, groups;
    uint32_t *speaker, *group; /* [n] ids, later the groups' ranks in byte order */
    size_t n, cap_speaker, cap_group;
    uint32_t *by_rank, *rank; /* [groups.count] */
    size_t cap_by_rank, cap_rank;
};

struct lags {
    struct count_document document;
    struct hierarchy themes;
    struct units units;
    struct talkers talkers;
    struct layout layout; /* of units; for its turns only */
    struct coded coded;
    struct sequences sequences;
    struct lag lag;
    struct buffer agenda, scope; /* of the row before; in hand */
    uint32_t piece;
    uint64_t turns, ungrouped, nameless;
    bool on_rows, on_words;
};

static void lags_begin(struct count_document *d) {
    struct lags *t = (struct lags *)d;
    units_clear(&t->units);
    intern_free(&t->talkers.speakers);
    intern_free(&t->talkers.groups);
    t->talkers.n = 0;
    t->piece = 0;
    buffer_clear(&t->agenda);
}

static uint32_t id_of(struct intern *names, struct slice name) {
    return name.n ? intern_add(names, name) : SEQUENCES_NOBODY;
}

/* A turn is the speaker's, and the group's, of its first row. */
static void add_turn(struct lags *t, const struct count_said *said) {
    struct talkers *who = &t->talkers;
    MEM_GROW(who->speaker, who->cap_speaker, who->n + 1);
    MEM_GROW(who->group, who->cap_group, who->n + 1);
    who->speaker[who->n] = id_of(&who->speakers, said->speaker);
    who->group[who->n] = id_of(&who->groups, said->group);
    who->n++;
}

/* A turn that the agenda cuts is two for what follows what, but one turn. */
static void count_turn(struct lags *t, const struct count_said *said) {
    t->turns++;
    t->nameless += said->speaker.n == 0;
    t->ungrouped += said->group.n == 0;
}

static void cut_pieces(struct lags *t, struct slice agenda) {
    if (t->units.n_units && !slice_eq(agenda, buffer_slice(&t->agenda)))
        t->piece++;
    buffer_clear(&t->agenda);
    buffer_add(&t->agenda, agenda);
}

/* Rows that were not searched, and facilitators', if so asked, are stepped over. */
static bool lags_row(struct count_document *d, const struct count_said *said) {
    struct lags *t = (struct lags *)d;
    struct unit_row row = said->unit;
    uint32_t units = t->units.n_units;
    uint64_t turns = t->units.n_turns;
    if (row.tokens.n == 0 || !said->searched || (said->facilitator && !d->options->facilitators))
        return true;
    if (said->group.n && memchr(said->group.p, LAGS_BETWEEN, said->group.n))
        return fault_input(&d->filter.fault, count_field(said->record, d->group), said->group,
                           "a group with > in its name, which stands between two groups' names");
    cut_pieces(t, said->agenda);
    row.piece = t->piece;
    if (!units_row(&t->units, &row, &d->filter.fault))
        return false;
    if (t->units.n_units > units)
        add_turn(t, said);
    if (t->units.n_turns > turns)
        count_turn(t, said);
    return true;
}

static bool write_document(struct lags *t) {
    struct count_document *d = &t->document;
    struct row *r = count_document_row(d);
    bool kept = d->options->facilitators != 0;
    row_empty(r, LAGS_WORDS - LAGS_LAG);
    row_u64(r, t->units.n_words);
    row_u64(r, t->units.n_turns);
    row_u64(r, t->talkers.speakers.count);
    row_u64(r, t->talkers.groups.count);
    row_text(r, slice_of(d->options->unit));
    row_u64(r, d->options->block);
    row_text(r, slice_of(d->by));
    if (kept)
        row_text(r, SLICE(ADDITIVE_KEPT));
    else
        row_u64(r, d->facilitators);
    row_text(r, kept ? SLICE("") : buffer_slice(&d->roles_spelt));
    row_text(r, buffer_slice(&d->matched));
    return count_document_row_end(d);
}

static struct row *begin_row(struct lags *t) {
    struct row *r = count_document_row(&t->document);
    row_u64(r, t->sequences.lag);
    row_text(r, buffer_slice(&t->scope));
    return r;
}

static bool hand_on(struct lags *t, struct row *r) {
    return row_hand_on(r, &t->document.filter, t->document.at);
}

static bool write_theme(struct lags *t, const struct lag_theme *theme) {
    if (theme->n_a == 0 && theme->n_b == 0)
        return true;
    struct row *r = begin_row(t);
    row_text(r, hierarchy_name(&t->themes, theme->theme));
    row_empty(r, LAGS_N_A - LAGS_THEME_B);
    row_u64(r, theme->n_a);
    row_u64(r, theme->n_b);
    return hand_on(t, r);
}

static bool write_pair(struct lags *t, const struct lag_pair *pair) {
    struct row *r = begin_row(t);
    row_text(r, hierarchy_name(&t->themes, pair->a));
    row_text(r, hierarchy_name(&t->themes, pair->b));
    row_empty(r, LAGS_N_AB - LAGS_N);
    row_u64(r, pair->n_ab);
    row_real(r, pair->e, DIGITS);
    row_real(r, pair->v, DIGITS);
    row_text(r, pair->null);
    return hand_on(t, r);
}

static void name_scope(struct lags *t) {
    const struct talkers *who = &t->talkers;
    buffer_clear(&t->scope);
    if (t->sequences.kind != SEQUENCES_GROUPS) {
        buffer_text(&t->scope, t->sequences.kind == SEQUENCES_ALL ? LAGS_ALL : LAGS_SPEAKER_CHANGE);
        return;
    }
    buffer_add(&t->scope, intern_text(&who->groups, who->by_rank[t->sequences.x]));
    buffer_char(&t->scope, LAGS_BETWEEN);
    buffer_add(&t->scope, intern_text(&who->groups, who->by_rank[t->sequences.y]));
}

static bool write_scope(struct lags *t) {
    struct lag *l = &t->lag;
    name_scope(t);
    lag_count(l, &t->coded, &t->sequences);
    struct row *r = begin_row(t);
    row_empty(r, LAGS_N - LAGS_THEME_A);
    row_u64(r, t->sequences.n);
    bool ok = hand_on(t, r);
    for (size_t i = 0; ok && i < l->n_themes; i++)
        ok = write_theme(t, &l->themes[i]);
    for (size_t i = 0; ok && i < l->n_themes; i++) {
        lag_pairs(l, i);
        for (size_t j = 0; ok && j < l->n_pairs; j++)
            ok = write_pair(t, &l->pairs[j]);
    }
    return ok;
}

/* Groups in byte order of their names. */
static void rank_groups(struct talkers *who) {
    uint32_t n = (uint32_t)who->groups.count;
    MEM_GROW(who->by_rank, who->cap_by_rank, n);
    MEM_GROW(who->rank, who->cap_rank, n);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = i;
        for (; at && slice_cmp(intern_text(&who->groups, who->by_rank[at - 1]),
                               intern_text(&who->groups, i)) > 0;
             at--)
            who->by_rank[at] = who->by_rank[at - 1];
        who->by_rank[at] = i;
    }
    for (uint32_t i = 0; i < n; i++)
        who->rank[who->by_rank[i]] = i;
    for (size_t i = 0; i < who->n; i++)
        if (who->group[i] != SEQUENCES_NOBODY)
            who->group[i] = who->rank[who->group[i]];
}

static bool lags_write(struct count_document *d) {
    struct lags *t = (struct lags *)d;
    static const enum sequences_kind kinds[] = {SEQUENCES_ALL, SEQUENCES_SPEAKERS,
                                                SEQUENCES_GROUPS};
    uint32_t block = (uint32_t)d->options->block;
    t->on_rows |= t->units.on_rows;
    t->on_words |= t->units.on_words;
    units_finish(&t->units, block, &t->layout, &t->coded);
    rank_groups(&t->talkers);
    struct sequence_turns turns = {.words = t->units.words,
                                   .n = t->units.n_units,
                                   .pieces = t->units.pieces,
                                   .n_pieces = t->units.n_pieces,
                                   .speakers = t->talkers.speaker,
                                   .groups = t->talkers.group};
    bool ok = write_document(t);
    for (uint32_t lag = 1; ok && lag <= LAGS_MOST; lag++)
        for (size_t i = 0; ok && i < sizeof kinds / sizeof *kinds; i++) {
            sequences_make(&t->sequences, &turns, kinds[i], lag);
            while (ok && sequences_next(&t->sequences, block))
                ok = write_scope(t);
        }
    return ok;
}

static const struct count_hooks hooks = {lags_names, LAGS_COLUMNS, true,
                                         lags_begin, lags_row,     lags_write};

static void lags_close(struct filter *f) {
    struct lags *t = (struct lags *)f;
    struct talkers *who = &t->talkers;
    intern_free(&who->speakers);
    intern_free(&who->groups);
    free(who->speaker);
    free(who->group);
    free(who->by_rank);
    free(who->rank);
    hierarchy_free(&t->themes);
    units_free(&t->units);
    layout_free(&t->layout);
    coded_free(&t->coded);
    sequences_free(&t->sequences);
    lag_free(&t->lag);
    buffer_free(&t->agenda);
    buffer_free(&t->scope);
    count_document_close(f);
}

static struct filter *lags_open(struct stage_run *run, struct sink *next) {
    struct lags *t = (struct lags *)count_document_new(run, next, sizeof *t, &hooks);
    unit_read(slice_of(t->document.options->unit), &t->units.setting);
    t->units.themes = &t->themes;
    t->lag.sums_only = t->document.options->sums_only;
    t->document.filter.close = lags_close;
    return &t->document.filter;
}

/* Whoever leads the talk is part of what follows what. */
static bool lags_prepare(struct stage_run *run) {
    struct count_options *o = run->settings;
    struct unit_setting unit;
    if (o->facilitators < 0)
        o->facilitators = 1;
    if (!unit_read(slice_of(o->unit), &unit) || unit.kind != UNIT_TURN)
        return fault_usage(&run->fault,
                           "--unit: what follows what is told of turns: turn or "
                           "whole-turn, not \"%s\"",
                           o->unit);
    run->shared = mem_zero(1, sizeof(struct shared));
    return count_document_prepare(run);
}

static void lags_gather(struct stage_run *run, struct filter *f) {
    struct shared *all = run->shared;
    const struct lags *t = (struct lags *)f;
    count_document_gather(&all->totals, &t->document);
    all->turns += t->turns;
    all->ungrouped += t->ungrouped;
    all->nameless += t->nameless;
    all->on_rows |= t->on_rows;
    all->on_words |= t->on_words;
}

static void lags_carry(struct stage_run *run, struct carry *c) {
    struct shared *all = run->shared;
    count_document_carry(&all->totals, c);
    carry_sum(c, &all->turns);
    carry_sum(c, &all->ungrouped);
    carry_sum(c, &all->nameless);
    carry_flag(c, &all->on_rows);
    carry_flag(c, &all->on_words);
}

/* Turns that are in no scope but `all`. */
static void tell_unknown(struct stage_run *run, const struct shared *t) {
    if (t->nameless)
        stage_note(run, "%llu of %llu turns name no speaker: they are in no speaker_change",
                   (unsigned long long)t->nameless, (unsigned long long)t->turns);
    if (!t->totals.any_group)
        stage_note(run, "no %s: nothing goes from one group to another",
                   t->totals.group_column ? "group in any row" : "column group");
    else if (t->ungrouped)
        stage_note(run, "%llu of %llu turns have no group: they are in no X>Y",
                   (unsigned long long)t->ungrouped, (unsigned long long)t->turns);
}

static bool lags_finish(struct stage_run *run) {
    const struct shared *t = run->shared;
    count_document_tell_facilitators(run, &t->totals);
    count_document_tell_unsearched(run, &t->totals);
    tell_unknown(run, t);
    count_tell_whole(run, t->on_rows, t->on_words);
    count_document_tell_silent(run, &t->totals);
    return true;
}

static void lags_release(struct stage_run *run) {
    free(run->shared);
}

const struct count_table count_lags = {
    "lags",       " unit block facilitators facilitator-roles group sums-only ",
    lags_prepare, lags_open,
    lags_gather,  lags_carry,
    lags_finish,  lags_release};
