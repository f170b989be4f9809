/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth lexicon: what is done with a codebook itself. */
#include "stages/lexicon_convert.h"
#include "stages/stages.h"

struct lexicon_options {
    struct lexicon_convert_options convert;
};

static const struct option options[] = {
    LEXICON_CONVERT_OPTIONS(offsetof(struct lexicon_options, convert)),
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static bool run_lexicon(struct stage_run *run) {
    const struct lexicon_options *o = run->settings;
    return lexicon_convert(run, &o->convert);
}

const struct stage stage_lexicon = {
    .name = "lexicon",
    .operands = "[file]",
    .summary = "convert dictionaries of other programs into codebooks, and back",
    .details =
        "convert reads a dictionary in one format and writes it in another: hearth (its own\n"
        "codebook, with TABs), csv (the same with commas), tags (a list of tag,description),\n"
        "liwc, wordstat, lc3 (Lexicoder 3), lcd (Lexicoder 2), yoshikoder, khcoder, yaml (of\n"
        "quanteda), refi-qda (codebooks). What cannot be expressed is told line by line, and\n"
        "nothing is written without --lossy.\n"
        "\n"
        "Example:\n"
        "  hearth lexicon convert moral.dic > codebook.tsv\n",
    .options = options,
    .settings_size = sizeof(struct lexicon_options),
    .tables = "convert",
    .command = run_lexicon,
};
