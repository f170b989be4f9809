/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/incidence.h"

#include <stdlib.h>

#include "models/dates.h"

/* A transcript on its way to its place. */
struct dated {
    struct slice date;
    uint32_t transcript;
};

static int by_date(const void *x, const void *y) {
    const struct dated *a = x, *b = y;
    int dates = slice_cmp(a->date, b->date);
    return dates ? dates : (a->transcript > b->transcript) - (a->transcript < b->transcript);
}

static bool read_dates(struct chronology *c, const struct links_table *t, size_t date,
                       struct fault *f) {
    const struct values *values = &t->wanted[date];
    for (size_t i = 0; i < t->n_parts; i++) {
        if (values->of[i] == LINKS_NONE)
            continue;
        struct slice now = intern_text(&values->texts, values->of[i]);
        struct slice *first = &c->dates[t->parts[i].transcript];
        struct place at = t->parts[i].at;
        at.field = (unsigned)values->at + 1;
        if (!date_check(now, at, f))
            return false;
        if (first->n == 0 || slice_cmp(now, *first) < 0)
            *first = now;
    }
    return true;
}

static bool has_units(const struct chronology *c, const struct links_table *t, uint32_t i) {
    for (size_t part = c->first[i]; part < c->first[i + 1]; part++)
        if (t->parts[part].units)
            return true;
    return false;
}

static void put_in_order(struct chronology *c, const struct links_table *t) {
    struct dated *docs = mem_zero(c->n, sizeof *docs);
    for (uint32_t i = 0; i < c->n; i++) {
        bool told = has_units(c, t, i);
        docs[i] = (struct dated){c->dates[i], i};
        c->n_told += told;
        c->n_dated += told && c->dates[i].n;
    }
    c->dated = c->n_dated && c->n_dated == c->n_told;
    if (c->dated)
        qsort(docs, c->n, sizeof *docs, by_date);
    for (uint32_t i = 0; i < c->n; i++)
        c->order[i] = docs[i].transcript;
    free(docs);
}

bool chronology_make(struct chronology *c, const struct links_table *t, size_t date,
                     struct fault *f) {
    uint32_t n = t->n_transcripts;
    *c = (struct chronology){.n = n,
                             .order = mem_zero(n, sizeof *c->order),
                             .dates = mem_zero(n, sizeof *c->dates),
                             .first = mem_zero((size_t)n + 1, sizeof *c->first)};
    for (size_t i = 0; i < t->n_parts; i++)
        c->first[t->parts[i].transcript + 1] = i + 1;
    if (date != LINKS_NONE && !read_dates(c, t, date, f))
        return false;
    put_in_order(c, t);
    return true;
}

void chronology_free(struct chronology *c) {
    free(c->order);
    free(c->dates);
    free(c->first);
    *c = (struct chronology){0};
}

/* Cells of the table, in the order of items. */
struct loose {
    uint32_t part;
    struct incidence_cell cell;
};

/* By part; within one the order stays. */
static void share_out(struct incidence_rows *r, const struct loose *cells, size_t n,
                      size_t n_parts) {
    size_t *at = mem_zero(n_parts + 1, sizeof *at);
    r->start = mem_zero(n_parts + 1, sizeof *r->start);
    r->cells = mem_zero(n, sizeof *r->cells);
    for (size_t i = 0; i < n; i++)
        r->start[cells[i].part + 1]++;
    for (size_t i = 0; i < n_parts; i++)
        r->start[i + 1] += r->start[i];
    memcpy(at, r->start, (n_parts + 1) * sizeof *at);
    for (size_t i = 0; i < n; i++)
        r->cells[at[cells[i].part]++] = cells[i].cell;
    free(at);
}

static void make_parts(struct incidence_rows *r, size_t n_parts, size_t n_transcripts) {
    r->first = mem_zero(n_transcripts + 1, sizeof *r->first);
    r->units = mem_zero(n_parts, sizeof *r->units);
    r->project = mem_zero(n_parts, sizeof *r->project);
}

