/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `entries` of hearth count: which entries of the codebook find something. */
#include "models/entries.h"

#include <stdlib.h>

#include "models/entry_counts.h"
#include "stages/count_left.h"

struct counted {
    struct count_left left;
    struct entry_counts entries;
};
struct shared {
    struct count_left_totals totals;
    uint64_t by_people;
};

static void begin(struct count_document *d) {
    struct counted *t = (struct counted *)d;
    count_left_begin(&t->left);
    entry_counts_clear(&t->entries);
}

static bool row(struct count_document *d, const struct count_said *said) {
    struct counted *t = (struct counted *)d;
    return !count_left_row(&t->left, said) ||
           entry_counts_row(&t->entries, &said->unit, t->left.turns, &d->filter.fault);
}

static bool write_document(struct counted *t) {
    struct row *r = count_document_row(&t->left.document);
    row_empty(r, ENTRIES_WORDS - ENTRIES_THEME);
    row_u64(r, t->left.words);
    row_u64(r, t->left.turns);
    row_empty(r, ENTRIES_UNIT - ENTRIES_N);
    count_left_settings(&t->left, r);
    return count_document_row_end(&t->left.document);
}

static bool write_entry(struct counted *t, const struct entry_count *entry) {
    struct count_document *d = &t->left.document;
    struct row *r = count_document_row(d);
    row_text(r, entry->theme);
    row_text(r, entry->entry);
    row_empty(r, ENTRIES_N - ENTRIES_WORDS);
    row_u64(r, entry->n);
    row_u64(r, entry->hits);
    return row_hand_on(r, &d->filter, d->at);
}

static bool write(struct count_document *d) {
    struct counted *t = (struct counted *)d;
    const struct entry_counts *e = &t->entries;
    entry_counts_sort(&t->entries);
    bool ok = write_document(t);
    for (size_t i = 0; ok && i < e->n_met; i++)
        ok = write_entry(t, &e->all[e->met[i]]);
    return ok;
}

static const struct count_hooks hooks = {entries_names, ENTRIES_COLUMNS, false, begin, row, write};

static void entries_close(struct filter *f) {
    entry_counts_free(&((struct counted *)f)->entries);
    count_left_close(f);
}

static struct filter *entries_open(struct stage_run *run, struct sink *next) {
    struct filter *f = &count_document_new(run, next, sizeof(struct counted), &hooks)->filter;
    f->close = entries_close;
    return f;
}

static bool entries_prepare(struct stage_run *run) {
    run->shared = mem_zero(1, sizeof(struct shared));
    return true;
}

static void entries_gather(struct stage_run *run, struct filter *f) {
    struct shared *all = run->shared;
    const struct counted *t = (struct counted *)f;
    count_left_gather(&all->totals, &t->left);
    all->by_people += t->entries.by_people;
}

static void entries_carry(struct stage_run *run, struct carry *c) {
    struct shared *all = run->shared;
    count_left_carry(&all->totals, c);
    carry_sum(c, &all->by_people);
}

static bool entries_finish(struct stage_run *run) {
    const struct shared *t = run->shared;
    count_left_tell(run, &t->totals);
    if (t->by_people)
        stage_note(run, "%llu hits are people's codings: no entry found them, so they have no row",
                   (unsigned long long)t->by_people);
    return true;
}

static void entries_release(struct stage_run *run) {
    free(run->shared);
}

const struct count_table count_entries = {"entries",       " facilitator-roles facilitators ",
                                          entries_prepare, entries_open,
                                          entries_gather,  entries_carry,
                                          entries_finish,  entries_release};
