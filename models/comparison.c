/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/comparison.h"

#include <math.h>
#include <stdlib.h>

/* Where the cells of the unit of cell i end. */
static size_t unit_end(const struct comparing *c, size_t i) {
    size_t end = i + 1;
    while (end < c->n_cells && c->cells[end]->unit == c->cells[i]->unit)
        end++;
    return end;
}

static void clear_sums(struct comparing *c, size_t q) {
    c->width = agreement_width(q);
    MEM_GROW(c->sums, c->cap_sums, c->n_clusters * c->width + 1);
    MEM_GROW(c->table, c->cap_table, q * q + 1);
    memset(c->sums, 0, c->n_clusters * c->width * sizeof *c->sums);
    memset(c->table, 0, q * q * sizeof *c->table);
}

static double *sums_of(struct comparing *c, uint32_t unit) {
    return c->sums + c->clusters[unit] * c->width;
}

/* The sums over all clusters; free with free(). */
static double *total(const struct comparing *c) {
    double *all = mem_zero(c->width, sizeof *all);
    for (size_t i = 0; i < c->n_clusters; i++)
        for (size_t k = 0; k < c->width; k++)
            all[k] += c->sums[i * c->width + k];
    return all;
}

static struct value documents(const struct comparing *c) {
    size_t n = 0;
    for (size_t i = 0; i < c->n_clusters; i++)
        n += c->sums[i * c->width + AGREEMENT_N2] > 0;
    return c->r->has_doc ? value_of((double)n) : value_missing(REASON_NO_DOCS);
}

/* Intervals that nobody asked for are empty without a reason of their own. */
static struct agreement_intervals draw(const struct comparing *c, size_t q) {
    struct value none = {NAN, REASON_NONE};
    if (c->draws == 0)
        return (struct agreement_intervals){none, none, none, none};
    return agreement_bootstrap(c->sums, c->n_clusters, q, c->draws, c->seed);
}

/* Everything that the sums and the table say. `some`: the category that share is not of. */
static void conclude(struct comparing *c, size_t q, size_t some, struct comparison *to) {
    double *all = total(c), n = 0, with = 0;
    for (size_t k = 0; k < q; k++) {
        n += all[AGREEMENT_CODES + q + k];
        with += k == some ? 0 : all[AGREEMENT_CODES + q + k];
    }
    to->units = (uint64_t)all[AGREEMENT_N2];
    to->docs = documents(c);
    to->share = n > 0 ? value_of(with / n) : value_missing(REASON_NO_UNITS);
    to->agreement = agreement_share(all);
    to->brennan_prediger = agreement_brennan_prediger(all, q);
    to->alpha = agreement_alpha(all, q);
    to->ac1 = agreement_ac1(all, q);
    struct agreement_intervals in = draw(c, q);
    to->alpha_lo = to->alpha.why ? to->alpha : in.alpha_lo;
    to->alpha_hi = to->alpha.why ? to->alpha : in.alpha_hi;
    to->ac1_lo = to->ac1.why ? to->ac1 : in.ac1_lo;
    to->ac1_hi = to->ac1.why ? to->ac1 : in.ac1_hi;
    free(all);
    struct value none = value_missing(REASON_SEVERAL_CODERS);
    to->kappa = (struct kappa){none, none, none, none};
    to->se_ac1 = none;
    if (c->pair) {
        to->kappa = agreement_kappa(c->table, q);
        to->se_ac1 = agreement_se_ac1(c->table, q);
    }
}

static void add_theme(struct comparing *c, struct slice theme) {
    clear_sums(c, 2);
    for (size_t i = 0, end; i < c->n_cells; i = end) {
        size_t yes = 0, which = 0;
        end = unit_end(c, i);
        for (size_t k = i; k < end; k++) {
            bool holds = ratings_holds(c->r, c->cells[k], theme);
            yes += holds;
            which = 2 * which + holds;
        }
        agreement_add_yes(sums_of(c, c->cells[i]->unit), yes, end - i, 1);
        if (c->pair)
            c->table[which]++;
    }
}

