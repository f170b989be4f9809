/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Together and apart: which themes meet, as the decision `holds` has it. */
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
    bool ok = p.n_pairs == 0 || put_all(r, &p);
    theme_pairs_free(&p);
    return ok;
}

const struct section section_pairs = {"pairs", tables, write};
