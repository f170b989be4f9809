/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices_hidden.h"

#include <stdlib.h>

#include "models/feasible.h"
#include "pipeline/memory.h"

/* Why a row is not told. */
enum why { TOLD, ONE, SMALL, DOMINATED, SECONDARY, FACILITATORS, RANGE, WHYS };

struct hiding {
    struct voices_row *rows;
    size_t n;
    uint64_t threshold;
    unsigned char *why; /* [n]: enum why */
};

static bool is_some(const struct hiding *h, uint64_t people) {
    return people > 0 && people < h->threshold;
}

static bool is_dominated(const struct voices_row *r) {
    const struct value *top = &r->values[VOICES_TOP_SHARE];
    return !top->why && top->x > DISCLOSURE_DOMINANCE;
}

/* The rows of one transcript. */
struct doc {
    size_t from, to;
};

static bool is_alike(const struct voices_row *a, const struct voices_row *b) {
    return a->of == b->of && a->facilitators == b->facilitators && slice_eq(a->name, b->name);
}

/* A row for itself, whatever it is measured in. */
static enum disclosure_cell cell_of(const struct hiding *h, const struct doc *d, size_t row) {
    const struct voices_row *r = &h->rows[row];
    bool dominated = false;
    for (size_t i = d->from; i < d->to; i++)
        dominated |= is_alike(&h->rows[i], r) && is_dominated(&h->rows[i]);
    return is_some(h, r->people) || is_some(h, r->speaking) ? DISCLOSURE_SMALL
           : dominated                                      ? DISCLOSURE_DOMINATED
                                                            : DISCLOSURE_SHOWN;
}

static enum why why_of(enum disclosure_cell cell) {
    return cell == DISCLOSURE_SMALL       ? SMALL
           : cell == DISCLOSURE_DOMINATED ? DOMINATED
           : cell == DISCLOSURE_SECONDARY ? SECONDARY
                                          : TOLD;
}

/* The places of the rows of words without facilitators about `of`, in `at`. */
static size_t parts_of(const struct hiding *h, const struct doc *d, enum voices_of of, size_t *at) {
    size_t n = 0;
    for (size_t i = d->from; i < d->to; i++) {
        const struct voices_row *r = &h->rows[i];
        if (r->of == of && !r->facilitators && r->measure == VOICES_IN_WORDS)
            at[n++] = i;
    }
    return n;
}

/* People and those who speak are two rows of counts with the same cells hidden. */
static void fill(const struct hiding *h, struct disclosure *t, const size_t *at, size_t n) {
    for (size_t k = 0; k < n; k++) {
        t->n[disclosure_at(t, 0, k)] = h->rows[at[k]].people;
        t->n[disclosure_at(t, 1, k)] = h->rows[at[k]].speaking;
    }
    disclosure_sum(t);
    disclosure_untold(t);
}

static void join_rows(struct disclosure *t) {
    size_t n = t->columns + 1;
    for (size_t k = 0; k < n; k++) {
        if (t->cell[k] == DISCLOSURE_SHOWN)
            t->cell[k] = t->cell[n + k];
        else if (t->cell[n + k] == DISCLOSURE_SHOWN)
            t->cell[n + k] = t->cell[k];
    }
}

/* Whether what is left tells too much; then nothing of the parts is told. */
static bool is_pinned(const struct hiding *h, const struct disclosure *t) {
    struct feasible *f = feasible_new(t, NULL, NULL);
    bool pinned = feasible_pinned(f, h->threshold);
    feasible_free(f);
    return pinned;
}

/* The roles, or groups, of a transcript; what all of its people are is known. */
static void hide_parts(struct hiding *h, const struct doc *d, enum voices_of of, size_t *at,
                       enum disclosure_cell all) {
    struct disclosure t;
    size_t n = parts_of(h, d, of, at);
    disclosure_make(&t, 2, n);
    fill(h, &t, at, n);
    for (size_t k = 0; k < n; k++)
        t.cell[k] = t.cell[n + 1 + k] = cell_of(h, d, at[k]);
    t.cell[n] = t.cell[n + 1 + n] = all;
    disclosure_hide(&t, h->threshold);
    join_rows(&t);
    bool pinned = is_pinned(h, &t);
    for (size_t k = 0; k < n; k++) {
        enum why why = why_of(t.cell[k]);
        h->why[at[k]] = (unsigned char)(why == TOLD && pinned ? SECONDARY : why);
    }
    disclosure_free(&t);
}

