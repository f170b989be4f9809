/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_score.h"

#include <stdio.h>

#include "models/told.h"
#include "pipeline/line.h"
#include "stages/run_score_table.h"
#include "stages/run_withhold.h"
#include "stages/stages.h"

#define RUN_ANEW "anew.tsv" /* while it is written */

/* Counts once more, each level of a column by itself. What was said of the facilitators is not said
 * again. */
static bool count_by(struct run_scoring *s, const char *column, bool sums_only, const char *name) {
    struct run_mode mute = *s->mode;
    struct stage_run run;
    struct table_file file;
    mute.mute = true;
    stage_run_init(&run, stage_find(all_stages, "count"), &mute);
    bool ok = score_table_open(s, name, &file);
    ok = ok && (!sums_only || stage_run_option(&run, "sums-only", NULL)) &&
         (s->forward(s->with, &run) || fault_take(s->fault, &run.fault)) &&
         score_table_set(s, &run, "by", column) &&
         score_table_run(s, &run, RUN_MATCHED, &file.out.outlet, NULL);
    stage_run_free(&run);
    return score_table_close(s, &file) && ok;
}

const struct run_personal run_personal[TALLY_COLUMNS] = {
    [TALLY_ROLE] = {"role", RUN_LINKS_BY_ROLE},
    [TALLY_GROUP] = {"group", RUN_LINKS_BY_GROUP},
};

static bool count_people(struct run_scoring *s) {
    bool any = false, ok = true;
    for (size_t i = 0; ok && i < TALLY_COLUMNS; i++) {
        if (!s->tally->differs[i])
            continue;
        any = true;
        ok = count_by(s, run_personal[i].column, false, run_personal[i].counts);
    }
    return ok && (!any || count_by(s, "speaker", true, RUN_LINKS_BY_SPEAKER));
}

bool run_score_table(struct run_scoring *s, const char *table, const char *from, const char *name,
                     uint64_t *rows) {
    const struct score_table one = {name, {{table, from, NULL, false}}, 1, rows};
    return score_table_write(s, &one, NULL);
}

bool run_score_anew(struct run_scoring *s, struct stage_run *run, const char *name,
                    uint64_t *rows) {
    struct table_file file;
    bool ok = score_table_open(s, RUN_ANEW, &file);
    s->n_files--; /* it takes the other one's place */
    ok = ok && score_table_run(s, run, name, &file.out.outlet, rows);
    ok = score_table_close(s, &file) && ok;
    return ok && workdir_table_rename(s->dir, RUN_ANEW, name, s->fault);
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
    return (s->counts_only || !s->levels || count_people(s)) && score_tables_write(s) &&
           (!s->suppress || withhold_all(s));
}
