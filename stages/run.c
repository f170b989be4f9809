/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth run: all stages in one go, from a folder of transcripts to a directory of tables. */
#include <stdlib.h>

#include "stages/engine/engine.h"
#include "stages/run_cache.h"
#include "stages/run_course.h"
#include "stages/run_pass.h"
#include "stages/run_shards.h"
#include "stages/stages.h"

/* Others make the pass, or made some of it. */
static bool has_engine(const struct run_options *o) {
    return o->engine.kind != RUN_ENGINE_NONE || o->engine.resume;
}

static bool check_words(const struct stage_run *self, const struct run_options *o,
                        struct fault *f) {
    const struct run_engine_options *e = &o->engine;
    bool any = e->work || e->dry_run || e->hosts || run_engine_is_of_slurm(e);
    if (self->operands.n == 0 && !e->resume)
        return fault_usage(f, "name the folder of the transcripts");
    if (any && !has_engine(o))
        return fault_usage(f, "--work, --dry-run and what is of Slurm and parallel go "
                              "with --engine");
    if (e->shards > RUN_ENGINE_SHARDS_HERE && !has_engine(o))
        return fault_usage(f, "without --engine there are at most %d shards",
                           RUN_ENGINE_SHARDS_HERE);
    return *o->out || fault_usage(f, "--out wants the name of a directory");
}

static bool pass(struct whole_run *w, void *with) {
    (void)with;
    return w->options->engine.shards ? run_shards(w) : run_cache_pass(w);
}

static bool run_all(struct whole_run *w) {
    run_course_find(w);
    return run_course_check(w) && run_pass_make(w) && run_course_results(w, pass, NULL);
}

static bool run_here(struct stage_run *self) {
    struct whole_run *w = mem_zero(1, sizeof *w);
    run_course_begin(w, self);
    bool ok = run_all(w);
    run_course_end(w);
    free(w);
    return ok;
}

static bool run_command(struct stage_run *self) {
    const struct run_options *o = self->settings;
    if (!check_words(self, o, &self->fault))
        return false;
    return has_engine(o) ? engine_drive(self) : run_here(self);
}

const struct stage stage_run_all = {
    .name = "run",
    .operands = "folder|file...",
    .summary = "do it all: from a folder of transcripts to scored theme links",
    .details =
        "Reads the transcripts, finds the codebook's themes in them and scores which themes "
        "travel\n"
        "together. manifest.tsv, speakers.tsv, codebook.tsv, and for the report questions.tsv "
        "and\n"
        "notes.tsv, beside the transcripts are used when none is named. Speakers, documents and "
        "what identifies a person in the text get\n"
        "pseudonyms or marks, unless --keep-names. Leaves a directory of tables:\n"
        "  turns.tsv matched.tsv codings.tsv  the text and what was found in it\n"
        "  counts/                            what was counted, for each transcript\n"
        "  themes.tsv pairs.tsv loo.tsv       themes, links, links without each project\n"
        "  groups.tsv differences.tsv         both by wave, group, ...\n"
        "  flow.tsv sequence.tsv              when themes come, and what follows them\n"
        "  voices.tsv mixing.tsv people.tsv   who speaks, after whom, how many raise a theme\n"
        "  saturation.tsv indicators.tsv      is another conversation worth it? which themes are?\n"
        "  halves.tsv                         would half the transcripts say the same?\n"
        "  codebook.tsv                       what the codebook says of each theme\n"
        "  ledger.tsv datapackage.json        what became of every file, what every column means\n"
        "  report.html                        all of it as a page to open, read and print\n"
        "The directory appears when all of it is complete; after a fault what was there before\n"
        "stays.\n"
        "\n"
        "Example:\n"
        "  hearth run --lexicon codebook.tsv --out results talks/\n",
    .options = run_option_list,
    .settings_size = sizeof(struct run_options),
    .defaults = &run_option_defaults,
    .command = run_command,
};
