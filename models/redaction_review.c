/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_review.h"

#include <stdlib.h>

enum { AROUND = 60 }; /* bytes of text on each side of the word */

static const char *const kind_names[] = {"name-or-word", "capital"};

void redaction_review_document(struct redaction_review *r) {
    intern_free(&r->of_doc);
    r->of_doc = (struct intern){0};
    r->first = r->n;
}

static bool inside_character(char c) {
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* The text around the word, cut between characters. */
static struct slice around(struct slice row, struct span at) {
    size_t from = at.from > AROUND ? at.from - AROUND : 0;
    size_t to = row.n - at.to > AROUND ? at.to + AROUND : row.n;
    while (from < at.from && inside_character(row.p[from]))
        from++;
    while (to < row.n && inside_character(row.p[to]))
        to++;
    return slice_trim((struct slice){row.p + from, to - from});
}

void redaction_review_add(struct redaction_review *r, const struct review_item *item,
                          struct slice row, struct span at) {
    buffer_clear(&r->key);
    buffer_char(&r->key, (char)('0' + (int)item->kind));
    buffer_add(&r->key, item->form);
    size_t known = r->of_doc.count, id = intern_add(&r->of_doc, buffer_slice(&r->key));
    if (id == known) {
        MEM_GROW(r->items, r->cap, r->n + 1);
        r->items[r->n++] = (struct review_item){
            .kind = item->kind,
            .form = arena_copy(&r->arena, item->form),
            .word = arena_copy(&r->arena, span_slice(row, at)),
            .doc = arena_copy(&r->arena, item->doc),
            .turn = arena_copy(&r->arena, item->turn),
            .quote = arena_copy(&r->arena, around(row, at)),
        };
    }
    r->items[r->first + id].n++;
}

static uint64_t *count_of(struct redaction_review *r, enum review_kind kind, size_t form) {
    size_t before = r->cap_counts[kind];
    MEM_GROW(r->counts[kind], r->cap_counts[kind], form + 1);
    for (size_t i = before; i < r->cap_counts[kind]; i++)
        r->counts[kind][i] = 0;
    return &r->counts[kind][form];
}

void redaction_review_count(struct redaction_review *r, enum review_kind kind, uint32_t form) {
    ++*count_of(r, kind, form);
}

void redaction_review_join(struct redaction_review *r, const struct redaction_review *more) {
    for (size_t kind = 0; kind < REVIEW_KINDS; kind++)
        for (size_t form = 0; form < more->cap_counts[kind]; form++)
            if (more->counts[kind][form])
                *count_of(r, (enum review_kind)kind, form) += more->counts[kind][form];
}

void redaction_review_free(struct redaction_review *r) {
    for (size_t kind = 0; kind < REVIEW_KINDS; kind++)
        free(r->counts[kind]);
    free(r->items);
    intern_free(&r->of_doc);
    arena_free(&r->arena);
    buffer_free(&r->key);
}

static void add_item(struct review_table *t, struct review_item item) {
    struct slice *texts[] = {&item.form, &item.word, &item.doc, &item.turn, &item.quote};
    for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
        *texts[k] = arena_copy(&t->arena, *texts[k]);
    MEM_GROW(t->items, t->cap, t->n + 1);
    t->items[t->n++] = item;
}

/* Of what was counted only: an item for each form. */
static void join_counts(struct review_table *t, const struct redaction_review *r,
                        const struct redaction_words *words) {
    for (size_t kind = 0; kind < REVIEW_KINDS; kind++)
        for (size_t form = 0; form < r->cap_counts[kind]; form++)
            if (r->counts[kind][form])
                add_item(t, (struct review_item){.kind = (enum review_kind)kind,
                                                 .form = redaction_form(words, (uint32_t)form),
                                                 .n = r->counts[kind][form]});
}

void review_table_join(struct review_table *t, const struct redaction_review *r,
                       const struct redaction_words *words) {
    for (uint32_t form = 0; form < redaction_words_forms(words); form++)
        if (redaction_form_lower(words, form))
            intern_add(&t->lower, redaction_form(words, form));
    for (size_t i = 0; i < r->n; i++)
        add_item(t, r->items[i]);
    join_counts(t, r, words);
}

static int compare(const void *a, const void *b) {
    const struct review_item *x = a, *y = b;
    int c = (x->kind > y->kind) - (x->kind < y->kind);
    c = c ? c : slice_cmp(x->form, y->form);
    return c ? c : slice_cmp(x->doc, y->doc);
}

static bool is_same(const struct review_item *a, const struct review_item *b) {
    return compare(a, b) == 0 && slice_eq(a->turn, b->turn);
}

/* Of what several workers counted: each once, in one order. */
static void join_same(struct review_table *t) {
    size_t n = 0;
    if (t->n)
        qsort(t->items, t->n, sizeof *t->items, compare);
    for (size_t i = 0; i < t->n; i++) {
        if (n && is_same(&t->items[n - 1], &t->items[i]))
            t->items[n - 1].n += t->items[i].n;
        else
            t->items[n++] = t->items[i];
    }
    t->n = n;
}

static void carry_item(struct carry *c, struct review_item *item) {
    struct slice *texts[] = {&item->form, &item->word, &item->doc, &item->turn, &item->quote};
    uint64_t kind = item->kind;
    carry_sum(c, &item->n);
    for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
        if (c->to)
            pack_text(c->to, *texts[k]);
        else
            *texts[k] = unpack_text(c->from);
    }
    if (c->to)
        pack_number(c->to, kind);
    else
        item->kind = (enum review_kind)unpack_up_to(c->from, REVIEW_KINDS - 1);
}

void review_table_carry(struct review_table *t, struct carry *c) {
    enum { ITEM_LEAST = 7 };
    carry_strings(c, &t->lower);
    if (c->to) {
        join_same(t);
        pack_number(c->to, t->n);
        for (size_t i = 0; i < t->n; i++)
            carry_item(c, &t->items[i]);
        return;
    }
    size_t n = unpack_count(c->from, ITEM_LEAST);
    for (size_t i = 0; i < n && !c->from->bad; i++) {
        struct review_item item = {.n = 0};
        carry_item(c, &item);
        add_item(t, item);
    }
}

void review_table_sum(struct review_table *t) {
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++)
        if (t->items[i].kind != REVIEW_CAPITAL ||
            intern_find(&t->lower, t->items[i].form) == INTERN_NONE)
            t->items[n++] = t->items[i];
    t->n = n;
    if (n)
        qsort(t->items, n, sizeof *t->items, compare);
    for (size_t i = 0; i < n; i++) {
        const struct review_item *item = &t->items[i];
        t->counts[item->kind] += item->n;
        t->words[item->kind] += i == 0 || t->items[i - 1].kind != item->kind ||
                                !slice_eq(t->items[i - 1].form, item->form);
    }
}

void review_table_write(const struct review_table *t, struct buffer *to) {
    buffer_text(to, "kind\tword\tn\tdoc\tturn\tquote\n");
    for (size_t i = 0; i < t->n; i++) {
        const struct review_item *item = &t->items[i];
        buffer_format(to, "%s\t", kind_names[item->kind]);
        buffer_add(to, item->word);
        buffer_char(to, '\t');
        buffer_u64(to, item->n);
        buffer_char(to, '\t');
        buffer_add(to, item->doc);
        buffer_char(to, '\t');
        buffer_add(to, item->turn);
        buffer_char(to, '\t');
        buffer_add(to, item->quote);
        buffer_char(to, '\n');
    }
}

void review_table_free(struct review_table *t) {
    free(t->items);
    intern_free(&t->lower);
    arena_free(&t->arena);
}
