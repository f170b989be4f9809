/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows what, by way of the program; tails of the nulls from those that it printed. Where
 * the two themes share no stretch of a scope the program says nothing of them, and the additive
 * table must say why: no pair of turns, or none with the theme. */
#include <math.h>
#include <string.h>

#include "models/table2.h"
#include "tests/reference/programme.h"
#include "tests/reference/table.h"

struct lags {
    struct table *lags, *sequence;
};

static void add_turns(struct buffer *rows, const char *doc, const char *words, const char *groups) {
    struct buffer hits = {0};
    for (unsigned turn = 1;; turn++, groups++) {
        buffer_format(rows, "%s\t%c\t%c\t%u\t", doc, *groups, *groups, turn);
        words = programme_turn(rows, words, &hits);
        if (!*words++)
            break;
    }
    buffer_free(&hits);
}

/* Runs count and score on a case; false, and the answer fails, when that fails. */
static bool run_case(const struct table *in, const char *name, struct lags *l, struct answer *a) {
    struct buffer rows = {0}, counted = {0};
    buffer_text(&rows, "doc\tspeaker\tgroup\tturn\ttext\ttokens\thits\tmatcher\n");
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name))
        add_turns(&rows, table_text(in, i, "transcript"), table_text(in, i, "words"),
                  table_text(in, i, "speaker_groups"));
    *l = (struct lags){programme_run("--quiet count lags", buffer_slice(&rows), a), NULL};
    if (l->lags) {
        programme_table(l->lags, &counted);
        l->sequence = programme_run("--quiet score sequence", buffer_slice(&counted), a);
    }
    buffer_free(&rows);
    buffer_free(&counted);
    return l->sequence != NULL;
}

static bool is(const struct table *t, size_t row, const char *column, const char *text) {
    return strcmp(table_text(t, row, column), text) == 0;
}

/* Is the additive row one of a scope? group_change is all X>Y. */
static bool in_scope(const struct table *t, size_t row, const char *lag, const char *scope) {
    bool all = strcmp(scope, "group_change") == 0;
    return is(t, row, "lag", lag) &&
           (is(t, row, "scope", scope) || (all && strchr(table_text(t, row, "scope"), '>')));
}

/* What the additive table has of a and b in one scope. */
struct found {
    struct table2 table;
    uint64_t sequences;
    struct null null;
};

static void add_null(struct found *f, struct slice text, struct answer *a) {
    struct histogram h = {0};
    while (text.n && histogram_next(&text, &h))
        null_add(&f->null, &h);
    if (text.n)
        answer_fail(a, "an ill-formed null");
    histogram_free(&h);
}

static void find(const struct table *t, const char *lag, const char *scope, struct found *f,
                 struct answer *a) {
    null_begin(&f->null);
    for (size_t i = 0; i < table_rows(t); i++) {
        if (!in_scope(t, i, lag, scope))
            continue;
        if (is(t, i, "theme_a", "")) {
            f->table.n += table_count(t, i, "n");
            f->sequences += table_count(t, i, "n") > 0;
        } else if (!is(t, i, "theme_b", "")) {
            if (is(t, i, "theme_a", "a") && is(t, i, "theme_b", "b")) {
                f->table.n_ab += table_count(t, i, "n_ab");
                add_null(f, slice_of(table_text(t, i, "null")), a);
            }
        } else if (is(t, i, "theme_a", "a")) {
            f->table.n_a += table_count(t, i, "n_a");
        } else {
            f->table.n_b += table_count(t, i, "n_b");
        }
    }
}

/* The row of the finished table, or table_rows. */
static size_t row_of(const struct table *t, const char *lag, const char *scope) {
    size_t i = 0;
    while (i < table_rows(t) && !(is(t, i, "lag", lag) && is(t, i, "scope", scope) &&
                                  is(t, i, "theme_a", "a") && is(t, i, "theme_b", "b")))
        i++;
    return i;
}

/* A number of the finished row, if there is one; else what the additive table makes of it. */
struct said {
    const struct table *sequence;
    size_t at;
    struct answer *a;
    size_t row;
};

static double number(const struct said *s, const char *column, double otherwise) {
    return s->at < table_rows(s->sequence) ? table_number(s->sequence, s->at, column) : otherwise;
}

static void answer_count_of(const struct said *s, const char *column, const char *finished,
                            uint64_t counted) {
    bool told = s->at < table_rows(s->sequence);
    answer_count(s->a, s->row, column, told ? table_count(s->sequence, s->at, finished) : counted);
}

static void answer_table(const struct said *s, const struct found *f) {
    struct table2 t = f->table;
    double z = number(s, "z_adj", table2_phi(t).x * sqrt((double)t.n));
    answer_count_of(s, "n_pairs", "n", t.n);
    answer_count_of(s, "n_ab", "n_ab", t.n_ab);
    answer_count_of(s, "n_a", "n_a", t.n_a);
    answer_count_of(s, "n_b", "n_b", t.n_b);
    /* Where nothing can be expected the tables have 0. */
    answer_number(s->a, s->row, "expected", number(s, "expected", table2_expected(t).x));
    answer_number(s->a, s->row, "z_adj", z);
    answer_number(s->a, s->row, "p_z", erfc(fabs(z) / M_SQRT2));
    answer_number(s->a, s->row, "yule_q", number(s, "yule_q", table2_yule_q(t).x));
}

static void answer_test(const struct said *s, const struct found *f) {
    bool any = f->table.n > 0, varies = f->null.variance > 0;
    struct null_test t = null_test(&f->null, f->table.n_ab);
    double p = number(s, "p_local", NAN), q_told = number(s, "q", NAN);
    answer_number(s->a, s->row, "expected_local",
                  number(s, "expected_local", any ? f->null.mean : NAN));
    answer_number(s->a, s->row, "var_local", any ? f->null.variance : NAN);
    answer_number(s->a, s->row, "lift_local", number(s, "lift_local", NAN));
    answer_number(s->a, s->row, "p_le", varies ? t.p_le : NAN);
    answer_number(s->a, s->row, "p_ge", varies ? t.p_ge : NAN);
    answer_number(s->a, s->row, "p_local", !varies ? NAN : isnan(p) ? t.p : p);
    if (isnan(p) != !(varies && null_testable(&f->null)))
        answer_fail(s->a, "row %zu: p_local is %s", s->row + 1, isnan(p) ? "missing" : "there");
    if (isnan(p) && !isnan(q_told))
        answer_fail(s->a, "row %zu: q without p_local", s->row + 1);
}

static void answer_row(const struct lags *l, const struct table *out, struct answer *a,
                       size_t row) {
    const char *lag = table_text(out, row, "lag"), *scope = table_text(out, row, "scope");
    struct found f = {0};
    find(l->lags, lag, scope, &f, a);
    const struct said s = {l->sequence, row_of(l->sequence, lag, scope), a, row};
    answer_count(a, row, "sequences", f.sequences);
    answer_table(&s, &f);
    answer_test(&s, &f);
    null_free(&f.null);
}

/* The rows of one case stand together. */
static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out);) {
        const char *name = table_text(out, row, "case");
        struct lags l;
        bool well = run_case(in, name, &l, a);
        for (; row < table_rows(out) && is(out, row, "case", name); row++)
            if (well)
                answer_row(&l, out, a, row);
        programme_free(l.lags);
        programme_free(l.sequence);
    }
}

const struct adapter reference_11_lag = {
    "11_lag.in.tsv", "11_lag.out.tsv", "case lag scope", 1e-9, NULL, compute};
