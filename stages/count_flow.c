/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `flow` of hearth count: where in a conversation themes are raised. */
#include "models/flow.h"

#include <stdlib.h>

#include "stages/count_left.h"

struct flow {
    struct count_left left;
    struct hierarchy themes;
    struct units units;
    struct coded coded;
    unsigned char *tenths; /* [units.n_units]: of each turn */
    size_t *next;          /* [coded.n_themes]: the first hit that was not written yet */
    size_t cap_tenths, cap_next;
};

static void begin(struct count_document *d) {
    struct flow *t = (struct flow *)d;
    count_left_begin(&t->left);
    units_clear(&t->units);
}

static bool row(struct count_document *d, const struct count_said *said) {
    struct flow *t = (struct flow *)d;
    return !count_left_row(&t->left, said) || units_row(&t->units, &said->unit, &d->filter.fault);
}

static bool write_document(struct flow *t) {
    struct row *r = count_document_row(&t->left.document);
    row_empty(r, FLOW_WORDS - FLOW_TENTH);
    row_u64(r, t->left.words);
    row_u64(r, t->left.turns);
    row_empty(r, FLOW_UNIT - FLOW_N);
    count_left_settings(&t->left, r);
    return count_document_row_end(&t->left.document);
}

static bool write_tenth(struct flow *t, unsigned tenth, uint64_t turns) {
    struct count_document *d = &t->left.document;
    struct row *r = count_document_row(d);
    row_u64(r, tenth);
    row_empty(r, FLOW_TURNS - FLOW_THEME);
    row_u64(r, turns);
    return row_hand_on(r, &d->filter, d->at);
}

/* The theme's hits in the tenth, which are its next ones, if it has any there. */
static bool write_theme(struct flow *t, unsigned tenth, size_t i) {
    const struct coded_theme *theme = &t->coded.themes[i];
    struct count_document *d = &t->left.document;
    uint64_t turns = 0, places = 0;
    size_t from = t->next[i], to = from;
    for (; to < theme->n_hits && t->tenths[theme->hits[to].unit] == tenth; to++) {
        turns += to == from || theme->hits[to].unit != theme->hits[to - 1].unit;
        places += (uint64_t)theme->hits[to].first + 1;
    }
    t->next[i] = to;
    if (to == from)
        return true;
    struct row *r = count_document_row(d);
    row_u64(r, tenth);
    row_text(r, hierarchy_name(&t->themes, theme->theme));
    row_empty(r, FLOW_N - FLOW_WORDS);
    row_u64(r, turns);
    row_u64(r, to - from);
    row_u64(r, places);
    return row_hand_on(r, &d->filter, d->at);
}

/* The tenth of every turn; turns[tenth] are those of each. */
static void find_tenths(struct flow *t, uint64_t *turns) {
    uint64_t before = 0;
    MEM_GROW(t->tenths, t->cap_tenths, t->units.n_units);
    for (uint32_t i = 0; i < t->units.n_units; i++) {
        unsigned tenth = flow_tenth(before, t->units.n_words);
        t->tenths[i] = (unsigned char)tenth;
        turns[tenth]++;
        before += t->units.words[i];
    }
}

static bool write(struct count_document *d) {
    struct flow *t = (struct flow *)d;
    uint64_t turns[1 + FLOW_TENTHS] = {0};
    coded_group(&t->coded, &t->themes, t->units.hits, t->units.n_hits);
    MEM_GROW(t->next, t->cap_next, t->coded.n_themes);
    for (size_t i = 0; i < t->coded.n_themes; i++)
        t->next[i] = 0;
    find_tenths(t, turns);
    bool ok = write_document(t);
    for (unsigned tenth = 1; ok && tenth <= FLOW_TENTHS; tenth++) {
        ok = turns[tenth] == 0 || write_tenth(t, tenth, turns[tenth]);
        for (size_t i = 0; ok && i < t->coded.n_themes; i++)
            ok = write_theme(t, tenth, i);
    }
    return ok;
}

static const struct count_hooks hooks = {flow_names, FLOW_COLUMNS, false, begin, row, write};

static void flow_close(struct filter *f) {
    struct flow *t = (struct flow *)f;
    hierarchy_free(&t->themes);
    units_free(&t->units);
    coded_free(&t->coded);
    free(t->tenths);
    free(t->next);
    count_left_close(f);
}

static struct filter *flow_open(struct stage_run *run, struct sink *next) {
    struct flow *t = (struct flow *)count_document_new(run, next, sizeof *t, &hooks);
    struct filter *f = &t->left.document.filter;
    t->units.setting = (struct unit_setting){.kind = UNIT_TURN, .window = 1};
    t->units.themes = &t->themes;
    f->close = flow_close;
    return f;
}

static bool flow_prepare(struct stage_run *run) {
    run->shared = mem_zero(1, sizeof(struct count_left_totals));
    return true;
}

static void flow_gather(struct stage_run *run, struct filter *f) {
    count_left_gather(run->shared, (struct count_left *)f);
}

static void flow_carry(struct stage_run *run, struct carry *c) {
    count_left_carry(run->shared, c);
}

static bool flow_finish(struct stage_run *run) {
    count_left_tell(run, run->shared);
    return true;
}

static void flow_release(struct stage_run *run) {
    free(run->shared);
}

const struct count_table count_flow = {"flow",       " facilitator-roles facilitators ",
                                       flow_prepare, flow_open,
                                       flow_gather,  flow_carry,
                                       flow_finish,  flow_release};
