/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth stem: words to stems. */
#include <stdlib.h>

#include "corpus/fold.h"
#include "corpus/languages.h"
#include "corpus/stems.h"
#include "corpus/vocabulary.h"
#include "pipeline/output.h"
#include "stages/stages.h"

struct stem_options {
    const char *language;
    const char *map;
};

static const struct option options[] = {
    {"language", OPTION_TEXT, offsetof(struct stem_options, language), "NAME",
     "libstemmer's algorithm (english), or none: only fold case", NULL, 0, 0},
    {"stem-map", OPTION_TEXT, offsetof(struct stem_options, map), "FILE",
     "write which words fell on which stem, with counts", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct stem_options defaults = {"english", NULL};

/* What the loop over tokens needs of a distinct word, in half a cache line. */
enum { STEM_SHORT = 20 };
struct stem_word {
    uint64_t count;        /* tokens */
    uint32_t n;            /* bytes of the stem */
    char text[STEM_SHORT]; /* the stem, if it is that short, and a space where there is room */
};

/* Every distinct word is stemmed once and afterwards looked up. */
struct stem {
    struct filter filter;
    struct stemmer *stemmer;
    size_t tokens;
    struct vocabulary words;
    struct stem_word *known; /* [words.count] */
    struct slice *stems;     /* [words.count] */
    size_t cap_known, cap_stems;
    struct arena arena; /* the stems */
    struct buffer folded, row;
    struct vocabulary_hint told;
};

/* The counts of all workers, for --stem-map. */
struct stem_map {
    struct intern words, stems;
    uint32_t *stem;   /* [words.count] */
    uint64_t *counts; /* [words.count] */
    size_t cap_stem, cap_counts;
};

static bool stem_columns(struct sink *s, const struct columns *c) {
    static const char *const added[] = {"stems"};
    struct stem *t = (struct stem *)s;
    return filter_need(&t->filter, c, "tokens", &t->tokens) &&
           filter_append(&t->filter, c, added, 1);
}

static void new_word(struct stem *t, size_t id) {
    MEM_GROW(t->stems, t->cap_stems, id + 1);
    MEM_GROW(t->known, t->cap_known, id + 1);
    buffer_clear(&t->folded);
    fold_word(intern_text(&t->words.words, (uint32_t)id), &t->folded);
    struct slice stem = stemmer_stem(t->stemmer, buffer_slice(&t->folded));
    t->stems[id] = arena_copy(&t->arena, stem);
    t->known[id] = (struct stem_word){.n = (uint32_t)stem.n};
    memset(t->known[id].text, ' ', STEM_SHORT);
    memcpy(t->known[id].text, stem.p, stem.n < STEM_SHORT ? stem.n : STEM_SHORT);
}

static struct slice stem_row(struct stem *t, struct slice tokens) {
    size_t n_known = t->words.words.count, n = vocabulary_row(&t->words, tokens);
    for (size_t id = n_known; id < t->words.words.count; id++)
        new_word(t, id);
    buffer_clear(&t->row);
    for (size_t i = 0; i < n; i++) {
        uint32_t id = t->words.ids[i];
        struct stem_word *word = &t->known[id];
        char *to = buffer_room(&t->row, word->n + STEM_SHORT);
        word->count++;
        memcpy(to, word->text, STEM_SHORT); /* a fixed size is a plain store */
        if (word->n > STEM_SHORT)
            memcpy(to, t->stems[id].p, word->n);
        to[word->n] = ' ';
        t->row.n += word->n + 1;
    }
    return (struct slice){t->row.p, t->row.n ? t->row.n - 1 : 0};
}

static bool stem_record(struct sink *s, const struct record *r) {
    struct stem *t = (struct stem *)s;
    struct slice *out = filter_copy(&t->filter, r);
    t->filter.rows_in++;
    struct slice tokens = r->fields[t->tokens], stems = stem_row(t, tokens);
    const struct place at = {r->at.file, r->at.line, (unsigned)t->tokens + 1};
    if (t->words.gap)
        return fault_input(&t->filter.fault, at, tokens, "an empty token");
    out[t->filter.out.n - 1] = stems;
    vocabulary_tell(&t->told, &t->words, tokens, stems, t->stems);
    t->filter.hint = &t->told.hint;
    return filter_hand_on(&t->filter, r->at);
}

static void stem_close(struct filter *f) {
    struct stem *t = (struct stem *)f;
    stemmer_free(t->stemmer);
    vocabulary_free(&t->words);
    free(t->stems);
    free(t->known);
    arena_free(&t->arena);
    buffer_free(&t->folded);
    buffer_free(&t->row);
    filter_close(f);
}

static struct filter *stem_open(struct stage_run *run, struct sink *next) {
    const struct stem_options *o = run->settings;
    struct stem *t = (struct stem *)filter_new(run, next, sizeof *t);
    t->filter.sink.columns = stem_columns;
    t->filter.sink.record = stem_record;
    t->filter.close = stem_close;
    t->stemmer = stemmer_new(o->language);
    return &t->filter;
}

static bool stem_prepare(struct stage_run *run) {
    const struct stem_options *o = run->settings;
    if (!language_known(o->language, &run->fault))
        return false;
    run->shared = o->map ? mem_zero(1, sizeof(struct stem_map)) : NULL;
    return true;
}

static void stem_gather(struct stage_run *run, struct filter *f) {
    struct stem_map *m = run->shared;
    const struct stem *t = (const struct stem *)f;
    for (uint32_t i = 0; m && i < t->words.words.count; i++) {
        size_t known = m->words.count, id = intern_add(&m->words, intern_text(&t->words.words, i));
        MEM_GROW(m->stem, m->cap_stem, id + 1);
        MEM_GROW(m->counts, m->cap_counts, id + 1);
        if (id == known)
            m->counts[id] = 0;
        m->stem[id] = intern_add(&m->stems, t->stems[i]);
        m->counts[id] += t->known[i].count;
    }
}

struct map_row {
    struct slice stem, word;
    uint64_t count;
};

/* By stem, the most frequent word first. */
static int compare_rows(const void *a, const void *b) {
    const struct map_row *x = a, *y = b;
    int c = slice_cmp(x->stem, y->stem);
    if (c == 0)
        c = (x->count < y->count) - (x->count > y->count);
    return c ? c : slice_cmp(x->word, y->word);
}

static void add_map(const struct stem_map *m, struct buffer *to) {
    size_t n = m->words.count;
    struct map_row *rows = mem_resize(NULL, n, sizeof *rows);
    for (uint32_t i = 0; i < n; i++)
        rows[i] = (struct map_row){intern_text(&m->stems, m->stem[i]), intern_text(&m->words, i),
                                   m->counts[i]};
    qsort(rows, n, sizeof *rows, compare_rows);
    buffer_text(to, "stem\tword\tn\n");
    for (size_t i = 0; i < n; i++) {
        buffer_add(to, rows[i].stem);
        buffer_char(to, '\t');
        buffer_add(to, rows[i].word);
        buffer_char(to, '\t');
        buffer_u64(to, rows[i].count);
        buffer_char(to, '\n');
    }
    free(rows);
}

static bool stem_finish(struct stage_run *run) {
    const struct stem_options *o = run->settings;
    struct output out;
    struct buffer text = {0};
    if (!o->map)
        return true;
    if (!output_open(&out, o->map, &run->fault))
        return false;
    add_map(run->shared, &text);
    out.to.outlet.write(&out.to.outlet, buffer_slice(&text));
    buffer_free(&text);
    return output_commit(&out, &run->fault);
}

static void stem_release(struct stage_run *run) {
    struct stem_map *m = run->shared;
    if (!m)
        return;
    intern_free(&m->words);
    intern_free(&m->stems);
    free(m->stem);
    free(m->counts);
    free(m);
}

const struct stage stage_stem = {
    .name = "stem",
    .operands = "[file...]",
    .summary = "find the stem of each word",
    .details =
        "Reads rows with the column tokens; appends the column stems: one stem for each token, "
        "folded\n"
        "to lower case, in the same order, one space between. The algorithms are libstemmer's.\n"
        "\n"
        "Example:\n"
        "  hearth stem --language english --stem-map stems.tsv < tokens.tsv > stemmed.tsv\n",
    .options = options,
    .settings_size = sizeof(struct stem_options),
    .defaults = &defaults,
    .prepare = stem_prepare,
    .open = stem_open,
    .gather = stem_gather,
    .finish = stem_finish,
    .release = stem_release,
};
