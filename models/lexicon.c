/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lexicon.h"

#include <stdlib.h>

#include "models/digest.h"
#include "models/negators.h"
#include "pipeline/options.h"

struct lexicon *lexicon_new(void) {
    return mem_zero(1, sizeof(struct lexicon));
}

void lexicon_free(struct lexicon *l) {
    if (!l)
        return;
    free(l->themes);
    free(l->entries);
    intern_free(&l->theme_ids);
    rule_leaves_free(&l->leaves);
    arena_free(&l->arena);
    buffer_free(&l->remarks.understood);
    buffer_free(&l->remarks.notes);
    buffer_free(&l->remarks.warnings);
    free(l);
}

static bool has_any(struct slice s, const char *marks) {
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] < 0x20 || strchr(marks, s.p[i]))
            return true;
    return false;
}

static struct place at_field(const struct lexicon_row *row, unsigned field) {
    return (struct place){row->at.file, row->at.line, field};
}

static bool check_theme(const struct lexicon_row *row, struct fault *f) {
    struct place at = at_field(row, row->theme_field);
    struct slice rest = row->theme;
    if (row->theme.n == 0)
        return fault_input(f, at, NO_QUOTE, "no theme");
    if (has_any(row->theme, " :#\""))
        return fault_input(f, at, row->theme, "a theme id holds no space, \":\", \"#\" or quote");
    while (rest.p)
        if (slice_cut(&rest, '/').n == 0)
            return fault_input(f, at, row->theme, "an empty level in the theme's path");
    return true;
}

static bool check_row(const struct lexicon_row *row, int *kind, struct fault *f) {
    bool ok = true;
    *kind = row->kind.n ? choice_find(ENTRY_KINDS, row->kind) : ENTRY_STEM;
    if (*kind < 0)
        ok = fault_input(f, at_field(row, row->kind_field), row->kind,
                         "an unknown kind (known: stem, word, regex, except, rule)");
    if (row->pattern.n == 0)
        ok = fault_input(f, at_field(row, row->pattern_field), NO_QUOTE, "an empty pattern");
    if (row->language.n && !language_find(row->language))
        ok = fault_input(f, at_field(row, row->language_field), row->language, LANGUAGE_UNKNOWN);
    if (has_any(row->id, " :\""))
        ok = fault_input(f, at_field(row, row->id_field), row->id,
                         "an entry's id holds no space, \":\" or quote");
    return ok;
}

/* The theme of that id, taken in when it is new; a label or note is kept where none was. */
static uint32_t take_theme(struct lexicon *l, const struct lexicon_row *row) {
    uint32_t id = intern_add(&l->theme_ids, row->theme);
    if (id == l->n_themes) {
        MEM_GROW(l->themes, l->cap_themes, l->n_themes + 1);
        l->themes[l->n_themes++] =
            (struct theme){arena_copy(&l->arena, row->theme), {"", 0}, {"", 0}};
    }
    struct theme *t = &l->themes[id];
    if (t->label.n == 0)
        t->label = arena_copy(&l->arena, row->label);
    if (t->note.n == 0)
        t->note = arena_copy(&l->arena, row->note);
    return id;
}

static struct slice entry_name(struct lexicon *l, const struct lexicon_row *row) {
    if (row->id.n)
        return arena_copy(&l->arena, row->id);
    struct buffer name = {0};
    buffer_format(&name, "%llu.%llu", (unsigned long long)l->n_files,
                  (unsigned long long)row->at.line);
    struct slice kept = arena_copy(&l->arena, buffer_slice(&name));
    buffer_free(&name);
    return kept;
}

bool lexicon_add(struct lexicon *l, const struct lexicon_row *row, struct fault *f) {
    int kind;
    const struct rule *rule = NULL;
    uint32_t theme = 0;
    bool ok = check_theme(row, f);
    if (ok) /* also where the rest is wrong: rules may name it */
        theme = take_theme(l, row);
    if (!check_row(row, &kind, f) || !ok)
        return false;
    struct slice pattern = arena_copy(&l->arena, row->pattern);
    struct place place = at_field(row, row->pattern_field);
    if (kind == ENTRY_RULE && !(rule = rule_read(pattern, place, &l->leaves, &l->arena, f)))
        return false;
    MEM_GROW(l->entries, l->cap_entries, l->n_entries + 1);
    l->entries[l->n_entries++] = (struct entry){.theme = theme,
                                                .kind = (enum entry_kind)kind,
                                                .pattern = pattern,
                                                .name = entry_name(l, row),
                                                .language = language_find(row->language),
                                                .place = place,
                                                .rule = rule};
    return true;
}

/* What tells two entries apart. */
static struct slice entry_key(const struct lexicon *l, const struct entry *e, struct buffer *key) {
    buffer_clear(key);
    buffer_add(key, l->themes[e->theme].id);
    buffer_format(key, "\t%d\t%s\t", (int)e->kind, e->language ? e->language->code : "");
    buffer_add(key, e->pattern);
    return buffer_slice(key);
}

