/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/links_check.h"

#include <stdlib.h>

#include "models/table2.h"

bool links_check_told(const struct links_table *t, struct fault *f) {
    for (uint32_t i = 0; i < t->n_parts; i++)
        if (!t->parts[i].told) {
            return fault_input(f, t->parts[i].at, t->parts[i].doc,
                               "a document without its row of units (theme_a and theme_b empty)");
        }
    return true;
}

/* A fault of rows that do not fit one another; the place is that of the document's units row. */
static bool fault_of_theme(const struct links_table *t, struct fault *f, uint32_t part,
                           uint32_t theme, const char *what) {
    return fault_input(f, t->parts[part].at, links_table_theme_name(t, theme), "in %.*s %s",
                       SLICE_ARGS(t->parts[part].doc), what);
}

static bool fault_of_pair(const struct links_table *t, struct fault *f, const struct links_pair *p,
                          const char *what) {
    struct buffer both = {0};
    buffer_add(&both, links_table_theme_name(t, p->a));
    buffer_char(&both, ' ');
    buffer_add(&both, links_table_theme_name(t, p->b));
    fault_input(f, t->parts[p->part].at, buffer_slice(&both), "in %.*s %s",
                SLICE_ARGS(t->parts[p->part].doc), what);
    buffer_free(&both);
    return false;
}

static bool check_themes(const struct links_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_themes; i++) {
        const struct links_theme *row = &t->themes[i];
        if (i && row[-1].theme == row->theme && row[-1].part == row->part)
            return fault_of_theme(t, f, row->part, row->theme, "a theme has two rows");
        if (row->n > t->parts[row->part].units)
            return fault_of_theme(t, f, row->part, row->theme,
                                  "a theme has more units than there can be");
        if (row->n && !row->hits)
            return fault_of_theme(t, f, row->part, row->theme, "a theme has units without a hit");
    }
    return true;
}

/* The row of a theme in a part, or NULL. */
static const struct links_theme *theme_in(const struct links_table *t, uint32_t theme,
                                          uint32_t part) {
    size_t from = t->theme_start[theme], to = t->theme_start[theme + 1];
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (t->themes[middle].part < part)
            from = middle + 1;
        else
            to = middle;
    }
    return from < t->theme_start[theme + 1] && t->themes[from].part == part ? &t->themes[from]
                                                                            : NULL;
}

/* No null expects more than its themes have, or spreads wider. */
static bool evidence_possible(const struct evidence *e, double n_a, double n_b) {
    double most = (n_a > n_b ? n_a : n_b) * (1 + 1e-9),
           least = (n_a < n_b ? n_a : n_b) * (1 + 1e-9);
    double widest = most * most;
    return e->e <= most && e->e_units <= least && e->v <= widest && e->v_units <= widest &&
           !(e->v_doc > widest);
}

/* Which of the rows that do not fit comes first, and why. */
static bool fault_of_pairs(const struct links_table *t, struct fault *f) {
    const struct links_pair *before = NULL;
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct links_pair *p = &t->pairs[t->by_pair[i]];
        const struct links_theme *a = theme_in(t, p->a, p->part), *b = theme_in(t, p->b, p->part);
        if (before && before->a == p->a && before->b == p->b && before->part == p->part)
            return fault_of_pair(t, f, p, "two themes have two rows");
        if (hierarchy_related(&t->hierarchy, t->by_rank[p->a], t->by_rank[p->b]))
            return fault_of_pair(t, f, p, "a theme is paired with its own ancestor");
        if (!a || !b)
            return fault_of_pair(t, f, p,
                                 "two themes have a row, but one of them has none of its own");
        if (!table2_possible((struct table2){t->parts[p->part].units, a->n, b->n, p->n_ab}))
            return fault_of_pair(t, f, p, "two themes meet in an impossible number of units");
        struct evidence e = links_table_evidence(t, p);
        if (!evidence_possible(&e, a->n, b->n))
            return fault_of_pair(t, f, p, "two themes are expected together impossibly often");
        before = p;
    }
    return true;
}

/* Does no pair stand twice in a part, and none with an ancestor? */
static bool apart(const struct links_table *t) {
    const struct links_pair *before = NULL;
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct links_pair *p = &t->pairs[t->by_pair[i]];
        bool same = before && before->a == p->a && before->b == p->b;
        if (same ? before->part == p->part
                 : hierarchy_related(&t->hierarchy, t->by_rank[p->a], t->by_rank[p->b]))
            return false;
        before = p;
    }
    return true;
}

/* The themes of the part in hand. */
struct hand {
    size_t *start;  /* [n_parts + 1]: a part's in `rows` */
    uint32_t *rows; /* [n_themes]: places in the table's themes */
    uint32_t *part; /* [n_ranks]: the part in which the theme was seen last, plus 1 … */
    uint32_t *n;    /* … and its units there */
    uint32_t now;   /* the part, plus 1 */
};

static void hand_make(struct hand *h, const struct links_table *t) {
    *h = (struct hand){.start = mem_zero(t->n_parts + 2, sizeof *h->start),
                       .rows = mem_zero(t->n_themes, sizeof *h->rows),
                       .part = mem_zero(t->n_ranks, sizeof *h->part),
                       .n = mem_zero(t->n_ranks, sizeof *h->n)};
    for (size_t i = 0; i < t->n_themes; i++)
        h->start[t->themes[i].part + 2]++;
    for (size_t p = 2; p <= t->n_parts; p++)
        h->start[p + 1] += h->start[p];
    for (size_t i = 0; i < t->n_themes; i++)
        h->rows[h->start[t->themes[i].part + 1]++] = (uint32_t)i;
}

static void hand_free(struct hand *h) {
    free(h->start);
    free(h->rows);
    free(h->part);
    free(h->n);
}

static void take_in_hand(struct hand *h, const struct links_table *t, uint32_t part) {
    h->now = part + 1;
    for (size_t i = h->start[part]; i < h->start[part + 1]; i++) {
        const struct links_theme *row = &t->themes[h->rows[i]];
        h->part[row->theme] = h->now;
        h->n[row->theme] = row->n;
    }
}

/* Have the themes of every pair rows of their own, which allow for it? Rows come part by part, or
 * nearly. */
static bool possible(const struct links_table *t) {
    struct hand h;
    bool ok = true;
    hand_make(&h, t);
    for (size_t i = 0; ok && i < t->n_pairs; i++) {
        const struct links_pair *p = &t->pairs[i];
        if (h.now != p->part + 1)
            take_in_hand(&h, t, p->part);
        struct evidence e = links_table_evidence(t, p);
        ok = h.part[p->a] == h.now && h.part[p->b] == h.now &&
             table2_possible(
                 (struct table2){t->parts[p->part].units, h.n[p->a], h.n[p->b], p->n_ab}) &&
             evidence_possible(&e, h.n[p->a], h.n[p->b]);
    }
    hand_free(&h);
    return ok;
}

static bool check_pairs(const struct links_table *t, struct fault *f) {
    return (apart(t) && possible(t)) || fault_of_pairs(t, f);
}

bool links_check(const struct links_table *t, struct fault *f) {
    return check_themes(t, f) && check_pairs(t, f);
}
