/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stream as text: UTF-8, LF, a header line, TAB between fields, no quoting (hearth-stream(5)).
 *
 *     file ──tsv_source (blocks of whole lines)──> tsv_parse ──records──> … ──> tsv_writer ──>
 * outlet
 *
 * Fields are slices into the block: nothing is copied. A line has no limit but TSV_LINE_MOST. */
#ifndef HEARTH_TSV_H
#define HEARTH_TSV_H

#include "pipeline/sha256.h"
#include "pipeline/stage.h"

#define TSV_LINE_MOST ((size_t)1 << 30) /* bytes */

/* Reads the files named (none, or "-": standard input) as one stream: all must have the same
 * header. `whole_documents`: shards end where a document ends, so that several workers can share
 * the stream; otherwise they end at any line. `ordered`: refuse a column `doc` that does not
 * ascend. Names must outlive the source. */
struct source *tsv_source_new(const struct text_list *files, const char *stage,
                              bool whole_documents, bool ordered);

/* The same for the read end of a pipe, which the source closes. */
struct source *tsv_source_pipe(int fd, const char *stage);

/* Reads tables into `to`, whose fault is taken over; false with a fault in *f. `end` is called
 * while the columns are still there. */
bool tsv_read(const struct text_list *files, struct filter *to, struct fault *f);

/* Where finished rows go: a file, memory, the parser of another chain. `rows` are whole lines. */
struct outlet {
    bool (*write)(struct outlet *, struct slice rows);
};

/* An outlet on an open file descriptor; the fault (system) names `name`. */
struct outlet_file {
    struct outlet outlet;
    int fd;
    const char *name;
    struct fault *fault;
    uint64_t bytes;        /* that were written */
    struct sha256 *digest; /* of these; the caller's. NULL: none is taken */
};
void outlet_file_init(struct outlet_file *o, int fd, const char *name, struct fault *f);

/* A sink that writes rows to an outlet, in large pieces. `with_header`: the first is the header. */
struct tsv_writer {
    struct sink sink;
    struct outlet *to;
    struct buffer rows;
    bool with_header;
};
void tsv_writer_init(struct tsv_writer *w, struct outlet *to, bool with_header);
void tsv_writer_free(struct tsv_writer *w);

/* Parses whole lines into records for a sink. `shard` brings file, first line number and scratch
 * room. data.p[data.n .. data.n+15] must be readable (they are not looked at). */
bool tsv_parse(const struct columns *columns, struct slice data, struct shard *shard,
               struct sink *to, struct fault *f);
/* Reads a header line (without its LF) into names; they point into `line`. */
bool tsv_parse_header(struct slice line, struct columns *c, size_t *cap, struct fault *f);

enum { TSV_SLACK = 16 };

#endif
