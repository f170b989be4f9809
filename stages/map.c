/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth map: pictures of the whole, as tables and as graphs for other programs. */
#include "stages/map_table.h"

#include "models/relabel.h"
#include "models/roles.h"
#include "stages/stages.h"

static const struct option options[] = {
    {"window", OPTION_NUMBER, offsetof(struct map_options, window), "N",
     "ena: turns in which two themes are connected, the speaker's and those before it (4)", NULL, 1,
     1000000},
    {"group", OPTION_TEXT, offsetof(struct map_options, group), "COLUMN",
     "ena: the column of the groups that are compared (group)", NULL, 0, 0},
    {"between", OPTION_TEXT, offsetof(struct map_options, between), "A,B",
     "ena: compare these two groups only (every two; the axis mr1 of the first two)", NULL, 0, 0},
    {"within", OPTION_CHOICE, offsetof(struct map_options, within), NULL,
     "ena: within what people of two groups are exchanged: transcripts (default) or projects",
     "doc|project", 0, 0},
    {"facilitators", OPTION_CHOICE, offsetof(struct map_options, facilitators), NULL,
     "ena: leave facilitators' turns out (default) or in", "out|in", 0, 0},
    {"facilitator-roles", OPTION_TEXT, offsetof(struct map_options, roles), "LIST",
     "ena: whose rows are left out (" ROLES_FACILITATORS ")", NULL, 0, 0},
    {"by", OPTION_TEXT, offsetof(struct map_options, by), "COLUMN",
     "ca: the column whose levels are compared (group, role, wave or project)", NULL, 0, 0},
    {"level", OPTION_TEXT, offsetof(struct map_options, level), "LEVEL",
     "themes of a codebook with levels: finest (default); 1, the topmost; 2, ...; graphs: or all",
     NULL, 0, 0},
    {"all-pairs", OPTION_FLAG, offsetof(struct map_options, all_pairs), NULL,
     "graphml, dot: the pairs that do not hold, too, marked as such", NULL, 0, 0},
    {"seed", OPTION_NUMBER, offsetof(struct map_options, seed), "N",
     "ena, ca: another seed, other draws (1)", NULL, 1, UINT32_MAX},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct map_options not_given = {.facilitators = -1, .within = -1};

/* In the order of stage_map.tables. */
static const struct map_table *const tables[] = {&map_ena, &map_ca, &map_graphml, &map_dot};

uint64_t map_seed(const struct map_options *o) {
    return o->seed ? o->seed : MAP_SEED;
}

uint32_t map_level(const struct map_options *o) {
    uint32_t level = THEME_LEVEL_FINEST;
    if (o->level)
        theme_level_read(slice_of(o->level), &level);
    return level;
}

void map_tell_level(struct filter *f, const struct map_options *o, size_t left_out) {
    if (left_out && !o->level)
        filter_note(f,
                    "left out %zu themes that have others below them, so that no hit counts twice "
                    "(--level 1: the topmost)",
                    left_out);
}

void map_method(const void *relabelled, struct buffer *to) {
    const struct relabelled *r = relabelled;
    if (r->arrangements > 1)
        buffer_text(to, r->exact ? "exact" : "drawn");
}

struct map *map_new(struct stage_run *run, struct sink *next, size_t size) {
    struct map *m = (struct map *)filter_new(run, next, size);
    m->run = run;
    m->options = run->settings;
    m->level = map_level(m->options);
    return m;
}

void map_close(struct map *m) {
    finished_free(&m->table);
    filter_close(&m->filter);
}

static bool check_level(struct stage_run *run, const struct map_options *o) {
    uint32_t level = THEME_LEVEL_FINEST;
    if (o->level && !theme_level_read(slice_of(o->level), &level))
        return fault_usage(&run->fault, "--level: " THEME_LEVEL_FORM ", not \"%s\"", o->level);
    return level != THEME_LEVEL_ALL || !tables[run->table]->open ||
           fault_usage(&run->fault,
                       "--level all: in a graph only; here a hit would count at every level");
}

/* An option of one table given to another would do nothing, in silence. */
static bool check(struct stage_run *run) {
    const struct map_options *o = run->settings;
    const struct {
        const char *word;
        bool given;
    } given[] = {{" window ", o->window > 0},
                 {" group ", o->group != NULL},
                 {" between ", o->between != NULL},
                 {" within ", o->within >= 0},
                 {" facilitators ", o->facilitators >= 0},
                 {" facilitator-roles ", o->roles != NULL},
                 {" by ", o->by != NULL},
                 {" all-pairs ", o->all_pairs},
                 {" seed ", o->seed > 0}};
    const struct map_table *table = tables[run->table];
    for (size_t i = 0; i < LENGTH(given); i++)
        if (given[i].given && !strstr(table->options, given[i].word))
            return fault_usage(&run->fault, "the map %s has no option --%.*s", table->name,
                               (int)strlen(given[i].word) - 2, given[i].word + 1);
    return check_level(run, o);
}

static struct filter *map_open(struct stage_run *run, struct sink *next) {
    return tables[run->table]->open(run, next);
}

static bool is_graph(const struct stage_run *run) {
    return tables[run->table]->open == NULL;
}

static bool graph_command(struct stage_run *run) {
    return check(run) && map_graph(run, tables[run->table] == &map_dot);
}

const struct stage stage_map = {
    .name = "map",
    .operands = "[file...]",
    .summary = "draw the whole: who connects what, themes by groups, the network of themes",
    .details =
        "Writes one of\n"
        "  ena      (default) of matched rows: which themes each speaker connects, as points on "
        "two\n"
        "           axes, groups' means, and whether two groups differ\n"
        "  ca       of `hearth count links`: themes by groups, waves or projects (--by), drawn so\n"
        "           that what goes together lies in one direction\n"
        "  graphml  of `hearth score pairs`: the network of the themes whose links hold, for "
        "Gephi,\n"
        "           Cytoscape or igraph\n"
        "  dot      the same for Graphviz\n"
        "Maps are for looking. What holds is in pairs.tsv, and in the row `test` of ena and ca.\n"
        "\n"
        "Example:\n"
        "  hearth map ena --group group matched.tsv > map.tsv\n"
        "  hearth map ca --by wave links.tsv > ca.tsv\n"
        "  hearth map dot pairs.tsv | dot -Tsvg > themes.svg\n",
    .options = options,
    .settings_size = sizeof(struct map_options),
    .defaults = &not_given,
    .tables = "ena|ca|graphml|dot",
    .order = ORDER_WHOLE,
    .prepare = check,
    .open = map_open,
    .command = graph_command,
    .is_command = is_graph,
};
