/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/sequence_score.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "models/families.h"
#include "models/sequence_cell.h"

/* Going through the rows of one lag. */
struct walk {
    struct sequence *sequence;
    const struct lags_table *lags;
    struct sequence_frame frame;
    struct sequence_scorer *scorer;
    size_t at[LAGS_MOST + 1][LAGS_KINDS]; /* the next pair of each kind */
    struct lags_pair *rows;               /* room for those of one pair, by scope … */
    size_t *ends, cap_rows;               /* … and where each scope's end */
};

/* Is pair i one of the kind's, and of the themes? */
static bool is_of(const struct walk *w, size_t i, uint32_t lag, int kind, uint32_t themes) {
    const struct lags_pair *p = i < w->lags->n_pairs ? &w->lags->pairs[i] : NULL;
    if (!p || p->themes != themes)
        return false;
    const struct lags_scope *s = lags_table_scope(w->lags, p->in);
    return s->lag == lag && (int)s->kind == kind;
}

static void add_row(struct walk *w, struct sequence_row row, const struct sequence_margins *m,
                    const struct lags_pair *rows, size_t n) {
    struct sequence *s = w->sequence;
    row.theme_a = lags_table_theme_name(w->lags, row.a);
    row.theme_b = lags_table_theme_name(w->lags, row.b);
    sequence_cell(w->scorer, &row, m, rows, n);
    MEM_GROW(s->rows, s->cap, s->n + 1);
    s->rows[s->n++] = row;
}

/* Rows by document, then scope, become rows by scope, then document. Returns, for each scope, where
 * its rows end. */
static const size_t *sort_by_scope(struct walk *w, const struct lags_pair *rows, size_t n) {
    const struct lags_table *t = w->lags;
    MEM_GROW(w->rows, w->cap_rows, n);
    memset(w->ends, 0, ((size_t)t->n_scopes + 1) * sizeof *w->ends);
    for (size_t i = 0; i < n; i++)
        w->ends[t->scopes_in.all[rows[i].in].second + 1]++;
    for (uint32_t scope = 0; scope < t->n_scopes; scope++)
        w->ends[scope + 1] += w->ends[scope];
    for (size_t i = 0; i < n; i++)
        w->rows[w->ends[t->scopes_in.all[rows[i].in].second]++] = rows[i];
    return w->ends;
}

/* A row for each X>Y. */
static void add_groups(struct walk *w, struct sequence_row row, const struct lags_pair *rows,
                       size_t n) {
    const size_t *ends = sort_by_scope(w, rows, n);
    size_t from = 0;
    sequence_sum_begin(w->scorer);
    row.of = SEQUENCE_X_Y;
    for (uint32_t scope = 0; scope < w->lags->n_scopes; from = ends[scope++]) {
        row.scope = w->lags->scopes[scope].name;
        if (ends[scope] > from)
            add_row(w, row, &w->frame.scopes[scope], w->rows + from, ends[scope] - from);
    }
}

/* The rows of two themes at one lag, in all scopes, if they have one in any. */
static void add_pair(struct walk *w, uint32_t lag, uint32_t themes) {
    static const struct {
        enum sequence_of of;
        const char *name;
    } scopes[LAGS_KINDS] = {
        [LAGS_KIND_GROUPS] = {SEQUENCE_GROUP_CHANGE, SEQUENCE_GROUP_CHANGE_NAME},
        [LAGS_KIND_SPEAKERS] = {SEQUENCE_SPEAKER_CHANGE, LAGS_SPEAKER_CHANGE},
        [LAGS_KIND_ALL] = {SEQUENCE_ALL, LAGS_ALL},
    };
    struct couple ab = w->lags->themes_ab.all[themes];
    size_t from[LAGS_KINDS], n[LAGS_KINDS], any = 0;
    for (int kind = 0; kind < LAGS_KINDS; kind++) {
        size_t *at = &w->at[lag][kind];
        from[kind] = *at;
        while (is_of(w, *at, lag, kind, themes))
            ++*at;
        any += n[kind] = *at - from[kind];
    }
    for (int kind = 0; any && kind < LAGS_KINDS; kind++) {
        struct sequence_row row = {.lag = lag,
                                   .of = scopes[kind].of,
                                   .scope = slice_of(scopes[kind].name),
                                   .a = ab.first,
                                   .b = ab.second};
        const struct lags_pair *rows = w->lags->pairs + from[kind];
        const struct sequence_margins *margins = &w->frame.kinds[lag][kind];
        if (kind == LAGS_KIND_GROUPS)
            add_groups(w, row, rows, n[kind]);
        if (n[kind] || margins->n == 0)
            add_row(w, row, margins, rows, n[kind]);
    }
}

/* Where the rows of each lag and kind begin. */
static void find_starts(struct walk *w) {
    for (size_t i = w->lags->n_pairs; i-- > 0;) {
        const struct lags_scope *s = lags_table_scope(w->lags, w->lags->pairs[i].in);
        w->at[s->lag][s->kind] = i;
    }
}

