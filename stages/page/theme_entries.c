/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/theme_entries.h"

#include <stdlib.h>

/* theme, TAB, entry */
static struct slice key_of(struct slice theme, struct slice entry, struct buffer *room) {
    buffer_clear(room);
    buffer_add(room, theme);
    buffer_char(room, '\t');
    buffer_add(room, entry);
    return buffer_slice(room);
}

static int by_theme(const void *x, const void *y) {
    const struct theme_entry *a = x, *b = y;
    int c = slice_cmp(a->theme, b->theme);
    if (c)
        return c;
    return a->hits != b->hits ? (a->hits < b->hits ? 1 : -1) : slice_cmp(a->entry, b->entry);
}

/* Adds the rows up; false with a fault. */
static bool sum(struct theme_entries *e, const struct result_table *t, struct intern *ids,
                struct fault *f) {
    struct buffer room = {0};
    bool ok = true;
    e->at = mem_zero(t->n, sizeof *e->at);
    for (size_t i = 0; ok && i < t->n; i++) {
        uint64_t n, hits;
        if (result_text(t, i, "entry").n == 0)
            continue;
        struct slice theme = result_text(t, i, "theme"), entry = result_text(t, i, "entry");
        uint32_t id = intern_add(ids, key_of(theme, entry, &room));
        ok = result_count(t, i, "n", &n, f) && result_count(t, i, "hits", &hits, f);
        if (!ok)
            break;
        e->at[id].theme = theme;
        e->at[id].entry = entry;
        e->at[id].n += n;
        e->at[id].hits += hits;
    }
    e->n = ids->count;
    buffer_free(&room);
    return ok;
}

/* What each found first. */
static void add_words(struct theme_entries *e, const struct intern *ids, struct report *r) {
    const struct result_table *t =
        r->options->quotes == REPORT_QUOTES_NONE ? NULL : report_table(r, "codings");
    struct buffer room = {0};
    for (size_t i = 0; t && i < t->n; i++) {
        uint32_t id =
            intern_find(ids, key_of(result_text(t, i, "theme"), result_text(t, i, "entry"), &room));
        if (id != INTERN_NONE && e->at[id].words.n == 0 && !result_suppressed(t, i, "quote"))
            e->at[id].words = result_text(t, i, "quote");
    }
    buffer_free(&room);
}

bool theme_entries_read(struct theme_entries *e, struct report *r) {
    const struct result_table *t = report_table(r, "counts/entries");
    struct intern ids = {0};
    bool ok = !t || sum(e, t, &ids, r->fault);
    if (ok && e->n) {
        add_words(e, &ids, r);
        qsort(e->at, e->n, sizeof *e->at, by_theme);
    }
    intern_free(&ids);
    return ok && fault_none(r->fault);
}

size_t theme_entries_of(const struct theme_entries *e, struct slice theme, size_t *from) {
    size_t n = 0;
    *from = 0;
    while (*from < e->n && slice_cmp(e->at[*from].theme, theme) < 0)
        ++*from;
    while (*from + n < e->n && slice_eq(e->at[*from + n].theme, theme))
        n++;
    return n;
}

void theme_entries_free(struct theme_entries *e) {
    free(e->at);
}
