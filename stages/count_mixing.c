/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `mixing` of hearth count: who speaks after whom, document by document. */
#include <math.h>
#include <stdlib.h>

#include "models/mixing.h"
#include "models/succession.h"
#include "stages/count_document.h"

enum { DIGITS = 15 }; /* whole millionths of a second below 1e8: read back exactly */

struct shared {
    struct count_document_totals totals;
    uint64_t backwards, several_groups, several_roles, all_zero;
};

struct mixing {
    struct count_document document;
    struct succession succession;
    struct buffer gaps;
    struct shared own; /* totals apart */
};

static bool write_document(struct mixing *t) {
    struct count_document *d = &t->document;
    struct row *r = count_document_row(d);
    row_empty(r, MIXING_WORDS - MIXING_SPEAKER);
    row_u64(r, d->words);
    row_u64(r, d->turns);
    row_u64(r, t->succession.broken_off);
    row_empty(r, MIXING_UNIT - MIXING_N);
    row_text(r, SLICE("turn"));
    row_text(r, slice_of(d->by));
    row_text(r, buffer_slice(&d->roles_spelt));
    row_text(r, buffer_slice(&d->matched));
    return count_document_row_end(d);
}

static bool write_speaker(struct mixing *t, const struct succession_speaker *one) {
    struct row *r = count_document_row(&t->document);
    row_text(r, one->name);
    row_text(r, one->role);
    row_text(r, one->group);
    row_empty(r, MIXING_TURNS - MIXING_NEXT);
    row_u64(r, one->turns);
    t->own.several_groups += one->several_groups;
    t->own.several_roles += one->several_roles;
    return row_hand_on(r, &t->document.filter, t->document.at);
}

/* Transitions between the same two, n of them. */
static bool write_steps(struct mixing *t, const struct succession_step *steps, size_t n) {
    const struct succession *s = &t->succession;
    struct row *r = count_document_row(&t->document);
    uint64_t interruptions = 0;
    buffer_clear(&t->gaps);
    for (size_t i = 0; i < n; i++) {
        interruptions += steps[i].interruption;
        if (isnan(steps[i].gap))
            continue;
        if (t->gaps.n)
            buffer_char(&t->gaps, ' ');
        buffer_real(&t->gaps, steps[i].gap, DIGITS);
    }
    row_text(r, s->speakers[steps->from].name);
    row_empty(r, MIXING_NEXT - MIXING_ROLE);
    row_text(r, s->speakers[steps->to].name);
    row_text(r, steps->out ? SLICE("out") : SLICE("in"));
    row_empty(r, MIXING_N - MIXING_WORDS);
    row_u64(r, n);
    row_text(r, buffer_slice(&t->gaps));
    if (!steps->out && s->broken_off)
        row_u64(r, interruptions);
    return row_hand_on(r, &t->document.filter, t->document.at);
}

static bool same_pair(const struct succession_step *a, const struct succession_step *b) {
    return a->out == b->out && a->from == b->from && a->to == b->to;
}

static bool check_times(struct mixing *t) {
    struct count_document *d = &t->document;
    return !t->succession.too_long ||
           fault_input(&d->filter.fault, d->at, buffer_slice(&d->now),
                       "turns that follow each other are more than 1e8 seconds apart");
}

static bool mixing_write(struct count_document *d) {
    struct mixing *t = (struct mixing *)d;
    struct succession *s = &t->succession;
    succession_end(s, &d->roles);
    t->own.backwards += s->backwards;
    t->own.all_zero += s->all_zero;
    bool ok = check_times(t) && write_document(t);
    for (size_t i = 0; ok && i < s->n_speakers; i++)
        ok = write_speaker(t, &s->speakers[i]);
    for (size_t i = 0, to; ok && i < s->n_steps; i = to) {
        for (to = i + 1; to < s->n_steps && same_pair(&s->steps[i], &s->steps[to]);)
            to++;
        ok = write_steps(t, &s->steps[i], to - i);
    }
    return ok;
}

static void mixing_begin(struct count_document *d) {
    succession_clear(&((struct mixing *)d)->succession);
}

static bool mixing_row(struct count_document *d, const struct count_said *said) {
    struct mixing *t = (struct mixing *)d;
    if (said->unit.tokens.n)
        succession_row(&t->succession, &(struct succession_row){.speaker = said->speaker,
                                                                .role = said->role,
                                                                .group = said->group,
                                                                .text = said->text,
                                                                .start = said->start,
                                                                .end = said->end,
                                                                .begins_turn = said->new_turn});
    return true;
}

static const struct count_hooks hooks = {mixing_names, MIXING_COLUMNS, true,
                                         mixing_begin, mixing_row,     mixing_write};

static void mixing_close(struct filter *f) {
    struct mixing *t = (struct mixing *)f;
    succession_free(&t->succession);
    buffer_free(&t->gaps);
    count_document_close(f);
}

static struct filter *mixing_open(struct stage_run *run, struct sink *next) {
    struct mixing *t = (struct mixing *)count_document_new(run, next, sizeof *t, &hooks);
    t->document.filter.close = mixing_close;
    return &t->document.filter;
}

static bool mixing_prepare(struct stage_run *run) {
    if (!count_document_prepare(run))
        return false;
    run->shared = mem_zero(1, sizeof(struct shared));
    return true;
}

static void mixing_gather(struct stage_run *run, struct filter *f) {
    struct shared *all = run->shared;
    const struct mixing *t = (struct mixing *)f;
    count_document_gather(&all->totals, &t->document);
    all->backwards += t->own.backwards;
    all->several_groups += t->own.several_groups;
    all->several_roles += t->own.several_roles;
    all->all_zero += t->own.all_zero;
}

static void mixing_carry(struct stage_run *run, struct carry *c) {
    struct shared *all = run->shared;
    count_document_carry(&all->totals, c);
    carry_sum(c, &all->backwards);
    carry_sum(c, &all->several_groups);
    carry_sum(c, &all->several_roles);
    carry_sum(c, &all->all_zero);
}

static void tell_people(struct stage_run *run, const struct shared *t) {
    if (t->several_groups)
        stage_note(run, "%llu speakers have several groups in a document: they are in none there",
                   (unsigned long long)t->several_groups);
    if (t->several_roles)
        stage_note(run, "%llu speakers have several roles in a document: they are like everybody",
                   (unsigned long long)t->several_roles);
}

static bool mixing_finish(struct stage_run *run) {
    const struct shared *t = run->shared;
    bool beside = run->mode->beside;
    if (!beside) {
        count_document_tell_roles(run, &t->totals);
        count_document_tell_nameless(run, &t->totals);
    }
    if (!beside && !t->totals.any_group)
        stage_note(run, "no %s: nobody is in a group",
                   t->totals.group_column ? "group in any row" : "column of groups");
    tell_people(run, t);
    if (t->backwards)
        stage_warn(run, "%llu turns run backwards in time: no gap is taken from them",
                   (unsigned long long)t->backwards);
    if (t->all_zero)
        stage_note(run,
                   "%llu documents where every turn begins as the one before ends: their times "
                   "tell no gap",
                   (unsigned long long)t->all_zero);
    if (!beside)
        count_document_tell_silent(run, &t->totals);
    return true;
}

static void mixing_release(struct stage_run *run) {
    free(run->shared);
}

const struct count_table count_mixing = {"mixing",       " facilitator-roles group ",
                                         mixing_prepare, mixing_open,
                                         mixing_gather,  mixing_carry,
                                         mixing_finish,  mixing_release};
