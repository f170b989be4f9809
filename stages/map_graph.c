/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The maps `graphml` and `dot` of hearth map: the network of themes for other programs. */
#include <unistd.h>

#include "models/network.h"
#include "pipeline/tsv.h"
#include "stages/map_table.h"

static void tell(struct stage_run *run, const struct network *n) {
    const struct map_options *o = run->settings;
    if (n->left_out && !o->level)
        stage_note(run,
                   "left out %zu themes that have others below them, so that no link is drawn "
                   "twice (--level 1: the topmost, --level all)",
                   n->left_out);
    if (n->n_linked == 0)
        stage_note(run, "no link holds: a graph of %zu themes without %s", n->n_nodes,
                   n->n_edges ? "one; its edges are marked" : "an edge");
}

bool map_graph(struct stage_run *run, bool dot) {
    const struct map_options *o = run->settings;
    struct network n = {0};
    struct buffer text = {0};
    struct outlet_file out;
    if (run->operands.n > 1)
        return fault_usage(&run->fault, "name one table of pairs");
    bool ok = network_read(&n, run->operands.n ? run->operands.items[0] : "-", run->stage->name,
                           &run->fault);
    if (ok) {
        network_finish(&n, map_level(o), o->all_pairs);
        (dot ? network_dot : network_graphml)(&n, &text);
        outlet_file_init(&out, STDOUT_FILENO, "standard output", &run->fault);
        ok = out.outlet.write(&out.outlet, buffer_slice(&text));
    }
    if (ok)
        tell(run, &n);
    buffer_free(&text);
    network_free(&n);
    return ok;
}

const struct map_table map_graphml = {"graphml", " all-pairs ", NULL};
const struct map_table map_dot = {"dot", " all-pairs ", NULL};
