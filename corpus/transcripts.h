/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which files are transcripts: the files and folders that a command line names, and the names of
 * the documents in them. */
#ifndef HEARTH_TRANSCRIPTS_H
#define HEARTH_TRANSCRIPTS_H

#include "corpus/file.h"
#include "pipeline/options.h"

struct transcript_file {
    const char *path;  /* "-": standard input */
    struct slice doc;  /* the path without its extension, relative to the folder given; a file named
                          directly: its base name; cleaned (clean.h) */
    struct slice name; /* the same with the extension */
    uint64_t size;     /* bytes; 0 where it is not known */
    struct file_state found; /* as it was then; of a regular one */
    bool named;              /* directly, not found in a folder */
    bool regular;            /* can be read more than once */
    int error; /* errno of the attempt to get at it: a link to nothing, a folder that cannot
                  be searched; 0: none so far */
};

/* What lies in a folder and is not read. */
struct left_out {
    const char *path;
    struct slice name; /* as of struct transcript_file */
    enum left_out_why {
        LEFT_OUT_NAME,    /* no transcript by its name */
        LEFT_OUT_NO_TEXT, /* a table without a column text */
        LEFT_OUT_RESULTS, /* a folder with results of hearth */
        LEFT_OUT_JSON,    /* JSON of another kind than transcripts */
        LEFT_OUT_TWIN,    /* JSON beside a transcript of the same name, which is read */
        LEFT_OUT_SOURCE,  /* of a project, whose name is FILE/NAME, and: */
    } why;
    const char *source; /* why, a constant: "a picture" */
};
struct left_out_list {
    struct left_out *items; /* [n] */
    size_t n, cap;
};
void left_out_add(struct left_out_list *list, struct left_out item);

struct transcripts {
    struct transcript_file *files; /* [n], in byte order of doc, then path */
    size_t n, cap;
    struct left_out_list others;
    struct text_list folders; /* that were searched, as they are to be opened */
    struct arena arena;       /* owns the strings */
};

struct transcripts_options {
    const struct text_list *paths; /* files, folders, "-"; none: standard input */
    const struct text_list
        *tables[3];      /* files that are no transcripts, wherever they lie; NULL: none */
    const char *doc;     /* the name of the one document, or NULL */
    bool keep_extension; /* doc = name */
};

/* Zero-initialise *t. Folders are searched to the bottom for files whose extension a reader has
 * (reader.h); a file named directly is read whatever it is called. Hidden files and Word's marks of
 * an open document (~$NAME) are passed over, a link into a folder above is not followed, and
 * `manifest`, `speakers`, `aliases`, `codebook` (.tsv, .csv), `questions` and `notes` (.tsv) are
 * not transcripts, nor is the file that standard output goes to. Folders that hearth is writing
 * (workdir.h) or has written (their datapackage.json says so) are passed over; naming one of the
 * latter, a folder without a transcript, standard input without a name are faults, and with f->many
 * all of them are told. What a folder holds and cannot be got at is listed with its error. */
bool transcripts_find(struct transcripts *t, const struct transcripts_options *o, struct fault *f);
void transcripts_free(struct transcripts *t);

/* Whether a file, by its name, is a text that comes with a collection and is nobody's talk: README,
 * LICENSE and the like. It is left out as a matter of course. */
bool transcripts_leaflet(const char *path);

#endif
