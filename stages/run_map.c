/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_map.h"

#include <unistd.h>

#include "models/network.h"
#include "pipeline/line.h"
#include "pipeline/output.h"
#include "stages/stages.h"

#define RUN_CA "ca.tsv"

static bool map(struct run_scoring *s, const char *table, const char *from, const char *name,
                uint64_t *rows) {
    const struct stage *stage = stage_find(all_stages, "map");
    struct stage_run run;
    stage_run_init(&run, stage, s->mode);
    run.table = choice_find(stage->tables, slice_of(table));
    bool ok = (s->forward(s->with, &run) || fault_take(s->fault, &run.fault)) &&
              run_score_stage(s, &run, from, name, rows);
    stage_run_free(&run);
    return ok;
}

/* Groups or roles that meet in conversations, where there are such: else what whole conversations
 * have. The stage says when there is nothing to compare, and then there is no table. */
static bool map_levels(struct run_scoring *s) {
    const struct tally *t = s->tally;
    const char *from = !s->levels                ? RUN_LINKS
                       : t->differs[TALLY_GROUP] ? RUN_LINKS_BY_GROUP
                       : t->differs[TALLY_ROLE]  ? RUN_LINKS_BY_ROLE
                                                 : RUN_LINKS;
    uint64_t rows = 0;
    if (!map(s, "ca", from, RUN_CA, &rows))
        return false;
    if (rows)
        return true;
    const char *path = workdir_file(s->dir, RUN_CA, s->fault);
    s->n_files--;
    return unlink(path) == 0 || fault_system(s->fault, path);
}

static bool write_graph(struct run_scoring *s, const char *name, struct slice text) {
    struct output out;
    const char *path = workdir_file(s->dir, name, s->fault);
    s->files[s->n_files++] = name;
    if (!path || !output_open(&out, path, s->fault))
        return false;
    out.to.outlet.write(&out.to.outlet, text);
    return output_commit(&out, s->fault);
}

static bool map_network(struct run_scoring *s, struct stage_run *self) {
    struct network n = {0};
    struct buffer graphml = {0}, dot = {0};
    const char *pairs = workdir_file(s->dir, "pairs.tsv", s->fault);
    bool ok = pairs && network_read(&n, pairs, "run", s->fault);
    if (ok) {
        network_finish(&n, THEME_LEVEL_FINEST, false);
        network_graphml(&n, &graphml);
        network_dot(&n, &dot);
    }
    if (ok && n.n_linked == 0)
        stage_note(self, "no link holds: themes.graphml and themes.dot have themes alone");
    ok = ok && write_graph(s, "themes.graphml", buffer_slice(&graphml)) &&
         write_graph(s, "themes.dot", buffer_slice(&dot));
    buffer_free(&graphml);
    buffer_free(&dot);
    network_free(&n);
    return ok;
}

bool run_map(struct run_scoring *s, struct stage_run *self) {
    if (s->suppress)
        stage_note(self, "--suppress: no map.tsv and no ca.tsv, which show single speakers and "
                         "themes of few");
    return (s->suppress || (map(s, "ena", RUN_MATCHED, "map.tsv", NULL) && map_levels(s))) &&
           map_network(s, self);
}
