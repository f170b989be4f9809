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

static const struct doc_rows_kind rows_kind = {
    .table = "voices", .empty = "speaker and theme", .by = true};

bool voices_table_columns(struct voices_table *t, const struct columns *c, struct fault *f) {
    t->docs.kind = &rows_kind;
    return additive_columns(c, voices_names, VOICES_COLUMNS, rows_kind.table, t->at, f) &&
           doc_rows_columns(&t->docs, c, f);
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
        t->people[t->n_people++] = (struct voices_person){
            .who = {.doc = doc,
                    .id = id,
                    .speaker = {p, parts[0].n},
                    .role = {p + parts[0].n + 1, parts[1].n},
                    .group = {p + parts[0].n + 1 + parts[1].n + 1, parts[2].n},
                    .at = in->r->at}};
    }
    return id;
}

static bool add_person(const struct incoming *in, uint32_t id) {
    struct voices_person *p = &in->table->people[id];
    struct slice seconds = field(in, VOICES_SECONDS);
    if (p->who.told)
        return additive_twice(in->r, in->table->at[VOICES_SPEAKER], p->who.at,
                              "a speaker of a document", in->f);
    if (!count_of(in, VOICES_WORDS, &p->words) ||
        !part_of(in, VOICES_TURNS, VOICES_WORDS, p->words, &p->turns) ||
        !part_of(in, VOICES_TIMED, VOICES_TURNS, p->turns, &p->timed) ||
        !part_of(in, VOICES_SEARCHED, VOICES_TURNS, p->turns, &p->searched))
        return false;
    if (!number_real(seconds, &p->seconds) || p->seconds < 0 || p->seconds > VOICES_SECONDS_MOST)
        return fault_input(in->f, place_of(in, VOICES_SECONDS), seconds, "no number of seconds");
    p->who.told = true;
    p->who.at = in->r->at;
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
    if (additive_is_header(r, t->docs.columns))
        return true;
    uint32_t doc = doc_rows_find(&t->docs, r);
    bool theme = field(&in, VOICES_THEME).n > 0;
    if (field(&in, VOICES_SPEAKER).n == 0)
        return theme ? fault_input(f, place_of(&in, VOICES_SPEAKER), NO_QUOTE,
                                   "a theme without a speaker")
                     : doc_rows_take(&t->docs, r, doc, f);
    uint32_t person = find_person(&in, doc);
    return theme ? add_theme(&in, person) : add_person(&in, person);
}

static int by_theme(const void *x, const void *y) {
    const struct voices_theme *a = x, *b = y;
    int c = slice_cmp(a->theme, b->theme);
    return c ? c : (a->person > b->person) - (a->person < b->person);
}

/* Ids become places. */
static void order(struct voices_table *t, const uint32_t *docs) {
    uint32_t *now = doc_people_order(t->people, t->n_people, sizeof *t->people, &t->docs, docs);
    for (size_t i = 0; i < t->n_themes; i++)
        t->themes[i].person = now[t->themes[i].person];
    if (t->n_themes > 1)
        qsort(t->themes, t->n_themes, sizeof *t->themes, by_theme);
    free(now);
}

/* A document's people have not said more than was said in it. */
static bool check_people(const struct voices_table *t, struct fault *f) {
    for (size_t d = 0; d < t->docs.n; d++) {
        const struct doc_row *doc = &t->docs.all[d];
        uint64_t left = doc->words;
        for (size_t i = doc->from; i < doc->to; i++) {
            const struct voices_person *p = &t->people[i];
            if (!p->who.told)
                return fault_input(f, p->who.at, p->who.speaker,
                                   "a speaker's theme without the speaker");
            if (p->words > left)
                return fault_input(f, p->who.at, p->who.speaker,
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
    return p->turns ? p->searched > 0 : t->docs.all[p->who.doc].searched;
}

bool voices_table_finish(struct voices_table *t, struct fault *f) {
    uint32_t *now = NULL;
    bool ok = doc_rows_finish(&t->docs, &now, f);
    if (ok)
        order(t, now);
    free(now);
    return ok && check_people(t, f) && check_themes(t, f);
}

void voices_table_free(struct voices_table *t) {
    doc_rows_free(&t->docs);
    free(t->people);
    free(t->themes);
    buffer_free(&t->key);
    intern_free(&t->keys);
    intern_free(&t->theme_names);
    *t = (struct voices_table){0};
}