static void take_parts(struct incidence_rows *r, const struct links_table *t) {
    make_parts(r, t->n_parts, t->n_transcripts);
    for (size_t i = 0; i < t->n_parts; i++) {
        r->first[t->parts[i].transcript + 1] = i + 1;
        r->units[i] = t->parts[i].units;
        r->project[i] = t->parts[i].project;
    }
}

void incidence_themes(struct incidence_rows *r, const struct links_table *t) {
    struct loose *cells = mem_zero(t->n_themes, sizeof *cells);
    size_t n = 0;
    *r = (struct incidence_rows){.kind = "themes", .n_items = t->n_ranks, .most = t->n_ranks};
    for (size_t i = 0; i < t->n_themes; i++)
        if (t->themes[i].n)
            cells[n++] = (struct loose){t->themes[i].part, {t->themes[i].theme, t->themes[i].n}};
    share_out(r, cells, n, t->n_parts);
    take_parts(r, t);
    free(cells);
}

/* A theme and its own ancestor are no pair. */
static double possible_meetings(const struct links_table *t) {
    double pairs = (double)t->n_ranks * ((double)t->n_ranks - 1) / 2;
    for (uint32_t i = 0; i < t->n_ranks; i++)
        pairs -= hierarchy_level(&t->hierarchy, t->by_rank[i]);
    return pairs;
}

void incidence_meetings(struct incidence_rows *r, const struct links_table *t) {
    struct loose *cells = mem_zero(t->n_pairs, sizeof *cells);
    uint32_t item = 0, a = LINKS_NONE, b = LINKS_NONE;
    size_t n = 0;
    *r = (struct incidence_rows){.kind = "meetings", .most = possible_meetings(t)};
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct links_pair *pair = &t->pairs[t->by_pair[i]];
        if (pair->n_ab == 0)
            continue;
        item += n && (pair->a != a || pair->b != b);
        a = pair->a;
        b = pair->b;
        cells[n++] = (struct loose){pair->part, {item, pair->n_ab}};
    }
    r->n_items = n ? item + 1 : 0;
    share_out(r, cells, n, t->n_parts);
    take_parts(r, t);
    free(cells);
}

/* The project that all parts of a transcript have, or none. */
static uint32_t project_of(const struct links_table *t, size_t from, size_t to) {
    for (size_t i = from + 1; i < to; i++)
        if (t->parts[i].project != t->parts[from].project)
            return LINKS_NONE;
    return t->parts[from].project;
}

/* The documents of both tables stand in byte order. */
static bool same_documents(const struct entries_table *e, const struct links_table *t,
                           struct fault *f) {
    size_t k = 0;
    for (size_t i = 0; i < t->n_parts; i++) {
        const struct links_part *part = &t->parts[i];
        if (i && part->transcript == t->parts[i - 1].transcript)
            continue;
        const struct doc_row *doc = k < e->docs.n ? &e->docs.all[k++] : NULL;
        int c = doc ? slice_cmp(doc->name, part->doc) : 1;
        if (c < 0)
            return fault_input(f, doc->at, doc->name,
                               "counts of entries of a document that there "
                               "are no counts of links of");
        if (c > 0)
            return fault_input(f, part->at, part->doc,
                               "a document that there are no counts of entries of");
    }
    return k == e->docs.n ||
           fault_input(f, e->docs.all[k].at, e->docs.all[k].name,
                       "counts of entries of a document that there are no counts of links of");
}

