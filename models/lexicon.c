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
    free(l->declared);
    intern_free(&l->theme_ids);
    rule_leaves_free(&l->leaves);
    arena_free(&l->arena);
    buffer_free(&l->remarks.understood);
    buffer_free(&l->remarks.notes);
    buffer_free(&l->remarks.warnings);
    free(l);
}

/* U+0000 to U+001F, U+007F to U+009F. */
static bool is_control(const char *p, size_t n) {
    return (unsigned char)*p < 0x20 || *p == 0x7f ||
           (n > 1 && *p == '\xc2' && (unsigned char)p[1] < 0xa0);
}

static bool has_any(struct slice s, const char *marks) {
    for (size_t i = 0; i < s.n; i++)
        if (is_control(s.p + i, s.n - i) || strchr(marks, s.p[i]))
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

/* A row without a pattern that says what a theme is called: what finds it stands elsewhere, or
 * nowhere yet. */
static bool names_theme(const struct lexicon_row *row) {
    return (row->label.n || row->note.n) && !row->pattern.n && !row->kind.n && !row->id.n &&
           !row->weight.n;
}

static bool check_row(const struct lexicon_row *row, int *kind, double *weight, struct fault *f) {
    bool ok = true;
    *weight = 1;
    *kind = row->kind.n ? choice_find(ENTRY_KINDS, row->kind) : ENTRY_STEM;
    if (*kind < 0)
        ok = fault_input(f, at_field(row, row->kind_field), row->kind,
                         "an unknown kind (known: stem, word, regex, except, rule)");
    if (row->pattern.n == 0 && !names_theme(row))
        ok = fault_input(f, at_field(row, row->pattern_field), NO_QUOTE, "an empty pattern");
    if (row->language.n && !language_find(row->language))
        ok = fault_input(f, at_field(row, row->language_field), row->language, LANGUAGE_UNKNOWN);
    if (row->weight.n && !number_real(row->weight, weight))
        ok = fault_input(f, at_field(row, row->weight_field), row->weight,
                         "a weight is a number such as 2 or -0.5");
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

static bool declare_theme(struct lexicon *l, const struct lexicon_row *row, uint32_t theme) {
    MEM_GROW(l->declared, l->cap_declared, l->n_declared + 1);
    l->declared[l->n_declared++] =
        (struct declared_theme){l->themes[theme].id, at_field(row, row->theme_field)};
    return true;
}

static struct slice entry_name(struct lexicon *l, const struct lexicon_row *row) {
    if (row->id.n)
        return arena_copy(&l->arena, row->id);
    struct buffer name = {0};
    buffer_u64(&name, l->n_files);
    buffer_char(&name, '.');
    buffer_u64(&name, row->at.line);
    struct slice kept = arena_copy(&l->arena, buffer_slice(&name));
    buffer_free(&name);
    return kept;
}

bool lexicon_add(struct lexicon *l, const struct lexicon_row *row, struct fault *f) {
    int kind;
    double weight;
    const struct rule *rule = NULL;
    uint32_t theme = 0;
    bool ok = check_theme(row, f);
    if (ok) /* also where the rest is wrong: rules may name it */
        theme = take_theme(l, row);
    if (!check_row(row, &kind, &weight, f) || !ok)
        return false;
    if (names_theme(row))
        return declare_theme(l, row, theme);
    struct slice pattern = arena_copy(&l->arena, row->pattern);
    struct place place = at_field(row, row->pattern_field);
    if (kind == ENTRY_RULE && !(rule = rule_read(pattern, place, &l->leaves, &l->arena, f)))
        return false;
    l->weighted |= row->weight.n > 0;
    MEM_GROW(l->entries, l->cap_entries, l->n_entries + 1);
    l->entries[l->n_entries++] = (struct entry){.theme = theme,
                                                .kind = (enum entry_kind)kind,
                                                .pattern = pattern,
                                                .name = entry_name(l, row),
                                                .weight = weight,
                                                .language = language_find(row->language),
                                                .place = place,
                                                .rule = rule};
    return true;
}

/* What tells two entries apart. */
static struct slice entry_key(const struct lexicon *l, const struct entry *e, struct buffer *key) {
    buffer_clear(key);
    buffer_add(key, l->themes[e->theme].id);
    buffer_char(key, '\t');
    buffer_u64(key, (uint64_t)e->kind);
    buffer_char(key, '\t');
    buffer_text(key, e->language ? e->language->code : "");
    buffer_char(key, '\t');
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

/* The themes that stay, in byte order of id: how many; `order` has room for all. */
static uint32_t rank_themes(const struct lexicon *l, bool all, struct ranked *order) {
    bool *used = mem_zero(l->n_themes, sizeof *used);
    uint32_t n = 0;
    for (size_t i = 0; i < l->n_entries; i++)
        used[l->entries[i].theme] = true;
    for (uint32_t i = 0; i < l->n_themes; i++)
        if (used[i] || all)
            order[n++] = (struct ranked){l->themes[i].id, i};
    qsort(order, n, sizeof *order, compare_ids);
    free(used);
    return n;
}

/* Themes in byte order of id, so that a theme's index is its rank. Those without an entry go,
 * unless `all` are to stay: what nobody looks for must not be counted as not found. */
static void sort_themes(struct lexicon *l, bool all) {
    struct ranked *order = mem_resize(NULL, l->n_themes, sizeof *order);
    uint32_t *rank = mem_resize(NULL, l->n_themes, sizeof *rank);
    uint32_t n = rank_themes(l, all, order);
    struct theme *sorted = mem_resize(NULL, n, sizeof *sorted);
    for (uint32_t i = 0; i < n; i++) {
        sorted[i] = l->themes[order[i].index];
        rank[order[i].index] = i;
    }
    for (size_t i = 0; i < l->n_entries; i++)
        l->entries[i].theme = rank[l->entries[i].theme];
    free(l->themes);
    free(order);
    free(rank);
    l->themes = sorted;
    l->n_themes = l->cap_themes = n;
}

/* The first theme whose id is not less than this, once they are sorted. */
static size_t theme_from(const struct lexicon *l, struct slice id) {
    size_t low = 0, high = l->n_themes;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slice_cmp(l->themes[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether the theme or one below it has an entry. */
static bool is_looked_for(const struct lexicon *l, struct slice id) {
    struct buffer below = {0};
    buffer_add(&below, id);
    buffer_char(&below, '/');
    size_t self = theme_from(l, id), child = theme_from(l, buffer_slice(&below));
    bool found = self < l->n_themes && slice_eq(l->themes[self].id, id);
    if (child < l->n_themes && l->themes[child].id.n > below.n)
        found |= memcmp(l->themes[child].id.p, below.p, below.n) == 0;
    buffer_free(&below);
    return found;
}

static void warn_of_theme(struct lexicon *l, struct place at, const char *what, struct slice id) {
    struct buffer *to = &l->remarks.warnings;
    text_visible(to, slice_of(at.file), 0);
    buffer_format(to, ":%llu: %s: \"", (unsigned long long)at.line, what);
    text_visible(to, id, 0);
    buffer_text(to, "\"\n");
}

static void warn_of_declared(struct lexicon *l) {
    for (size_t i = 0; i < l->n_declared; i++)
        if (!is_looked_for(l, l->declared[i].id))
            warn_of_theme(l, l->declared[i].place, "a theme without a pattern, left out",
                          l->declared[i].id);
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
        warn_of_theme(l, e->place, "the theme has only exceptions", l->themes[e->theme].id);
    }
    free(found);
}

bool lexicon_finish(struct lexicon *l, struct fault *f) {
    if (l->n_entries == 0)
        return fault_none(f) && fault_input(f, NO_PLACE, NO_QUOTE, "the lexicon has no entry%s",
                                            l->n_declared ? ": no theme has a pattern yet" : "");
    /* An entry with a fault is not among them, but its theme may be named by others. */
    bool sound = fault_none(f), ok = check_duplicates(l, f);
    sort_themes(l, !sound);
    warn_of_exceptions(l);
    warn_of_declared(l);
    return ok;
}

void lexicon_hash(const struct lexicon *l, struct slice settings, char hex[13]) {
    struct buffer all = {0};
    buffer_add(&all, settings);
    for (size_t i = 0; i < l->n_entries; i++) {
        const struct entry *e = &l->entries[i];
        buffer_char(&all, '\n');
        buffer_add(&all, l->themes[e->theme].id);
        buffer_char(&all, '\t');
        buffer_u64(&all, (uint64_t)e->kind);
        buffer_char(&all, '\t');
        buffer_add(&all, e->pattern);
        buffer_char(&all, '\t');
        buffer_add(&all, e->name);
        if (e->language)
            buffer_format(&all, "\t%s", e->language->code);
        if (e->weight != 1)
            buffer_format(&all, "\tweight %.17g", e->weight);
    }
    if (l->leaves.negators)
        negators_all(&all);
    digest_hex(buffer_slice(&all), hex, 12);
    buffer_free(&all);
}
