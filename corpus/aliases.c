/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/aliases.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/fold.h"
#include "corpus/glob.h"
#include "corpus/names.h"
#include "pipeline/intern.h"

#define NO_ROW ((size_t)-1)

struct alias_row {
    struct alias_claim says;
    const struct sheet *sheet;
    size_t row;
    size_t next; /* of the same speaker but for capitals; NO_ROW */
    bool met;    /* written by any worker, only ever to true */
};

struct aliases {
    struct sheet **sheets; /* [n_sheets]: owned */
    size_t n_sheets, cap_sheets;
    struct alias_row *rows; /* [n] */
    size_t n, cap;
    struct intern folded; /* speakers */
    size_t *heads;        /* [folded.count]: the last row of each */
    size_t cap_heads;
    struct intern names; /* folded aliases */
    struct arena arena;
};

struct aliases *aliases_new(void) {
    return mem_zero(1, sizeof(struct aliases));
}

void aliases_free(struct aliases *a) {
    if (!a)
        return;
    for (size_t i = 0; i < a->n_sheets; i++)
        sheet_free(a->sheets[i]);
    free(a->sheets);
    free(a->rows);
    free(a->heads);
    intern_free(&a->folded);
    intern_free(&a->names);
    arena_free(&a->arena);
    free(a);
}

static struct slice fold(struct aliases *a, struct slice name) {
    struct buffer folded = {0};
    fold_word(name, &folded);
    struct slice copy = arena_copy(&a->arena, buffer_slice(&folded));
    buffer_free(&folded);
    return copy;
}

static uint32_t find_folded(const struct intern *in, struct slice name) {
    struct buffer folded = {0};
    fold_word(name, &folded);
    uint32_t id = intern_find(in, buffer_slice(&folded));
    buffer_free(&folded);
    return id;
}

/* The last row of a speaker, whatever the capitals, or NO_ROW. */
static size_t rows_of(const struct aliases *a, struct slice speaker) {
    uint32_t id = find_folded(&a->folded, speaker);
    return id == INTERN_NONE ? NO_ROW : a->heads[id];
}

bool aliases_name(const struct aliases *a, struct slice name) {
    return find_folded(&a->names, name) != INTERN_NONE;
}

static void add_row(struct aliases *a, struct alias_row r) {
    size_t known = a->folded.count, id;
    r.says.folded = fold(a, r.says.speaker);
    r.says.folded_alias = fold(a, r.says.alias);
    if (r.says.alias.n)
        intern_add(&a->names, r.says.folded_alias);
    id = intern_add(&a->folded, r.says.folded);
    MEM_GROW(a->heads, a->cap_heads, a->folded.count);
    r.next = id == known ? NO_ROW : a->heads[id];
    a->heads[id] = a->n;
    MEM_GROW(a->rows, a->cap, a->n + 1);
    a->rows[a->n++] = r;
}

bool aliases_add(struct aliases *a, struct sheet *s, struct fault *f) {
    static const char *const needed[] = {"speaker", "alias"};
    size_t doc = sheet_column(s, "doc"), column[2];
    bool ok = true;
    MEM_GROW(a->sheets, a->cap_sheets, a->n_sheets + 1);
    a->sheets[a->n_sheets++] = s;
    for (size_t i = 0; i < 2; i++)
        if ((column[i] = sheet_column(s, needed[i])) == COLUMN_NONE)
            return fault_input(f, (struct place){s->name, s->header_line, 0}, slice_of(needed[i]),
                               "a table of aliases without this column");
    for (size_t i = 0; i < s->n_rows && (ok || f->many); i++) {
        struct alias_row r = {.sheet = s, .row = i};
        r.says.speaker = clean_text(sheet_cell(s, i, column[0]), &a->arena);
        r.says.alias = clean_text(sheet_cell(s, i, column[1]), &a->arena);
        r.says.doc = clean_text(sheet_cell(s, i, doc), &a->arena);
        if (!r.says.speaker.n && r.says.alias.n)
            ok = fault_input(f, sheet_place(s, i, column[0]), NO_QUOTE, "an alias of nobody");
        if (r.says.speaker.n)
            add_row(a, r);
    }
    return ok;
}

static struct slice resolved(const struct alias_claim *c) {
    return c->alias.n ? c->alias : c->speaker;
}

/* Whether two rows are as specific as one another, in some document. */
static bool are_rivals(const struct alias_claim *a, const struct alias_claim *b) {
    if (slice_eq(a->doc, b->doc))
        return true;
    return glob_is(a->doc) && glob_is(b->doc) && glob_meets(a->doc, b->doc);
}

