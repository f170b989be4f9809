/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth ingest: transcript files to turns. */
#include "corpus/ingest.h"
#include "stages/stages.h"

static const struct option options[] = {
    {"manifest", OPTION_LIST, offsetof(struct ingest_options, manifests), "FILE",
     "a table that joins on doc, speaker or both (may be repeated)", NULL, 0, 0},
    {"doc", OPTION_TEXT, offsetof(struct ingest_options, doc), "NAME",
     "the name of the one document (standard input needs it)", NULL, 0, 0},
    INGEST_OPTIONS(0),
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static struct source *ingest_source(struct stage_run *run) {
    struct ingest_options *o = run->settings;
    o->paths = run->operands;
    return ingest_open(run, o);
}

const struct stage stage_ingest = {
    .name = "ingest",
    .operands = "[file|folder...]",
    .summary = "read transcripts: a row per turn, with what a manifest knows of it",
    .details =
        "Reads plain text (Name: text), WebVTT (voice tags, or Zoom's Name: text) and tables with\n"
        "a column text; folders are searched for .txt .vtt .tsv .csv. Writes the columns doc turn\n"
        "speaker start end, those of the manifests and tables, line marks text: a row per turn, "
        "or\n"
        "per paragraph where a turn has several. Times are seconds, line is where the text begins\n"
        "in the file, marks counts what is not speech, such as [laughter].\n"
        "\n"
        "A manifest is a table (TAB, comma or semicolon; any encoding) with a column doc (* and ?\n"
        "match several documents), a column speaker, or both; its other columns join the rows.\n"
        "\n"
        "Every file is tried, and all that is wrong is told at the end (status 1).\n"
        "\n"
        "Example:\n"
        "  hearth ingest --manifest manifest.tsv talks/ > turns.tsv\n",
    .options = options,
    .settings_size = sizeof(struct ingest_options),
    .source = ingest_source,
};
