/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_people.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/sheet.h"

static void add_name(struct redaction_people *all, struct slice name, struct slice person,
                     struct pseudonyms *p, struct buffer *normal) {
    if (name.n == 0)
        return;
    uint64_t number = pseudonym_number(pseudonyms_give(p, PSEUDONYM_PERSON, person));
    redaction_names_add(all->names, name, number);
    buffer_clear(normal);
    pseudonyms_normal(name, normal);
    intern_add(&all->full, buffer_slice(normal));
}

/* A spelling that belongs to two people is a mistake that nobody would see later. `normal` is the
 * name's. */
static bool add_alias(struct redaction_people *all, struct slice name, struct slice alias,
                      const struct buffer *normal, struct place at, struct fault *f) {
    if (name.n == 0 || alias.n == 0)
        return true;
    size_t known = all->spellings.count, id = intern_add(&all->spellings, buffer_slice(normal));
    MEM_GROW(all->aliases, all->cap, id + 1);
    if (id == known)
        all->aliases[id] = arena_copy(&all->arena, alias);
    return slice_eq(all->aliases[id], alias) ||
           fault_input(f, at, name, "this name has another alias already");
}

/* A row: what its columns `name` and `speaker` have, and the alias of both. */
static bool add_row(struct redaction_people *all, const struct sheet *s, size_t row,
                    const size_t columns[3], struct pseudonyms *p, struct fault *f) {
    struct buffer normal = {0};
    struct slice cells[3];
    for (size_t k = 0; k < 3; k++)
        cells[k] = clean_text(sheet_cell(s, row, columns[k]), &all->arena);
    struct slice alias = cells[2];
    add_name(all, cells[1], alias.n ? alias : cells[1], p, &normal);
    add_name(all, cells[0], alias.n ? alias : cells[0], p, &normal);
    bool ok = add_alias(all, cells[0], alias, &normal, sheet_place(s, row, columns[0]), f);
    add_name(all, alias, alias, p, &normal);
    buffer_free(&normal);
    return ok;
}

/* Takes the sheet over. */
static bool add_sheet(struct redaction_people *all, struct sheet *s, bool is_manifest,
                      struct pseudonyms *p, struct fault *f) {
    const size_t columns[3] = {is_manifest ? COLUMN_NONE : sheet_column(s, "name"),
                               sheet_column(s, "speaker"), sheet_column(s, "alias")};
    bool ok = is_manifest || columns[0] != COLUMN_NONE || columns[1] != COLUMN_NONE ||
              fault_input(f, (struct place){s->name, s->header_line, 0}, NO_QUOTE,
                          "neither a column name nor a column speaker");
    for (size_t i = 0; ok && i < s->n_rows; i++)
        ok = add_row(all, s, i, columns, p, f);
    if (ok && columns[1] != COLUMN_NONE && columns[2] != COLUMN_NONE) {
        all->speakers = all->speakers ? all->speakers : aliases_new();
        return aliases_add(all->speakers, s, f);
    }
    sheet_free(s);
    return ok;
}

static bool read_tables(struct redaction_people *all, const struct text_list *files,
                        bool are_manifests, struct pseudonyms *p, struct fault *f) {
    bool ok = true;
    for (size_t i = 0; ok && files && i < files->n; i++) {
        struct sheet *s = sheet_read(files->items[i], NULL, f);
        ok = s && add_sheet(all, s, are_manifests, p, f);
    }
    return ok;
}

bool redaction_people_read(struct redaction_people *all,
                           const struct redaction_people_tables *tables,
                           const struct name_words *words, struct pseudonyms *p, struct fault *f) {
    all->names = redaction_names_new(words);
    return (all->names || fault_input(f, NO_PLACE, NO_QUOTE, "ICU has no rules for words")) &&
           read_tables(all, tables->names, false, p, f) &&
           read_tables(all, tables->manifests, true, p, f) &&
           (!all->speakers || aliases_check(all->speakers, f));
}

void redaction_people_join(struct redaction_people *all, const struct pseudonyms_all *given) {
    for (size_t i = 0; i < given->n; i++) {
        const struct pseudonym_given *g = &given->at[i];
        if (g->kind != PSEUDONYM_PERSON)
            continue;
        redaction_names_add(all->names, g->name,
                            pseudonym_number((struct slice){g->text, PSEUDONYM_TEXT}));
        intern_add(&all->full, g->name);
    }
}

bool redaction_people_has(const struct redaction_people *all, struct slice name,
                          struct buffer *room) {
    buffer_clear(room);
    pseudonyms_normal(name, room);
    return intern_find(&all->full, buffer_slice(room)) != INTERN_NONE;
}

struct slice redaction_people_name(const struct redaction_people *all, struct slice doc,
                                   struct slice name, struct buffer *room) {
    struct slice alias = all->speakers && name.n ? aliases_find(all->speakers, doc, doc, name)
                                                 : (struct slice){NULL, 0};
    if (alias.p && !slice_eq(alias, name))
        return alias;
    if (all->spellings.count == 0)
        return name;
    buffer_clear(room);
    pseudonyms_normal(name, room);
    uint32_t id = intern_find(&all->spellings, buffer_slice(room));
    return id == INTERN_NONE ? name : all->aliases[id];
}

void redaction_people_free(struct redaction_people *all) {
    redaction_names_free(all->names);
    aliases_free(all->speakers);
    intern_free(&all->full);
    intern_free(&all->spellings);
    free(all->aliases);
    arena_free(&all->arena);
}
