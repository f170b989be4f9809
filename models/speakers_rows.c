/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was decided, as a table: a row for each label, or for each folder or document where it is
 * somebody else. */
#include <stdlib.h>

#include "corpus/fold.h"
#include "models/speakers_inner.h"

/* A label in a document, and what is said of it there. */
struct claim {
    const struct voice *voice;
    const struct speakers_doc *doc;
    struct slice alias, maybe;
    enum speakers_why why;
};

struct writing {
    struct speakers *s;
    struct claim *claims; /* [n]: by label, then document */
    size_t n, cap;
    bool *narrow; /* [labels]: a row for each document */
};

/* What was found out. */
static void find(const struct speakers *s, struct claim *c) {
    const struct spelling *label = &s->spellings[c->voice->spelling];
    const struct stay *stay = speakers_stay(s, label->person, (size_t)(c->doc - s->docs));
    const struct spelling *best = &s->spellings[s->people[label->person].best];
    c->why = stay->why;
    c->maybe = stay->maybe;
    if (stay->target != label->person) {
        c->alias = speakers_name(s, stay->target);
    } else if (stay->introduced.n && stay->named == NONE) {
        *c = (struct claim){c->voice, c->doc, stay->introduced, {"", 0}, WHY_INITIALS};
    } else if (best != label) {
        c->alias = best->label;
        c->why = label->parts.noisy && !best->parts.noisy ? WHY_GUEST : WHY_SPELLING;
    }
}

/* What was decided before stands; what is found out may not contradict it. */
static void heed(const struct speakers *s, struct claim *c) {
    struct slice doc = c->doc->name, label = c->voice->label;
    struct slice given = aliases_find(s->given, doc, doc, label);
    if (given.p && !slice_eq(given, label)) {
        *c = (struct claim){c->voice, c->doc, given, {"", 0}, WHY_GIVEN};
    } else if (aliases_name(s->given, label)) {
        *c = (struct claim){c->voice, c->doc, {"", 0}, {"", 0}, WHY_NONE};
    } else if (c->alias.n) {
        given = aliases_find(s->given, doc, doc, c->alias);
        c->alias = given.p ? given : c->alias;
    }
    if (slice_eq(c->alias, label))
        c->alias = (struct slice){"", 0};
}

static void add_claims(struct writing *w, const struct speakers_doc *d) {
    for (size_t i = 0; i < d->n; i++) {
        struct claim c = {&d->voices[i], d, {"", 0}, {"", 0}, WHY_NONE};
        find(w->s, &c);
        if (w->s->given)
            heed(w->s, &c);
        MEM_GROW(w->claims, w->cap, w->n + 1);
        w->claims[w->n++] = c;
    }
}

/* By label, then in the order of the documents. */
static int by_label(const void *a, const void *b) {
    const struct claim *x = a, *y = b;
    size_t i = x->voice->spelling, k = y->voice->spelling;
    return i != k ? (i > k) - (i < k) : (x->doc > y->doc) - (x->doc < y->doc);
}

static bool same(const struct claim *a, const struct claim *b) {
    return a->why == b->why && slice_eq(a->alias, b->alias) && slice_eq(a->maybe, b->maybe);
}

static bool is_below(struct slice folder, struct slice doc) {
    return doc.n > folder.n && doc.p[folder.n] == '/' && memcmp(doc.p, folder.p, folder.n) == 0;
}

/* Whether all claims, or those below a folder, say the same as `c`. */
static bool agree(const struct claim *all, size_t n, const struct claim *c,
                  const struct slice *folder) {
    for (size_t i = 0; i < n; i++)
        if ((!folder || is_below(*folder, all[i].doc->name)) && !same(&all[i], c))
            return false;
    return true;
}

/* Where a claim holds: as widely as all claims of its label agree, which is `agreed`. But that a
 * name is short for another says nothing of other folders. */
static struct slice scope(const struct writing *w, const struct claim *all, size_t n, bool agreed,
                          const struct claim *c) {
    bool wide = !c->alias.n || c->why == WHY_SPELLING || c->why == WHY_GUEST ||
                w->s->n_groups == 1 || w->s->within == WITHIN_ALL;
    struct slice folder = c->doc->folder;
    if (w->narrow[c->voice->spelling])
        return c->doc->name;
    if (wide && agreed)
        return (struct slice){"", 0};
    if (!c->doc->in_name || !agree(all, n, c, &folder))
        return c->doc->name;
    struct buffer pattern = {0};
    buffer_add(&pattern, folder);
    buffer_text(&pattern, "/*");
    struct slice copy = arena_copy(&w->s->arena, buffer_slice(&pattern));
    buffer_free(&pattern);
    return copy;
}

static void add_to_row(struct speakers_row *r, const struct voice *v) {
    r->turns += v->turns;
    r->words += v->words;
    r->docs++;
    if (!r->role.n)
        r->role = v->role;
}

/* The rows of one label, which has claims [0, n). */
static void write_label(struct writing *w, const struct claim *all, size_t n) {
    struct speakers *s = w->s;
    size_t first = s->n_rows;
    bool agreed = agree(all, n, &all[0], NULL);
    for (size_t i = 0; i < n; i++) {
        struct slice where = scope(w, all, n, agreed, &all[i]);
        size_t k = first;
        while (k < s->n_rows && !slice_eq(s->rows[k].doc, where))
            k++;
        if (k == s->n_rows) {
            MEM_GROW(s->rows, s->cap_rows, s->n_rows + 1);
            s->rows[s->n_rows++] = (struct speakers_row){.speaker = all[i].voice->label,
                                                         .alias = all[i].alias,
                                                         .doc = where,
                                                         .role = {"", 0},
                                                         .maybe = all[i].maybe,
                                                         .why = all[i].why};
        }
        add_to_row(&s->rows[k], all[i].voice);
    }
}

