/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/count_left.h"

#include "models/additive.h"
#include "pipeline/scan.h"

void count_left_begin(struct count_left *l) {
    l->words = l->turns = l->facilitators = 0;
    buffer_clear(&l->last_turn);
}

static bool is_kept(const struct count_left *l) {
    return l->document.options->facilitators == 1;
}

static void count_turn(struct count_left *l, struct slice turn) {
    if (l->turns && slice_eq(turn, buffer_slice(&l->last_turn)))
        return;
    l->turns++;
    buffer_clear(&l->last_turn);
    buffer_add(&l->last_turn, turn);
}

bool count_left_row(struct count_left *l, const struct count_said *said) {
    if (said->unit.tokens.n == 0 || !said->searched)
        return false;
    l->facilitators += said->facilitator;
    if (said->facilitator && !is_kept(l))
        return false;
    l->words += scan_items(said->unit.tokens);
    count_turn(l, said->unit.turn);
    return true;
}

void count_left_settings(struct count_left *l, struct row *row) {
    l->totals.facilitators += l->facilitators;
    l->totals.docs_with += l->facilitators > 0;
    l->totals.nothing += l->words == 0;
    row_text(row, SLICE("turn"));
    if (is_kept(l)) {
        row_text(row, SLICE(ADDITIVE_KEPT));
        row_empty(row, 1);
    } else {
        row_u64(row, l->facilitators);
        row_text(row, buffer_slice(&l->document.roles_spelt));
    }
    row_text(row, buffer_slice(&l->document.matched));
}

void count_left_close(struct filter *f) {
    buffer_free(&((struct count_left *)f)->last_turn);
    count_document_close(f);
}

void count_left_gather(struct count_left_totals *all, const struct count_left *l) {
    count_document_gather(&all->document, &l->document);
    all->facilitators += l->totals.facilitators;
    all->docs_with += l->totals.docs_with;
    all->nothing += l->totals.nothing;
}

void count_left_carry(struct count_left_totals *all, struct carry *c) {
    count_document_carry(&all->document, c);
    carry_sum(c, &all->facilitators);
    carry_sum(c, &all->docs_with);
    carry_sum(c, &all->nothing);
}

/* Whose rows were left out is always said. */
void count_left_tell(struct stage_run *run, const struct count_left_totals *t) {
    struct count_document_totals told = t->document;
    told.facilitators = t->facilitators;
    told.docs_with = t->docs_with;
    count_document_tell_facilitators(run, &told);
    count_document_tell_unsearched(run, &told);
    if (t->nothing)
        stage_warn(run, "%llu of %llu documents have nothing left to count",
                   (unsigned long long)t->nothing, (unsigned long long)told.docs);
}
