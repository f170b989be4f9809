/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth codings: every hit as a row, with its quotation and the words around it. */
#include <stdlib.h>

#include "corpus/places.h"
#include "models/hits.h"
#include "pipeline/utf8.h"
#include "stages/stages.h"

struct codings_options {
    uint64_t context; /* words on each side */
};

static const struct option options[] = {
    {"context", OPTION_NUMBER, offsetof(struct codings_options, context), "N",
     "words of the same turn on each side of the quotation (8)", NULL, 0, 10000},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct codings_options defaults = {8};

/* Left out of the output: the words, which say the same one by one, and the times of the turn,
 * since here `end` is a place in the text. */
static const char *const dropped[] = {"start", "end", "tokens", "stems", "hits"};
/* Behind what was kept. */
static const char *const added[] = {"theme", "entry", "first", "last", "begin",
                                    "end",   "left",  "quote", "right"};
enum { ADDED = sizeof added / sizeof *added };

/* A row of the turn at hand, kept until the turn is complete, since its neighbours' words are
 * wanted. */
struct kept_row {
    struct slice *fields; /* in the arena */
    struct place at;
    size_t text_at;    /* where its text begins in `turn_text` */
    size_t first_word; /* the number of its first token in `words` */
    size_t n_words;
};

struct codings {
    struct filter filter;
    uint64_t context;
    size_t doc, turn, text, tokens, hits;
    size_t n_in, n_kept;
    size_t *kept; /* [n_kept]: input columns handed on */
    struct places *places;
    struct arena arena; /* of the turn */
    struct kept_row *rows;
    size_t n_rows, cap_rows;
    struct buffer turn_text; /* the texts of its rows, one space between */
    struct span_list words;  /* of all its tokens, in turn_text */
    struct buffer numbers;
};

static bool is_dropped(struct slice name) {
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        if (slice_eq(name, slice_of(dropped[i])))
            return true;
    return false;
}

static bool check_added(struct codings *g, const struct columns *c) {
    for (size_t i = 0; i < ADDED; i++) {
        size_t there = columns_find(c, added[i]);
        struct place at = {c->at.file, c->at.line, (unsigned)there + 1};
        if (there != COLUMN_NONE && !is_dropped(c->names[there]))
            return fault_input(&g->filter.fault, at, slice_of(added[i]),
                               "a column that codings writes is there already");
    }
    return true;
}

static bool codings_columns(struct sink *s, const struct columns *c) {
    struct codings *g = (struct codings *)s;
    if (!filter_need(&g->filter, c, "doc", &g->doc) ||
        !filter_need(&g->filter, c, "turn", &g->turn) ||
        !filter_need(&g->filter, c, "text", &g->text) ||
        !filter_need(&g->filter, c, "tokens", &g->tokens) ||
        !filter_need(&g->filter, c, "hits", &g->hits) || !check_added(g, c))
        return false;
    struct slice *names = mem_resize(NULL, c->n + ADDED, sizeof *names);
    g->n_in = c->n;
    g->kept = mem_resize(g->kept, c->n, sizeof *g->kept);
    for (size_t i = 0; i < c->n; i++)
        if (!is_dropped(c->names[i])) {
            names[g->n_kept] = c->names[i];
            g->kept[g->n_kept++] = i;
        }
    for (size_t i = 0; i < ADDED; i++)
        names[g->n_kept + i] = slice_of(added[i]);
    bool ok = filter_columns(&g->filter, names, g->n_kept + ADDED, c->at);
    free(names);
    return ok;
}

/* The words from number `from` to before `to` as they stand in the turn. */
static struct slice stretch(const struct codings *g, size_t from, size_t to) {
    if (from >= to)
        return (struct slice){"", 0};
    size_t begin = g->words.at[from].from, end = g->words.at[to - 1].to;
    return (struct slice){g->turn_text.p + begin, end - begin};
}

/* Appends a number; fields point into g->numbers, so room for all of them is made before. */
static struct slice number(struct codings *g, uint64_t v) {
    size_t from = g->numbers.n;
    buffer_u64(&g->numbers, v);
    return (struct slice){g->numbers.p + from, g->numbers.n - from};
}

static bool write_hit(struct codings *g, const struct kept_row *row, const struct hit_item *hit) {
    struct slice text = row->fields[g->text], *out = g->filter.out_fields;
    size_t first = row->first_word + hit->first - 1, last = row->first_word + hit->last - 1;
    size_t total = g->words.n, context = (size_t)g->context;
    size_t left = first > context ? first - context : 0;
    size_t right = total - last - 1 > context ? last + 1 + context : total;
    size_t begin = g->words.at[first].from - row->text_at,
           end = g->words.at[last].to - row->text_at;
    for (size_t i = 0; i < g->n_kept; i++)
        out[i] = row->fields[g->kept[i]];
    out += g->n_kept;
    buffer_clear(&g->numbers);
    buffer_room(&g->numbers, 128);
    out[0] = hit->theme;
    out[1] = hit->entry;
    out[2] = number(g, hit->first);
    out[3] = number(g, hit->last);
    out[4] = number(g, utf8_count((struct slice){text.p, begin}));
    out[5] = number(g, utf8_count((struct slice){text.p, end}));
    out[6] = stretch(g, left, first);
    out[7] = stretch(g, first, last + 1);
    out[8] = stretch(g, last + 1, right);
    return filter_hand_on(&g->filter, row->at);
}

/* The turn is complete: its hits are written. */
static bool flush_turn(struct codings *g) {
    for (size_t i = 0; i < g->n_rows; i++) {
        const struct kept_row *row = &g->rows[i];
        struct slice rest = row->fields[g->hits];
        struct place at = {row->at.file, row->at.line, (unsigned)g->hits + 1};
        while (rest.p && rest.n) {
            struct hit_item hit;
            if (!hit_item_read(&rest, &hit) || hit.last > row->n_words)
                return fault_input(&g->filter.fault, at, row->fields[g->hits],
                                   "not a list of hits within the row's tokens");
            if (!write_hit(g, row, &hit))
                return false;
        }
    }
    arena_reset(&g->arena);
    buffer_clear(&g->turn_text);
    g->n_rows = g->words.n = 0;
    return true;
}

static bool same_turn(const struct codings *g, const struct record *r) {
    if (g->n_rows == 0)
        return true;
    const struct slice *now = g->rows[0].fields;
    return slice_eq(now[g->turn], r->fields[g->turn]) && slice_eq(now[g->doc], r->fields[g->doc]);
}

static void keep_row(struct codings *g, const struct record *r) {
    const struct span *spans;
    struct slice text = r->fields[g->text];
    if (g->turn_text.n)
        buffer_char(&g->turn_text, ' ');
    struct kept_row row = {arena_alloc(&g->arena, r->n, sizeof(struct slice)), r->at,
                           g->turn_text.n, g->words.n, 0};
    buffer_add(&g->turn_text, text);
    row.n_words = places_find(g->places, text, r->fields[g->tokens], &spans);
    for (size_t i = 0; i < row.n_words; i++)
        span_list_add(&g->words, row.text_at + spans[i].from, row.text_at + spans[i].to);
    for (size_t i = 0; i < r->n; i++)
        row.fields[i] = arena_copy(&g->arena, r->fields[i]);
    MEM_GROW(g->rows, g->cap_rows, g->n_rows + 1);
    g->rows[g->n_rows++] = row;
}

static bool codings_record(struct sink *s, const struct record *r) {
    struct codings *g = (struct codings *)s;
    g->filter.rows_in++;
    if (!same_turn(g, r) && !flush_turn(g))
        return false;
    keep_row(g, r);
    return true;
}

static bool codings_boundary(struct sink *s) {
    return flush_turn((struct codings *)s) && filter_boundary(s);
}

static bool codings_end(struct sink *s) {
    return flush_turn((struct codings *)s) && filter_end(s);
}

static void codings_close(struct filter *f) {
    struct codings *g = (struct codings *)f;
    places_free(g->places);
    arena_free(&g->arena);
    free(g->kept);
    free(g->rows);
    buffer_free(&g->turn_text);
    span_list_free(&g->words);
    buffer_free(&g->numbers);
    filter_close(f);
}

static struct filter *codings_open(struct stage_run *run, struct sink *next) {
    const struct codings_options *o = run->settings;
    struct codings *g = (struct codings *)filter_new(run, next, sizeof *g);
    g->filter.sink = (struct sink){codings_columns, codings_record, codings_boundary, codings_end};
    g->filter.close = codings_close;
    g->context = o->context;
    g->places = places_new();
    return &g->filter;
}

const struct stage stage_codings = {
    .name = "codings",
    .operands = "[file...]",
    .summary = "write every hit as a row, with its quotation and the words around it",
    .details =
        "Reads matched rows; writes a row per hit: the columns of the row but start, end, tokens,\n"
        "stems and hits, then theme, entry, first and last (token numbers from 1), begin and end\n"
        "(characters of text, from 0, end exclusive), and left, quote and right: the hit in the\n"
        "words of its turn.\n"
        "\n"
        "Example:\n"
        "  hearth codings --context 6 matched.tsv | cut -f 1,2,14- | sort -t \"$(printf '\\t')\" "
        "-k 3\n",
    .options = options,
    .settings_size = sizeof(struct codings_options),
    .defaults = &defaults,
    .open = codings_open,
};
