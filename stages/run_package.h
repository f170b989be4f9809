/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth run` says of its tables: datapackage.json (Frictionless Data, version 1: every
 * column with its type and meaning; the settings as they
 * took effect; a SHA-256 of every input) and ledger.tsv (what
 * became of every file). Nothing in them depends on the machine, the time or the number of threads.
 */
#ifndef HEARTH_RUN_PACKAGE_H
#define HEARTH_RUN_PACKAGE_H

#include "models/redaction_key.h"
#include "pipeline/stage.h"
#include "pipeline/workdir.h"

#define PACKAGE_NAME "datapackage.json" /* also the mark of a directory that is hearth's */
#define REPORT_NAME "report.html"
#define LEDGER_NAME "ledger.tsv"

/* The fate of every file that a finished source of ingest.h met; with a key without names. */
bool package_ledger(struct workdir *dir, const struct source *ingest,
                    const struct redaction_key *key, struct fault *f);

/* An option and the struct that it was read into. */
struct package_setting {
    const struct option *option;
    const void *settings;
};

/* What the description says besides the tables' columns. */
struct package {
    const char *const *tables; /* [n_tables]: names in the directory; complete */
    size_t n_tables;
    uint64_t jobs;                          /* tables digested at a time */
    const struct package_setting *settings; /* [n_settings]: as they took effect */
    size_t n_settings;
    const char *recogniser; /* who recognised languages, with its version; NULL: nobody */
    const char *matcher;    /* the code of codebook and settings; "": there was no row */
    const struct text_list *lexicons, *patterns;
    const char *planned;             /* or NULL */
    const struct text_list *bundles; /* of other sites, instead of transcripts; or NULL */
    const struct text_list *people;  /* manifests and names: tables that hold names */
    const struct redaction_key *key; /* NULL: nothing was redacted. Tables of people are then called
                                        such, and their digests are keyed (digest.h) */
};

/* Writes the description. */
bool package_write(struct workdir *dir, const struct package *p, struct fault *f);

#endif
