/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices_table.h"

#include <stdlib.h>

#include "models/additive.h"
#include "pipeline/options.h"

/* A row on its way into the table. */
struct incoming {
    struct voices_table *table;
    const struct record *r;
    struct fault *f;
};

static struct slice field(const struct incoming *in, enum voices_column c) {
    return in->r->fields[in->table->at[c]];
}

static struct place place_of(const struct incoming *in, enum voices_column c) {
    return additive_place(in->r, in->table->at[c]);
}

static bool count_of(const struct incoming *in, enum voices_column c, uint64_t *value) {
    return additive_count(in->r, in->table->at[c], voices_names[c],
                          (uint64_t)1 << ADDITIVE_MOST_BITS, value, in->f);
}

/* A count of what `of`, which is there already, is a count of, too. */
static bool part_of(const struct incoming *in, enum voices_column c, enum voices_column of,
                    uint64_t all, uint64_t *value) {
    return additive_part(in->r, in->table->at[c], voices_names[c], all, voices_names[of], value,
                         in->f);
}

void voices_table_want(struct voices_table *t, const char *name) {
    t->wanted = mem_resize(t->wanted, t->n_wanted + 1, sizeof *t->wanted);
    t->wanted[t->n_wanted++] = (struct values){.name = name, .at = COLUMN_NONE};
}

bool voices_table_columns(struct voices_table *t, const struct columns *c, struct fault *f) {
    t->columns = c;
    for (size_t i = 0; i < t->n_wanted; i++)
        values_find(&t->wanted[i], c);
    return additive_columns(c, voices_names, VOICES_COLUMNS, "voices", t->at, f);
}

static uint32_t find_doc(struct voices_table *t, struct slice doc, struct place at) {
    uint32_t id = intern_add(&t->doc_names, doc);
    if (id == t->n_docs) {
        MEM_GROW(t->docs, t->cap_docs, t->n_docs + 1);
        t->docs[t->n_docs++] =
            (struct voices_doc){.name = intern_text(&t->doc_names, id), .id = id, .at = at};
    }
    return id;
}

static uint32_t find_person(const struct incoming *in, uint32_t doc) {
    struct voices_table *t = in->table;
    struct slice parts[4] = {field(in, VOICES_SPEAKER), field(in, VOICES_ROLE),
                             field(in, VOICES_GROUP), field(in, VOICES_DOC)};
    buffer_clear(&t->key);
    for (int i = 0; i < 4; i++) {
        buffer_add(&t->key, parts[i]);
        buffer_char(&t->key, '\t');
    }
    uint32_t id = intern_add(&t->keys, buffer_slice(&t->key));
    if (id == t->n_people) {
        const char *p = intern_text(&t->keys, id).p;
        MEM_GROW(t->people, t->cap_people, t->n_people + 1);
        t->people[t->n_people++] =
            (struct voices_person){.doc = doc,
                                   .id = id,
                                   .speaker = {p, parts[0].n},
                                   .role = {p + parts[0].n + 1, parts[1].n},
                                   .group = {p + parts[0].n + 1 + parts[1].n + 1, parts[2].n},
                                   .at = in->r->at};
    }
    return id;
}

static bool same_setting(const struct incoming *in, enum voices_column c, struct buffer *setting) {
    struct voices_table *t = in->table;
    return additive_setting(in->r, t->at[c], voices_names[c], t->any ? &t->first : NULL, setting,
                            in->f);
}