static const struct voices_row *all_of(const struct hiding *h, const struct doc *d,
                                       bool facilitators, size_t *at) {
    for (*at = d->from; *at < d->to; ++*at) {
        const struct voices_row *r = &h->rows[*at];
        if (r->of == VOICES_OF_ALL && r->facilitators == facilitators)
            return r;
    }
    return NULL;
}

/* What was decided for the words of people without facilitators holds for every measure, and with
 * facilitators where there are none. */
static void spread(struct hiding *h, const struct doc *d, const size_t *at, size_t n, bool led) {
    for (size_t i = d->from; i < d->to; i++) {
        const struct voices_row *r = &h->rows[i];
        for (size_t k = 0; k < n; k++)
            if (r->of == h->rows[at[k]].of && slice_eq(r->name, h->rows[at[k]].name))
                h->why[i] = h->why[at[k]];
        if (r->of == VOICES_OF_SPEAKER)
            h->why[i] = ONE;
        else if (led && r->facilitators)
            h->why[i] = FACILITATORS;
    }
}

static void hide_value(struct voices_row *r, enum voices_values value) {
    if (!r->values[value].why)
        r->values[value] = value_missing(REASON_SUPPRESSED);
}

static void hide_doc(struct hiding *h, const struct doc *d, size_t *at) {
    size_t with, without;
    const struct voices_row *in = all_of(h, d, true, &with);
    const struct voices_row *out = all_of(h, d, false, &without);
    bool led = in->people > out->people;
    enum disclosure_cell all = cell_of(h, d, without);
    for (int of = VOICES_OF_ROLE; of <= VOICES_OF_GROUP; of++) {
        hide_parts(h, d, (enum voices_of)of, at, all);
        spread(h, d, at, parts_of(h, d, (enum voices_of)of, at), led);
    }
    h->why[without] = (unsigned char)why_of(all);
    spread(h, d, &without, 1, led);
    for (size_t i = d->from; i < d->to; i++) /* of what everybody has: the rest is facilitators' */
        if (led && h->rows[i].of == VOICES_OF_ALL && !h->rows[i].facilitators)
            hide_value(&h->rows[i], VOICES_SHARE);
}

static void hide_docs(struct hiding *h) {
    size_t *at = mem_zero(h->n + 1, sizeof *at);
    struct doc d = {0, 0};
    while (d.from < h->n && h->rows[d.from].doc.n == 0)
        d.from++;
    for (; d.from < h->n; d.from = d.to) {
        for (d.to = d.from; d.to < h->n && slice_eq(h->rows[d.to].doc, h->rows[d.from].doc);)
            d.to++;
        hide_doc(h, &d, at);
    }
    free(at);
}

/* A theme's rows: hits with facilitators and without, then turns alike. */
static void hide_theme(struct hiding *h, size_t from) {
    const struct voices_row *r = &h->rows[from];
    enum why out = is_some(h, r[1].people) || is_some(h, r[1].speaking) ? SMALL
                   : is_dominated(&r[3])                                ? DOMINATED
                                                                        : TOLD;
    enum why in =
        is_some(h, r[0].people) || is_some(h, r[0].speaking) ? SMALL
        : is_dominated(&r[2])                                ? DOMINATED
        : is_some(h, r[0].speaking - r[1].speaking) || is_some(h, r[0].people - r[1].people) || out
            ? FACILITATORS
            : TOLD;
    bool few = is_some(h, r[0].people - r[1].people) || is_some(h, r[0].people);
    for (size_t i = 0; i < 4; i++) {
        h->why[from + i] = (unsigned char)(i % 2 ? out : in);
        if (i % 2 ? is_some(h, r[1].people) : few)
            h->rows[from + i].hidden = VOICES_HIDDEN_PEOPLE;
    }
    for (size_t i = 1; in && i < 4; i += 2)
        hide_value(&h->rows[from + i], VOICES_SHARE);
}