bool aliases_contradict(const struct alias_claim *a, const struct alias_claim *b) {
    bool same_spelling = slice_eq(a->speaker, b->speaker);
    return slice_eq(a->folded, b->folded) && are_rivals(a, b) &&
           (same_spelling || (a->alias.n && b->alias.n)) && !slice_eq(resolved(a), resolved(b));
}

bool aliases_chain(const struct alias_claim *a, const struct alias_claim *b) {
    bool meet = !a->doc.n || !b->doc.n || glob_meets(a->doc, b->doc);
    return a->alias.n && b->alias.n && meet && slice_eq(a->folded_alias, b->folded) &&
           !slice_eq(a->alias, a->speaker) && !slice_eq(a->alias, b->alias);
}

static bool tell(const struct alias_row *r, const struct alias_row *other, const char *what,
                 struct fault *f) {
    const struct sheet *s = r->sheet;
    struct buffer shown = {0};
    text_visible(&shown, resolved(&other->says), 60);
    fault_input(f, sheet_place(s, r->row, sheet_column(s, "alias")), r->says.alias,
                "%s \"%.*s\" (%s:%llu)", what, SLICE_ARGS(buffer_slice(&shown)), other->sheet->name,
                (unsigned long long)other->sheet->rows[other->row].line);
    buffer_free(&shown);
    return false;
}

/* A row against those before it that are about the same speaker. */
static bool check_rivals(const struct aliases *a, const struct alias_row *r, struct fault *f) {
    for (size_t i = r->next; i != NO_ROW; i = a->rows[i].next)
        if (aliases_contradict(&r->says, &a->rows[i].says))
            return tell(r, &a->rows[i], "this spelling has another alias already,", f);
    return true;
}

static bool check_chain(const struct aliases *a, const struct alias_row *r, struct fault *f) {
    uint32_t id = intern_find(&a->folded, r->says.folded_alias);
    for (size_t i = id == INTERN_NONE ? NO_ROW : a->heads[id]; i != NO_ROW; i = a->rows[i].next)
        if (&a->rows[i] != r && aliases_chain(&r->says, &a->rows[i].says))
            return tell(r, &a->rows[i], "this alias is itself a spelling of", f);
    return true;
}

bool aliases_check(const struct aliases *a, struct fault *f) {
    bool ok = true;
    for (size_t i = 0; i < a->n && (ok || f->many); i++)
        ok = check_rivals(a, &a->rows[i], f) && check_chain(a, &a->rows[i], f) && ok;
    return ok;
}

/* How specific a row is for a label in a document, from 1; 0: it is about others. */
static unsigned rank_of(const struct alias_claim *r, struct slice doc, struct slice name,
                        struct slice label) {
    unsigned spelled = slice_eq(r->speaker, label) ? 3 : 0;
    if (!r->doc.n)
        return 1 + spelled;
    if (!glob_is(r->doc))
        return slice_eq(r->doc, doc) || slice_eq(r->doc, name) ? 3 + spelled : 0;
    return glob_matches(r->doc, doc) || glob_matches(r->doc, name) ? 2 + spelled : 0;
}

struct slice aliases_find(struct aliases *a, struct slice doc, struct slice name,
                          struct slice label) {
    struct alias_row *best = NULL;
    unsigned most = 0;
    for (size_t i = rows_of(a, label); i != NO_ROW; i = a->rows[i].next) {
        struct alias_row *r = &a->rows[i];
        unsigned rank = rank_of(&r->says, doc, name, label);
        if (rank > most || (rank == most && rank && r->says.alias.n)) {
            best = r;
            most = rank;
        }
    }
    if (!best)
        return (struct slice){NULL, 0};
    if (!__atomic_load_n(&best->met, __ATOMIC_RELAXED))
        __atomic_store_n(&best->met, true, __ATOMIC_RELAXED);
    return best->says.alias.n ? best->says.alias : label;
}

void aliases_carry(struct aliases *a, struct carry *c) {
    for (size_t i = 0; i < a->n; i++)
        carry_flag(c, &a->rows[i].met);
}

void aliases_finish(const struct aliases *a, struct stage_run *run) {
    struct names lost = {0};
    struct buffer list = {0};
    for (size_t i = 0; i < a->n; i++) {
        const struct alias_claim *c = &a->rows[i].says;
        if (!a->rows[i].met && !slice_eq(resolved(c), c->speaker))
            names_add(&lost, c->speaker);
    }
    if (names_list(&lost, &list))
        stage_warn(run, "%zu spelling%s in the tables of aliases belong%s to nobody here: %.*s",
                   lost.n, lost.n == 1 ? "" : "s", lost.n == 1 ? "s" : "",
                   SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
    names_free(&lost);
}
