/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How `hearth run` redacts: its options, the key that the ledger's names need as well, and what the
 * counts of redact (redaction.tsv) say at the end. */
#ifndef HEARTH_RUN_REDACT_H
#define HEARTH_RUN_REDACT_H

#include "corpus/ingest.h"
#include "models/redaction_key.h"
#include "pipeline/stage.h"

#define REDACTION_NAME "redaction.tsv"

struct run_redact_options {
    bool keep_names;
    const char *key, *columns, *keep_columns, *review;
    struct text_list names, patterns;
};

/* The rows of the option table; `at` is where the options lie in the settings. */
#define RUN_REDACT_OPTION(at, name, kind, member, argument, help)                                  \
    { name, kind, (at) + offsetof(struct run_redact_options, member), argument, help, NULL, 0, 0 }
#define RUN_REDACT_OPTIONS(at)                                                                     \
    RUN_REDACT_OPTION(at, "keep-names", OPTION_FLAG, keep_names, NULL,                             \
                      "redact nothing: names stay in the tables"),                                 \
        RUN_REDACT_OPTION(at, "key", OPTION_TEXT, key, "FILE",                                     \
                          "the key of the pseudonyms (yours; see hearth redact --help)"),          \
        RUN_REDACT_OPTION(at, "names", OPTION_LIST, names, "FILE",                                 \
                          "a table of names (name or speaker, alias) to be replaced, too"),        \
        RUN_REDACT_OPTION(at, "columns", OPTION_TEXT, columns, "NAME,NAME...",                     \
                          "columns of the manifest that hold names, to be treated like speaker"),  \
        RUN_REDACT_OPTION(at, "keep-columns", OPTION_TEXT, keep_columns, "NAME,NAME...",           \
                          "columns that stay as they are"),                                        \
        RUN_REDACT_OPTION(at, "patterns", OPTION_LIST, patterns, "FILE",                           \
                          "a table of further patterns to be replaced: mark, pattern, check"),     \
        RUN_REDACT_OPTION(at, "review", OPTION_TEXT, review, "FILE",                               \
                          "write what a person should look at: it holds names")

/* Whether the options go together and with the rest: a review holds names, so it does not belong
 * below `out`, nor among the transcripts; manifests and aliases are read twice. False with a fault.
 */
bool run_redact_check(const struct run_redact_options *o, const char *out,
                      const struct ingest_options *ingest, struct fault *f);
/* Gives the stage redact its options, and the tables that ingest reads of people. False with a
 * fault in redact->fault. */
bool run_redact_set(const struct run_redact_options *o, const struct ingest_options *ingest,
                    struct stage_run *redact);
/* The key that redact used. */
bool run_redact_key(const struct run_redact_options *o, struct redaction_key *key, struct fault *f);

/* The sums of redaction.tsv. */
struct run_redact_counts {
    uint64_t replaced; /* names and marks in texts, fields of other columns */
    uint64_t left;     /* words that look like names */
};
bool run_redact_count(const char *path, struct run_redact_counts *n, struct fault *f);

#endif
