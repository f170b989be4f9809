/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/ingest_inner.h"

/* What was found out about a document before it is read. */
static void copy_document(struct documents *to, const struct document *d) {
    MEM_GROW(to->items, to->cap, to->n + 1);
    struct document *new = &to->items[to->n++];
    *new = (struct document){.file = d->file,
                             .doc = d->doc,
                             .reader = d->reader,
                             .part = d->part,
                             .outcome = d->outcome,
                             .bytes = d->bytes,
                             .held = d->held,
                             .fault = {.stage = to->stage}};
    if (!fault_none(&d->fault))
        fault_again(&new->fault, d->fault.status, d->fault.count, buffer_slice(&d->fault.text));
}

void ingest_share(struct ingest *g) {
    const struct ingest *from = (const struct ingest *)g->plan.options->found;
    const struct text_list *only = g->plan.options->only;
    struct documents *d = &g->documents;
    struct intern paths = {0};
    for (size_t i = 0; i < only->n; i++)
        intern_add(&paths, slice_of(only->items[i]));
    for (size_t i = 0; i < from->documents.n; i++)
        if (intern_find(&paths, slice_of(from->documents.items[i].file->path)) != INTERN_NONE)
            copy_document(d, &from->documents.items[i]);
    for (; d->n_columns < from->documents.n_columns; d->n_columns++) {
        MEM_GROW(d->columns, d->cap_columns, d->n_columns + 1);
        d->columns[d->n_columns] = from->documents.columns[d->n_columns];
    }
    g->room = from->room;
    intern_free(&paths);
}
