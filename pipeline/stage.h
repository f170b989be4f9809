/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stages: one row of the stage table each (stages/table.c), from which dispatch, `--help`, the
 * completion file and the manual's list are made.
 *
 * A stage is a filter (records in, records out), a source (files in, records out) or a command. Of
 * a filter, `prepare` runs once, `open` once for each worker thread, `gather` once for each worker
 * when it is done (never two at a time), `finish` once at the end, when those behind it are done,
 * too. What prepare leaves in `shared` is read by all workers and written by none until gather. */
#ifndef HEARTH_STAGE_H
#define HEARTH_STAGE_H

#include "pipeline/carry.h"
#include "pipeline/options.h"
#include "pipeline/record.h"

enum stage_order {
    ORDER_DOCUMENTS, /* rows of a document are contiguous, documents ascend; documents can be shared
                        out */
    ORDER_WHOLE,     /* any table: one worker sees all of it */
};

/* How far what a filter makes of a row, and its faults, hang on other rows. What is left of earlier
 * ones, in memory that is used again or in what is gathered, must be the same in any order. */
enum stage_reach {
    REACH_DOCUMENT, /* on any of the document */
    REACH_TURN,     /* on those of its turn at most: blocks of turns of a large document are worked
                       on apart, and a boundary says that the turn is complete */
    REACH_ROW,      /* the same; and every row is handed on, in order, with columns behind it */
};

struct stage_run;

struct stage {
    const char *name, *alias; /* alias: the American spelling, or NULL */
    const char *operands;     /* for the usage line: "[file...]" */
    const char *summary;      /* one line, no full stop */
    const char *details;      /* the rest of --help: what it reads and writes, an example */
    const struct option *options;
    const struct stage *takes; /* whose options it takes as well, for settings that begin with that
                                  stage's, and its defaults; or NULL */
    size_t settings_size;      /* of the struct that the options fill */
    const void *defaults;      /* such a struct, or NULL for zeroes */
    const char *tables;        /* "pairs|themes": what the first operand may choose, or NULL */
    enum stage_order order;    /* of a filter */
    enum stage_reach reach;    /* of a filter */
    /* Takes what is no file off the operands, once they are read (`kwic trust talk.tsv`), or NULL;
     * false with a fault in run->fault. */
    bool (*operands_read)(struct stage_run *);

    bool (*prepare)(struct stage_run *);
    struct filter *(*open)(struct stage_run *, struct sink *next); /* a filter; see filter_new */
    void (*gather)(struct stage_run *, struct filter *);           /* or NULL */
    /* Of one that reaches no further than a turn, or NULL: what looks at whole documents for it, as
     * a filter without a `next` (watch_new) that is told the rows handed on, with its columns or
     * with further ones behind them; NULL when there is nothing to look at. Gathered like the
     * filters, and after them. */
    struct filter *(*watch)(struct stage_run *);
    void (*watched)(struct stage_run *, struct filter *); /* or NULL */
    /* What was gathered, to and from another process that runs the stage with the same settings on
     * other documents (carry.h). NULL: nothing is gathered. */
    void (*carry)(struct stage_run *, struct carry *);
    bool (*finish)(struct stage_run *);           /* or NULL */
    void (*release)(struct stage_run *);          /* frees `shared`, or NULL */
    struct source *(*source)(struct stage_run *); /* a source; then open is NULL */
    /* Of a filter that hands nothing on before it has seen everything, or NULL: what it has to hand
     * on, once its workers have ended; its sinks hand on the columns only. NULL with a fault in
     * run->fault. The stages behind share that out anew. */
    struct source *(*resume)(struct stage_run *);
    /* With resume, or NULL: what the rows go through when they come back, once for each worker
     * thread; NULL for nothing. Gathered like the first filters, and after them. */
    struct filter *(*reopen)(struct stage_run *, struct sink *next);
    bool (*command)(struct stage_run *); /* a command; then both are NULL, but for: */
    /* of a stage that is a command when an option says so: whether this use of it is one */
    bool (*is_command)(const struct stage_run *);
};

/* One use of a stage on one command line. */
struct stage_run {
    const struct stage *stage;
    void *settings;            /* stage->settings_size bytes */
    int table;                 /* which of stage->tables */
    struct text_list operands; /* files, mostly */
    struct text_list given;    /* the names of its options that the command line has */
    bool shown; /* what it hands on goes straight to a terminal, so that people read it */
    void *shared;
    struct fault fault;
    struct run_mode *mode;
};

/* What holds for the whole process. */
struct run_mode {
    uint64_t jobs; /* worker threads */
    bool all_jobs; /* that are all cores, since nobody gave a number */
    bool quiet;    /* no notes */
    bool strict;   /* warnings make the exit status 1 */
    bool thorough; /* say how every table was understood, also where nothing is remarkable */
    bool mute;     /* say nothing at all: another stage of the same kind has said it */
    bool part;     /* say nothing: what there is to say is carried to another process */
    bool beside;   /* another stage says what is said of the same rows: only what is its own */
    struct buffer *said; /* takes the remarks instead of standard error, or NULL: who runs beside
                            others says them when it is its turn */
    uint64_t warnings;
};

/* A new filter of `size` bytes (a struct that begins with struct filter), zeroed, with the default
 * boundary and end. */
struct filter *filter_new(const struct stage_run *run, struct sink *next, size_t size);

/* The same for what watches documents: a boundary and an end mean nothing to it. */
struct filter *watch_new(const struct stage_run *run, size_t size);

/* A remark on standard error (`hearth STAGE: …`), unless --quiet. */
void stage_note(struct stage_run *run, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The same for something that may be wrong: counted, and under --strict the exit status becomes 1.
 */
void stage_warn(struct stage_run *run, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Sets up one use of `stage` with default settings; stage_run_free frees it. */
void stage_run_init(struct stage_run *run, const struct stage *stage, struct run_mode *mode);
void stage_run_free(struct stage_run *run);
/* Gives it an option as if that stood on its command line; `value` must outlive the run
 * and is NULL for a flag. False with
 * a fault in run->fault. */
bool stage_run_option(struct stage_run *run, const char *name, const char *value);
void stage_help(const struct stage *stage, struct buffer *to);

/* Where records come from. next() is called by one worker at a time and gives it the next shard:
 * some whole documents (or, for ORDER_WHOLE, any rows); push() runs beside others' pushes. */
struct shard {
    uint64_t number; /* from 0, in the order of the documents */
    bool more; /* the shard's last document goes on: the next one must go to the same worker */
    struct buffer data; /* the source's own */
    uint64_t line;      /* number of the first line in data */
    const char *file;
    size_t first, count; /* for sources of files: which */
    struct slice *fields;
    size_t cap_fields;
};
struct source {
    struct fault fault; /* of columns(), next() and finish() */
    uint64_t bytes;     /* read so far */
    uint64_t bytes_all; /* there will be, or 0: not known */
    /* The columns, before any shard; NULL after a fault. */
    const struct columns *(*columns)(struct source *);
    /* False at the end and after a fault. */
    bool (*next)(struct source *, struct shard *);
    bool (*push)(struct source *, struct shard *, struct sink *to, struct fault *f,
                 struct buffer *notes);
    /* Once, when all shards are done and before the stages' end(): faults that were put aside so
     * that every file could be tried, remarks over all files. NULL: nothing to do. */
    bool (*finish)(struct source *);
    void (*close)(struct source *);
};
void shard_free(struct shard *s);

#endif