static bool add_doc(const struct incoming *in, uint32_t id) {
    struct voices_table *t = in->table;
    struct voices_doc *d = &t->docs[id];
    if (d->told)
        return additive_twice(in->r, t->at[VOICES_DOC], d->at, "a document", in->f);
    if (!same_setting(in, VOICES_UNIT, &t->unit) || !same_setting(in, VOICES_BY, &t->by) ||
        !same_setting(in, VOICES_ROLES, &t->roles) ||
        !additive_matcher(in->r, t->at[VOICES_MATCHER], voices_names[VOICES_MATCHER],
                          t->any ? &t->first : NULL, &t->matcher, in->f) ||
        !count_of(in, VOICES_WORDS, &d->words) ||
        !part_of(in, VOICES_TURNS, VOICES_WORDS, d->words, &d->turns))
        return false;
    for (size_t i = 0; i < t->n_wanted; i++)
        values_take(&t->wanted[i], in->r, id);
    d->told = true;
    d->searched = field(in, VOICES_MATCHER).n > 0;
    d->at = in->r->at;
    if (!t->any)
        t->first = d->at;
    t->any = true;
    return true;
}

static bool add_person(const struct incoming *in, uint32_t id) {
    struct voices_person *p = &in->table->people[id];
    struct slice seconds = field(in, VOICES_SECONDS);
    if (p->told)
        return additive_twice(in->r, in->table->at[VOICES_SPEAKER], p->at,
                              "a speaker of a document", in->f);
    if (!count_of(in, VOICES_WORDS, &p->words) ||
        !part_of(in, VOICES_TURNS, VOICES_WORDS, p->words, &p->turns) ||
        !part_of(in, VOICES_TIMED, VOICES_TURNS, p->turns, &p->timed) ||
        !part_of(in, VOICES_SEARCHED, VOICES_TURNS, p->turns, &p->searched))
        return false;
    if (!number_real(seconds, &p->seconds) || p->seconds < 0 || p->seconds > VOICES_SECONDS_MOST)
        return fault_input(in->f, place_of(in, VOICES_SECONDS), seconds, "no number of seconds");
    p->told = true;
    p->at = in->r->at;
    return true;
}

static bool add_theme(const struct incoming *in, uint32_t person) {
    struct voices_table *t = in->table;
    struct voices_theme row = {.person = person, .at = place_of(in, VOICES_THEME)};
    if (!count_of(in, VOICES_HITS, &row.hits) ||
        !part_of(in, VOICES_N, VOICES_HITS, row.hits, &row.turns))
        return false;
    uint32_t id = intern_add(&t->theme_names, field(in, VOICES_THEME));
    row.theme = intern_text(&t->theme_names, id);
    MEM_GROW(t->themes, t->cap_themes, t->n_themes + 1);
    t->themes[t->n_themes++] = row;
    return true;
}

bool voices_table_row(struct voices_table *t, const struct record *r, struct fault *f) {
    struct incoming in = {t, r, f};
    if (additive_is_header(r, t->columns))
        return true;
    uint32_t doc = find_doc(t, field(&in, VOICES_DOC), r->at);
    bool theme = field(&in, VOICES_THEME).n > 0;
    if (field(&in, VOICES_SPEAKER).n == 0)
        return theme ? fault_input(f, place_of(&in, VOICES_SPEAKER), NO_QUOTE,
                                   "a theme without a speaker")
                     : add_doc(&in, doc);
    uint32_t person = find_person(&in, doc);
    return theme ? add_theme(&in, person) : add_person(&in, person);
}

