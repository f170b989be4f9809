/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_score.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "models/told.h"
#include "pipeline/chain.h"
#include "pipeline/line.h"
#include "stages/run_withhold.h"
#include "stages/stages.h"

#define RUN_ANEW "anew.tsv" /* while it is written */

/* A table of the working directory, open for writing. */
struct table_file {
    struct outlet_file out;
    /* With a table behind another one, its header goes. */
    struct outlet tail;
    bool header_gone;
};

static bool open_table(struct run_scoring *s, const char *name, struct table_file *t) {
    const char *path = workdir_file(s->dir, name, s->fault);
    int fd = fault_none(s->fault) ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
    bool ok = fd >= 0 || (fault_none(s->fault) && fault_system(s->fault, path));
    *t = (struct table_file){.header_gone = false};
    outlet_file_init(&t->out, fd, path, s->fault);
    s->files[s->n_files++] = name;
    return ok;
}

static bool close_table(struct run_scoring *s, struct table_file *t) {
    int fd = t->out.fd;
    t->out.fd = -1;
    return fd < 0 || close(fd) == 0 || fault_system(s->fault, t->out.name);
}

static bool write_tail(struct outlet *o, struct slice rows) {
    struct table_file *t =
        (struct table_file *)(void *)((char *)o - offsetof(struct table_file, tail));
    if (!t->header_gone)
        slice_cut(&rows, '\n');
    t->header_gone = true;
    return rows.n == 0 || t->out.outlet.write(&t->out.outlet, rows);
}

/* One stage on one table of the directory. */
static bool run_stage(struct run_scoring *s, struct stage_run *run, const char *from,
                      struct outlet *to, uint64_t *rows) {
    const char *path = workdir_file(s->dir, from, s->fault);
    struct text_list files = {&path, 1, 1};
    bool whole = run->stage->order == ORDER_WHOLE;
    struct step step = {.run = run, .from = FROM_SOURCE, .channel = 0};
    struct source *source = tsv_source_new(&files, run->stage->name, !whole, !whole);
    struct chain chain = {.steps = &step,
                          .n_steps = 1,
                          .source = source,
                          .channels = &to,
                          .n_channels = 1,
                          .jobs = whole ? 1 : s->mode->jobs,
                          .quiet = s->mode->quiet || run->mode->mute};
    bool ok = chain_run(&chain, s->fault);
    if (rows)
        *rows = step.rows_out;
    source->close(source);
    return ok;
}

bool run_score_stage(struct run_scoring *s, struct stage_run *run, const char *from,
                     const char *name, uint64_t *rows) {
    struct table_file file;
    bool ok = open_table(s, name, &file) && run_stage(s, run, from, &file.out.outlet, rows);
    return close_table(s, &file) && ok;
}

/* One finished table of counts. */
struct scored {
    const char *table, *from, *by; /* by: NULL for the table's own default */
    bool remarked; /* what there is to say of the counts was said by another table */
};

static bool set(struct run_scoring *s, struct stage_run *run, const char *option,
                const char *value) {
    return !value || stage_run_option(run, option, value) || fault_take(s->fault, &run->fault);
}

/* 0: not given. */
static bool set_number(struct run_scoring *s, struct stage_run *run, const char *option,
                       uint64_t n) {
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)n);
    return !n || set(s, run, option, digits);
}

/* Tables of people. */
static bool set_people(struct run_scoring *s, struct stage_run *run, const char *table) {
    if (strcmp(table, "people") == 0 && !set(s, run, "facilitators", s->facilitators))
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
    bool ok = set(s, run, "by", what->by);
    if (strcmp(what->table, "pairs") == 0)
        ok = ok && set(s, run, "planned", s->planned);
    if (strcmp(what->table, "themes") == 0 || strcmp(what->table, "flow") == 0)
        ok = ok && set(s, run, "waves", s->waves);
    ok = ok && set_people(s, run, what->table);
    if (strcmp(what->table, "saturation") == 0)
        ok = ok && set_number(s, run, "cost", s->cost);
    if (strcmp(what->table, "saturation") == 0 && !what->by)
        ok = ok && set(s, run, "entries", workdir_file(s->dir, RUN_ENTRIES, s->fault));
    if (is_ordered(what->table) && s->tally->other_dates)
        ok = ok && set(s, run, "order", "doc");
    if (is_of_codebook(what->table) && s->known)
        ok = ok && set(s, run, "themes", workdir_file(s->dir, s->known, s->fault));
    for (size_t i = 0; ok && is_of_codebook(what->table) && i < s->lexicons->n; i++)
        ok = set(s, run, "lexicon", s->lexicons->items[i]);
    return ok;
}

