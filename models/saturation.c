/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/saturation.h"

#include <math.h>
#include <stdlib.h>

#include "models/grouping.h"
#include "models/special.h"

/* Shares have a standard deviation of at most 0.71, so that this many transcripts are always enough
 * for 10 points. */
enum { MAIN = 5, ENOUGH = 400, FURTHEST = 5 };

/* What all series share. */
struct scorer {
    const struct links_table *links;
    const struct chronology *chronology;
    const struct saturation_setting *setting;
    double *widths; /* [ENOUGH or all transcripts and FURTHEST]: t(0.975; k - 1)/sqrt k */
    /* Of the series in hand: */
    struct incidence x;
    uint32_t *have;  /* [n_items]: transcripts that hold it so far */
    uint64_t *found; /* [docs]: items new in each */
    double *mean, *squares;
    bool known; /* how many items there can be */
};

/* A share's running mean and sum of squares (Welford). */
struct running {
    uint32_t item;
    double mean, squares;
};

static double *widths_of(size_t docs) {
    size_t n = docs + FURTHEST < ENOUGH ? ENOUGH : docs + FURTHEST;
    double *widths = mem_zero(n + 1, sizeof *widths);
    for (size_t k = 2; k <= n; k++)
        widths[k] = special_t_quantile(0.975, (double)k - 1) / sqrt((double)k);
    return widths;
}

/* Counts everything once, for the rarefied curve; `have` is cleared again. */
static void rarefy(struct scorer *s) {
    size_t docs = s->x.n_docs;
    uint64_t *having = mem_zero(docs + 1, sizeof *having);
    for (size_t i = 0; i < s->x.n_cells; i++)
        s->have[s->x.cells[i].item]++;
    for (uint32_t i = 0; i < s->x.n_items; i++)
        having[s->have[i]]++;
    richness_rarefy(having, docs, s->mean, s->squares);
    memset(s->have, 0, s->x.n_items * sizeof *s->have);
    free(having);
}

/* The main items to all[MAIN]; returns how many. */
static size_t find_main(const struct incidence *x, struct running *all) {
    double *sums = mem_zero(x->n_items, sizeof *sums);
    size_t n = 0;
    for (size_t k = 0; k < x->n_docs; k++)
        for (size_t i = x->docs[k].from; i < x->docs[k].to; i++)
            sums[x->cells[i].item] += (double)x->cells[i].n / (double)x->docs[k].units;
    for (; n < MAIN; n++) {
        uint32_t best = 0;
        for (uint32_t i = 1; i < x->n_items; i++)
            if (sums[i] > sums[best])
                best = i;
        if (x->n_items == 0 || !(sums[best] > 0))
            break;
        all[n] = (struct running){.item = best};
        sums[best] = 0;
    }
    free(sums);
    return n;
}

static double share_in(const struct incidence *x, const struct incidence_doc *doc, uint32_t item) {
    size_t from = doc->from, to = doc->to;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (x->cells[middle].item < item)
            from = middle + 1;
        else
            to = middle;
    }
    return from < doc->to && x->cells[from].item == item
               ? (double)x->cells[from].n / (double)doc->units
               : 0;
}

/* Takes transcript k in; the mean standard deviation of the main items so far. */
static double spread_of(const struct incidence *x, size_t k, struct running *all, size_t n) {
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        double share = share_in(x, &x->docs[k], all[i].item), before = share - all[i].mean;
        all[i].mean += before / (double)(k + 1);
        all[i].squares += before * (share - all[i].mean);
        sum += k ? sqrt(all[i].squares / (double)k) : 0;
    }
    return n ? sum / (double)n : 0;
}

static struct value width_at(const struct scorer *s, size_t docs, double spread) {
    return value_of(s->widths[docs] * spread);
}

static void put_precision(const struct scorer *s, struct saturation *row, double spread,
                          size_t n_main) {
    enum reason why = row->docs < 2 ? REASON_TOO_FEW_DOCS
                      : n_main == 0 ? REASON_THEME_ABSENT
                                    : REASON_DEGENERATE;
    size_t docs = row->docs, enough = 2;
    if (docs < 2 || n_main == 0 || !(spread > 0)) {
        row->half_width = row->half_width_1 = row->half_width_3 = row->half_width_5 =
            row->docs_10_points = value_missing(why);
        return;
    }
    row->half_width = width_at(s, docs, spread);
    row->half_width_1 = width_at(s, docs + 1, spread);
    row->half_width_3 = width_at(s, docs + 3, spread);
    row->half_width_5 = width_at(s, docs + 5, spread);
    while (enough < ENOUGH && s->widths[enough] * spread > 0.1)
        enough++;
    row->docs_10_points = value_of((double)enough);
}

