/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From files and folders to the rows of the stream: a source (stage.h) that finds the transcripts,
 * reads each as a whole, joins the manifest and hands on a row per paragraph:
 *
 *     doc turn speaker start end  [manifest's and tables' columns, role, language]  line marks text
 *
 * `role` is always among the columns: what a table or the manifest says, else what the speaker's
 * label does (label_roles.h). So the columns do not depend on what stands in the transcripts, and
 * the parts of a corpus that were read apart fit together.
 *
 * `language` is there where it is wanted: what a table or the manifest says, else what is
 * recognised. Documents in scripts without spaces between words are refused.
 *
 * Every file is tried. What is wrong with a file is put aside, and told for all of them, in the
 * order of their documents, when everything else has been handed on; of a file with a fault nothing
 * is handed on. */
#ifndef HEARTH_INGEST_H
#define HEARTH_INGEST_H

#include "corpus/file.h"
#include "corpus/reader.h"
#include "pipeline/carry.h"
#include "pipeline/stage.h"

/* What the options of `hearth ingest` fill; `run` fills one of its own. All is borrowed and must
 * outlive the source. */
struct ingest_options {
    struct text_list paths;     /* files, folders, "-" */
    struct text_list manifests; /* files; see manifest.h */
    struct text_list aliases;   /* files; see aliases.h */
    struct text_list others;    /* files that are no transcripts, wherever they lie */
    /* NULL, or paths of transcripts: all are found, so that documents and columns are called the
     * same, but these alone are read, and nothing is told of them: ingest_carry brings what there
     * is to tell to the process that tells it. */
    const struct text_list *only;
    /* NULL, or a source of the same options but for these two, opened before, which outlives this
     * one: with `only`, what it has found and its readers are shared. Threads may open sources so,
     * which look for nothing anew and start nothing. */
    const struct source *found;
    const char *encoding;    /* NULL: detect */
    struct text_list column; /* "text=Answer": what columns of tables are (column_roles.h) */
    const char *doc;         /* the name of a single document, or NULL */
    const char *language;    /* NULL, or to have a column `language`: languages.h, `auto` */
    int format;              /* which of READER_CHOICES */
    bool repair;             /* put U+FFFD for what cannot be decoded; leave out impossible times */
    bool skip_bad;           /* faults of files are warnings */
    bool keep_extension;     /* document names with their extension */
    bool no_roles;           /* take no role from labels, and have no column for it */
    bool codings;            /* of people are wanted */
    bool account;            /* for a ledger: count words, keep which lines did not become speech */
    /* Told of each document that was read, by any worker, with the text of the lines that did not
     * become speech (then without a ledger); or NULL. */
    void (*look)(void *with, struct slice doc, const struct transcript *t);
    void *with;
};

/* The options that every stage has that reads transcripts, for its table; `at`: where in its
 * settings the struct ingest_options lies. */