static int by_doc(const void *x, const void *y) {
    const struct voices_doc *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

static int by_person(const void *x, const void *y) {
    const struct voices_person *a = x, *b = y;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    int c = slice_cmp(a->speaker, b->speaker);
    c = c ? c : slice_cmp(a->role, b->role);
    return c ? c : slice_cmp(a->group, b->group);
}

static int by_theme(const void *x, const void *y) {
    const struct voices_theme *a = x, *b = y;
    int c = slice_cmp(a->theme, b->theme);
    return c ? c : (a->person > b->person) - (a->person < b->person);
}

static void order_people(struct voices_table *t, const uint32_t *docs) {
    for (size_t i = 0; i < t->n_people; i++)
        t->people[i].doc = docs[t->people[i].doc];
    if (t->n_people > 1)
        qsort(t->people, t->n_people, sizeof *t->people, by_person);
    for (size_t i = 0; i < t->n_people; i++) {
        struct voices_doc *d = &t->docs[t->people[i].doc];
        d->from = d->to ? d->from : i;
        d->to = i + 1;
    }
}

/* Ids become places. */
static void order(struct voices_table *t) {
    uint32_t *now = mem_zero(t->n_docs + t->n_people, sizeof *now);
    qsort(t->docs, t->n_docs, sizeof *t->docs, by_doc);
    for (uint32_t i = 0; i < t->n_docs; i++)
        now[i] = t->docs[i].id;
    for (size_t i = 0; i < t->n_wanted; i++)
        values_order(&t->wanted[i], now, t->n_docs);
    for (uint32_t i = 0; i < t->n_docs; i++)
        now[t->docs[i].id] = i;
    order_people(t, now);
    for (uint32_t i = 0; i < t->n_people; i++)
        now[t->people[i].id] = i;
    for (size_t i = 0; i < t->n_themes; i++)
        t->themes[i].person = now[t->themes[i].person];
    if (t->n_themes > 1)
        qsort(t->themes, t->n_themes, sizeof *t->themes, by_theme);
    free(now);
}

/* A document's people have not said more than was said in it. */
static bool check_docs(const struct voices_table *t, struct fault *f) {
    for (size_t d = 0; d < t->n_docs; d++) {
        const struct voices_doc *doc = &t->docs[d];
        uint64_t left = doc->words;
        if (!doc->told)
            return fault_input(f, doc->at, doc->name,
                               "a document without its own row (speaker and theme empty)");
        for (size_t i = doc->from; i < doc->to; i++) {
            const struct voices_person *p = &t->people[i];
            if (!p->told)
                return fault_input(f, p->at, p->speaker, "a speaker's theme without the speaker");
            if (p->words > left)
                return fault_input(f, p->at, p->speaker,
                                   "speakers have more words than their document");
            left -= p->words;
        }
    }
    return true;
}

static bool check_themes(const struct voices_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_themes; i++) {
        const struct voices_theme *now = &t->themes[i];
        if (i && by_theme(now - 1, now) == 0)
            return fault_input(f, now->at, now->theme, "a speaker's theme twice");
        if (now->turns > t->people[now->person].searched)
            return fault_input(f, now->at, now->theme,
                               "a theme in more turns of the speaker than were searched");
    }
    return true;
}

bool voices_table_searched(const struct voices_table *t, const struct voices_person *p) {
    return p->turns ? p->searched > 0 : t->docs[p->doc].searched;
}

static void mark_facilitators(struct voices_table *t) {
    char *list = mem_text(buffer_slice(&t->roles));
    struct roles roles = {.list = list};
    for (size_t i = 0; i < t->n_people; i++)
        t->people[i].facilitator = t->people[i].role.n && roles_has(&roles, t->people[i].role);
    roles_free(&roles);
    free(list);
}

bool voices_table_finish(struct voices_table *t, struct fault *f) {
    struct place at = {t->columns->at.file, 0, 0};
    if (t->n_docs == 0)
        return fault_input(f, at, NO_QUOTE, "no document: the table is empty");
    order(t);
    mark_facilitators(t);
    return check_docs(t, f) && check_themes(t, f);
}

void voices_table_free(struct voices_table *t) {
    free(t->docs);
    free(t->people);
    free(t->themes);
    for (size_t i = 0; i < t->n_wanted; i++)
        values_free(&t->wanted[i]);
    free(t->wanted);
    buffer_free(&t->unit);
    buffer_free(&t->by);
    buffer_free(&t->roles);
    buffer_free(&t->matcher);
    buffer_free(&t->key);
    intern_free(&t->doc_names);
    intern_free(&t->keys);
    intern_free(&t->theme_names);
    *t = (struct voices_table){0};
}