/* Entries whose key stands already in `seen` are faults that name where. */
static bool check_new(struct intern *seen, uint32_t *first, struct slice key,
                      const struct lexicon *l, size_t i, struct slice quoted, const char *what,
                      struct fault *f) {
    uint32_t known = (uint32_t)seen->count, id = intern_add(seen, key);
    if (id == known) {
        first[id] = (uint32_t)i;
        return true;
    }
    struct place there = l->entries[first[id]].place;
    return fault_input(f, l->entries[i].place, quoted, "%s as in line %llu of %s", what,
                       (unsigned long long)there.line, there.file);
}

static bool check_duplicates(const struct lexicon *l, struct fault *f) {
    struct intern keys = {0}, names = {0};
    uint32_t *first_key = mem_zero(l->n_entries, sizeof *first_key);
    uint32_t *first_name = mem_zero(l->n_entries, sizeof *first_name);
    struct buffer key = {0};
    bool ok = true;
    for (size_t i = 0; i < l->n_entries; i++) {
        const struct entry *e = &l->entries[i];
        ok &= check_new(&keys, first_key, entry_key(l, e, &key), l, i, e->pattern, "the same entry",
                        f);
        ok &= check_new(&names, first_name, e->name, l, i, e->name, "the same id", f);
    }
    intern_free(&keys);
    intern_free(&names);
    free(first_key);
    free(first_name);
    buffer_free(&key);
    return ok;
}

struct ranked {
    struct slice id;
    uint32_t index;
};

static int compare_ids(const void *a, const void *b) {
    const struct ranked *x = a, *y = b;
    return slice_cmp(x->id, y->id);
}

/* Themes in byte order of id, so that a theme's index is its rank. */
static void sort_themes(struct lexicon *l) {
    struct ranked *order = mem_resize(NULL, l->n_themes, sizeof *order);
    struct theme *sorted = mem_resize(NULL, l->n_themes, sizeof *sorted);
    uint32_t *rank = mem_resize(NULL, l->n_themes, sizeof *rank);
    for (uint32_t i = 0; i < l->n_themes; i++)
        order[i] = (struct ranked){l->themes[i].id, i};
    qsort(order, l->n_themes, sizeof *order, compare_ids);
    for (uint32_t i = 0; i < l->n_themes; i++) {
        sorted[i] = l->themes[order[i].index];
        rank[order[i].index] = i;
    }
    for (size_t i = 0; i < l->n_entries; i++)
        l->entries[i].theme = rank[l->entries[i].theme];
    free(l->themes);
    free(order);
    free(rank);
    l->themes = sorted;
    l->cap_themes = l->n_themes;
}

/* Warns of themes without any entry but exceptions, where the first of those stands. */
static void warn_of_exceptions(struct lexicon *l) {
    bool *found = mem_zero(l->n_themes, sizeof *found);
    for (size_t i = 0; i < l->n_entries; i++)
        found[l->entries[i].theme] |= l->entries[i].kind != ENTRY_EXCEPT;
    for (size_t i = 0; i < l->n_entries; i++) {
        const struct entry *e = &l->entries[i];
        if (found[e->theme])
            continue;
        found[e->theme] = true;
        text_visible(&l->remarks.warnings, slice_of(e->place.file), 0);
        buffer_format(&l->remarks.warnings, ":%llu: the theme has only exceptions: \"",
                      (unsigned long long)e->place.line);
        text_visible(&l->remarks.warnings, l->themes[e->theme].id, 0);
        buffer_text(&l->remarks.warnings, "\"\n");
    }
    free(found);
}

bool lexicon_finish(struct lexicon *l, struct fault *f) {
    if (l->n_entries == 0)
        return fault_none(f) && fault_input(f, NO_PLACE, NO_QUOTE, "the lexicon has no entry");
    bool ok = check_duplicates(l, f);
    sort_themes(l);
    warn_of_exceptions(l);
    return ok;
}

void lexicon_hash(const struct lexicon *l, struct slice settings, char hex[13]) {
    struct buffer all = {0};
    buffer_add(&all, settings);
    for (size_t i = 0; i < l->n_entries; i++) {
        const struct entry *e = &l->entries[i];
        buffer_char(&all, '\n');
        buffer_add(&all, l->themes[e->theme].id);
        buffer_format(&all, "\t%d\t", (int)e->kind);
        buffer_add(&all, e->pattern);
        buffer_char(&all, '\t');
        buffer_add(&all, e->name);
        if (e->language)
            buffer_format(&all, "\t%s", e->language->code);
    }
    if (l->leaves.negators)
        negators_all(&all);
    digest_hex(buffer_slice(&all), hex, 12);
    buffer_free(&all);
}
