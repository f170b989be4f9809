/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which files are transcripts: the files and folders that a command line names, and the names of
 * the documents in them. */
#ifndef HEARTH_TRANSCRIPTS_H
#define HEARTH_TRANSCRIPTS_H

#include "pipeline/options.h"

/* What is read in a folder. A file named directly is read whatever it is called. */
#define TRANSCRIPT_EXTENSIONS "txt|vtt|tsv|csv"

struct transcript_file {
    const char *path;  /* "-": standard input */
    struct slice doc;  /* the path without its extension, relative to the folder given; a file named
                          directly: its base name; cleaned (clean.h) */
    struct slice name; /* the same with the extension */
    uint64_t size;     /* bytes; 0 where it is not known */
    bool named;        /* directly, not found in a folder */
    bool regular;      /* can be read more than once */
};

struct transcripts {
    struct transcript_file *files; /* [n], in byte order of doc, then path */
    size_t n, cap;
    struct text_list others; /* files in folders that are not read, in byte order */
    struct arena arena;      /* owns the strings */
};

struct transcripts_options {
    const struct text_list *paths; /* files, folders, "-"; none: standard input */
    const struct text_list
        *tables;         /* files that are no transcripts, wherever they lie: manifests */
    const char *doc;     /* the name of the one document, or NULL */
    bool keep_extension; /* doc = name */
};

/* Zero-initialise *t. Folders are searched to the bottom: hidden files are passed over, a link into
 * a folder above is not followed, and `manifest`, `speakers`, `codebook` (.tsv, .csv) are not
 * transcripts. A missing path, a folder without a transcript, standard input without a name are
 * faults; with f->many all of them are told. */
bool transcripts_find(struct transcripts *t, const struct transcripts_options *o, struct fault *f);
void transcripts_free(struct transcripts *t);

/* Whether a file, by its name, is a text that comes with a collection and is nobody's talk: README,
 * LICENSE and the like. It is left out as a matter of course. */
bool transcripts_leaflet(const char *path);

#endif
