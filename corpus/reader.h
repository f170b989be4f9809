/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transcripts as paragraphs of turns, whatever they looked like: one table of readers. A file is
 * read as a whole before anything of it is handed on, so that a file with a fault in its last line
 * leaves nothing behind. */
#ifndef HEARTH_READER_H
#define HEARTH_READER_H

#include "corpus/codings.h"
#include "corpus/converter.h"
#include "corpus/labels.h"
#include "corpus/origins.h"
#include "corpus/sheet.h"
#include "corpus/span.h"
#include "corpus/times.h"

struct paragraph {
    uint64_t turn;             /* from 1, ascending; the paragraphs of a turn share it */
    struct slice speaker;      /* cleaned (clean.h); empty: not known */
    struct slice text;         /* cleaned, without its marks, never empty */
    uint64_t marks;            /* of what is not speech, that were taken out of it (marks.h) */
    int64_t start, end;        /* milliseconds from the beginning, or TIME_NONE */
    uint64_t line;             /* where the text begins in the file, from 1 */
    const struct slice *cells; /* [n_columns]: what a table says of it beside, cleaned */
};

/* Why a line of a file, or a part of one, did not become speech. */
enum unspoken {
    UNSPOKEN_HEADER,  /* belongs to the format: WEBVTT, a title, a footer, a table of people */
    UNSPOKEN_TIME,    /* when it was said */
    UNSPOKEN_COMMENT, /* metadata and remarks of the format: `_page : 148`, `# text = ` */
    UNSPOKEN_NOTE,    /* a note, footnote or comment of the document; NOTE blocks */
    UNSPOKEN_MARK,    /* what is not speech: [laughter] */
    UNSPOKEN_CODE,    /* what a coder wrote into the text */
    UNSPOKEN_NAME,    /* a speaker's name, nothing said */
    UNSPOKEN_DELETED, /* deleted in a tracked change */
    UNSPOKEN_OTHER,
};
/* As the ledger names it: "header". */
const char *unspoken_name(enum unspoken why);

struct unspoken_line {
    uint64_t line; /* from 1; 0: of the whole file */
    enum unspoken why;
    struct slice text; /* raw, as it lives as long as the paragraphs' text; may hold line ends */
};

/* From byte `from` on a paragraph's text stands in line `line`. */
struct line_place {
    size_t from;
    uint64_t line;
};

/* One transcript, and room that is used again for the next one. Zero-initialise; free with
 * transcript_free. */
struct transcript {
    struct paragraph *paragraphs; /* [n] */
    size_t n, cap;
    struct unspoken_line *unspoken; /* [n_unspoken], in the order of transcript_leave */
    size_t n_unspoken, cap_unspoken;
    struct span_list marks;    /* of the paragraph at hand */
    struct line_place *places; /* [n_places]: of the paragraph at hand */
    size_t n_places, cap_places;
    const char *layout;     /* a constant: "zoom vtt"; NULL: the reader's name says it */
    struct buffer evidence; /* on what the layout was recognised: one sentence, no full stop */
    struct buffer doubts;   /* what a person should look at: a line each, no full stop */
    struct slice *columns;  /* [n_columns]: the further columns of a table, or none */
    size_t n_columns;
    uint64_t repaired; /* times that were left out because they could not be */
    bool typed;        /* written by those who speak (marks.h) */
    struct arena arena;
    /* Noted when codings are wanted: set origins.wanted before the reading. */
    struct origins origins;
    struct codings codings; /* of people; texts in the arena */
    struct labels labels;
    struct copying joined; /* cues.c's */
    struct cue *cues;      /* [n_cues]: read_vtt's */
    size_t n_cues, cap_cues;
};
void transcript_clear(struct transcript *t);
void transcript_free(struct transcript *t);
/* Of the paragraph that is added next, the text from byte `from` on stands in line `line`: where
 * its lines do not follow each other, so that what is left of it is told by its line. In ascending
 * order. */
void transcript_place(struct transcript *t, size_t from, uint64_t line);
/* Appends a paragraph of turn `turn` (which is at least the last one's); text and speaker are
 * cleaned into the arena or stay where they are. `line` is that of the text's first byte; the marks
 * in it are left (transcript_leave). One whose text is empty then is left out: NULL. */
struct paragraph *transcript_add(struct transcript *t, uint64_t turn, struct slice speaker,
                                 struct slice text, uint64_t line);

/* Notes that a line, or a part of one, did not become speech. Everything in a file but blank lines
 * becomes a paragraph or is left like this. */
void transcript_leave(struct transcript *t, uint64_t line, enum unspoken why, struct slice text);
/* Says that the text whose evidence there is was found in `kind`: "a Word document". */
void transcript_found_in(struct transcript *t, const char *kind);

struct reading {
    struct slice bytes; /* the file as it is, for readers of bytes; empty for others */
    struct slice text;  /* decoded (decode.h), empty for readers of bytes; both must outlive the
                           transcript's paragraphs */
    const char *file;   /* for messages */
    bool repair;        /* leave out times that cannot be */
};

struct reader {
    const char *name;       /* for --format */
    const char *extensions; /* "tsv|csv": in lower case, without the point; "" for none */
    bool of_bytes;          /* reads in->bytes (docx, odt, rtf, pdf), otherwise in->text */
    /* How much the beginning of a file (decoded, or its bytes) looks like it: 0 not at all, 100
       certainly. */
    int (*detect)(struct slice start);
    /* Fills a cleared transcript. NULL for tables: see table_read. */
    bool (*read)(struct transcript *t, const struct reading *in, struct fault *f);
    /* The program that makes in->bytes of the file's, before; NULL: they are the file's. */
    const struct converter *converter;
};
extern const struct reader reader_text, reader_markdown, reader_chat, reader_cha, reader_rock,
    reader_conllu, reader_vtt, reader_srt, reader_json, reader_docx, reader_odt, reader_rtf,
    reader_pdf, reader_qdpx, reader_teams, reader_cells, reader_table;
/* In the order of READER_CHOICES without `auto`; ends with NULL. */
extern const struct reader *const readers[];
#define READER_CHOICES                                                                             \
    "auto|text|markdown|chat|cha|rock|conllu|vtt|srt|json|docx|odt|rtf|pdf|qdpx|teams|cells|table"

/* The reader for a file of that extension; NULL when none or several have it, and for the
 * extensions of plain text, which many layouts have: what they are is told by reader_detect. */
const struct reader *reader_for(const char *path);
/* Whether any reader has the file's extension. */
bool reader_knows(const char *path);
/* The reader whose detect says most, the first in the table when several do. Of bytes: NULL when no
 * reader of bytes says anything; of a decoded text: reader_text then. Both are looked at only at
 * their beginning. `tables`: whether it may be a table. */
const struct reader *reader_detect_bytes(struct slice bytes);
const struct reader *reader_detect(struct slice text, bool tables);
/* Whether `path` ends with a point and one of "a|b|c", upper case or lower. */
bool has_extension(const char *path, const char *extensions);

/* The rows rows[0..n) of a table with a column `text` (all of one document) as paragraphs; `turn
 * speaker start end` are read where there are such columns, others go beside (column_is_further).
 * Numbers in `turn` are kept. A row that is cut short before its text, a turn that is no number or
 * goes back, an impossible time are faults. */
bool table_read(struct transcript *t, const struct sheet *s, const size_t *rows, size_t n,
                bool repair, struct fault *f);

#endif