static bool same_settings(const struct entries_table *e, const struct links_table *t,
                          struct fault *f) {
    const struct doc_rows *docs = &e->docs;
    struct slice roles = buffer_slice(&t->roles), matcher = buffer_slice(&t->matcher);
    const char *what = "entries and links were not counted alike";
    if (docs->facilitators_in != t->facilitators_in)
        return fault_input(f, docs->first, NO_QUOTE, "%s: facilitators were %s here", what,
                           docs->facilitators_in ? "kept" : "left out");
    if (!slice_eq(buffer_slice(&docs->roles), roles))
        return fault_input(f, docs->first, buffer_slice(&docs->roles),
                           "%s: facilitator_roles of links is \"%.*s\", not", what,
                           SLICE_ARGS(roles));
    return docs->matcher.n == 0 || matcher.n == 0 ||
           slice_eq(buffer_slice(&docs->matcher), matcher) ||
           fault_input(f, docs->first, buffer_slice(&docs->matcher),
                       "%s: matcher of links is \"%.*s\", not", what, SLICE_ARGS(matcher));
}

bool incidence_entries(struct incidence_rows *r, const struct entries_table *e,
                       const struct links_table *t, struct fault *f) {
    *r = (struct incidence_rows){
        .kind = "entries", .n_items = (uint32_t)e->items.count, .most = (double)e->items.count};
    if (!same_settings(e, t, f) || !same_documents(e, t, f))
        return false;
    struct loose *cells = mem_zero(e->n_cells, sizeof *cells);
    for (size_t i = 0; i < e->n_cells; i++)
        cells[i] = (struct loose){e->cells[i].doc, {e->cells[i].item, e->cells[i].n}};
    share_out(r, cells, e->n_cells, e->docs.n);
    make_parts(r, e->docs.n, e->docs.n);
    for (size_t i = 0, from = 0, to; i < e->docs.n; i++, from = to) {
        for (to = from + 1; to < t->n_parts && t->parts[to].transcript == i;)
            to++;
        r->first[i + 1] = i + 1;
        r->units[i] = e->docs.all[i].turns;
        r->project[i] = project_of(t, from, to);
    }
    free(cells);
    return true;
}

void incidence_rows_free(struct incidence_rows *r) {
    free(r->cells);
    free(r->start);
    free(r->first);
    free(r->units);
    free(r->project);
    *r = (struct incidence_rows){0};
}

static int by_item(const void *x, const void *y) {
    const struct incidence_cell *a = x, *b = y;
    return (a->item > b->item) - (a->item < b->item);
}

/* The cells from `from` on: of one item one. */
static void merge(struct incidence *x, size_t from) {
    size_t n = from;
    if (x->n_cells - from > 1)
        qsort(x->cells + from, x->n_cells - from, sizeof *x->cells, by_item);
    for (size_t i = from; i < x->n_cells; i++)
        if (n > from && x->cells[n - 1].item == x->cells[i].item)
            x->cells[n - 1].n += x->cells[i].n;
        else
            x->cells[n++] = x->cells[i];
    x->n_cells = n;
}

static void add_part(struct incidence *x, struct incidence_doc *doc,
                     const struct incidence_rows *rows, size_t part) {
    size_t from = rows->start[part], n = rows->start[part + 1] - from;
    doc->units += rows->units[part];
    MEM_GROW(x->cells, x->cap, x->n_cells + n);
    if (n)
        memcpy(x->cells + x->n_cells, rows->cells + from, n * sizeof *x->cells);
    x->n_cells += n;
}

void incidence_make(struct incidence *x, const struct chronology *c,
                    const struct incidence_rows *rows, const uint32_t *group, uint32_t which) {
    *x = (struct incidence){.docs = mem_zero(c->n, sizeof *x->docs), .n_items = rows->n_items};
    for (uint32_t k = 0; k < c->n; k++) {
        struct incidence_doc doc = {.transcript = c->order[k], .from = x->n_cells};
        size_t first = rows->first[doc.transcript], end = rows->first[doc.transcript + 1];
        for (size_t i = first; i < end; i++)
            if (!group || group[i] == which)
                add_part(x, &doc, rows, i);
        if (end - first > 1)
            merge(x, doc.from);
        doc.to = x->n_cells;
        if (doc.units)
            x->docs[x->n_docs++] = doc;
    }
}

void incidence_free(struct incidence *x) {
    free(x->docs);
    free(x->cells);
    *x = (struct incidence){0};
}
