/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/listed.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/fold.h"
#include "corpus/glob.h"
#include "corpus/sheet.h"

struct listed_row {
    struct slice doc, speaker, role, group, folded;
};
struct listed {
    struct listed_row *rows;
    size_t n, cap;
    struct arena arena;
};

static struct slice fold(struct arena *a, struct slice name) {
    struct buffer room = {0};
    fold_word(name, &room);
    struct slice folded = arena_copy(a, buffer_slice(&room));
    buffer_free(&room);
    return folded;
}

static struct slice cell(struct listed *l, const struct sheet *s, size_t row, size_t column) {
    return arena_copy(&l->arena, clean_text(sheet_cell(s, row, column), &l->arena));
}

static void add_row(struct listed *l, const struct sheet *s, size_t row, const size_t columns[5]) {
    struct listed_row one = {.doc = cell(l, s, row, columns[0]),
                             .speaker = cell(l, s, row, columns[1]),
                             .role = cell(l, s, row, columns[2]),
                             .group = cell(l, s, row, columns[3])};
    struct slice alias = cell(l, s, row, columns[4]);
    if (alias.n)
        one.speaker = alias;
    if (one.doc.n == 0 || one.speaker.n == 0)
        return;
    one.folded = fold(&l->arena, one.speaker);
    MEM_GROW(l->rows, l->cap, l->n + 1);
    l->rows[l->n++] = one;
}

static bool add_sheet(struct listed *l, const struct sheet *s, const char *group, struct fault *f) {
    const size_t columns[5] = {sheet_column(s, "doc"), sheet_column(s, "speaker"),
                               sheet_column(s, "role"), sheet_column(s, group),
                               sheet_column(s, "alias")};
    struct place header = {s->name, s->header_line, 0};
    size_t before = l->n;
    if (columns[0] == COLUMN_NONE || columns[1] == COLUMN_NONE)
        return fault_input(f, header, NO_QUOTE,
                           "who was there is told by the columns doc and speaker: no column %s",
                           columns[0] == COLUMN_NONE ? "doc" : "speaker");
    for (size_t i = 0; i < s->n_rows; i++)
        add_row(l, s, i, columns);
    return l->n > before || fault_input(f, header, NO_QUOTE, "no row has both a doc and a speaker");
}

struct listed *listed_read(const struct text_list *files, const char *group, struct fault *f) {
    struct listed *l = mem_zero(1, sizeof *l);
    bool ok = true;
    for (size_t i = 0; ok && i < files->n; i++) {
        struct sheet *s = sheet_read(files->items[i], NULL, f);
        ok = s && add_sheet(l, s, group, f);
        sheet_free(s);
    }
    if (ok)
        return l;
    listed_free(l);
    return NULL;
}

/* The folded names of those who are there. */
static void names_of(const struct present *p, struct intern *names) {
    struct buffer room = {0};
    for (size_t i = 0; i < p->n; i++) {
        buffer_clear(&room);
        fold_word(p->all[i].speaker, &room);
        intern_add(names, buffer_slice(&room));
    }
    buffer_free(&room);
}

struct listed_met listed_join(const struct listed *l, struct slice doc, struct present *p,
                              const char *by) {
    struct intern names = {0};
    struct listed_met met = {0};
    names_of(p, &names);
    size_t there = names.count;
    for (size_t i = 0; i < l->n; i++) {
        const struct listed_row *row = &l->rows[i];
        size_t listed = names.count;
        if (!glob_matches(row->doc, doc))
            continue;
        uint32_t id = intern_add(&names, row->folded);
        met.known += id < there;
        if (id < listed)
            continue;
        present_find(p, row->speaker, row->role, *by ? row->group : SLICE(""));
        met.added++;
    }
    intern_free(&names);
    return met;
}

void listed_free(struct listed *l) {
    if (!l)
        return;
    free(l->rows);
    arena_free(&l->arena);
    free(l);
}
