/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/manifest_rows.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/fold.h"
#include "corpus/glob.h"

/* Columns that stages make themselves. */
static const char *const reserved[] = {
    "turn",     "start",   "end",      "line",    "marks",   "text",  "sent",
    "tokens",   "stems",   "hits",     "matcher", "theme",   "entry", "first",
    "last",     "begin",   "quote",    "left",    "right",   "level", "theme_a",
    "theme_b",  "n",       "turns",    "words",   "n_same",  "e",     "v",
    "e_units",  "v_units", "null",     "units",   "unit",    "block", "facilitators",
    "weight",   "weights", "weighted", "timed",   "seconds", "by",    "facilitator_roles",
    "searched",
};

bool manifest_reserved(struct slice column) {
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (slice_eq(column, slice_of(reserved[i])))
            return true;
    return false;
}

struct manifest *manifest_new(void) {
    struct manifest *m = mem_zero(1, sizeof *m);
    pthread_mutex_init(&m->lock, NULL);
    return m;
}

void manifest_free(struct manifest *m) {
    if (!m)
        return;
    for (size_t i = 0; i < m->n_parts; i++) {
        sheet_free(m->parts[i].sheet);
        free(m->parts[i].column);
    }
    free(m->parts);
    free(m->entries);
    free(m->columns);
    free(m->doc_heads);
    free(m->speaker_heads);
    free(m->patterns);
    free(m->conflicts);
    intern_free(&m->docs);
    intern_free(&m->speakers);
    names_free(&m->lost_docs);
    names_free(&m->lost_speakers);
    arena_free(&m->arena);
    pthread_mutex_destroy(&m->lock);
    free(m);
}

static size_t column_of(struct manifest *m, struct slice name) {
    for (size_t i = 0; i < m->n_columns; i++)
        if (slice_eq(m->columns[i], name))
            return i;
    MEM_GROW(m->columns, m->cap_columns, m->n_columns + 1);
    m->columns[m->n_columns] = name;
    return m->n_columns++;
}

/* `aliases`: the table is one of these. */
static bool is_ignored(struct slice name, bool aliases) {
    static const char *const ignored[] = {"turns", "words", "alias", "docs", "why", "maybe"};
    size_t n = aliases ? sizeof ignored / sizeof *ignored : 2;
    for (size_t i = 0; i < n; i++)
        if (slice_eq(name, slice_of(ignored[i])))
            return true;
    return name.n == 0;
}

static bool take_columns(struct manifest *m, struct part *p, struct fault *f) {
    const struct sheet *s = p->sheet;
    struct place at = {s->name, s->header_line, 0};
    bool ok = true;
    p->doc = sheet_column(s, "doc");
    p->speaker = sheet_column(s, "speaker");
    if (p->doc == COLUMN_NONE && p->speaker == COLUMN_NONE)
        return fault_input(f, at, NO_QUOTE, "neither a column doc nor a column speaker to join on");
    p->alias = sheet_column(s, "alias");
    bool aliases = p->alias != COLUMN_NONE;
    m->any_doc |= p->doc != COLUMN_NONE && !aliases;
    m->any_speaker |= p->speaker != COLUMN_NONE;
    for (size_t i = 0; i < s->n_columns; i++) {
        at.field = (unsigned)i + 1;
        p->column[i] = COLUMN_NONE;
        if (i == p->doc || i == p->speaker || is_ignored(s->columns[i], aliases))
            continue;
        if (manifest_reserved(s->columns[i]))
            ok = fault_input(f, at, s->columns[i], "hearth makes a column of this name itself");
        else
            p->column[i] = column_of(m, s->columns[i]);
    }
    return ok;
}

/* Puts entry `id` into the chain of its key. */
static void chain_up(struct manifest *m, struct intern *keys, size_t **heads, size_t *cap,
                     struct slice key, size_t id) {
    size_t known = keys->count;
    uint32_t k = intern_add(keys, key);
    MEM_GROW(*heads, *cap, keys->count);
    m->entries[id].next = k == known ? NO_ROW : (*heads)[k];
    (*heads)[k] = id;
}

static void index_entry(struct manifest *m, size_t id) {
    struct entry *e = &m->entries[id];
    if (e->pattern) {
        MEM_GROW(m->patterns, m->cap_patterns, m->n_patterns + 1);
        m->patterns[m->n_patterns++] = id;
    } else if (e->doc.n) {
        chain_up(m, &m->docs, &m->doc_heads, &m->cap_doc_heads, e->doc, id);
    } else {
        chain_up(m, &m->speakers, &m->speaker_heads, &m->cap_speaker_heads, e->folded, id);
    }
}

static struct slice fold(struct manifest *m, struct slice speaker) {
    struct buffer folded = {0};
    fold_word(speaker, &folded);
    struct slice s = arena_copy(&m->arena, buffer_slice(&folded));
    buffer_free(&folded);
    return s;
}

static void add_entry(struct manifest *m, struct entry e) {
    MEM_GROW(m->entries, m->cap_entries, m->n_entries + 1);
    m->entries[m->n_entries] = e;
    index_entry(m, m->n_entries++);
}

static bool take_row(struct manifest *m, size_t part, size_t row, struct fault *f) {
    const struct part *p = &m->parts[part];
    const struct sheet *s = p->sheet;
    struct entry e = {.part = part, .row = row, .next = NO_ROW};
    e.doc = clean_text(sheet_cell(s, row, p->doc), &m->arena);
    e.speaker = clean_text(sheet_cell(s, row, p->speaker), &m->arena);
    if (!e.doc.n && !e.speaker.n)
        return fault_input(f, sheet_place(s, row, COLUMN_NONE), NO_QUOTE,
                           "neither a document nor a speaker (a doc of * means all documents)");
    e.pattern = glob_is(e.doc);
    e.folded = fold(m, e.speaker);
    e.values = arena_alloc(&m->arena, s->n_columns, sizeof *e.values);
    for (size_t i = 0; i < s->n_columns; i++)
        e.values[i] = clean_text(sheet_cell(s, row, i), &m->arena);
    add_entry(m, e);
    e.speaker = clean_text(sheet_cell(s, row, p->alias), &m->arena);
    e.folded = fold(m, e.speaker);
    e.twin = true;
    if (e.speaker.n)
        add_entry(m, e);
    return true;
}

bool manifest_add(struct manifest *m, struct sheet *s, struct fault *f) {
    bool ok = true;
    MEM_GROW(m->parts, m->cap_parts, m->n_parts + 1);
    struct part *p = &m->parts[m->n_parts];
    *p = (struct part){.sheet = s, .column = mem_zero(s->n_columns, sizeof *p->column)};
    size_t part = m->n_parts++;
    if (!take_columns(m, p, f))
        return false;
    for (size_t row = 0; row < s->n_rows && (ok || f->many); row++)
        ok &= take_row(m, part, row, f);
    return ok;
}

size_t manifest_columns(const struct manifest *m, const struct slice **names) {
    *names = m->columns;
    return m->n_columns;
}
