/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth kwic: every place where something is said, in the words around it. */
#include <stdlib.h>
#include <unistd.h>

#include "corpus/collation.h"
#include "models/concordance.h"
#include "models/theme_asked.h"
#include "stages/kwic_row.h"
#include "stages/stages.h"

enum kwic_sort { SORT_POSITION, SORT_LEFT, SORT_HIT, SORT_RIGHT };

enum { WORDS = 8, WORDS_MOST = 10000, SAMPLE_MOST = 100000000 };
#define UNSAID UINT64_MAX

struct kwic_options {
    const char *pattern, *theme, *language;
    uint64_t context, sample, seed;
    int kind, sort;
};

static const struct option options[] = {
    {"pattern", OPTION_TEXT, offsetof(struct kwic_options, pattern), "PATTERN",
     "what to look for; the first operand when it is not given", NULL, 0, 0},
    {"kind", OPTION_CHOICE, offsetof(struct kwic_options, kind), NULL,
     "of the pattern, as in a codebook: stem (default), word, regex, rule", KWIC_KINDS, 0, 0},
    {"theme", OPTION_TEXT, offsetof(struct kwic_options, theme), "THEME",
     "instead of a pattern: the hits of a theme, and of those below it", NULL, 0, 0},
    {"context", OPTION_NUMBER, offsetof(struct kwic_options, context), "N",
     "words of the same turn on each side (8; on a terminal as many as fit)", NULL, 0, WORDS_MOST},
    {"sort", OPTION_CHOICE, offsetof(struct kwic_options, sort), NULL,
     "by place (default), or by the words before, of or behind the hit, from it outward",
     "position|left|hit|right", 0, 0},
    {"sample", OPTION_NUMBER, offsetof(struct kwic_options, sample), "N",
     "so many of the hits, drawn at random", NULL, 1, SAMPLE_MOST},
    {"seed", OPTION_NUMBER, offsetof(struct kwic_options, seed), "S",
     "of --sample: another one draws others (1)", NULL, 0, UINT64_MAX - 1},
    {"language", OPTION_TEXT, offsetof(struct kwic_options, language), "NAME",
     "the algorithm that stemmed the text (english), or auto: by the column language", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct kwic_options defaults = {
    .language = "english", .context = UNSAID, .seed = 1, .kind = -1};

struct kwic;
struct kwic_shared {
    struct kwic_wanted wanted;
    struct kwic **workers; /* [n_workers] */
    size_t n_workers, cap_workers;
    bool ended; /* one has gathered what all have held back */
    uint64_t hits, docs, written;
};

struct kwic {
    struct filter filter;
    const struct kwic_options *options;
    struct kwic_shared *shared;
    bool shown, held; /* to be read on a terminal; nothing is handed on before the end */
    size_t width;     /* words on each side */
    struct context context;
    struct kwic_search search;
    struct kwic_row row;
    struct buffer key;
    struct kwic_lines lines;
    struct collation *collation;
    struct concordance held_back;
    struct buffer doc; /* of the last turn with a hit */
    uint64_t number, draws;
    uint64_t hits, docs, written;
};

static bool tell_columns(struct kwic *g, struct place at) {
    if (!g->shown)
        return filter_columns(&g->filter, g->row.names, g->row.n, at);
    kwic_lines_open(&g->lines, g->context.doc != COLUMN_NONE, kwic_row_has_speaker(&g->row));
    if (g->options->context == UNSAID)
        g->width = kwic_lines_context(&g->lines);
    struct slice head = kwic_lines_head(&g->lines);
    return filter_columns(&g->filter, &head, 1, at);
}

static bool kwic_columns(struct sink *s, const struct columns *c) {
    struct kwic *g = (struct kwic *)s;
    g->context.doc = columns_find(c, "doc");
    g->context.turn = columns_find(c, "turn");
    if (g->options->sort != SORT_POSITION && !g->collation)
        return fault_input(&g->filter.fault, NO_PLACE, NO_QUOTE, "ICU has no order of words");
    return filter_need(&g->filter, c, "text", &g->context.text) &&
           filter_need(&g->filter, c, "tokens", &g->context.tokens) &&
           kwic_search_columns(&g->search, &g->filter, c) &&
           kwic_row_columns(&g->row, c, &g->filter.fault) && tell_columns(g, c->at);
}

static bool write_line(struct kwic *g, const struct slice *fields, struct place at) {
    g->written++;
    if (g->shown) {
        const struct kwic_shown shown = kwic_row_shown(&g->row, fields);
        g->filter.out_fields[0] = kwic_lines_line(&g->lines, &shown);
    } else {
        memcpy(g->filter.out_fields, fields, g->row.n * sizeof *fields);
    }
    return filter_hand_on(&g->filter, at);
}

static void add_words(struct kwic *g, size_t from, size_t to, bool backwards) {
    struct slice joined = buffer_slice(&g->context.joined);
    for (size_t i = from; i < to; i++) {
        size_t word = backwards ? to - 1 - (i - from) : i;
        collation_key(g->collation, span_slice(joined, g->context.words.at[word]), &g->key);
    }
}

/* What the line is sorted by. */
static void make_key(struct kwic *g, const struct context_place *p) {
    enum kwic_sort sort = (enum kwic_sort)g->options->sort;
    buffer_clear(&g->key);
    if (sort == SORT_LEFT)
        add_words(g, p->from, p->first, true);
    if (sort == SORT_HIT)
        add_words(g, p->first, p->last + 1, false);
    if (sort == SORT_HIT)
        buffer_char(&g->key, '\0');
    if (sort == SORT_HIT || sort == SORT_RIGHT)
        add_words(g, p->last + 1, p->to, false);
}

static bool take(struct kwic *g, const struct context_row *row, const struct kwic_find *find) {
    struct context_place place;
    struct concordance_line line = {.number = g->number++, .at = row->at};
    if (!context_find(&g->context, row, find->first, find->last, g->width, &place))
        return fault_input(&g->filter.fault,
                           (struct place){row->at.file, row->at.line, (unsigned)g->search.hits + 1},
                           row->fields[g->search.hits],
                           "not a list of hits within the row's tokens");
    g->hits++;
    line.draw = g->options->sample ? concordance_draw(g->draws, line.number) : 0;
    if (g->options->sample && !concordance_wants(&g->held_back, line.draw))
        return true;
    kwic_row_fill(&g->row, row, find, &place);
    if (!g->held)
        return write_line(g, g->row.fields, row->at);
    make_key(g, &place);
    line.doc = buffer_slice(&g->doc);
    line.key = buffer_slice(&g->key);
    line.fields = g->row.fields;
    line.n = g->row.n;
    concordance_add(&g->held_back, &line);
    return true;
}

static void begin_document(struct kwic *g, struct slice doc) {
    if (g->docs && slice_eq(doc, buffer_slice(&g->doc)))
        return;
    g->docs++;
    g->number = 0;
    buffer_clear(&g->doc);
    buffer_add(&g->doc, doc);
    if (g->options->sample)
        g->draws = concordance_document(g->options->seed, doc);
}

/* The turn is complete. */
static bool flush_turn(struct kwic *g) {
    bool ok = true;
    kwic_search_turn(&g->search, &g->context);
    if (g->search.n)
        begin_document(g, g->context.doc == COLUMN_NONE
                              ? SLICE("")
                              : g->context.rows[0].fields[g->context.doc]);
    for (size_t i = 0; ok && i < g->search.n; i++)
        ok = take(g, &g->context.rows[g->search.finds[i].row], &g->search.finds[i]);
    context_clear(&g->context);
    kwic_search_clear(&g->search);
    return ok;
}

static bool kwic_record(struct sink *s, const struct record *r) {
    struct kwic *g = (struct kwic *)s;
    g->filter.rows_in++;
    if (!context_same(&g->context, r) && !flush_turn(g))
        return false;
    context_add(&g->context, r);
    return kwic_search_row(&g->search, &g->context, r, &g->filter.fault);
}

static bool kwic_boundary(struct sink *s) {
    return flush_turn((struct kwic *)s) && filter_boundary(s);
}

/* A theme that the whole stream has no hit of is most likely misspelt. */
static bool check_theme(struct kwic *g) {
    const struct kwic_shared *all = g->shared;
    const struct intern **seen = mem_zero(all->n_workers, sizeof *seen);
    for (size_t i = 0; i < all->n_workers; i++)
        seen[i] = &all->workers[i]->search.themes;
    bool ok = theme_asked_check(seen, all->n_workers, all->wanted.theme, &g->filter.fault);
    free(seen);
    return ok;
}

/* The first worker that ends hands on what all have held back: by then every document is complete.
 */
static bool hand_on_all(struct kwic *g) {
    struct kwic_shared *all = g->shared;
    struct concordance *c = &g->held_back;
    for (size_t i = 0; i < all->n_workers; i++)
        if (all->workers[i] != g)
            concordance_join(c, &all->workers[i]->held_back);
    concordance_sort(c);
    for (size_t i = 0; i < c->n; i++)
        if (!write_line(g, c->at[i]->fields, c->at[i]->at))
            return false;
    return true;
}

static bool kwic_end(struct sink *s) {
    struct kwic *g = (struct kwic *)s;
    struct kwic_shared *all = g->shared;
    if (!flush_turn(g))
        return false;
    if (!all->ended && ((all->wanted.theme.n && !check_theme(g)) || !hand_on_all(g)))
        return false;
    all->ended = true;
    return filter_end(s);
}

static void kwic_close(struct filter *f) {
    struct kwic *g = (struct kwic *)f;
    context_free(&g->context);
    kwic_search_free(&g->search);
    kwic_lines_free(&g->lines);
    collation_free(g->collation);
    concordance_free(&g->held_back);
    kwic_row_free(&g->row);
    buffer_free(&g->key);
    buffer_free(&g->doc);
    filter_close(f);
}

static struct filter *kwic_open(struct stage_run *run, struct sink *next) {
    const struct kwic_options *o = run->settings;
    struct kwic_shared *all = run->shared;
    struct kwic *g = (struct kwic *)filter_new(run, next, sizeof *g);
    g->filter.sink = (struct sink){kwic_columns, kwic_record, kwic_boundary, kwic_end};
    g->filter.close = kwic_close;
    g->options = o;
    g->shared = all;
    g->shown = run->shown;
    g->held = o->sample || o->sort != SORT_POSITION;
    g->width = o->context == UNSAID ? WORDS : (size_t)o->context;
    g->search.wanted = &all->wanted;
    g->held_back.most = (size_t)o->sample;
    g->collation = o->sort == SORT_POSITION ? NULL : collation_new();
    MEM_GROW(all->workers, all->cap_workers, all->n_workers + 1);
    all->workers[all->n_workers++] = g;
    return &g->filter;
}

/* The first operand is the pattern, unless an option says what to look for. */
static bool kwic_operands(struct stage_run *run) {
    struct kwic_options *o = run->settings;
    struct text_list *files = &run->operands;
    if (o->theme && (o->pattern || o->kind >= 0))
        return fault_usage(&run->fault, "--theme goes with no pattern and no --kind");
    if (o->theme || o->pattern)
        return true;
    if (files->n == 0)
        return fault_usage(&run->fault,
                           "nothing to look for: hearth kwic PATTERN [file...], or --theme THEME");
    size_t n = strlen(files->items[0]);
    if (n > 4 && strcmp(files->items[0] + n - 4, ".tsv") == 0 && access(files->items[0], F_OK) == 0)
        return fault_usage(&run->fault, "%s is a file, and the pattern comes before the files",
                           files->items[0]);
    o->pattern = files->items[0];
    files->n--;
    memmove(files->items, files->items + 1, files->n * sizeof *files->items);
    return true;
}

static bool kwic_prepare(struct stage_run *run) {
    const struct kwic_options *o = run->settings;
    struct kwic_shared *all = run->shared = mem_zero(1, sizeof *all);
    struct slice rest = slice_of(KWIC_KINDS), kind = slice_cut(&rest, '|');
    for (int i = 0; i < o->kind; i++)
        kind = slice_cut(&rest, '|');
    return kwic_wanted_read(&all->wanted, o->theme, o->pattern, kind, o->language, &run->fault);
}

static void kwic_gather(struct stage_run *run, struct filter *f) {
    struct kwic_shared *all = run->shared;
    const struct kwic *g = (const struct kwic *)f;
    all->hits += g->hits;
    all->docs += g->docs;
    all->written += g->written;
}

/* How many there are: of a sample, where people read, and when there are none. */
static bool kwic_finish(struct stage_run *run) {
    const struct kwic_options *o = run->settings;
    const struct kwic_shared *all = run->shared;
    unsigned long long hits = all->hits, docs = all->docs;
    const char *s = hits == 1 ? "" : "s", *are = docs == 1 ? "" : "s";
    if (o->sample)
        stage_note(run, "%llu of %llu hit%s in %llu document%s, drawn with --seed %llu",
                   (unsigned long long)all->written, hits, s, docs, are,
                   (unsigned long long)o->seed);
    else if (run->shown || !hits)
        stage_note(run, "%llu hit%s in %llu document%s", hits, s, docs, are);
    return true;
}

static void kwic_release(struct stage_run *run) {
    struct kwic_shared *all = run->shared;
    if (!all)
        return;
    kwic_wanted_free(&all->wanted);
    free(all->workers);
    free(all);
}

const struct stage stage_kwic = {
    .name = "kwic",
    .operands = "PATTERN [file...]",
    .summary = "show every place where a word or theme is said, in the words around it",
    .details =
        "Reads rows with the columns text, tokens and stems (hits for --theme); writes a row for\n"
        "each hit: doc, turn, sent and speaker, then left, hit and right, entry and theme, first\n"
        "and last (token numbers from 1), begin and end (characters of text, from 0, end\n"
        "exclusive), and the other columns of the row. The first operand is the pattern, unless\n"
        "--pattern or --theme is given. On a terminal the hits stand below each other.\n"
        "\n"
        "Example:\n"
        "  hearth kwic 'common ground' stemmed.tsv\n"
        "  hearth kwic --theme ground/trust --sample 50 matched.tsv > check.tsv\n",
    .options = options,
    .settings_size = sizeof(struct kwic_options),
    .defaults = &defaults,
    .operands_read = kwic_operands,
    .prepare = kwic_prepare,
    .open = kwic_open,
    .gather = kwic_gather,
    .finish = kwic_finish,
    .release = kwic_release,
};