static bool score(struct run_scoring *s, const struct scored *what, struct outlet *to,
                  uint64_t *rows) {
    const struct stage *stage = stage_find(all_stages, "score");
    struct run_mode mute = *s->mode;
    struct stage_run run;
    mute.mute = what->remarked;
    stage_run_init(&run, stage, &mute);
    run.table = choice_find(stage->tables, slice_of(what->table));
    bool ok = set_score(s, &run, what) && run_stage(s, &run, what->from, to, rows);
    stage_run_free(&run);
    return ok;
}

static bool score_table(struct run_scoring *s, const struct scored *what, const char *name,
                        uint64_t *rows) {
    struct table_file file;
    bool ok = open_table(s, name, &file) && score(s, what, &file.out.outlet, rows);
    return close_table(s, &file) && ok;
}

/* The same, of several tables of counts, one behind the other. */
static bool score_tables(struct run_scoring *s, const char *name, const struct scored *parts,
                         size_t n) {
    struct table_file file;
    bool ok = open_table(s, name, &file);
    for (size_t i = 0; ok && i < n; i++) {
        file.tail.write = write_tail;
        file.header_gone = i == 0;
        ok = score(s, &parts[i], &file.tail, NULL);
    }
    return close_table(s, &file) && ok;
}

/* Counts once more, each level of a column by itself. What was said of the facilitators is not said
 * again. */
static bool count_by(struct run_scoring *s, const char *column, bool sums_only, const char *name) {
    struct run_mode mute = *s->mode;
    struct stage_run run;
    struct table_file file;
    mute.mute = true;
    stage_run_init(&run, stage_find(all_stages, "count"), &mute);
    bool ok = open_table(s, name, &file);
    ok = ok && (!sums_only || stage_run_option(&run, "sums-only", NULL)) &&
         (s->forward(s->with, &run) || fault_take(s->fault, &run.fault)) &&
         set(s, &run, "by", column) && run_stage(s, &run, RUN_MATCHED, &file.out.outlet, NULL);
    stage_run_free(&run);
    return close_table(s, &file) && ok;
}

/* The columns that may differ between the people of one conversation. */
static const struct personal {
    const char *column, *counts;
} personal[TALLY_COLUMNS] = {
    [TALLY_ROLE] = {"role", RUN_LINKS_BY_ROLE},
    [TALLY_GROUP] = {"group", RUN_LINKS_BY_GROUP},
};

static bool count_people(struct run_scoring *s) {
    bool any = false, ok = true;
    for (size_t i = 0; ok && i < TALLY_COLUMNS; i++) {
        if (!s->tally->differs[i])
            continue;
        any = true;
        ok = count_by(s, personal[i].column, false, personal[i].counts);
    }
    return ok && (!any || count_by(s, "speaker", true, "counts/links-by-speaker.tsv"));
}

/* Whole conversations first, then people. */
static bool score_people(struct run_scoring *s) {
    struct scored groups[1 + TALLY_COLUMNS] = {{"groups", RUN_LINKS, NULL, true}};
    struct scored differences[1 + TALLY_COLUMNS] = {{"differences", RUN_LINKS, NULL, true}};
    size_t n = 1;
    for (size_t i = 0; s->levels && i < TALLY_COLUMNS; i++) {
        if (!s->tally->differs[i])
            continue;
        groups[n] =
            (struct scored){"groups", "counts/links-by-speaker.tsv", personal[i].column, true};
        differences[n++] =
            (struct scored){"differences", personal[i].counts, personal[i].column, true};
    }
    return score_tables(s, "groups.tsv", groups, n) &&
           score_tables(s, "differences.tsv", differences, n);
}

