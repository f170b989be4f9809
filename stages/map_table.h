/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tables of `hearth map` share: the options, and how a table tells what it is. ena is in
 * map_ena.c (map_ena_rows.c), ca in map_ca.c, the graphs, which are no tables, in map_graph.c. */
#ifndef HEARTH_MAP_TABLE_H
#define HEARTH_MAP_TABLE_H

#include <math.h>

#include "models/finished.h"
#include "models/reason.h"
#include "models/theme_level.h"
#include "pipeline/stage.h"

struct map_options {
    uint64_t window, seed; /* 0: not given */
    const char *group, *between, *roles, *by, *level;
    int facilitators; /* 0 out, 1 in; -1: not given */
    bool all_pairs;
    int within; /* 0 project, 1 doc; -1: not given */
};
enum { MAP_WINDOW = 4, MAP_SEED = 1 };

/* What every filter of the stage begins with. */
struct map {
    struct filter filter;
    struct stage_run *run;
    const struct map_options *options;
    uint32_t level; /* theme_level.h */
    struct finished table;
    struct place at; /* the header: a finished row comes from the table as a whole */
};

struct map_table {
    const char *name;
    const char *options; /* those it takes, one space before and after each */
    struct filter *(*open)(struct stage_run *run, struct sink *next); /* NULL: a command */
};
extern const struct map_table map_ena, map_ca, map_graphml, map_dot;

/* A new filter of `size` bytes, a struct that begins with a struct map. */
struct map *map_new(struct stage_run *run, struct sink *next, size_t size);
/* Frees what is its own, and closes the filter. */
void map_close(struct map *m);
uint64_t map_seed(const struct map_options *o);
/* The level asked for, which is sound. */
uint32_t map_level(const struct map_options *o);
/* Remarks on the themes that do not stand beside those below or above them. */
void map_tell_level(struct filter *f, const struct map_options *o, size_t left_out);
/* Writes a graph: the command. */
bool map_graph(struct stage_run *run, bool dot);

/* A field that has nothing to say in a row of this kind, and needs no reason. */
#define MAP_NONE ((struct value){NAN, REASON_NONE})
/* Appends `exact`, `drawn` or nothing; a struct relabelled. */
void map_method(const void *relabelled, struct buffer *to);

#define COLUMN(kind, name, type, member)                                                           \
    { name, kind, offsetof(struct type, member), NULL, NULL, NULL }
#define WORDS(name, type, member, write)                                                           \
    { name, FINISHED_WORDS, offsetof(struct type, member), NULL, write, NULL }
#define LENGTH(array) (sizeof(array) / sizeof *(array))

#endif
