/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `voices` of hearth count: who speaks, document by document. */
#include <stdlib.h>

#include "models/listed.h"
#include "models/present.h"
#include "models/voices.h"
#include "stages/count_document.h"

enum { DIGITS = 17 }; /* additive numbers read back exactly */

struct shared {
    struct count_document_totals totals;
    uint64_t backwards, added, known;
    struct listed *listed; /* or NULL */
};

struct voices {
    struct count_document document;
    const struct shared *shared;
    struct present present;
    struct coded coded;
    uint64_t added, known; /* of those listed: see listed_met */
};

static bool write_document(struct voices *t) {
    struct count_document *d = &t->document;
    struct row *r = count_document_row(d);
    row_empty(r, VOICES_WORDS - VOICES_SPEAKER);
    row_u64(r, d->words);
    row_u64(r, d->turns);
    row_empty(r, VOICES_UNIT - VOICES_TIMED);
    row_text(r, SLICE("turn"));
    row_text(r, slice_of(d->by));
    row_text(r, buffer_slice(&d->roles_spelt));
    row_text(r, buffer_slice(&d->matched));
    return count_document_row_end(d);
}

static void begin_row(struct voices *t, const struct person *one, struct slice theme) {
    struct row *r = count_document_row(&t->document);
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
    row_empty(&t->document.row, VOICES_N - VOICES_WORDS);
    row_u64(&t->document.row, turns);
    row_u64(&t->document.row, theme->n_hits);
    return row_hand_on(&t->document.row, &t->document.filter, t->document.at);
}

static bool write_person(struct voices *t, struct person *one) {
    if (one->seconds > VOICES_SECONDS_MOST)
        return fault_input(&t->document.filter.fault, t->document.at, one->speaker,
                           "the turns of a speaker take more than 2^53 seconds");
    begin_row(t, one, SLICE(""));
    row_u64(&t->document.row, one->units.n_words);
    row_u64(&t->document.row, one->units.n_turns);
    row_u64(&t->document.row, one->timed);
    row_real(&t->document.row, one->seconds, DIGITS);
    row_u64(&t->document.row, one->searched);
    bool ok = row_hand_on(&t->document.row, &t->document.filter, t->document.at);
    coded_group(&t->coded, &t->present.themes, one->units.hits, one->units.n_hits);
    for (size_t i = 0; ok && i < t->coded.n_themes; i++)
        ok = write_theme(t, one, &t->coded.themes[i]);
    return ok;
}

static void join_listed(struct voices *t) {
    if (!t->shared->listed)
        return;
    struct listed_met met =
        listed_join(t->shared->listed, buffer_slice(&t->document.now), &t->present, t->document.by);
    t->added += met.added;
    t->known += met.known;
}

static bool voices_write(struct count_document *d) {
    struct voices *t = (struct voices *)d;
    join_listed(t);
    present_end(&t->present);
    bool ok = write_document(t);
    for (size_t i = 0; ok && i < t->present.n; i++)
        ok = write_person(t, &t->present.all[t->present.order[i]]);
    return ok;
}

static void voices_begin(struct count_document *d) {
    present_clear(&((struct voices *)d)->present);
}

/* Who has rows without a word only, is there and silent. */
static bool voices_row(struct count_document *d, const struct count_said *said) {
    struct voices *t = (struct voices *)d;
    if (said->speaker.n == 0)
        return true;
    const struct present_row row = {said->unit, said->start, said->end, said->searched};
    size_t who = present_find(&t->present, said->speaker, said->role, said->group);
    return row.unit.tokens.n == 0 || present_row(&t->present, who, &row, &d->filter.fault);
}

static const struct count_hooks hooks = {voices_names, VOICES_COLUMNS, true,
                                         voices_begin, voices_row,     voices_write};

static void voices_close(struct filter *f) {
    struct voices *t = (struct voices *)f;
    present_free(&t->present);
    coded_free(&t->coded);
    count_document_close(f);
}

/* The tables are read when rows are about to come: a stage before may have written them (redact
 * --listed). */
static bool read_listed(struct stage_run *run, struct fault *f) {
    const struct count_options *o = run->settings;
    struct shared *shared = run->shared;
    if (o->manifests.n && !shared->listed)
        shared->listed = listed_read(&o->manifests, o->group ? o->group : "group", f);
    return o->manifests.n == 0 || shared->listed;
}

static struct filter *voices_open(struct stage_run *run, struct sink *next) {
    struct voices *t = (struct voices *)count_document_new(run, next, sizeof *t, &hooks);
    t->shared = run->shared;
    t->document.filter.close = voices_close;
    read_listed(run, &t->document.filter.fault);
    return &t->document.filter;
}

static bool voices_prepare(struct stage_run *run) {
    run->shared = mem_zero(1, sizeof(struct shared));
    return count_document_prepare(run);
}

static void voices_gather(struct stage_run *run, struct filter *f) {
    struct shared *all = run->shared;
    const struct voices *t = (struct voices *)f;
    count_document_gather(&all->totals, &t->document);
    all->added += t->added;
    all->known += t->known;
    all->backwards += t->present.backwards;
}

static void voices_carry(struct stage_run *run, struct carry *c) {
    struct shared *all = run->shared;
    count_document_carry(&all->totals, c);
    carry_sum(c, &all->added);
    carry_sum(c, &all->known);
    carry_sum(c, &all->backwards);
}

/* A name that is written otherwise in the rows would be somebody silent. */
static void tell_listed(struct stage_run *run, const struct shared *t) {
    if (t->known)
        stage_note(run, "%llu of the people listed say nothing", (unsigned long long)t->added);
    else if (t->added)
        stage_warn(run, "none of the people listed speaks: are these the names in the rows?");
    else
        stage_warn(run, "nobody is listed for any of these documents");
}

static bool voices_finish(struct stage_run *run) {
    const struct count_options *o = run->settings;
    const struct shared *t = run->shared;
    if (!run->mode->beside) {
        count_document_tell_roles(run, &t->totals);
        count_document_tell_nameless(run, &t->totals);
    }
    if (t->backwards)
        stage_warn(run, "%llu turns end before they begin: they have no times",
                   (unsigned long long)t->backwards);
    if (o->manifests.n)
        tell_listed(run, t);
    if (!run->mode->beside)
        count_document_tell_silent(run, &t->totals);
    return true;
}

static void voices_release(struct stage_run *run) {
    struct shared *shared = run->shared;
    if (shared)
        listed_free(shared->listed);
    free(shared);
}

const struct count_table count_voices = {"voices",       " facilitator-roles group manifest ",
                                         voices_prepare, voices_open,
                                         voices_gather,  voices_carry,
                                         voices_finish,  voices_release};