#define INGEST_OPTIONS(at)                                                                         \
    {"column",                                                                                     \
     OPTION_LIST,                                                                                  \
     (at) + offsetof(struct ingest_options, column),                                               \
     "ROLE=NAME",                                                                                  \
     "a table's column: text=Answer (also speaker start end doc turn; guessed otherwise)",         \
     NULL,                                                                                         \
     0,                                                                                            \
     0},                                                                                           \
        {"encoding",                                                                               \
         OPTION_TEXT,                                                                              \
         (at) + offsetof(struct ingest_options, encoding),                                         \
         "NAME",                                                                                   \
         "the encoding of the transcripts (detected otherwise)",                                   \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
        {"format",                                                                                 \
         OPTION_CHOICE,                                                                            \
         (at) + offsetof(struct ingest_options, format),                                           \
         NULL,                                                                                     \
         "what the transcripts are (auto: by extension and content)",                              \
         READER_CHOICES,                                                                           \
         0,                                                                                        \
         0},                                                                                       \
        {"repair",                                                                                 \
         OPTION_FLAG,                                                                              \
         (at) + offsetof(struct ingest_options, repair),                                           \
         NULL,                                                                                     \
         "U+FFFD for what cannot be decoded, impossible times left out; counted",                  \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
        {"skip-bad",                                                                               \
         OPTION_FLAG,                                                                              \
         (at) + offsetof(struct ingest_options, skip_bad),                                         \
         NULL,                                                                                     \
         "go on without transcripts that are refused",                                             \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
        {"no-roles",                                                                               \
         OPTION_FLAG,                                                                              \
         (at) + offsetof(struct ingest_options, no_roles),                                         \
         NULL,                                                                                     \
         "take no role from labels such as Interviewer or Ana (host)",                             \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
    {                                                                                              \
        "keep-extension", OPTION_FLAG, (at) + offsetof(struct ingest_options, keep_extension),     \
            NULL, "document names with the file's extension", NULL, 0, 0                           \
    }

/* For those that put other names to speakers. */
#define INGEST_ALIASES(at)                                                                         \
    {                                                                                              \
        "aliases", OPTION_LIST, (at) + offsetof(struct ingest_options, aliases), "FILE",           \
            "a table speaker, alias: who goes by several spellings (may be repeated)", NULL, 0, 0  \
    }

/* Finds the files and reads the manifests, the tables of aliases and the headers of tables; notes
 * and warnings go through `run`, which must outlive the source. NULL with a fault in run->fault. */
struct source *ingest_open(struct stage_run *run, const struct ingest_options *o);

/* What became of the documents that were read here, once they are all through, to a source of the
 * same options that reads none itself (`only` is empty), and adds what other processes bring. False
 * with a fault when it is about other documents, or about one that was brought before. */
bool ingest_carry(struct source *s, struct carry *c, struct fault *f);
/* Once all was brought: ends as if they had been read here. False with a fault. */
bool ingest_join(struct source *s, struct fault *f);

/* Sums over all that was handed on so far; sound once finish() was called. */
struct ingest_counts {
    uint64_t files;       /* found to be transcripts */
    uint64_t transcripts; /* documents read */
    uint64_t bad;         /* documents refused */
    uint64_t turns, rows;
    uint64_t speakers; /* different ones, over all documents */
    uint64_t bytes;    /* of the files read */
    uint64_t marks;    /* of what is not speech */
    uint64_t renamed;  /* rows whose speaker is an alias now */
    uint64_t repaired; /* characters and times */
};
struct ingest_counts ingest_counts(const struct source *s);

/* What became of each document and of each other file in the folders. */
enum ingest_fate { INGEST_READ, INGEST_REFUSED, INGEST_LEFT_OUT };
struct ingest_entry {
    const char *path;               /* as it was found; "-": standard input */
    const struct file_state *found; /* what the file was before it was read; NULL: none that can be
                                       read again, or left out */
    struct slice name;  /* relative to the folder given; of a file named directly, its base name */
    struct slice doc;   /* empty when left out */
    const char *format; /* "text", "vtt", "table"; "" when it was not read */
    const char *layout; /* "zoom vtt", what the reader found it to be; "" when it was not read */
    const char *encoding; /* "UTF-8"; "" when it was not read */
    enum ingest_fate fate;
    struct slice why;     /* of one refused: its first fault, beginning with the file's base name
                             ("b.vtt:1: no WebVTT"); of one left out: the reason; else empty */
    bool undecodable;     /* refused because its bytes are no text in its encoding */
    const char *language; /* "fr", with o->language; "" when it is not known */
    const char *digest;   /* of the file, as ingest_digest had it; "": nobody told it */
    uint64_t bytes, lines, turns, rows, words, marks, renamed, repaired; /* words with o->account
                                                                            only */
    struct slice codings;  /* rows (codings.h); with o->codings only */
    struct slice unspoken; /* the lines that did not become speech, for unspoken_next (unspoken.h);
                              with o->account only */
};
size_t ingest_entries(const struct source *s);
/* Entry `i` of them, from 0: the documents in byte order of doc, then the other files in
 * byte order of path. Borrowed from the source; sound once finish() was called. */
struct ingest_entry ingest_entry(const struct source *s, size_t i);
/* Keeps the digest of the file of an entry that was read here, so that ingest_carry takes it to
 * who writes the ledger. */
void ingest_digest(struct source *s, size_t i, const char *digest);

#endif
