/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth codings: every hit as a row, with its quotation and the words around it. */
#include <stdlib.h>

#include "corpus/context.h"
#include "corpus/portions.h"
#include "models/hits.h"
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
static const char *const dropped[] = {"start", "end", "tokens", "stems", "hits", "weights"};
/* Behind what was kept. */
static const char *const added[] = {"theme", "entry", "first", "last",  "begin",
                                    "end",   "left",  "quote", "right", "weight"};
enum { ADDED = sizeof added / sizeof *added }; /* the last one only where there are weights */

struct codings {
    struct filter filter;
    size_t width;         /* words on each side */
    size_t hits, weights; /* weights may be COLUMN_NONE */
    size_t n_in, n_kept, n_added;
    size_t *kept;             /* [n_kept]: input columns handed on */
    struct context context;   /* the turn at hand, since a hit's neighbours are wanted */
    struct portions portions; /* of the row at hand */
    size_t text;              /* which of kept */
    struct buffer numbers;
};

static bool is_dropped(struct slice name) {
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        if (slice_eq(name, slice_of(dropped[i])))
            return true;
    return false;
}

static bool check_added(struct codings *g, const struct columns *c) {
    for (size_t i = 0; i < g->n_added; i++) {
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
    if (!filter_need(&g->filter, c, "doc", &g->context.doc) ||
        !filter_need(&g->filter, c, "turn", &g->context.turn) ||
        !filter_need(&g->filter, c, "text", &g->context.text) ||
        !filter_need(&g->filter, c, "tokens", &g->context.tokens) ||
        !filter_need(&g->filter, c, "hits", &g->hits))
        return false;
    g->weights = columns_find(c, "weights");
    g->n_added = ADDED - (g->weights == COLUMN_NONE);
    if (!check_added(g, c))
        return false;
    struct slice *names = mem_resize(NULL, c->n + ADDED, sizeof *names);
    g->n_in = c->n;
    g->kept = mem_resize(g->kept, c->n, sizeof *g->kept);
    for (size_t i = 0; i < c->n; i++)
        if (!is_dropped(c->names[i])) {
            if (i == g->context.text)
                g->text = g->n_kept;
            names[g->n_kept] = c->names[i];
            g->kept[g->n_kept++] = i;
        }
    for (size_t i = 0; i < g->n_added; i++)
        names[g->n_kept + i] = slice_of(added[i]);
    bool ok = filter_columns(&g->filter, names, g->n_kept + g->n_added, c->at);
    free(names);
    return ok;
}

/* Appends a number; fields point into g->numbers, so room for all of them is made before. */
static struct slice number(struct codings *g, uint64_t v) {
    size_t from = g->numbers.n;
    buffer_u64(&g->numbers, v);
    return (struct slice){g->numbers.p + from, g->numbers.n - from};
}

static bool write_hit(struct codings *g, const struct context_row *row, const struct hit_item *hit,
                      const struct context_place *found, struct slice weight) {
    struct slice *out = g->filter.out_fields;
    size_t from = (size_t)(found->hit.p - g->context.joined.p) - row->text_at, before;
    for (size_t i = 0; i < g->n_kept; i++)
        out[i] = row->fields[g->kept[i]];
    out[g->text] = portions_around(&g->portions, from, from + found->hit.n, &before);
    out += g->n_kept;
    buffer_clear(&g->numbers);
    buffer_room(&g->numbers, 128);
    out[0] = hit->theme;
    out[1] = hit->entry;
    out[2] = number(g, hit->first);
    out[3] = number(g, hit->last);
    out[4] = number(g, found->begin - before);
    out[5] = number(g, found->end - before);
    out[6] = found->left;
    out[7] = found->hit;
    out[8] = found->right;
    if (g->weights != COLUMN_NONE)
        out[9] = weight;
    return filter_hand_on(&g->filter, row->at);
}

static bool write_hits(struct codings *g, const struct context_row *row) {
    struct slice rest = row->fields[g->hits], weights = {NULL, 0};
    if (g->weights != COLUMN_NONE)
        weights = row->fields[g->weights];
    struct place at = {row->at.file, row->at.line, (unsigned)g->hits + 1};
    if (rest.n)
        portions_cut(&g->portions, row->fields[g->context.text]);
    while (rest.p && rest.n) {
        struct hit_item hit;
        struct context_place found;
        if (!hit_item_read(&rest, &hit) ||
            !context_find(&g->context, row, hit.first, hit.last, g->width, &found))
            return fault_input(&g->filter.fault, at, row->fields[g->hits],
                               "not a list of hits within the row's tokens");
        if (!write_hit(g, row, &hit, &found, slice_cut(&weights, ' ')))
            return false;
    }
    return true;
}

/* The turn is complete: its hits are written. */
static bool flush_turn(struct codings *g) {
    for (size_t i = 0; i < g->context.n; i++)
        if (!write_hits(g, &g->context.rows[i]))
            return false;
    context_clear(&g->context);
    return true;
}

static bool codings_record(struct sink *s, const struct record *r) {
    struct codings *g = (struct codings *)s;
    g->filter.rows_in++;
    if (!context_same(&g->context, r) && !flush_turn(g))
        return false;
    context_add(&g->context, r);
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
    context_free(&g->context);
    portions_free(&g->portions);
    free(g->kept);
    buffer_free(&g->numbers);
    filter_close(f);
}

static struct filter *codings_open(struct stage_run *run, struct sink *next) {
    const struct codings_options *o = run->settings;
    struct codings *g = (struct codings *)filter_new(run, next, sizeof *g);
    g->filter.sink = (struct sink){codings_columns, codings_record, codings_boundary, codings_end};
    g->filter.close = codings_close;
    g->width = (size_t)o->context;
    return &g->filter;
}

const struct stage stage_codings = {
    .name = "codings",
    .operands = "[file...]",
    .summary = "write every hit as a row, with its quotation and the words around it",
    .details =
        "Reads matched rows; writes a row per hit: the columns of the row but start, end, tokens,\n"
        "stems, hits and weights, then theme, entry, first and last (token numbers from 1), begin\n"
        "and end (characters of text, from 0, end exclusive), left, quote and right: the hit in\n"
        "the words of its turn; and its weight, where there are weights. A text of more than "
        "4,000\n"
        "characters is in stretches: text is the one that the hit is in.\n"
        "\n"
        "Example:\n"
        "  hearth codings --context 6 matched.tsv | cut -f 1,2,14- | sort -t \"$(printf '\\t')\" "
        "-k 3\n",
    .options = options,
    .settings_size = sizeof(struct codings_options),
    .defaults = &defaults,
    .open = codings_open,
};