static void hide_themes(struct hiding *h) {
    for (size_t i = 0; i + 3 < h->n; i++)
        if (h->rows[i].of == VOICES_OF_THEME) {
            hide_theme(h, i);
            i += 3;
        }
}

/* Rows of transcripts, by what they are about. */
struct subject {
    const struct voices_row *row;
    unsigned char why;
};

static int by_subject(const void *x, const void *y) {
    const struct subject *a = x, *b = y;
    return voices_by_subject(a->row, b->row);
}

static size_t subjects_of(const struct hiding *h, struct subject *all) {
    size_t n = 0;
    for (size_t i = 0; i < h->n; i++)
        if (h->rows[i].doc.n && h->rows[i].of != VOICES_OF_SPEAKER)
            all[n++] = (struct subject){&h->rows[i], h->why[i]};
    if (n > 1)
        qsort(all, n, sizeof *all, by_subject);
    return n;
}

/* How many of the transcripts that a row is over have theirs hidden; [n] in order. */
static uint64_t count_hidden(const struct voices_row *row, const struct subject *all, size_t n) {
    size_t from = 0, to = n;
    uint64_t hidden = 0;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (voices_by_subject(all[middle].row, row) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    for (; from < n && voices_by_subject(all[from].row, row) == 0; from++)
        hidden += all[from].why != TOLD;
    return hidden;
}

static bool is_over_docs(const struct voices_row *r) {
    return r->doc.n == 0 && r->of != VOICES_OF_THEME;
}

static void hide_ranges(struct hiding *h) {
    struct subject *all = mem_zero(h->n + 1, sizeof *all);
    size_t n = subjects_of(h, all);
    for (size_t i = 0; i < h->n; i++) {
        struct voices_row *r = &h->rows[i], with = *r;
        if (!is_over_docs(r))
            continue;
        uint64_t hidden = count_hidden(r, all, n);
        bool median = r->statistic == VOICES_MEDIAN;
        if (median ? is_some(h, hidden) : hidden > 0)
            h->why[i] = RANGE;
        with.facilitators = true;
        hidden = r->of == VOICES_OF_ALL ? count_hidden(&with, all, n) : 0;
        if (median ? is_some(h, hidden) : hidden > 0)
            hide_value(r, VOICES_SHARE);
    }
    free(all);
}

/* Why a number is missing tells, too: that there is one speaker. */
static void hide_all(struct voices_row *r) {
    bool theme = r->of == VOICES_OF_THEME;
    r->hidden |= VOICES_HIDDEN_SPEAKING | (theme ? VOICES_HIDDEN_DOCS : VOICES_HIDDEN_PEOPLE);
    for (int v = 0; v < VOICES_VALUES; v++)
        r->values[v] = value_missing(REASON_SUPPRESSED);
    r->hangs_on_one = slice_of(reason_name(REASON_SUPPRESSED));
}

/* Of one person is told nowhere, but in the middle of many. */
static void hide_one(struct voices_row *r) {
    if (r->statistic != VOICES_MEDIAN)
        hide_value(r, VOICES_TOP_SHARE);
    if (r->hangs_on_one.n)
        r->hangs_on_one = slice_of(reason_name(REASON_SUPPRESSED));
}

struct voices_hidden_rows voices_hide(struct voices_row *rows, size_t n, uint64_t threshold) {
    struct hiding h = {rows, n, threshold, mem_zero(n + 1, sizeof *h.why)};
    uint64_t by[WHYS] = {0};
    hide_docs(&h);
    hide_themes(&h);
    hide_ranges(&h);
    for (size_t i = 0; i < n; i++) {
        if (h.why[i])
            hide_all(&rows[i]);
        else
            hide_one(&rows[i]);
        by[h.why[i]]++;
    }
    free(h.why);
    return (struct voices_hidden_rows){.rows = n,
                                       .one = by[ONE],
                                       .small = by[SMALL],
                                       .dominated = by[DOMINATED],
                                       .secondary = by[SECONDARY],
                                       .facilitators = by[FACILITATORS],
                                       .ranges = by[RANGE]};
}