bool run_score_table(struct run_scoring *s, const char *table, const char *from, const char *name,
                     uint64_t *rows) {
    return score_table(s, &(struct scored){table, from, NULL, false}, name, rows);
}

/* A table of whole conversations. */
static bool score_links(struct run_scoring *s, const char *table, const char *name,
                        uint64_t *rows) {
    return run_score_table(s, table, RUN_LINKS, name, rows);
}

/* Over all and in each project, then in each group of people: of the counts that keep them apart,
 * where groups meet in one conversation. */
static bool score_saturation(struct run_scoring *s) {
    const struct personal *group = &personal[TALLY_GROUP];
    bool meet = s->tally->differs[TALLY_GROUP];
    const struct scored parts[] = {
        {"saturation", RUN_LINKS, NULL, false},
        {"saturation", meet ? group->counts : RUN_LINKS, group->column, true}};
    bool groups = meet ? s->levels : s->tally->one_group;
    return score_tables(s, "saturation.tsv", parts, groups ? 2 : 1);
}

bool run_score_anew(struct run_scoring *s, struct stage_run *run, const char *name,
                    uint64_t *rows) {
    const char *path = workdir_file(s->dir, name, s->fault);
    struct table_file file;
    if (!path)
        return false;
    bool ok = open_table(s, RUN_ANEW, &file);
    s->n_files--; /* it takes the other one's place */
    ok = ok && run_stage(s, run, name, &file.out.outlet, rows);
    ok = close_table(s, &file) && ok;
    return ok && (rename(file.out.name, path) == 0 || fault_system(s->fault, path));
}

static bool withhold(struct run_scoring *s, const char *name, struct withhold_settings settings) {
    struct stage_run run;
    stage_run_init(&run, &stage_withhold, s->mode);
    *(struct withhold_settings *)run.settings = settings;
    bool ok = run_score_anew(s, &run, name, NULL);
    stage_run_free(&run);
    return ok;
}

/* It is known now of how many people there is something to tell. */
static bool withhold_all(struct run_scoring *s) {
    struct told told = {.facilitators = false};
    const char *people = workdir_file(s->dir, RUN_PEOPLE, s->fault);
    bool ok =
        people && told_read(&told, people, s->roles, "run", s->fault) &&
        (s->counts_only || withhold(s, "codings.tsv", (struct withhold_settings){&told, true})) &&
        withhold(s, "groups.tsv", (struct withhold_settings){&told, false});
    told_free(&told);
    return ok;
}

bool run_score(struct run_scoring *s) {
    const struct scored indicators = {"indicators", RUN_LINKS, NULL, true};
    const struct scored voices = {"voices", RUN_VOICES, NULL, false};
    const struct scored people = {"people", RUN_VOICES, NULL, s->suppress == 0};
    const struct scored mixing = {"mixing", RUN_MIXING, NULL, false};
    const struct scored flow = {"flow", RUN_FLOW, NULL, true};
    const struct scored sequence = {"sequence", RUN_LAGS, NULL, true};
    return (s->counts_only || !s->levels || count_people(s)) &&
           score_links(s, "themes", "themes.tsv", &s->themes) &&
           score_links(s, "pairs", "pairs.tsv", &s->pairs) &&
           score_links(s, "loo", "loo.tsv", NULL) && score_people(s) && score_saturation(s) &&
           score_table(s, &indicators, "indicators.tsv", NULL) &&
           (s->doc_unit || score_links(s, "halves", "halves.tsv", NULL)) &&
           score_table(s, &voices, "voices.tsv", NULL) &&
           score_table(s, &people, RUN_PEOPLE, NULL) &&
           score_table(s, &mixing, "mixing.tsv", NULL) && score_table(s, &flow, "flow.tsv", NULL) &&
           score_table(s, &sequence, "sequence.tsv", NULL) && (!s->suppress || withhold_all(s));
}
