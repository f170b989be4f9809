/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth share: what a site may send of a finished run, as one text file. */
#include <unistd.h>

#include "pipeline/output.h"
#include "pipeline/path.h"
#include "stages/share_tables.h"
#include "stages/stages.h"

static const struct option options[] = {
    {"exact", OPTION_FLAG, offsetof(struct share_options, exact), NULL,
     "rows of each transcript: pooled, with dates, they give what one run over all would", NULL, 0,
     0},
    {"sums-only", OPTION_FLAG, offsetof(struct share_options, sums), NULL,
     "sums over all transcripts of the site, for sites that may not share more", NULL, 0, 0},
    {"site", OPTION_TEXT, offsetof(struct share_options, site), "NAME",
     "with --sums-only: what the site is called in the pooled tables", NULL, 0, 0},
    {"columns", OPTION_TEXT, offsetof(struct share_options, columns), "LIST",
     "with --exact: columns of the manifest that are shared, by commas (project,wave)", NULL, 0, 0},
    {"suppress", OPTION_NUMBER, offsetof(struct share_options, suppress), "K",
     "leave out themes that fewer than K people raise; with --exact: have `merge` tell nothing of "
     "fewer",
     NULL, 2, 1000000},
    {"out", OPTION_TEXT, offsetof(struct share_options, out), "FILE",
     "the bundle (default: standard output)", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static bool check(const struct share_options *o, const struct stage_run *self, struct fault *f) {
    if (self->operands.n != 1)
        return fault_usage(f, "name one directory, of what `hearth run` left");
    if (o->exact == o->sums)
        return fault_usage(f, "--exact or --sums-only: one of them");
    if (o->exact && o->site)
        return fault_usage(f, "--site: only with --sums-only");
    if (o->sums && o->columns)
        return fault_usage(f, "--columns: only with --exact");
    if (o->sums && !o->site)
        return fault_usage(f, "--sums-only: --site NAME says what the site is called");
    if (o->out && path_is_below(o->out, self->operands.items[0]))
        return fault_usage(f,
                           "--out lies in %s, which is to hold results only: name a place "
                           "elsewhere",
                           self->operands.items[0]);
    return !o->site || (*o->site && record_fits(slice_of(o->site))) ||
           fault_usage(f, "--site: a name without control characters and quotes");
}

static bool write_bundle(struct share_run *s) {
    struct fault *f = &s->self->fault;
    struct output file;
    struct outlet_file plain;
    if (!s->options->out) {
        outlet_file_init(&plain, STDOUT_FILENO, "standard output", f);
        return share_write(s, &plain.outlet);
    }
    if (!output_open(&file, s->options->out, f))
        return false;
    bool ok = share_write(s, &file.to.outlet);
    return output_commit(&file, f) && ok;
}

static void tell(struct share_run *s) {
    struct buffer themes = {0};
    for (uint32_t i = 0; i < s->withheld.count; i++) {
        buffer_text(&themes, i ? " " : "");
        buffer_add(&themes, intern_text(&s->withheld, i));
    }
    if (themes.n)
        stage_note(s->self, "left out, with what follows what (--suppress %llu): %.*s",
                   (unsigned long long)share_least(s), SLICE_ARGS(buffer_slice(&themes)));
    buffer_free(&themes);
}

static bool share_command(struct stage_run *self) {
    const struct share_options *o = self->settings;
    struct share_run s = {.self = self, .options = o};
    if (!check(o, self, &self->fault))
        return false;
    s.dir = self->operands.items[0];
    bool ok = share_look(&s) && write_bundle(&s);
    if (ok)
        tell(&s);
    share_run_free(&s);
    return ok;
}

const struct stage stage_share = {
    .name = "share",
    .operands = "DIR",
    .summary = "write the counts of a run as one file that holds no text and no names",
    .details =
        "Writes, of a directory that `hearth run` left, what another place needs to put the "
        "site's\n"
        "counts together with those of others (`hearth merge`): the additive tables, the themes "
        "of\n"
        "the codebook and its digest, the settings and checksums. No text, no quotation; people\n"
        "and transcripts by their pseudonyms (--exact), or not at all (--sums-only). It is a text\n"
        "file to look into before it is sent: the first field of a line says what the rest is.\n"
        "\n"
        "Example:\n"
        "  hearth share --exact --out north.tsv results\n"
        "  hearth share --sums-only --suppress 5 --site south --out south.tsv results\n",
    .options = options,
    .settings_size = sizeof(struct share_options),
    .command = share_command,
};
