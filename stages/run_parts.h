/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pass of `hearth run` in parts: some transcripts (whole files) each, by whatever process, and
 * then one that merges the parts. The tables have the bytes that one process would have given them.
 *
 * A part (pipeline/part.h) has the tables of the pass, what the stages gathered, what became of
 * each document, and the names of people: it belongs where nobody else reads. The same transcripts
 * and settings give the same bytes. */
#ifndef HEARTH_RUN_PARTS_H
#define HEARTH_RUN_PARTS_H

#include "models/digest.h"
#include "pipeline/part.h"
#include "stages/run_whole.h"

/* Both take a run whose options are complete: tables that lie beside the transcripts are named, and
 * ingest.paths are all transcripts of the run, from which documents have their names. */

/* The pass over the transcripts `files`, by their paths as ingest finds them, into a new file,
 * which is whole when it appears at `path`. Says nothing. False with a fault in w->fault. `still`
 * is asked when all was read, and nothing appears when it is false, with a fault; or NULL. */
bool run_part_write(struct whole_run *w, const struct text_list *files, const char *path,
                    bool (*still)(void *with, struct fault *f), void *with);
/* The file of a part. */
struct run_part_file {
    const char *path; /* what it is called in faults; to be opened when fd is -1 */
    int fd;           /* the caller's */
    bool whole;       /* it was looked at: its hash is not checked again */
};
/* Parts [n] with all transcripts become the tables in w->dir; says what a run in one process says.
 * The stages are set up (run_pass_make). False with a fault in w->fault. */
bool run_parts_merge(struct whole_run *w, const struct run_part_file *files, size_t n);

/* The same in two steps, for parts that are made in between: what is wrong with the codebook, the
 * manifest and the like is told before anything is read. run_parts_close it in any case. */
struct merging;
bool run_parts_begin(struct merging **made, struct whole_run *w);
/* All transcripts of the run, of which none was read (ingest_entry). */
struct source *run_parts_source(const struct merging *m);
bool run_parts_end(struct merging *m, const struct run_part_file *files, size_t n);
/* The same of parts [n] that are open; they are taken over, whatever the outcome. */
bool run_parts_join(struct merging *m, struct part *parts, size_t n);
void run_parts_close(struct merging *m);

/* How a part is made: for run_shards.h. */
struct run_part_order {
    const struct text_list *files;
    struct slice people; /* everybody (redact_people.h), or empty */
    struct slice label;  /* what the part says it is, in its member PART_LABEL; may be empty */
    const char *listed;  /* where a table may lie while it is made */
    int fd;              /* where the part goes: open, empty */
    const char *name;    /* what that is called in faults */
    bool packs;          /* its tables: it is to be kept */
    /* What else is known of the files. `found`: NULL, or ingest_options' */
    const struct source *found;
    const struct digest_of *digests; /* [n_digests]: ledger_digest's; may be none */
    size_t n_digests;
    void (*progress)(void *with, const struct chain *c); /* the chain's, or NULL */
    void *with;
};
bool run_part_make(struct whole_run *w, const struct run_part_order *order);

#endif
