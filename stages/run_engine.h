/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options of `hearth run` that say by whom its pass over the text is made. None of them decides
 * what comes of it. */
#ifndef HEARTH_RUN_ENGINE_H
#define HEARTH_RUN_ENGINE_H

#include "pipeline/options.h"

#define RUN_ENGINE_CHOICES "local|slurm|parallel"
enum run_engine_kind {
    RUN_ENGINE_NONE = -1,
    RUN_ENGINE_LOCAL,
    RUN_ENGINE_SLURM,
    RUN_ENGINE_PARALLEL
};

/* Without an engine a shard takes a descriptor. */
enum { RUN_ENGINE_SHARDS_MOST = 100000, RUN_ENGINE_SHARDS_HERE = 256, RUN_ENGINE_PATIENCE = 60 };

struct run_engine_options {
    int kind;         /* an enum run_engine_kind */
    const char *work; /* NULL: the name of --out with .work */
    bool resume, dry_run;
    bool submit_only;                             /* of Slurm: wait for nothing */
    uint64_t at_once;                             /* of Slurm: tasks; 0: as many as it likes */
    uint64_t shards;                              /* tasks; 0: as the engine thinks best */
    const char *partition, *account, *time, *mem; /* as sbatch takes them, or NULL */
    const char *hosts;                            /* of GNU parallel's --sshloginfile, or NULL */
    uint64_t patience; /* seconds that a program of the cluster may take to answer */
};
/* Whether something is asked for that only Slurm can do. */
static inline bool run_engine_is_of_slurm(const struct run_engine_options *o) {
    return o->partition || o->account || o->time || o->mem || o->at_once || o->submit_only;
}
#define RUN_ENGINE_DEFAULTS                                                                        \
    { .kind = RUN_ENGINE_NONE, .patience = RUN_ENGINE_PATIENCE }

/* The rows of the option table; `at` is where the options lie in the settings. */
#define RUN_ENGINE_TEXT(at, name, member, argument, help)                                          \
    {                                                                                              \
        name, OPTION_TEXT, (at) + offsetof(struct run_engine_options, member), argument, help,     \
            NULL, 0, 0                                                                             \
    }
#define RUN_ENGINE_OPTIONS(at)                                                                     \
    {"engine",                                                                                     \
     OPTION_CHOICE,                                                                                \
     (at) + offsetof(struct run_engine_options, kind),                                             \
     NULL,                                                                                         \
     "have processes read the transcripts: --jobs here, a cluster's, other hosts'",                \
     RUN_ENGINE_CHOICES,                                                                           \
     0,                                                                                            \
     0},                                                                                           \
        RUN_ENGINE_TEXT(at, "work", work, "DIR",                                                   \
                        "where they share what they do (the name of --out with .work)"),           \
        {"shards",                                                                                 \
         OPTION_NUMBER,                                                                            \
         (at) + offsetof(struct run_engine_options, shards),                                       \
         "N",                                                                                      \
         "read the transcripts in N parts, each by a process of its own; with --engine in N "      \
         "tasks",                                                                                  \
         NULL,                                                                                     \
         1,                                                                                        \
         RUN_ENGINE_SHARDS_MOST},                                                                  \
        {"resume",                                                                                 \
         OPTION_FLAG,                                                                              \
         (at) + offsetof(struct run_engine_options, resume),                                       \
         NULL,                                                                                     \
         "go on with a run with --engine that did not come to its end",                            \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
        {"dry-run",                                                                                \
         OPTION_FLAG,                                                                              \
         (at) + offsetof(struct run_engine_options, dry_run),                                      \
         NULL,                                                                                     \
         "write the plan and the scripts, print them, start nothing",                              \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
        {"submit-only",                                                                            \
         OPTION_FLAG,                                                                              \
         (at) + offsetof(struct run_engine_options, submit_only),                                  \
         NULL,                                                                                     \
         "submit the tasks to Slurm and end; --resume finishes",                                   \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
        {"at-once",                                                                                \
         OPTION_NUMBER,                                                                            \
         (at) + offsetof(struct run_engine_options, at_once),                                      \
         "N",                                                                                      \
         "tasks that Slurm may have at work at once (as many as it likes)",                        \
         NULL,                                                                                     \
         1,                                                                                        \
         RUN_ENGINE_SHARDS_MOST},                                                                  \
        RUN_ENGINE_TEXT(at, "partition", partition, "NAME", "of Slurm"),                           \
        RUN_ENGINE_TEXT(at, "account", account, "NAME", "of Slurm, to be charged"),                \
        RUN_ENGINE_TEXT(at, "time", time, "TIME", "that Slurm gives a task, as sbatch takes it"),  \
        RUN_ENGINE_TEXT(at, "mem", mem, "SIZE", "that Slurm gives a task, as sbatch takes it"),    \
        RUN_ENGINE_TEXT(at, "hosts", hosts, "FILE",                                                \
                        "the hosts of parallel, a line each, as ssh knows them"),                  \
    {                                                                                              \
        "patience", OPTION_NUMBER, (at) + offsetof(struct run_engine_options, patience),           \
            "SECONDS", "that Slurm's programs may take to answer (60)", NULL, 1, 3600              \
    }

#endif
