/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_counts.h"

#include <string.h>

#include "stages/run_score_table.h"
#include "stages/stages.h"

/* The counts that several tables are made of, and a table that asks for what others may need. */
static const struct reading {
    const char *from, *table;
} readings[] = {
    {RUN_LINKS, "themes"},          {RUN_LINKS_BY_ROLE, "themes"},
    {RUN_LINKS_BY_GROUP, "themes"}, {RUN_LINKS_BY_SPEAKER, "themes"},
    {RUN_VOICES, "people"},
};

static const char *table_for(const char *from) {
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++)
        if (strcmp(readings[i].from, from) == 0)
            return readings[i].table;
    return NULL;
}

static struct run_counted *find(struct run_counts *c, const char *from) {
    for (size_t i = 0; i < c->n; i++)
        if (strcmp(c->at[i].from, from) == 0)
            return &c->at[i];
    return NULL;
}

void run_counts_add(struct run_counts *c, const char *from) {
    struct run_counted *counted = find(c, from);
    if (!counted && table_for(from)) {
        counted = &c->at[c->n++];
        *counted = (struct run_counted){.from = from};
        pthread_mutex_init(&counted->lock, NULL);
    }
    if (counted)
        counted->users++;
}

/* What is wrong is said by those who read the counts themselves then, each in its turn. */
static bool read_counts(struct run_counted *counted, struct run_scoring *s) {
    const char *path = workdir_file(s->dir, counted->from, s->fault);
    const struct scored what = {.table = table_for(counted->from), .from = counted->from};
    struct fault fault = {.stage = s->fault->stage};
    struct run_mode mute = *s->mode;
    struct run_scoring quiet = *s;
    struct stage_run run;
    mute.mute = true;
    quiet.mode = &mute;
    quiet.fault = &fault;
    bool ok = score_table_stage(&quiet, &run, &what) &&
              score_held_read(&counted->held, &run, path, &fault);
    stage_run_free(&run);
    fault_free(&fault);
    return ok;
}

const struct score_held *run_counts_take(struct run_counts *c, struct run_scoring *s,
                                         const char *from) {
    struct run_counted *counted = find(c, from);
    if (!counted)
        return NULL;
    pthread_mutex_lock(&counted->lock);
    if (!counted->tried && counted->users > 1) {
        counted->tried = true;
        counted->ok = read_counts(counted, s);
    }
    bool ok = counted->ok;
    pthread_mutex_unlock(&counted->lock);
    return ok ? &counted->held : NULL;
}

void run_counts_done(struct run_counts *c, const char *from) {
    struct run_counted *counted = find(c, from);
    if (!counted)
        return;
    pthread_mutex_lock(&counted->lock);
    if (--counted->users == 0)
        score_held_free(&counted->held);
    pthread_mutex_unlock(&counted->lock);
}

void run_counts_free(struct run_counts *c) {
    for (size_t i = 0; i < c->n; i++) {
        score_held_free(&c->at[i].held);
        pthread_mutex_destroy(&c->at[i].lock);
    }
    c->n = 0;
}
