/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "stages/page/talk_rows.h"

static const char matched[] = "matched.tsv";

static bool settle(struct talk *t, const struct result *r, struct fault *f) {
    return unit_read(slice_of(r->package.unit), &t->unit) ||
           fault_input(f, (struct place){r->dir, 0, 0}, slice_of(r->package.unit),
                       "no unit that hearth knows");
}

/* All is read: which turns are quoted. */
static void settle_quotes(struct talk *t) {
    size_t *first = mem_zero(t->n_docs + 1, sizeof *first);
    for (size_t i = 0; i < t->n_docs; i++)
        first[i] = t->docs[i].first;
    talk_quotes_settle(&t->quotes, &(struct quotes_all){first, t->n_docs, t->n_turns, t->n_hits});
    free(first);
}

struct streaming {
    struct filter *rows;
    const char *path;
    struct fault fault;
};

static void stream(void *with) {
    struct streaming *s = with;
    result_stream(s->path, s->rows, &s->fault);
}

/* Reads it while it, and what else is as long and will be read, is held against its digest: what is
 * wrong with a table that is another one is not told. */
static bool read_rows(struct filter *rows, struct result *result, uint64_t jobs, struct fault *f) {
    static const char *const tables[] = {matched,       "ledger.tsv",        "voices.tsv",
                                         "codings.tsv", "counts/voices.tsv", NULL};
    const char *path = result_path(result, matched);
    struct streaming s = {rows, path, {.stage = f->stage}};
    result_package_look(&result->package, result->dir, tables, jobs, stream, &s);
    bool ok = result_package_has(&result->package, matched, path, f) && fault_take(f, &s.fault);
    fault_free(&s.fault);
    return ok;
}

bool talk_read(struct talk *t, struct result *result, const struct stage_run *self,
               struct fault *f) {
    struct told told, *may = NULL;
    bool ok = settle(t, result, f) && result_told(result, &told, &may, f);
    if (ok) {
        struct filter *rows = talk_rows_new(t, &result->package, may, self);
        ok = read_rows(rows, result, self->mode->jobs, f);
        talk_rows_free(rows);
    }
    if (ok)
        settle_quotes(t);
    if (may)
        told_free(may);
    return ok;
}
