/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_score_table.h"

#include "pipeline/chain.h"
#include "pipeline/line.h"
#include "stages/run_counts.h"
#include "stages/stages.h"

bool score_table_open(struct run_scoring *s, const char *name, struct table_file *t) {
    *t = (struct table_file){.name = name};
    s->files[s->n_files++] = name;
    return workdir_table_open(s->dir, name, true, &t->out, s->fault);
}

bool score_table_close(struct run_scoring *s, struct table_file *t) {
    return workdir_table_close(s->dir, t->name, &t->out);
}

static bool write_tail(struct outlet *o, struct slice rows) {
    struct table_file *t =
        (struct table_file *)(void *)((char *)o - offsetof(struct table_file, tail));
    if (!t->header_gone)
        slice_cut(&rows, '\n');
    t->header_gone = true;
    return rows.n == 0 || t->out.outlet.write(&t->out.outlet, rows);
}

/* Runs the source dry, and closes it. */
static bool run_from(struct run_scoring *s, struct stage_run *run, struct source *source,
                     struct outlet *to, uint64_t *rows) {
    bool whole = run->stage->order == ORDER_WHOLE;
    struct step step = {.run = run, .from = FROM_SOURCE, .channel = 0};
    struct chain chain = {.steps = &step,
                          .n_steps = 1,
                          .source = source,
                          .channels = &to,
                          .n_channels = 1,
                          .jobs = whole ? 1 : s->mode->jobs,
                          .quiet = s->mode->quiet || run->mode->mute,
                          .said = run->mode->said};
    bool ok = chain_run(&chain, s->fault);
    if (rows)
        *rows = step.rows_out;
    source->close(source);
    return ok;
}

bool score_table_run(struct run_scoring *s, struct stage_run *run, const char *from,
                     struct outlet *to, uint64_t *rows) {
    const char *path = workdir_file(s->dir, from, s->fault);
    const struct text_list files = {&path, 1, 1};
    bool whole = run->stage->order == ORDER_WHOLE;
    return run_from(s, run, tsv_source_new(&files, run->stage->name, !whole, !whole), to, rows);
}

bool run_score_stage(struct run_scoring *s, struct stage_run *run, const char *from,
                     const char *name, uint64_t *rows) {
    struct table_file file;
    bool ok =
        score_table_open(s, name, &file) && score_table_run(s, run, from, &file.out.outlet, rows);
    return score_table_close(s, &file) && ok;
}

bool score_table_set(struct run_scoring *s, struct stage_run *run, const char *option,
                     const char *value) {
    return !value || stage_run_option(run, option, value) || fault_take(s->fault, &run->fault);
}

/* 0: not given. */
static bool set_number(struct run_scoring *s, struct stage_run *run, const char *option,
                       uint64_t n) {
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)n);
    return !n || score_table_set(s, run, option, digits);
}

/* Tables of people. */
static bool set_people(struct run_scoring *s, struct stage_run *run, const char *table) {
    if (strcmp(table, "people") == 0 && !score_table_set(s, run, "facilitators", s->facilitators))
        return false;
    bool told = strcmp(table, "people") == 0 || strcmp(table, "voices") == 0 ||
                strcmp(table, "mixing") == 0;
    return !told || set_number(s, run, "suppress", s->suppress);
}

/* Tables that put transcripts in order; a run is not refused for the form of a date. */
static bool is_ordered(const char *table) {
    return strcmp(table, "saturation") == 0 || strcmp(table, "indicators") == 0 ||
           strcmp(table, "halves") == 0 || strcmp(table, "flow") == 0;
}

/* Tables with a row for themes that nobody raised, or that say how many themes there can be. */
static bool is_of_codebook(const char *table) {
    static const char *const names[] = {"themes", "groups", "saturation", "indicators", "flow"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(table, names[i]) == 0)
            return true;
    return false;
}

static bool set_score(struct run_scoring *s, struct stage_run *run, const struct scored *what) {
    bool ok = score_table_set(s, run, "by", what->by);
    if (strcmp(what->table, "pairs") == 0)
        ok = ok && score_table_set(s, run, "planned", s->planned);
    if (strcmp(what->table, "themes") == 0 || strcmp(what->table, "flow") == 0)
        ok = ok && score_table_set(s, run, "waves", s->waves);
    ok = ok && set_people(s, run, what->table);
    if (strcmp(what->table, "saturation") == 0)
        ok = ok && set_number(s, run, "cost", s->cost);
    if (strcmp(what->table, "saturation") == 0 && !what->by)
        ok = ok && score_table_set(s, run, "entries", workdir_file(s->dir, RUN_ENTRIES, s->fault));
    if (is_ordered(what->table) && s->tally->other_dates)
        ok = ok && score_table_set(s, run, "order", "doc");
    if (is_of_codebook(what->table) && s->known)
        ok = ok && score_table_set(s, run, "themes", workdir_file(s->dir, s->known, s->fault));
    for (size_t i = 0; ok && is_of_codebook(what->table) && i < s->lexicons->n; i++)
        ok = score_table_set(s, run, "lexicon", s->lexicons->items[i]);
    return ok;
}

bool score_table_stage(struct run_scoring *s, struct stage_run *run, const struct scored *what) {
    const struct stage *stage = stage_find(all_stages, "score");
    stage_run_init(run, stage, s->mode);
    run->table = choice_find(stage->tables, slice_of(what->table));
    return set_score(s, run, what);
}

static bool score(struct run_scoring *s, const struct scored *what, struct run_counts *counts,
                  struct outlet *to, uint64_t *rows) {
    struct run_mode mute = *s->mode;
    struct stage_run run;
    const struct score_held *held = counts ? run_counts_take(counts, s, what->from) : NULL;
    mute.mute = what->remarked;
    bool ok = score_table_stage(s, &run, what);
    run.mode = &mute;
    if (ok && held)
        ok = run_from(s, &run, score_held_source(held, &run), to, rows);
    else if (ok)
        ok = score_table_run(s, &run, what->from, to, rows);
    stage_run_free(&run);
    if (counts)
        run_counts_done(counts, what->from);
    return ok;
}

bool score_table_write(struct run_scoring *s, const struct score_table *t,
                       struct run_counts *counts) {
    struct table_file file;
    bool ok = score_table_open(s, t->name, &file);
    for (size_t i = 0; ok && i < t->n; i++) {
        file.tail.write = write_tail;
        file.header_gone = i == 0;
        ok = score(s, &t->parts[i], counts, &file.tail, t->rows);
    }
    return score_table_close(s, &file) && ok;
}
