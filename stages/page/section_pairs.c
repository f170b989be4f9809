/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Together and apart: which themes meet, as the decision `holds` has it. */
#include "models/hierarchy.h"
#include "stages/page/heat.h"
#include "stages/page/pair_table.h"
#include "stages/page/sections.h"

static const char *const tables[] = {"themes", "pairs", NULL};

/* How many hold, of how many. */
static void say_held(struct report *r, const struct theme_pairs *p) {
    report_say_counts(r,
                      p->n_pairs == 0     ? "pairs.none"
                      : p->n_holding == 0 ? "pairs.no_link"
                                          : "pairs.held",
                      p->n_holding, p->n_pairs);
}

static struct slice theme_of(const struct theme_pairs *p, const struct theme_pair *pair,
                             const char *column) {
    return result_text(p->table, pair->row, column);
}

/* Is the second pair one that the first one repeats, a level up on one side or both? */
static bool is_below(const struct theme_pairs *p, const struct theme_pair *one,
                     const struct theme_pair *below) {
    struct slice a = theme_of(p, one, "theme_a"), b = theme_of(p, one, "theme_b");
    struct slice c = theme_of(p, below, "theme_a"), d = theme_of(p, below, "theme_b");
    return one != below && below->holds &&
           ((hierarchy_within(c, a) && hierarchy_within(d, b)) ||
            (hierarchy_within(c, b) && hierarchy_within(d, a)));
}

static bool repeats(const struct theme_pairs *p, const struct theme_pair *one) {
    for (size_t i = 0; i < p->n_pairs; i++)
        if (is_below(p, one, &p->at[i]))
            return true;
    return false;
}

/* What holds of a theme may hold of the one above it by the same units. */
static void say_repeats(struct report *r, const struct theme_pairs *p) {
    size_t n = 0;
    for (size_t i = 0; i < p->n_pairs; i++)
        n += p->at[i].holds && repeats(p, &p->at[i]);
    if (n)
        report_say_counts(r, "pairs.repeats", n, p->n_holding);
}

static bool put_figure(struct report *r, const char *key, const char *how, const struct figure *f) {
    report_heading(r, key);
    report_say(r, how, NULL);
    return report_figure(r, f);
}

static bool put_all(struct report *r, const struct theme_pairs *p) {
    report_heading(r, "heat.title");
    report_say(r, "heat.how", NULL);
    heat_write(r);
    if (p->n_holding && !put_figure(r, "network.title", "network.read", &figure_network))
        return false;
    if (!put_figure(r, "forest.title", "forest.read", &figure_forest))
        return false;
    report_heading(r, "pairs.table.title");
    report_say(r, "pairs.table.how", NULL);
    pair_table_write(r, p);
    return true;
}

static bool write(struct report *r) {
    struct theme_pairs p;
    theme_pairs_read(&p, r);
    say_held(r, &p);
    say_repeats(r, &p);
    bool ok = p.n_pairs == 0 || put_all(r, &p);
    theme_pairs_free(&p);
    return ok;
}

const struct section section_pairs = {"pairs", tables, write};
