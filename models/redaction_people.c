/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_people.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/sheet.h"

static void add_name(struct redaction_people *all, struct slice name, struct slice alias,
                     struct pseudonyms *p, struct buffer *normal) {
    if (name.n == 0)
        return;
    struct slice person = alias.n ? alias : name;
    uint64_t number = pseudonym_number(pseudonyms_give(p, PSEUDONYM_PERSON, person));
    redaction_names_add(all->names, name, number);
    buffer_clear(normal);
    pseudonyms_normal(name, normal);
    intern_add(&all->full, buffer_slice(normal));
    if (alias.n == 0)
        return;
    size_t known = all->spellings.count, id = intern_add(&all->spellings, buffer_slice(normal));
    MEM_GROW(all->aliases, all->cap, id + 1);
    if (id == known)
        all->aliases[id] = arena_copy(&all->arena, alias);
}

/* A spelling that belongs to two people is a mistake that nobody would see later. */
static bool check_alias(const struct redaction_people *all, struct slice name, struct slice alias,
                        struct place at, struct buffer *room, struct fault *f) {
    if (name.n == 0 || alias.n == 0)
        return true;
    struct slice before = redaction_people_name(all, name, room);
    if (before.p == name.p || slice_eq(before, alias))
        return true;
    return fault_input(f, at, name, "this name has another alias already");
}

static bool add_sheet(struct redaction_people *all, const struct sheet *s, bool is_manifest,
                      struct pseudonyms *p, struct fault *f) {
    const size_t columns[] = {is_manifest ? COLUMN_NONE : sheet_column(s, "name"),
                              sheet_column(s, "speaker")};
    size_t alias_column = sheet_column(s, "alias");
    struct buffer room = {0};
    bool ok = true;
    if (columns[0] == COLUMN_NONE && columns[1] == COLUMN_NONE)
        return is_manifest || fault_input(f, (struct place){s->name, s->header_line, 0}, NO_QUOTE,
                                          "neither a column name nor a column speaker");
    for (size_t i = 0; ok && i < s->n_rows; i++) {
        struct slice alias = clean_text(sheet_cell(s, i, alias_column), &all->arena);
        for (size_t k = 0; ok && k < 2; k++) {
            struct slice name = clean_text(sheet_cell(s, i, columns[k]), &all->arena);
            ok = check_alias(all, name, alias, sheet_place(s, i, columns[k]), &room, f);
            if (ok)
                add_name(all, name, alias, p, &room);
        }
        if (ok)
            add_name(all, alias, (struct slice){"", 0}, p, &room);
    }
    buffer_free(&room);
    return ok;
}

static bool read_tables(struct redaction_people *all, const struct text_list *files,
                        bool are_manifests, struct pseudonyms *p, struct fault *f) {
    bool ok = true;
    for (size_t i = 0; ok && files && i < files->n; i++) {
        struct sheet *s = sheet_read(files->items[i], NULL, f);
        ok = s && add_sheet(all, s, are_manifests, p, f);
        sheet_free(s);
    }
    return ok;
}

bool redaction_people_read(struct redaction_people *all,
                           const struct redaction_people_tables *tables,
                           const struct name_words *words, struct pseudonyms *p, struct fault *f) {
    all->names = redaction_names_new(words);
    return (all->names || fault_input(f, NO_PLACE, NO_QUOTE, "ICU has no rules for words")) &&
           read_tables(all, tables->names, false, p, f) &&
           read_tables(all, tables->manifests, true, p, f);
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

struct slice redaction_people_name(const struct redaction_people *all, struct slice name,
                                   struct buffer *room) {
    if (all->spellings.count == 0)
        return name;
    buffer_clear(room);
    pseudonyms_normal(name, room);
    uint32_t id = intern_find(&all->spellings, buffer_slice(room));
    return id == INTERN_NONE ? name : all->aliases[id];
}

void redaction_people_free(struct redaction_people *all) {
    redaction_names_free(all->names);
    intern_free(&all->full);
    intern_free(&all->spellings);
    free(all->aliases);
    arena_free(&all->arena);
}
