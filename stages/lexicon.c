/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth lexicon: what is done with a codebook itself. */
#include "models/hits.h"
#include "stages/lexicon_check.h"
#include "stages/lexicon_convert.h"
#include "stages/stages.h"

struct lexicon_options {
    struct lexicon_check_options check;
    struct lexicon_convert_options convert;
};

enum lexicon_table { LEXICON_CHECK, LEXICON_CONVERT };

static const struct option options[] = {
    LEXICON_CHECK_OPTIONS(offsetof(struct lexicon_options, check)),
    LEXICON_CONVERT_OPTIONS(offsetof(struct lexicon_options, convert)),
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static const struct lexicon_options defaults = {.check = LEXICON_CHECK_DEFAULTS};

static bool run_lexicon(struct stage_run *run) {
    const struct lexicon_options *o = run->settings;
    return run->table == LEXICON_CHECK ? lexicon_check(run, &o->check)
                                       : lexicon_convert(run, &o->convert);
}

const struct stage stage_lexicon = {
    .name = "lexicon",
    .operands = "FILE...",
    .summary = "say what is wrong with a codebook; convert those of other programs, and back",
    .details =
        "check says of each entry what is wrong with it, or worth a look: in the codebook itself,\n"
        "and with --on in a text, as stem writes it. It writes a table, sums it up on standard\n"
        "error, and ends with status 1 when there are errors.\n"
        "\n"
        "convert reads a dictionary in one format and writes it in another: hearth (its own\n"
        "codebook, with TABs), csv (the same with commas), tags (a list of tag,description),\n"
        "liwc, wordstat, lc3 (Lexicoder 3), lcd (Lexicoder 2), yoshikoder, khcoder, yaml (of\n"
        "quanteda), refi-qda (codebooks). What cannot be expressed is told line by line, and\n"
        "nothing is written without --lossy.\n"
        "\n"
        "Example:\n"
        "  hearth lexicon check codebook.tsv --on stemmed.tsv\n"
        "  hearth lexicon convert moral.dic > codebook.tsv\n",
    .options = options,
    .settings_size = sizeof(struct lexicon_options),
    .defaults = &defaults,
    .tables = "check|convert",
    .command = run_lexicon,
};
