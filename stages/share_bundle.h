/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bundle of counts (hearth-share(1)): one text file of lines whose first field says what the rest
 * of the line is, in this order:
 *
 *     hearth    share  1
 *     about     NAME   VALUE              a fact of the run
 *     TABLE     a line of that table      its header first: `grep ^links | cut -f 2-` has it back
 *     checks    TABLE  ROWS DOCUMENTS WORDS SHA-256
 *     end       LINES  BYTES SHA-256      of all that stands before
 *
 * ROWS are those below the header, DOCUMENTS the different ones among them, WORDS the sum of the
 * column words, SHA-256 the digest of the table as a file. */
#ifndef HEARTH_SHARE_BUNDLE_H
#define HEARTH_SHARE_BUNDLE_H

#include "models/digest.h"
#include "pipeline/tsv.h"

#define SHARE_FIRST "hearth\tshare\t1"
#define SHARE_ABOUT "about"
#define SHARE_CHECKS "checks"
#define SHARE_END "end"
#define SHARE_CHECKS_HEADER "table\trows\tdocuments\twords\tsha256"

/* The tables, in their order. */
enum {
    SHARE_CODEBOOK,
    SHARE_LINKS,
    SHARE_BY_ROLE,
    SHARE_BY_GROUP,
    SHARE_BY_SPEAKER,
    SHARE_VOICES,
    SHARE_MIXING,
    SHARE_FLOW,
    SHARE_ENTRIES,
    SHARE_LAGS,
    SHARE_TABLES
};
extern const struct share_table {
    const char *name, *file; /* in a bundle; in the directory of a run */
} share_tables[SHARE_TABLES];

/* The facts, in their order. */
enum {
    SHARE_HEARTH, /* its version */
    SHARE_TEXT,   /* versions of what words are known by */
    SHARE_COUNTS, /* SHARE_EXACT or SHARE_SUMS */
    SHARE_CODEBOOKS,
    SHARE_MATCHER,
    SHARE_LANGUAGE,
    SHARE_OVERLAP,
    SHARE_ABBREVIATIONS,
    SHARE_UNIT,
    SHARE_BLOCK,
    SHARE_FACILITATORS,
    SHARE_ROLES,
    SHARE_GROUPS, /* SHARE_THERE: there is a column group, by which people are counted; or empty */
    SHARE_COLUMNS,
    SHARE_DIFFERS,  /* role, group: in what people of one conversation differ */
    SHARE_SUPPRESS, /* nothing is to be told of fewer people; empty: no such thing */
    SHARE_WITHHELD, /* the themes that are left out for it */
    SHARE_FACTS
};
extern const struct share_fact {
    const char *name;
    bool same; /* counts of bundles that differ in it cannot be added up */
} share_facts[SHARE_FACTS];
#define SHARE_EXACT "exact"
#define SHARE_SUMS "sums"
#define SHARE_THERE "group"

/* What is known of a table line by line. Zero-initialise; end with share_sum_end. */
struct share_sum {
    struct digest *digest; /* NULL before the header */
    size_t words_column;   /* or COLUMN_NONE */
    uint64_t rows, documents, words;
    struct buffer doc; /* that of the row before */
};
/* Takes the next line, without its LF. */
void share_sum_line(struct share_sum *s, struct slice line);
/* Frees it, and appends "ROWS TAB DOCUMENTS TAB WORDS TAB SHA-256" to *to unless that is NULL. */
void share_sum_end(struct share_sum *s, struct buffer *to);

/* A bundle that is written. */
struct share_writer {
    struct outlet *to;
    struct digest *whole;
    uint64_t lines, bytes;
    struct buffer text, checks;
    struct buffer line;  /* of the table in hand, as far as it has come */
    struct outlet table; /* takes the lines of the table in hand */
    size_t now;          /* which that is */
    struct share_sum sum;
};
void share_begin(struct share_writer *w, struct outlet *to);
bool share_fact(struct share_writer *w, size_t fact, struct slice value);
/* The outlet for the bytes of a table; then share_table_end. */
struct outlet *share_table(struct share_writer *w, size_t table);
void share_table_end(struct share_writer *w);
/* Writes checks and end; false after a fault of the outlet. Frees what the writer holds. */
bool share_end(struct share_writer *w);
void share_free(struct share_writer *w);

#endif
