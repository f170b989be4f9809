/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tasks are to have when they had too little. */
#include "stages/engine/slurm.h"
#include "stages/engine/slurm_amount.h"

/* The value of NAME=… in words "A=1 B=2"; {NULL, 0} where there is none. */
static struct slice value_of(struct slice words, const char *name) {
    while (words.p) {
        struct slice value = slice_cut(&words, ' '), key = slice_cut(&value, '=');
        if (value.p && slice_eq(key, slice_of(name)))
            return value;
    }
    return (struct slice){NULL, 0};
}

/* The partition that tasks go to, of those that scontrol tells, a line each. */
static struct slice partition_of(struct slice all, const char *name) {
    while (all.p) {
        struct slice line = slice_cut(&all, '\n');
        struct slice value = value_of(line, name ? "PartitionName" : "Default");
        if (value.p && slice_eq(value, slice_of(name ? name : "YES")))
            return line;
    }
    return (struct slice){NULL, 0};
}

/* What the cluster gives a task that is given nothing. */
struct site {
    struct slurm_wish own;
    uint64_t minutes_most; /* 0: any */
};

/* Of a node or of a processor. */
static uint64_t memory_of(struct slice node, struct slice core, uint64_t cores) {
    uint64_t kilobytes = 0;
    if (slurm_memory(node, &kilobytes))
        return kilobytes;
    return slurm_memory(core, &kilobytes) ? kilobytes * cores : 0;
}

static void ask_config(struct drive *d, struct site *site) {
    struct buffer text = {0};
    if (slurm_config(d, &text)) {
        struct slice all = buffer_slice(&text);
        site->own.kilobytes = memory_of(slurm_setting(all, "DefMemPerNode"),
                                        slurm_setting(all, "DefMemPerCPU"), engine_cores(d));
    }
    buffer_free(&text);
}

static struct site ask_site(struct drive *d) {
    struct site site = {.minutes_most = 0};
    struct argv words = {0};
    struct answer a = {0};
    struct fault ignored = {0};
    const char *const all[] = {"scontrol", "show", "partition", "--oneliner"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        argv_add(&words, all[i]);
    if (slurm_ask(d, &words, &a, &ignored)) {
        struct slice line = partition_of(buffer_slice(&a.said), d->options->partition);
        slurm_time(value_of(line, "DefaultTime"), &site.own.minutes);
        slurm_time(value_of(line, "MaxTime"), &site.minutes_most);
        site.own.kilobytes = memory_of(value_of(line, "DefMemPerNode"),
                                       value_of(line, "DefMemPerCPU"), engine_cores(d));
    }
    if (site.own.kilobytes == 0)
        ask_config(d, &site);
    fault_free(&ignored);
    argv_free(&words);
    answer_free(&a);
    return site;
}

static void more_memory(struct drive *d, const struct site *site, struct slurm_wish *wish) {
    uint64_t now = wish->kilobytes;
    struct buffer text = {0};
    if (!now && !(d->options->mem ? slurm_memory(slice_of(d->options->mem), &now)
                                  : (now = site->own.kilobytes) != 0)) {
        stage_note(d->self, "tasks had too little memory: --mem says how much they may have");
        return;
    }
    wish->kilobytes = 2 * now;
    slurm_memory_text(wish->kilobytes, &text);
    buffer_char(&text, '\0');
    stage_note(d->self,
               "tasks had too little memory: what is missing is submitted with twice "
               "that, --mem=%s",
               text.p);
    buffer_free(&text);
}

static void more_time(struct drive *d, const struct site *site, struct slurm_wish *wish) {
    uint64_t now = wish->minutes, most = site->minutes_most;
    if (!now && !(d->options->time ? slurm_time(slice_of(d->options->time), &now)
                                   : (now = site->own.minutes) != 0)) {
        stage_note(d->self, "tasks had too little time: --time says how much they may have, and "
                            "more --shards makes them shorter");
        return;
    }
    if (most && now >= most) {
        stage_note(d->self,
                   "tasks had too little time, and may not have more than these %llu "
                   "minutes: more --shards makes them shorter",
                   (unsigned long long)most);
        return;
    }
    wish->minutes = most && 2 * now > most ? most : 2 * now;
    stage_note(d->self,
               "tasks had too little time: what is missing is submitted with more, "
               "--time=%llu minutes",
               (unsigned long long)wish->minutes);
}

void slurm_learn(struct drive *d, unsigned round, struct slurm_wish *wish) {
    struct slurm_lack lack = slurm_lacking(d, round);
    if (!lack.memory && !lack.time)
        return;
    struct site site = ask_site(d);
    if (lack.memory)
        more_memory(d, &site, wish);
    if (lack.time)
        more_time(d, &site, wish);
}
