/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/coder.h"

#include <stdlib.h>

#include "models/coded_turn.h"
#include "pipeline/scan.h"

struct coder {
    struct sink sink;
    struct sink *next;
    struct fault *f;
    const struct coded_hits *codings;
    size_t doc, turn, hits, weights;
    struct coded_turn rows; /* of the turn so far */
    struct buffer key, out, out_weights;
    unsigned char *fates; /* [codings->n] */
};

static bool need(struct coder *k, const struct columns *c, const char *name, size_t *column) {
    *column = columns_find(c, name);
    return *column != COLUMN_NONE ||
           fault_input(k->f, c->at, slice_of(name), "no such column in the header");
}

static bool coder_columns(struct sink *s, const struct columns *c) {
    struct coder *k = (struct coder *)s;
    k->rows.sent = columns_find(c, "sent");
    k->rows.line = columns_find(c, "line");
    k->weights = columns_find(c, "weights");
    return need(k, c, "doc", &k->doc) && need(k, c, "turn", &k->turn) &&
           need(k, c, "text", &k->rows.text) && need(k, c, "tokens", &k->rows.tokens) &&
           need(k, c, "hits", &k->hits) && need(k, c, "matcher", &k->rows.matcher) &&
           k->next->columns(k->next, c);
}

static int by_place(const void *a, const void *b) {
    const struct row_hit *x = a, *y = b;
    if (x->item.first != y->item.first)
        return x->item.first < y->item.first ? -1 : 1;
    if (x->item.last != y->item.last)
        return x->item.last < y->item.last ? -1 : 1;
    int c = slice_cmp(x->item.theme, y->item.theme);
    return c ? c : slice_cmp(x->item.entry, y->item.entry);
}

static void write_hits(struct coder *k, struct turn_row *row) {
    buffer_clear(&k->out);
    buffer_clear(&k->out_weights);
    if (row->n_hits)
        qsort(row->hits, row->n_hits, sizeof *row->hits, by_place);
    for (size_t i = 0; i < row->n_hits; i++) {
        const struct hit_item *h = &row->hits[i].item;
        struct slice weight = row->hits[i].weight;
        if (i) {
            buffer_char(&k->out, ' ');
            buffer_char(&k->out_weights, ' ');
        }
        buffer_add(&k->out, h->theme);
        buffer_format(&k->out, ":%u-%u:", h->first, h->last);
        buffer_add(&k->out, h->entry);
        buffer_add(&k->out_weights, weight.n ? weight : SLICE("1"));
    }
    row->record.fields[k->hits] = buffer_slice(&k->out);
    if (k->weights != COLUMN_NONE)
        row->record.fields[k->weights] = buffer_slice(&k->out_weights);
}

static bool hand_on(struct coder *k, struct turn_row *row, bool coded) {
    if (coded && coded_turn_searched(&k->rows, row))
        write_hits(k, row);
    return k->next->record(k->next, &row->record);
}

/* The turn is complete: its codings are put in, and it is handed on. */
static bool end_turn(struct coder *k) {
    const struct coded_hits *c = k->codings;
    uint32_t id = INTERN_NONE;
    bool ok = true;
    if (k->rows.n) {
        buffer_clear(&k->key);
        buffer_add(&k->key, turn_row_field(k->rows.rows, k->doc));
        buffer_char(&k->key, '\t');
        buffer_add(&k->key, turn_row_field(k->rows.rows, k->turn));
        id = intern_find(&c->turns, buffer_slice(&k->key));
    }
    for (size_t i = id == INTERN_NONE ? 0 : c->from[id]; id != INTERN_NONE && i < c->from[id + 1];
         i++)
        k->fates[i] = (unsigned char)coded_turn_find(&k->rows, &c->items[i]);
    for (size_t i = 0; ok && i < k->rows.n; i++)
        ok = hand_on(k, &k->rows.rows[i], id != INTERN_NONE);
    k->rows.n = 0;
    waiting_clear(&k->rows.waiting);
    return ok;
}

/* The lexicon's hits, and their weights where there are any. */
static bool take_hits(struct coder *k, struct turn_row *row) {
    struct slice rest = turn_row_field(row, k->hits), weights = turn_row_field(row, k->weights);
    row->n_hits = 0;
    while (rest.p && rest.n) {
        struct row_hit hit = {.weight = weights.p ? slice_cut(&weights, ' ') : weights};
        if (!hit_item_read(&rest, &hit.item))
            return fault_input(k->f, row->record.at, row->record.fields[k->hits],
                               "not a list of hits");
        coded_turn_add(row, hit);
    }
    return true;
}

static bool same_turn(const struct coder *k, const struct record *r) {
    return k->rows.n == 0 || (slice_eq(turn_row_field(k->rows.rows, k->turn), r->fields[k->turn]) &&
                              slice_eq(turn_row_field(k->rows.rows, k->doc), r->fields[k->doc]));
}

static bool coder_record(struct sink *s, const struct record *r) {
    struct coder *k = (struct coder *)s;
    if (!same_turn(k, r) && !end_turn(k))
        return false;
    if (k->rows.n == k->rows.cap) {
        size_t had = k->rows.cap;
        MEM_GROW(k->rows.rows, k->rows.cap, k->rows.n + 1);
        memset(k->rows.rows + had, 0, (k->rows.cap - had) * sizeof *k->rows.rows);
    }
    struct turn_row *row = &k->rows.rows[k->rows.n++];
    waiting_add(&k->rows.waiting, r);
    row->record = k->rows.waiting.at[k->rows.waiting.n - 1];
    row->n_tokens = scan_items(row->record.fields[k->rows.tokens]);
    return take_hits(k, row);
}

static bool coder_boundary(struct sink *s) {
    struct coder *k = (struct coder *)s;
    return end_turn(k) && k->next->boundary(k->next);
}

static bool coder_end(struct sink *s) {
    struct coder *k = (struct coder *)s;
    return end_turn(k) && k->next->end(k->next);
}

struct coder *coder_new(const struct coded_hits *c, struct sink *next, struct fault *f) {
    struct coder *k = mem_zero(1, sizeof *k);
    k->sink = (struct sink){coder_columns, coder_record, coder_boundary, coder_end};
    k->next = next;
    k->f = f;
    k->codings = c;
    k->rows.places = places_new();
    k->fates = mem_zero(c->n + 1, sizeof *k->fates);
    return k;
}

struct sink *coder_sink(struct coder *coder) {
    return &coder->sink;
}

void coder_free(struct coder *k) {
    if (!k)
        return;
    coded_turn_free(&k->rows);
    buffer_free(&k->key);
    buffer_free(&k->out);
    buffer_free(&k->out_weights);
    free(k->fates);
    free(k);
}

void coded_hits_carry(struct coded_hits *coded, struct carry *c) {
    for (size_t i = 0; i < coded->n; i++) {
        uint64_t fate = coded->fates[i];
        if (c->to)
            pack_number(c->to, fate);
        else
            fate = unpack_up_to(c->from, FATES - 1);
        if (fate > coded->fates[i])
            coded->fates[i] = (unsigned char)fate;
    }
}

void coder_gather(struct coded_hits *c, const struct coder *coder) {
    for (size_t i = 0; i < c->n; i++)
        if (coder->fates[i] > c->fates[i])
            c->fates[i] = coder->fates[i];
}