static void put_curve(const struct scorer *s, struct saturation *row, const struct richness *all) {
    size_t k = row->docs;
    row->rarefied = value_of(s->mean[k]);
    row->rarefied_lo = row->rarefied_hi = value_missing(all->estimate.why);
    if (all->estimate.why)
        return;
    double variance = s->squares[k] - s->mean[k] * s->mean[k] / all->estimate.x;
    double width = Z_975 * sqrt(fmax(variance, 0));
    row->rarefied_lo = value_of(fmax(s->mean[k] - width, 0));
    row->rarefied_hi = value_of(fmin(s->mean[k] + width, row->counts.most));
}

static void put_estimates(const struct scorer *s, struct saturation *row) {
    const struct saturation_setting *setting = s->setting;
    row->richness = richness_of(&row->counts);
    row->capped = s->known ? row->richness.capped : -1;
    row->new_1 = richness_new(&row->counts, &row->richness, 1);
    row->new_3 = richness_new(&row->counts, &row->richness, 3);
    row->new_5 = richness_new(&row->counts, &row->richness, 5);
    row->guest_5 = guest_of(s->found, row->docs, (struct guest_rule){4, 2, 5});
    row->guest_0 = guest_of(s->found, row->docs, (struct guest_rule){4, 3, 0});
    row->hours = row->new_1.why     ? row->new_1
                 : row->new_1.x > 0 ? value_of(setting->minutes / 60 / row->new_1.x)
                                    : value_missing(REASON_NO_UNIQUES);
}

/* What transcript k adds to the counts. */
static void take(struct scorer *s, struct saturation *row, size_t k) {
    const struct incidence_doc *doc = &s->x.docs[k];
    struct richness_counts *c = &row->counts;
    c->docs = row->docs = k + 1;
    row->added = 0;
    for (size_t i = doc->from; i < doc->to; i++) {
        uint32_t before = s->have[s->x.cells[i].item]++;
        row->added += before == 0;
        c->uniques += before == 0;
        c->uniques -= before == 1;
        c->duplicates += before == 1;
        c->duplicates -= before == 2;
    }
    c->seen += row->added;
    c->incidences += doc->to - doc->from;
    s->found[k] = row->added;
    row->doc = s->links->parts[s->chronology->first[doc->transcript]].doc;
    row->date = s->chronology->dates[doc->transcript];
}

/* How the series ends: the rarefied curve hangs on it. */
static struct richness whole_of(struct scorer *s, double most) {
    struct saturation row = {.counts = {.most = most}};
    for (size_t k = 0; k < s->x.n_docs; k++)
        take(s, &row, k);
    memset(s->have, 0, s->x.n_items * sizeof *s->have);
    return richness_of(&row.counts);
}

static bool walk(struct scorer *s, struct saturation *row) {
    struct running main_items[MAIN];
    size_t n_main = find_main(&s->x, main_items);
    bool ok = true;
    rarefy(s);
    struct richness whole = whole_of(s, row->counts.most);
    for (size_t k = 0; ok && k < s->x.n_docs; k++) {
        take(s, row, k);
        put_curve(s, row, &whole);
        put_estimates(s, row);
        put_precision(s, row, spread_of(&s->x, k, main_items, n_main), n_main);
        ok = s->setting->row(s->setting->with, row);
    }
    return ok;
}

/* Does the codebook say how many of them there can be? */
static bool is_known(const struct scorer *s, const struct incidence_rows *rows) {
    const struct incidence_rows *entries = s->setting->entries;
    return entries && rows->kind == entries->kind ? s->setting->codebook_entries
                                                  : s->setting->codebook;
}

/* A series: the parts whose group is `which`. */
static bool score_series(struct scorer *s, const struct incidence_rows *rows, struct slice by,
                         struct slice level, const uint32_t *group, uint32_t which) {
    bool known = s->known = is_known(s, rows);
    incidence_make(&s->x, s->chronology, rows, group, which);
    size_t docs = s->x.n_docs;
    struct saturation row = {.by = by,
                             .level = level,
                             .kind = slice_of(rows->kind),
                             .counts = {.most = known ? rows->most : (double)INFINITY},
                             .most =
                                 known ? value_of(rows->most) : value_missing(REASON_NO_CODEBOOK),
                             .docs_all = docs};
    s->have = mem_zero(s->x.n_items, sizeof *s->have);
    s->found = mem_zero(docs, sizeof *s->found);
    s->mean = mem_zero(docs + 1, sizeof *s->mean);
    s->squares = mem_zero(docs + 1, sizeof *s->squares);
    bool ok = walk(s, &row);
    free(s->have);
    free(s->found);
    free(s->mean);
    free(s->squares);
    incidence_free(&s->x);
    return ok;
}

