/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/stem_map.h"

#include <stdlib.h>

#include "pipeline/output.h"

void stem_map_add(struct stem_map *m, const struct stemming *s) {
    struct buffer key = {0};
    for (uint32_t i = 0; i < s->words.words.count; i++) {
        buffer_clear(&key);
        buffer_format(&key, "%s\t", s->algorithm);
        buffer_add(&key, intern_text(&s->words.words, i));
        size_t known = m->words.count, id = intern_add(&m->words, buffer_slice(&key));
        MEM_GROW(m->stem, m->cap_stem, id + 1);
        MEM_GROW(m->counts, m->cap_counts, id + 1);
        if (id == known)
            m->counts[id] = 0;
        m->stem[id] = intern_add(&m->stems, s->stems[i]);
        m->counts[id] += s->known[i].count;
    }
    buffer_free(&key);
}

struct map_row {
    struct slice stem, word, algorithm;
    uint64_t count;
};

/* By stem, the most frequent word first. */
static int compare_rows(const void *a, const void *b) {
    const struct map_row *x = a, *y = b;
    int c = slice_cmp(x->stem, y->stem);
    if (c == 0)
        c = (x->count < y->count) - (x->count > y->count);
    if (c == 0)
        c = slice_cmp(x->word, y->word);
    return c ? c : slice_cmp(x->algorithm, y->algorithm);
}

static void add_row(const struct stem_map *m, const struct map_row *row, struct buffer *to) {
    buffer_add(to, row->stem);
    buffer_char(to, '\t');
    buffer_add(to, row->word);
    buffer_char(to, '\t');
    buffer_u64(to, row->count);
    if (m->several) {
        buffer_char(to, '\t');
        buffer_add(to, row->algorithm);
    }
    buffer_char(to, '\n');
}

static void add_map(const struct stem_map *m, struct buffer *to) {
    size_t n = m->words.count;
    struct map_row *rows = mem_resize(NULL, n, sizeof *rows);
    for (uint32_t i = 0; i < n; i++) {
        struct slice word = intern_text(&m->words, i), algorithm = slice_cut(&word, '\t');
        rows[i] =
            (struct map_row){intern_text(&m->stems, m->stem[i]), word, algorithm, m->counts[i]};
    }
    qsort(rows, n, sizeof *rows, compare_rows);
    buffer_format(to, "stem\tword\tn%s\n", m->several ? "\talgorithm" : "");
    for (size_t i = 0; i < n; i++)
        add_row(m, &rows[i], to);
    free(rows);
}

bool stem_map_write(const struct stem_map *m, const char *path, struct fault *f) {
    struct output out;
    struct buffer text = {0};
    if (!output_open(&out, path, f))
        return false;
    add_map(m, &text);
    out.to.outlet.write(&out.to.outlet, buffer_slice(&text));
    buffer_free(&text);
    return output_commit(&out, f);
}

void stem_map_free(struct stem_map *m) {
    intern_free(&m->words);
    intern_free(&m->stems);
    free(m->stem);
    free(m->counts);
}
