/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/coded_hits.h"

#include <stdlib.h>

void coded_hits_free(struct coded_hits *c) {
    if (!c)
        return;
    free(c->items);
    free(c->from);
    free(c->fates);
    intern_free(&c->turns);
    arena_free(&c->arena);
    free(c);
}

/* In an order that the table's own does not change. */
void coded_hits_settings(const struct coded_hits *c, struct buffer *to) {
    struct slice *lines = mem_zero(c->n + 1, sizeof *lines);
    struct arena arena = {0};
    struct buffer line = {0};
    for (size_t i = 0; i < c->n; i++) {
        const struct coded_item *item = &c->items[i];
        const struct slice texts[] = {intern_text(&c->turns, item->turn), item->sent, item->theme,
                                      item->paragraph, item->quote};
        buffer_clear(&line);
        for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
            buffer_add(&line, texts[k]);
            buffer_char(&line, '\t');
        }
        buffer_format(&line, "%u %u %llu %llu\n", item->first, item->last,
                      (unsigned long long)item->begin, (unsigned long long)item->end);
        lines[i] = arena_copy(&arena, buffer_slice(&line));
    }
    qsort(lines, c->n, sizeof *lines, slice_by_bytes);
    buffer_text(to, "codings\n");
    for (size_t i = 0; i < c->n; i++)
        buffer_add(to, lines[i]);
    free(lines);
    arena_free(&arena);
    buffer_free(&line);
}

static int by_line(const void *a, const void *b) {
    uint64_t x = (*(const struct coded_item *const *)a)->line,
             y = (*(const struct coded_item *const *)b)->line;
    return (x > y) - (x < y);
}

static void refuse(const struct coded_hits *c, const struct coded_item *item, struct fault *f) {
    static const char *const words[FATES] = {
        [FATE_UNSEEN] = "no such turn in the rows",
        [FATE_NO_SENT] = "the turn has no such sentence",
        [FATE_NO_WORDS] = "words behind the end of the sentence",
        [FATE_WHICH] = "words of a turn of several rows: in which (column sent)?"};
    struct slice turn = intern_text(&c->turns, item->turn), doc = slice_cut(&turn, '\t');
    struct buffer shown = {0};
    buffer_add(&shown, doc);
    buffer_char(&shown, ' ');
    buffer_add(&shown, turn);
    if (item->sent.n) {
        buffer_char(&shown, ' ');
        buffer_add(&shown, item->sent);
    }
    fault_input(f, (struct place){c->file, item->line, 0}, buffer_slice(&shown), "%s",
                words[c->fates[item - c->items]]);
    buffer_free(&shown);
}

bool coded_hits_finish(const struct coded_hits *c, size_t counts[FATES], struct fault *f) {
    const struct coded_item **wrong = mem_zero(c->n + 1, sizeof *wrong);
    size_t n = 0;
    bool many = f->many;
    memset(counts, 0, FATES * sizeof *counts);
    for (size_t i = 0; i < c->n; i++) {
        counts[c->fates[i]]++;
        if (c->fates[i] == FATE_UNSEEN || c->fates[i] >= FATE_NO_SENT)
            wrong[n++] = &c->items[i];
    }
    qsort(wrong, n, sizeof *wrong, by_line);
    f->many = true;
    for (size_t i = 0; i < n; i++)
        refuse(c, wrong[i], f);
    f->many = many;
    free(wrong);
    return n == 0;
}