/* Marks what a coder covers of a unit by a theme, and adds it to c->covered. */
static void cover(struct comparing *c, const struct rated *cell, struct slice theme, size_t n) {
    memset(c->mark, 0, n * sizeof *c->mark);
    for (size_t i = 0; i < cell->n; i++) {
        const struct rating *r = &cell->codes[i];
        size_t end = r->end == 0 || r->end > n ? n : r->end;
        if (ratings_is(intern_text(&c->r->codes, r->code), theme))
            for (size_t at = r->end ? r->begin : 0; at < end; at++)
                c->mark[at] = 1;
    }
    for (size_t at = 0; at < n; at++)
        c->covered[at] += c->mark[at];
}

/* Each code point of a unit is one of alpha's units. False when a length is not known. */
static bool add_characters(struct comparing *c, struct slice theme) {
    clear_sums(c, 2);
    for (size_t i = 0, end; i < c->n_cells; i = end) {
        uint32_t unit = c->cells[i]->unit;
        size_t n = c->r->about[unit].length;
        end = unit_end(c, i);
        if (end - i < 2)
            continue;
        if (n == 0)
            return false;
        MEM_GROW(c->covered, c->cap_covered, n);
        MEM_GROW(c->mark, c->cap_mark, n);
        memset(c->covered, 0, n * sizeof *c->covered);
        for (size_t k = i; k < end; k++)
            cover(c, c->cells[k], theme, n);
        for (size_t from = 0, to; from < n; from = to) {
            for (to = from + 1; to < n && c->covered[to] == c->covered[from];)
                to++;
            agreement_add_yes(sums_of(c, unit), c->covered[from], end - i, (double)(to - from));
        }
    }
    return true;
}

static void compare_spans(struct comparing *c, struct slice theme, struct comparison *to) {
    to->alpha_span = to->alpha_span_lo = to->alpha_span_hi = value_missing(REASON_NO_TEXT);
    if (!c->r->spans || !add_characters(c, theme))
        return;
    double *all = total(c);
    struct agreement_intervals in = draw(c, 2);
    to->alpha_span = agreement_alpha(all, 2);
    to->alpha_span_lo = to->alpha_span.why ? to->alpha_span : in.alpha_lo;
    to->alpha_span_hi = to->alpha_span.why ? to->alpha_span : in.alpha_hi;
    free(all);
}

/* A pair's table with the standard second: rows and columns are 0 no, 1 yes. */
static struct checked_table checked_of(const struct comparing *c, bool standard_first) {
    const uint64_t *t = c->table;
    return standard_first ? (struct checked_table){t[3], t[1], t[2], t[0]}
                          : (struct checked_table){t[3], t[2], t[1], t[0]};
}

static void put_checked(struct comparison *to, const struct checked_table *t) {
    if (t) {
        to->tp = value_of((double)t->tp);
        to->fp = value_of((double)t->fp);
        to->fn = value_of((double)t->fn);
        to->tn = value_of((double)t->tn);
        to->checked = checked_scores(*t);
        return;
    }
    struct value none = value_missing(REASON_NO_STANDARD);
    to->tp = to->fp = to->fn = to->tn = none;
    to->checked = (struct checked_scores){none, none, none, none, none, none, none, none};
}

/* Codes are sorted: the last is another one than the first, or all are places of one code. */
static bool has_several(const struct comparing *c) {
    for (size_t i = 0; i < c->n_cells; i++) {
        const struct rated *cell = c->cells[i];
        if (cell->n > 1 && cell->codes[cell->n - 1].code != cell->codes[0].code)
            return true;
    }
    return false;
}

static uint32_t category(const struct comparing *c, const struct rated *cell) {
    return c->categories[cell->n ? cell->codes[0].code : c->r->codes.count];
}

static void add_overall(struct comparing *c) {
    size_t q = c->n_categories, cap = 0;
    uint32_t *codes = NULL;
    clear_sums(c, q);
    for (size_t i = 0, end; i < c->n_cells; i = end) {
        end = unit_end(c, i);
        MEM_GROW(codes, cap, end - i);
        for (size_t k = i; k < end; k++)
            codes[k - i] = category(c, c->cells[k]);
        agreement_add(sums_of(c, c->cells[i]->unit), q, codes, end - i);
        if (c->pair)
            c->table[codes[0] * q + codes[1]]++;
    }
    free(codes);
}

