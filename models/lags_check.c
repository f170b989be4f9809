/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a table `lags` (lags_table.h) held against one another. */
#include <stdlib.h>

#include "models/lags_table.h"
#include "models/table2.h"

/* The margins of a theme in the scope of a document that was numbered so. */
struct margin {
    uint32_t in; /* plus 1 */
    uint32_t n_a, n_b;
};

/* Going through the scopes of all documents, in order. */
struct check {
    const struct lags_table *table;
    struct fault *f;
    struct margin *margins; /* [n_ranks] */
    uint32_t in;            /* in hand */
};

/* A fault of rows that do not fit one another; the place is that of the document's row. */
static bool fault_of(const struct lags_table *t, struct fault *f, uint32_t in,
                     const uint32_t *themes, size_t n, const char *what) {
    const struct lags_scope *scope = lags_table_scope(t, in);
    const struct doc_row *doc = &t->docs.all[lags_table_doc(t, in)];
    struct buffer text = {0};
    buffer_format(&text, "lag %u %.*s", scope->lag, SLICE_ARGS(scope->name));
    for (size_t i = 0; i < n; i++) {
        buffer_char(&text, ' ');
        buffer_add(&text, lags_table_theme_name(t, themes[i]));
    }
    fault_input(f, doc->at, buffer_slice(&text), "in %.*s %s", SLICE_ARGS(doc->name), what);
    buffer_free(&text);
    return false;
}

static bool fault_of_pair(const struct lags_table *t, struct fault *f, const struct lags_pair *p,
                          const char *what) {
    struct couple ab = t->themes_ab.all[p->themes];
    return fault_of(t, f, p->in, (uint32_t[]){ab.first, ab.second}, 2, what);
}

static bool check_amount(const struct check *c) {
    const struct lags_table *t = c->table;
    uint64_t turns = t->docs.all[lags_table_doc(t, c->in)].turns;
    uint64_t lag = lags_table_scope(t, c->in)->lag;
    return t->amounts[c->in].n <= (turns > lag ? turns - lag : 0) ||
           fault_of(t, c->f, c->in, NULL, 0, "a scope has more pairs of turns than there are");
}

static bool check_theme(const struct check *c, const struct lags_theme *row) {
    const struct lags_amount *all = &c->table->amounts[c->in];
    struct margin *m = &c->margins[row->theme];
    const char *wrong = m->in == c->in + 1 ? "a theme has two rows"
                        : !all->told       ? "a theme has a row, but its scope has none"
                        : row->n_a > all->n || row->n_b > all->n
                            ? "a theme is in more pairs of turns than there are"
                            : NULL;
    *m = (struct margin){c->in + 1, row->n_a, row->n_b};
    return !wrong || fault_of(c->table, c->f, c->in, &row->theme, 1, wrong);
}

/* No null expects more than its themes have, or spreads wider. */
static bool is_possible(const struct lags_said *said, double n_a, double n_b) {
    double most = (n_a > n_b ? n_a : n_b) * (1 + 1e-9);
    return said->e <= most && said->v <= most * most;
}

static bool check_pair(const struct check *c, const struct lags_pair *p) {
    struct couple ab = c->table->themes_ab.all[p->themes];
    struct lags_said said = lags_evidence_said(&c->table->evidence, p->evidence);
    const struct margin *a = &c->margins[ab.first], *b = &c->margins[ab.second];
    uint64_t n = c->table->amounts[c->in].n;
    const char *wrong = a->in != c->in + 1 || b->in != c->in + 1
                            ? "two themes have a row, but one of them has none of its own"
                        : !table2_possible((struct table2){n, a->n_a, b->n_b, said.n_ab})
                            ? "two themes meet in an impossible number of pairs of turns"
                        : !is_possible(&said, a->n_a, b->n_b)
                            ? "two themes are expected impossibly often"
                            : NULL;
    return !wrong || fault_of_pair(c->table, c->f, p, wrong);
}

bool lags_check(const struct lags_table *t, struct fault *f) {
    struct check c = {.table = t, .f = f, .margins = mem_zero(t->n_ranks, sizeof *c.margins)};
    size_t theme = 0, pair = 0;
    bool ok = true;
    for (; ok && c.in < t->n_amounts; c.in++) {
        ok = check_amount(&c);
        for (; ok && theme < t->n_themes && t->themes[theme].in == c.in; theme++)
            ok = check_theme(&c, &t->themes[theme]);
        for (; ok && pair < t->n_pairs && t->pairs[pair].in == c.in; pair++)
            ok = check_pair(&c, &t->pairs[pair]);
    }
    free(c.margins);
    return ok;
}

/* A theme holds what is below it: of such two there is nothing to tell. */
static bool is_told(const struct lags_table *t, struct couple ab) {
    return ab.first == ab.second ||
           !hierarchy_related(&t->hierarchy, t->by_rank[ab.first], t->by_rank[ab.second]);
}

bool lags_check_pairs(const struct lags_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct lags_pair *p = &t->pairs[i], *before = i ? p - 1 : NULL;
        bool same = before && before->themes == p->themes;
        if (same && before->in == p->in)
            return fault_of_pair(t, f, p, "two themes have two rows");
        if (!same && !is_told(t, t->themes_ab.all[p->themes]))
            return fault_of_pair(t, f, p, "a theme is paired with its own ancestor");
    }
    return true;
}
