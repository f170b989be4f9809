/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/heard_all.h"

#include <stdlib.h>

static int by_name(const void *x, const void *y) {
    const struct heard_doc *one = x, *other = y;
    return slice_cmp(one->name, other->name);
}

/* All documents in byte order, so that nothing hangs on who worked on them. */
static void join_documents(struct heard_all *a) {
    for (size_t w = 0; w < a->n_workers; w++)
        a->n_docs += a->workers[w]->n_docs;
    a->docs = mem_resize(NULL, a->n_docs, sizeof *a->docs);
    size_t n = 0;
    for (size_t w = 0; w < a->n_workers; w++)
        for (size_t i = 0; i < a->workers[w]->n_docs; i++) {
            a->docs[n] = a->workers[w]->docs[i];
            a->docs[n++].worker = w;
        }
    if (n)
        qsort(a->docs, n, sizeof *a->docs, by_name);
}

/* A stem in one of its forms. */
struct form {
    uint32_t stem;
    struct slice text; /* in a->forms */
    uint64_t inside;
};
struct form_list {
    struct form *at; /* [a->forms.count] */
    size_t cap;
};

static void add_form(struct heard_all *a, struct form_list *list, struct form form,
                     struct buffer *key) {
    buffer_clear(key);
    buffer_u64(key, form.stem);
    buffer_char(key, ' ');
    size_t head = key->n;
    buffer_add(key, form.text);
    uint32_t known = (uint32_t)a->forms.count, id = intern_add(&a->forms, buffer_slice(key));
    if (id == known) {
        struct slice kept = intern_text(&a->forms, id);
        MEM_GROW(list->at, list->cap, (size_t)id + 1);
        list->at[id] = (struct form){form.stem, {kept.p + head, kept.n - head}, 0};
    }
    list->at[id].inside += form.inside;
}

static void join_words(struct heard_all *a, struct form_list *list) {
    struct buffer key = {0};
    a->stem_of = mem_zero(a->n_workers, sizeof *a->stem_of);
    for (size_t w = 0; w < a->n_workers; w++) {
        const struct heard *h = a->workers[w];
        a->stem_of[w] = mem_resize(NULL, h->n_words, sizeof **a->stem_of);
        for (size_t i = 0; i < h->n_words; i++) {
            const struct heard_word *word = &h->words[i];
            uint32_t stem = intern_add(&a->stems, intern_text(&h->stems, word->stem));
            a->stem_of[w][i] = stem;
            if (word->inside)
                add_form(
                    a, list,
                    (struct form){stem, intern_text(&h->tokens.words, word->form), word->inside},
                    &key);
        }
    }
    buffer_free(&key);
}

/* The commonest form of each stem, of several the first in byte order. */
static void judge_stems(struct heard_all *a, const struct form_list *list,
                        struct function_words *stop) {
    size_t n = a->stems.count;
    uint64_t *stopped = mem_zero(n, sizeof *stopped), *most = mem_zero(n, sizeof *most);
    a->inside = mem_zero(n, sizeof *a->inside);
    a->form = mem_zero(n, sizeof *a->form);
    a->edge = mem_zero(n, sizeof *a->edge);
    for (size_t i = 0; i < a->forms.count; i++) {
        const struct form *f = &list->at[i];
        a->inside[f->stem] += f->inside;
        stopped[f->stem] += function_words_has(stop, f->text) ? f->inside : 0;
        bool more = f->inside > most[f->stem] ||
                    (f->inside == most[f->stem] && slice_cmp(f->text, a->form[f->stem]) < 0);
        if (!more)
            continue;
        most[f->stem] = f->inside;
        a->form[f->stem] = f->text;
    }
    for (size_t i = 0; i < n; i++)
        a->edge[i] = 2 * stopped[i] < a->inside[i];
    free(stopped);
    free(most);
}

void heard_all_join(struct heard_all *a, struct heard *const *workers, size_t n_workers,
                    struct function_words *stop) {
    struct form_list list = {0};
    a->workers = workers;
    a->n_workers = n_workers;
    join_documents(a);
    join_words(a, &list);
    judge_stems(a, &list, stop);
    free(list.at);
}

bool heard_all_visit(const struct heard_all *a, const struct heard_visit *visit, struct fault *f) {
    struct heard_rows rows = {0};
    struct heard_row row;
    bool ok = true;
    for (size_t i = 0; ok && i < a->n_docs; i++) {
        const struct heard_doc *doc = &a->docs[i];
        ok = heard_open(&rows, a->workers[doc->worker], doc, f);
        while (ok && heard_next(&rows, &row))
            if (row.inside || !visit->only_inside)
                visit->row(visit->with, doc, &row);
        if (visit->end)
            visit->end(visit->with);
    }
    heard_rows_free(&rows);
    return ok;
}

struct slice heard_all_form(const struct heard_all *a, const struct heard_doc *doc, uint32_t word) {
    const struct heard *h = a->workers[doc->worker];
    return intern_text(&h->tokens.words, h->words[word & ~HEARD_COVERED].form);
}

void heard_all_free(struct heard_all *a) {
    for (size_t w = 0; a->stem_of && w < a->n_workers; w++)
        free(a->stem_of[w]);
    free(a->stem_of);
    free(a->docs);
    intern_free(&a->stems);
    intern_free(&a->forms);
    free(a->inside);
    free(a->form);
    free(a->edge);
}
