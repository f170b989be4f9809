/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transcripts as paragraphs of turns, whatever they looked like: one table of readers. A file is
 * read as a whole before anything of it is handed on, so that a file with a fault in its last line
 * leaves nothing behind. */
#ifndef HEARTH_READER_H
#define HEARTH_READER_H

#include "corpus/labels.h"
#include "corpus/sheet.h"
#include "corpus/times.h"

struct paragraph {
    uint64_t turn;        /* from 1, ascending; the paragraphs of a turn share it */
    struct slice speaker; /* cleaned (clean.h); empty: not known */
    struct slice text;    /* cleaned, never empty */
    int64_t start, end;   /* milliseconds from the beginning, or TIME_NONE */
    uint64_t line;        /* where the text begins in the file, from 1 */
    size_t row;           /* of a table: which, from 0 */
};

/* One transcript, and room that is used again for the next one. Zero-initialise; free with
 * transcript_free. */
struct transcript {
    struct paragraph *paragraphs; /* [n] */
    size_t n, cap;
    uint64_t repaired; /* times that were left out because they could not be */
    uint64_t strays;   /* blocks of a VTT file without times that were left out */
    struct arena arena;
    struct labels labels;
    struct buffer joined;
    struct cue *cues; /* [n_cues]: read_vtt's */
    size_t n_cues, cap_cues;
};
void transcript_clear(struct transcript *t);
void transcript_free(struct transcript *t);
/* Appends a paragraph of turn `turn` (which is at least the last one's); text and speaker are
 * cleaned into the arena or stay where they are. One whose text is empty then is left out: NULL. */
struct paragraph *transcript_add(struct transcript *t, uint64_t turn, struct slice speaker,
                                 struct slice text, uint64_t line);

struct reading {
    struct slice text; /* decoded (decode.h); must outlive the transcript's paragraphs */
    const char *file;  /* for messages */
    bool repair;       /* leave out times that cannot be */
};

struct reader {
    const char *name;       /* for --format */
    const char *extensions; /* "tsv|csv": in lower case, without the point */
    /* Whether a text (its beginning) looks like it. */
    bool (*detect)(struct slice text);
    /* Fills a cleared transcript. NULL for tables: see table_read. */
    bool (*read)(struct transcript *t, const struct reading *in, struct fault *f);
};
extern const struct reader reader_text, reader_vtt, reader_table;
/* In the order of READER_CHOICES without `auto`; ends with NULL. */
extern const struct reader *const readers[];
#define READER_CHOICES "auto|text|vtt|table"

/* The reader for a file of that extension, or NULL. */
const struct reader *reader_for(const char *path);
/* The reader for a text of unknown kind: one that detects it, else reader_text. */
const struct reader *reader_detect(struct slice text);
/* Whether `path` ends with a point and one of "a|b|c", upper case or lower. */
bool has_extension(const char *path, const char *extensions);

/* The rows rows[0..n) of a table with a column `text` (all of one document) as paragraphs; `turn
 * speaker start end` are read where there are such columns. Numbers in `turn` are kept. A row that
 * is cut short before its text, a turn that is no number or goes back, an impossible time are
 * faults. */
bool table_read(struct transcript *t, const struct sheet *s, const size_t *rows, size_t n,
                bool repair, struct fault *f);

#endif