static void write_all(struct writing *w) {
    w->s->n_rows = 0;
    for (size_t from = 0, to; from < w->n; from = to) {
        size_t label = w->claims[from].voice->spelling;
        for (to = from; to < w->n && w->claims[to].voice->spelling == label;)
            to++;
        write_label(w, w->claims + from, to - from);
    }
}

static struct slice fold(struct arena *a, struct slice name) {
    struct buffer folded = {0};
    fold_word(name, &folded);
    struct slice copy = arena_copy(a, buffer_slice(&folded));
    buffer_free(&folded);
    return copy;
}

/* Rows by their speakers, whatever the capitals. */
struct index {
    struct alias_claim *says; /* [rows] */
    struct intern folded;
    size_t *heads, cap, *next; /* next: [rows] */
};

static void make_index(struct index *x, struct speakers *s) {
    x->says = mem_resize(NULL, s->n_rows, sizeof *x->says);
    x->next = mem_resize(NULL, s->n_rows, sizeof *x->next);
    for (size_t i = 0; i < s->n_rows; i++) {
        const struct speakers_row *r = &s->rows[i];
        x->says[i] = (struct alias_claim){r->speaker, r->alias, r->doc, fold(&s->arena, r->speaker),
                                          fold(&s->arena, r->alias)};
        size_t known = x->folded.count, id = intern_add(&x->folded, x->says[i].folded);
        MEM_GROW(x->heads, x->cap, id + 1);
        x->next[i] = id == known ? NONE : x->heads[id];
        x->heads[id] = i;
    }
}

static void narrow(struct writing *w, const struct speakers_row *r) {
    w->narrow[intern_find(&w->s->labels, r->speaker)] = true;
}

/* Marks the labels whose rows would be refused as aliases: each document is then told apart. */
static bool find_disputes(struct writing *w) {
    struct speakers *s = w->s;
    struct index x = {0};
    bool any = false;
    make_index(&x, s);
    for (size_t i = 0; i < s->n_rows; i++)
        for (int chain = 0; chain < 2; chain++) {
            uint32_t id = intern_find(&x.folded, chain ? x.says[i].folded_alias : x.says[i].folded);
            for (size_t k = id == INTERN_NONE ? NONE : x.heads[id]; k != NONE; k = x.next[k]) {
                if (k == i || !(chain ? aliases_chain(&x.says[i], &x.says[k])
                                      : aliases_contradict(&x.says[i], &x.says[k])))
                    continue;
                narrow(w, &s->rows[i]);
                narrow(w, &s->rows[k]);
                any = true;
            }
        }
    free(x.says);
    free(x.next);
    free(x.heads);
    intern_free(&x.folded);
    return any;
}

/* A row and what it is put in order by. */
struct ordered {
    struct speakers_row row;
    struct slice key, name;
};

static int by_person(const void *a, const void *b) {
    const struct ordered *x = a, *y = b;
    int order = slice_cmp(x->key, y->key);
    order = order ? order : slice_cmp(x->name, y->name);
    order = order ? order : (x->row.alias.n > 0) - (y->row.alias.n > 0);
    order = order ? order : slice_cmp(x->row.speaker, y->row.speaker);
    return order ? order : slice_cmp(x->row.doc, y->row.doc);
}

/* The words of a name, without the title that leads it. */
static struct slice order_key(struct speakers *s, struct slice name) {
    struct label_parts l = label_parts_of(s->known, name, &s->arena);
    struct buffer key = {0};
    for (size_t i = l.lead; i < l.n; i++) {
        buffer_add(&key, l.words[i].bare);
        buffer_char(&key, ' ');
    }
    if (l.n == 0)
        buffer_add(&key, l.keys[0]);
    struct slice copy = arena_copy(&s->arena, buffer_slice(&key));
    buffer_free(&key);
    return copy;
}

static void sort_rows(struct speakers *s) {
    struct ordered *all = mem_resize(NULL, s->n_rows, sizeof *all);
    for (size_t i = 0; i < s->n_rows; i++) {
        const struct speakers_row *r = &s->rows[i];
        struct slice name = r->alias.n ? r->alias : r->speaker;
        all[i] = (struct ordered){*r, order_key(s, name), name};
    }
    if (s->n_rows)
        qsort(all, s->n_rows, sizeof *all, by_person);
    for (size_t i = 0; i < s->n_rows; i++)
        s->rows[i] = all[i].row;
    free(all);
}

void speakers_write_rows(struct speakers *s) {
    struct writing w = {.s = s, .narrow = mem_zero(s->labels.count, sizeof *w.narrow)};
    for (size_t d = 0; d < s->n_docs; d++)
        add_claims(&w, &s->docs[d]);
    if (w.n)
        qsort(w.claims, w.n, sizeof *w.claims, by_label);
    write_all(&w);
    if (find_disputes(&w))
        write_all(&w);
    sort_rows(s);
    free(w.claims);
    free(w.narrow);
}
