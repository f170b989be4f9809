/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth ingest: transcript files to turns. */
#include <stdlib.h>
#include <unistd.h>

#include "corpus/codings_table.h"
#include "corpus/ingest.h"
#include "corpus/inspection.h"
#include "models/ledger.h"
#include "pipeline/tsv.h"
#include "stages/stages.h"

struct own_options {
    struct ingest_options ingest;
    const char *ledger, *codings;
    bool explain;
};

static const struct option options[] = {
    {"manifest", OPTION_LIST, offsetof(struct own_options, ingest.manifests), "FILE",
     "a table that joins on doc, speaker or both (may be repeated)", NULL, 0, 0},
    INGEST_ALIASES(offsetof(struct own_options, ingest)),
    {"doc", OPTION_TEXT, offsetof(struct own_options, ingest.doc), "NAME",
     "the name of the one document (standard input needs it)", NULL, 0, 0},
    {"language", OPTION_TEXT, offsetof(struct own_options, ingest.language), "auto",
     "write each document's language in a column: what a manifest says, or looks like", NULL, 0, 0},
    INGEST_OPTIONS(offsetof(struct own_options, ingest)),
    {"ledger", OPTION_TEXT, offsetof(struct own_options, ledger), "FILE",
     "write what became of every file and of every line that is not speech", NULL, 0, 0},
    {"codings", OPTION_TEXT, offsetof(struct own_options, codings), "FILE",
     "write what people coded by hand in REFI-QDA projects and ROCK files", NULL, 0, 0},
    {"explain", OPTION_FLAG, offsetof(struct own_options, explain), NULL,
     "no rows: say what each file was taken for, and what was left out", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

/* A source around ingest's, which leaves tables at the end. */
struct leaving_source {
    struct source source;
    struct source *inner;
    const struct own_options *options;
};

static const struct columns *leaving_columns(struct source *s) {
    struct source *inner = ((struct leaving_source *)s)->inner;
    return inner->columns(inner);
}

static bool leaving_next(struct source *s, struct shard *shard) {
    struct source *inner = ((struct leaving_source *)s)->inner;
    bool any = inner->next(inner, shard);
    s->bytes = inner->bytes;
    return any;
}

static bool leaving_push(struct source *s, struct shard *shard, struct sink *to, struct fault *f,
                         struct buffer *notes) {
    struct source *inner = ((struct leaving_source *)s)->inner;
    return inner->push(inner, shard, to, f, notes);
}

/* The ledger is written also when files were refused: that is what it has to say. */
static bool leaving_finish(struct source *s) {
    struct leaving_source *l = (struct leaving_source *)s;
    const struct own_options *o = l->options;
    struct fault f = {.stage = s->fault.stage, .many = true};
    bool ok = l->inner->finish(l->inner) || fault_take(&s->fault, &l->inner->fault);
    if (o->ledger)
        ledger_write(o->ledger, l->inner, NULL, &f);
    if (o->codings && ok)
        codings_table_write(o->codings, l->inner, &f);
    ok = fault_take(&s->fault, &f) && ok;
    fault_free(&f);
    return ok;
}

static void leaving_close(struct source *s) {
    struct source *inner = ((struct leaving_source *)s)->inner;
    inner->close(inner);
    fault_free(&s->fault);
    free(s);
}

static struct source *ingest_source(struct stage_run *run) {
    struct own_options *o = run->settings;
    o->ingest.paths = run->operands;
    o->ingest.account = o->ledger != NULL;
    o->ingest.codings = o->codings != NULL;
    struct source *inner = ingest_open(run, &o->ingest);
    if (!inner || (!o->ledger && !o->codings))
        return inner;
    struct leaving_source *l = mem_zero(1, sizeof *l);
    l->source = (struct source){.fault = {.stage = run->stage->name, .many = true},
                                .bytes_all = inner->bytes_all,
                                .columns = leaving_columns,
                                .next = leaving_next,
                                .push = leaving_push,
                                .finish = leaving_finish,
                                .close = leaving_close};
    l->inner = inner;
    l->options = o;
    return &l->source;
}

static bool is_explain(const struct stage_run *run) {
    return ((const struct own_options *)run->settings)->explain;
}

static bool explain(struct stage_run *run) {
    struct own_options *o = run->settings;
    struct buffer text = {0};
    struct outlet_file out;
    if (o->ledger || o->codings)
        return fault_usage(&run->fault, "--explain writes no rows, no ledger and no codings");
    o->ingest.paths = run->operands;
    inspection_write(run, &o->ingest, &text, &run->fault);
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &run->fault);
    out.outlet.write(&out.outlet, buffer_slice(&text));
    buffer_free(&text);
    return fault_none(&run->fault);
}

const struct stage stage_ingest = {
    .name = "ingest",
    .operands = "[file|folder...]",
    .summary = "read transcripts: a row per turn, with what a manifest knows of it",
    .details =
        "Reads plain text (Name: text and other layouts), WebVTT, Word, RTF, PDF (by pdftotext),\n"
        "tables and what else --format names.\n"
        "Folders are searched for the extensions of all formats. Writes the columns doc turn\n"
        "speaker start end, those of the manifests and tables, role, line marks text: a row per\n"
        "turn, or per paragraph where a turn has several. Times are seconds, line is where the "
        "text\n"
        "begins in the file, marks counts what is not speech, such as [laughter], and was taken\n"
        "out of the text.\n"
        "\n"
        "A manifest is a table (TAB, comma or semicolon; any encoding) with a column doc (* and ?\n"
        "match several documents), a column speaker, or both; its other columns join the rows.\n"
        "A role that it does not give is taken from labels such as Interviewer or Ana (host).\n"
        "\n"
        "Every file is tried, and all that is wrong is told at the end (status 1).\n"
        "\n"
        "Example:\n"
        "  hearth ingest --manifest manifest.tsv talks/ > turns.tsv\n",
    .options = options,
    .settings_size = sizeof(struct own_options),
    .source = ingest_source,
    .command = explain,
    .is_command = is_explain,
};
