/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth merge: the counts of many sites as one result. */
#include "stages/merge_course.h"
#include "stages/stages.h"

#define TEXT(name, member, argument, help)                                                         \
    { name, OPTION_TEXT, offsetof(struct merge_options, member), argument, help, NULL, 0, 0 }

static const struct option options[] = {
    TEXT("out", out, "DIR", "where the tables go (hearth-merged); replaced when all is complete"),
    {"lexicon", OPTION_LIST, offsetof(struct merge_options, lexicons), "FILE",
     "the sites' codebook, to say in saturation.tsv how many of its entries there are", NULL, 0, 0},
    TEXT("planned", planned, "FILE",
         "a table theme_a, theme_b of links decided on beforehand; adjusted apart, by Holm"),
    TEXT("waves", waves, "A,B,C", "the waves in their order (by their dates, or numbers)"),
    {"cost", OPTION_NUMBER, offsetof(struct merge_options, cost), "MINUTES",
     "people's time that one more conversation takes, all of them together", NULL, 1, 1000000},
    {"suppress", OPTION_NUMBER, offsetof(struct merge_options, suppress), "K",
     "tell nothing of fewer than K people (or than a site asks for, if that is more)", NULL, 2,
     1000000},
    TEXT("title", title, "TEXT", "the title of report.html"),
    TEXT("author", author, "TEXT", "who made it, below its title"),
    TEXT("logo", logo, "FILE", "a picture above its title: PNG, JPEG, GIF or WebP"),
    TEXT("questions", questions, "FILE", "the evaluation's questions for it"),
    TEXT("notes", notes, "FILE", "your own words for it"),
    TEXT("lang", lang, "en|FILE", "its own words: English, or a table of key, TAB, text"),
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct merge_options defaults = {.out = "hearth-merged"};

static bool merge_command(struct stage_run *self) {
    const struct merge_options *o = self->settings;
    if (self->operands.n == 0)
        return fault_usage(&self->fault, "name the bundles of the sites");
    if (!*o->out)
        return fault_usage(&self->fault, "--out wants the name of a directory");
    return merge_course(self);
}

const struct stage stage_merge = {
    .name = "merge",
    .operands = "file...",
    .summary = "pool the counts of many sites, without their transcripts",
    .details =
        "Reads bundles that `hearth share` wrote, checks them and one against another, puts their\n"
        "counts together and scores them, and leaves a directory as `hearth run` does: counts,\n"
        "finished tables, datapackage.json and report.html. There is no text in it and no\n"
        "quotation. Exact bundles give the tables of one run over all transcripts. Of sums, each\n"
        "site counts as one document and one project, and what needs more is left out.\n"
        "\n"
        "Example:\n"
        "  hearth merge --out all north.tsv south.tsv\n",
    .options = options,
    .settings_size = sizeof(struct merge_options),
    .defaults = &defaults,
    .command = merge_command,
};