static void score_all(struct sequence *s, const struct lags_table *t) {
    struct walk w = {
        .sequence = s, .lags = t, .ends = mem_zero((size_t)t->n_scopes + 1, sizeof *w.ends)};
    sequence_frame_make(&w.frame, t);
    w.scorer = sequence_scorer_new(&w.frame);
    find_starts(&w);
    for (uint32_t lag = 1; lag <= LAGS_MOST; lag++)
        for (uint32_t themes = 0; themes < t->themes_ab.n; themes++)
            add_pair(&w, lag, themes);
    sequence_scorer_free(w.scorer);
    sequence_frame_free(&w.frame);
    free(w.rows);
    free(w.ends);
}

static int by_key(const void *x, const void *y) {
    const struct sequence_row *p = x, *q = y;
    if (p->of != q->of)
        return p->of < q->of ? -1 : 1;
    int scope = slice_cmp(p->scope, q->scope);
    if (scope)
        return scope;
    if (p->lag != q->lag)
        return p->lag < q->lag ? -1 : 1;
    if (p->a != q->a)
        return p->a < q->a ? -1 : 1;
    return (p->b > q->b) - (p->b < q->b);
}

/* Rows are in the order of by_key. */
static uint64_t turned_round(const struct sequence *s, const struct sequence_row *row) {
    struct sequence_row key = *row;
    key.a = row->b;
    key.b = row->a;
    const struct sequence_row *found = bsearch(&key, s->rows, s->n, sizeof key, by_key);
    return found ? found->table.n_ab : 0;
}

static void put_directions(struct sequence *s) {
    for (size_t i = 0; i < s->n; i++) {
        struct sequence_row *row = &s->rows[i];
        double ab = (double)row->table.n_ab, ba = (double)turned_round(s, row);
        row->direction = row->expected.why ? row->expected
                         : ab + ba > 0     ? value_of((ab - ba) / sqrt(ab + ba))
                                           : value_missing(REASON_ZERO_CELL);
    }
}

/* group_change, speaker_change and all X>Y are families. */
static uint64_t family_of(const struct sequence_row *row, const struct lags_table *t) {
    return (uint64_t)row->of << 48 |
           families_of_levels(&t->hierarchy, t->by_rank[row->a], t->by_rank[row->b]);
}

static void adjust_families(struct sequence *s, const struct lags_table *t,
                            enum adjust_method method) {
    struct family_test *tests = mem_zero(s->n, sizeof *tests);
    double *q = mem_zero(s->n, sizeof *q);
    for (size_t i = 0; i < s->n; i++)
        tests[i] =
            s->rows[i].of == SEQUENCE_ALL
                ? (struct family_test){UINT64_MAX, method, NAN}
                : (struct family_test){family_of(&s->rows[i], t), method, s->rows[i].p_local.x};
    families_adjust(tests, q, s->n);
    for (size_t i = 0; i < s->n; i++)
        s->rows[i].q = s->rows[i].of == SEQUENCE_ALL ? value_missing(REASON_NOT_CHECKED)
                                                     : (struct value){q[i], s->rows[i].p_local.why};
    free(tests);
    free(q);
}

static enum pair_holds decide(const struct sequence_row *row) {
    const unsigned alone = PAIR_ONE_DOC | PAIR_ONE_PROJECT;
    if (row->q.why)
        return HOLDS_UNTESTABLE;
    if (row->q.x <= NULL_ALPHA && row->side > 0 && row->tail > 0 && !(row->flags & alone))
        return HOLDS_YES;
    return row->lift_lo.why || row->flags & (PAIR_FEW | PAIR_SPARSE | alone) ? HOLDS_TOO_FEW
                                                                             : HOLDS_NO;
}

/* The number that is printed: what looks like a tie is one, whatever the last bits. */
static double printed(double x) {
    char text[32];
    snprintf(text, sizeof text, "%.11e", x);
    return strtod(text, NULL);
}

static int by_lift(const void *x, const void *y) {
    const struct sequence_row *p = x, *q = y;
    if (p->of != q->of || p->lag != q->lag || !slice_eq(p->scope, q->scope))
        return by_key(x, y);
    if (p->lift_lo.why || q->lift_lo.why) {
        if (!p->lift_lo.why != !q->lift_lo.why)
            return p->lift_lo.why ? 1 : -1;
    } else if (p->sorted_by != q->sorted_by) {
        return p->sorted_by > q->sorted_by ? -1 : 1;
    }
    return by_key(x, y);
}

void sequence_score(struct sequence *s, const struct lags_table *t, enum adjust_method adjust) {
    score_all(s, t);
    if (s->n == 0)
        return;
    qsort(s->rows, s->n, sizeof *s->rows, by_key);
    put_directions(s);
    adjust_families(s, t, adjust);
    for (size_t i = 0; i < s->n; i++) {
        struct sequence_row *row = &s->rows[i];
        row->holds.why = row->of == SEQUENCE_ALL ? REASON_NOT_CHECKED : REASON_NONE;
        row->holds.holds = decide(row);
        row->sorted_by = printed(row->lift_lo.x);
    }
    qsort(s->rows, s->n, sizeof *s->rows, by_lift);
}

void sequence_free(struct sequence *s) {
    free(s->rows);
    *s = (struct sequence){0};
}

void sequence_holds(const void *decision, struct buffer *to) {
    const struct sequence_decision *d = decision;
    if (d->why == REASON_NONE)
        pairs_holds(&d->holds, to);
}
