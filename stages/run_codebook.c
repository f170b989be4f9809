/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_codebook.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "models/lexicon.h"
#include "pipeline/output.h"

/* Before lexicon_finish, which drops the themes that only have a label: they may be above others.
 */
static bool read_all(struct lexicon *l, const struct text_list *files, struct fault *f) {
    struct fault all = {.stage = f->stage, .many = true};
    for (size_t i = 0; i < files->n; i++)
        lexicon_read(l, files->items[i], &all);
    bool ok = fault_take(f, &all);
    fault_free(&all);
    return ok;
}

/* Entries of each theme, [n_themes]; the caller's to free. */
static uint64_t *count_entries(const struct lexicon *l) {
    uint64_t *n = mem_zero(l->n_themes, sizeof *n);
    for (size_t i = 0; i < l->n_entries; i++)
        n[l->entries[i].theme]++;
    return n;
}

/* Where a theme that only stands above others is not in the codebook there is nothing to say. */
static void add_row(struct buffer *to, const struct lexicon *l, const uint64_t *entries,
                    struct slice id) {
    struct arena arena = {0};
    uint32_t theme = intern_find(&l->theme_ids, id);
    buffer_add(to, id);
    buffer_char(to, '\t');
    if (theme != INTERN_NONE)
        buffer_add(to, clean_text(l->themes[theme].label, &arena));
    buffer_char(to, '\t');
    if (theme != INTERN_NONE)
        buffer_add(to, clean_text(l->themes[theme].note, &arena));
    buffer_char(to, '\t');
    buffer_u64(to, theme != INTERN_NONE ? entries[theme] : 0);
    buffer_char(to, '\n');
    arena_free(&arena);
}

static void add_above(struct intern *order, struct slice id) {
    for (size_t i = 0; i < id.n; i++)
        if (id.p[i] == '/')
            intern_add(order, (struct slice){id.p, i});
    intern_add(order, id);
}

static void write_rows(const struct lexicon *l, struct buffer *to) {
    uint64_t *entries = count_entries(l);
    struct intern order = {0};
    for (size_t i = 0; i < l->n_themes; i++)
        if (entries[i])
            add_above(&order, l->themes[i].id);
    buffer_text(to, "theme\tlabel\tnote\tentries\n");
    for (uint32_t i = 0; i < order.count; i++)
        add_row(to, l, entries, intern_text(&order, i));
    intern_free(&order);
    free(entries);
}

static bool put(struct workdir *dir, struct slice text, struct fault *f) {
    struct output out;
    const char *path = workdir_file(dir, CODEBOOK_NAME, f);
    if (!path || !output_open(&out, path, f))
        return false;
    out.to.outlet.write(&out.to.outlet, text);
    return output_commit(&out, f);
}

bool run_codebook(struct workdir *dir, const struct text_list *lexicons, struct fault *f) {
    struct lexicon *l = lexicon_new();
    struct buffer text = {0};
    bool ok = read_all(l, lexicons, f);
    if (ok) {
        write_rows(l, &text);
        ok = put(dir, buffer_slice(&text), f);
    }
    buffer_free(&text);
    lexicon_free(l);
    return ok;
}