/* Nothing that needs one code for each unit; the units and the share of codings with a code are
 * known all the same. */
static void overall_missing(struct comparing *c, struct comparison *to) {
    struct value none = value_missing(REASON_SEVERAL_CODES);
    clear_sums(c, 2);
    for (size_t i = 0, end; i < c->n_cells; i = end) {
        size_t some = 0;
        end = unit_end(c, i);
        for (size_t k = i; k < end; k++)
            some += c->cells[k]->n > 0;
        agreement_add_yes(sums_of(c, c->cells[i]->unit), some, end - i, 1);
    }
    conclude(c, 2, 0, to);
    to->agreement = to->brennan_prediger = to->alpha = to->alpha_lo = to->alpha_hi = none;
    to->ac1 = to->se_ac1 = to->ac1_lo = to->ac1_hi = none;
    to->kappa = (struct kappa){none, none, none, none};
}

static void compare_overall(struct comparing *c, struct comparison *to) {
    if (has_several(c)) {
        overall_missing(c, to);
    } else {
        add_overall(c);
        bool any = false;
        for (size_t i = 0; i < c->r->n_cells; i++)
            any |= c->r->cells[i].n == 0;
        conclude(c, c->n_categories, any ? c->n_categories - 1 : SIZE_MAX, to);
    }
    to->alpha_span = to->alpha_span_lo = to->alpha_span_hi =
        value_missing(c->r->spans ? REASON_SEVERAL_CODES : REASON_NO_TEXT);
}

/* Which of two is the standard, or ALL_CODERS. */
static uint32_t standard_of(const struct comparing *c, uint32_t a, uint32_t b) {
    uint32_t lexicon = intern_find(&c->r->coders, SLICE(RATINGS_LEXICON));
    if (a == ALL_CODERS)
        return ALL_CODERS;
    if (c->standard != ALL_CODERS)
        return c->standard == a || c->standard == b ? c->standard : ALL_CODERS;
    return a == lexicon ? b : b == lexicon ? a : ALL_CODERS;
}

static size_t count_coders(const struct comparing *c) {
    size_t n = 0;
    for (size_t i = 0; i < c->r->coders.count; i++)
        n += c->from[i + 1] > c->from[i];
    return n;
}

static void name_row(const struct comparing *c, uint32_t a, uint32_t b, uint32_t standard,
                     struct comparison *to) {
    const struct slice nobody = {"", 0};
    *to = (struct comparison){.coder_a = nobody, .coder_b = nobody, .standard = nobody};
    to->coders = c->pair ? 2 : count_coders(c);
    if (c->pair) {
        to->coder_a = intern_text(&c->r->coders, a);
        to->coder_b = intern_text(&c->r->coders, b);
    }
    if (standard != ALL_CODERS)
        to->standard = intern_text(&c->r->coders, standard);
}

bool comparing_rows(struct comparing *c, uint32_t a, uint32_t b, struct comparison *rows) {
    uint32_t standard = standard_of(c, a, b);
    struct checked_table sum = {0, 0, 0, 0};
    comparing_choose(c, a, b);
    if (c->n_cells == 0)
        return false;
    for (size_t i = 0; i < c->r->codes.count; i++) {
        struct comparison *to = &rows[1 + i];
        name_row(c, a, b, standard, to);
        to->theme = c->themes[i];
        add_theme(c, to->theme);
        struct checked_table t = checked_of(c, standard == a);
        conclude(c, 2, 0, to);
        put_checked(to, standard == ALL_CODERS ? NULL : &t);
        sum = (struct checked_table){sum.tp + t.tp, sum.fp + t.fp, sum.fn + t.fn, sum.tn + t.tn};
        compare_spans(c, to->theme, to);
    }
    name_row(c, a, b, standard, rows);
    rows->theme = SLICE(COMPARISON_OVERALL);
    compare_overall(c, rows);
    put_checked(rows, standard == ALL_CODERS ? NULL : &sum);
    return true;
}