/* What is counted: themes, meetings of two and, where they are there, entries. */
enum { THEMES, MEETINGS, ENTRIES, KINDS };

static size_t kinds_of(const struct scorer *s) {
    return s->setting->entries ? KINDS : ENTRIES;
}

static bool score_all(struct scorer *s, const struct incidence_rows *kinds) {
    bool ok = true;
    for (size_t i = 0; ok && i < kinds_of(s); i++)
        ok = score_series(s, &kinds[i], SLICE(""), SLICE(""), NULL, 0);
    return ok;
}

static bool score_projects(struct scorer *s, const struct incidence_rows *kinds) {
    const struct links_table *t = s->links;
    bool ok = true;
    for (uint32_t p = 0; p < t->n_projects; p++)
        for (size_t i = 0; ok && i < kinds_of(s); i++)
            ok = score_series(s, &kinds[i], SLICE("project"), t->projects[p], kinds[i].project, p);
    return ok;
}

/* Entries are counted in whole transcripts. */
static bool score_levels(struct scorer *s, const struct incidence_rows *kinds, struct slice by,
                         const struct grouping *levels) {
    bool ok = true;
    for (uint32_t level = 0; level < levels->n; level++)
        for (size_t i = 0; ok && i < ENTRIES; i++)
            ok = score_series(s, &kinds[i], by, levels->names[level], levels->of, level);
    return ok;
}

/* At the levels that the parts themselves are. */
static bool score_parts(struct scorer *s, const struct incidence_rows *kinds) {
    const struct links_table *t = s->links;
    struct values values = {.of = mem_zero(t->n_parts, sizeof *values.of)};
    struct grouping levels;
    for (size_t i = 0; i < t->n_parts; i++) {
        struct slice level = t->parts[i].level;
        values.of[i] = level.n ? intern_add(&values.texts, level) : LINKS_NONE;
    }
    grouping_of(&levels, &values, t->n_parts);
    bool ok = score_levels(s, kinds, buffer_slice(&t->by), &levels);
    grouping_free(&levels);
    values_free(&values);
    return ok;
}

static bool score_columns(struct scorer *s, const struct incidence_rows *kinds) {
    bool ok = true;
    for (size_t i = 0; ok && i < s->setting->n_columns; i++) {
        struct grouping levels;
        grouping_make(&levels, s->links, s->setting->columns[i]);
        ok = score_levels(s, kinds, slice_of(levels.name), &levels);
        grouping_free(&levels);
    }
    return ok;
}

bool saturation_score(const struct links_table *t, const struct chronology *c,
                      const struct saturation_setting *setting) {
    struct scorer s = {
        .links = t, .chronology = c, .setting = setting, .widths = widths_of(t->n_transcripts)};
    struct incidence_rows kinds[KINDS] = {{.kind = NULL}};
    incidence_themes(&kinds[THEMES], t);
    incidence_meetings(&kinds[MEETINGS], t);
    if (setting->entries)
        kinds[ENTRIES] = *setting->entries;
    bool ok = setting->n_columns ? score_columns(&s, kinds)
                                 : score_all(&s, kinds) && score_projects(&s, kinds) &&
                                       (t->by.n == 0 || score_parts(&s, kinds));
    incidence_rows_free(&kinds[THEMES]);
    incidence_rows_free(&kinds[MEETINGS]);
    free(s.widths);
    return ok;
}

void saturation_guest(const void *guest, struct buffer *to) {
    const struct guest *g = guest;
    if (g->reached)
        buffer_format(to, "%llu+%u", (unsigned long long)g->before, g->run);
    else if (!g->why)
        buffer_text(to, "not_reached");
}

void saturation_reopened(const void *guest, struct buffer *to) {
    const struct guest *g = guest;
    if (!g->why)
        buffer_text(to, !g->reached ? "-" : g->reopened ? "yes" : "no");
}

void saturation_capped(const void *capped, struct buffer *to) {
    int c = *(const int *)capped;
    buffer_text(to, c < 0 ? "" : c ? "yes" : "no");
}
