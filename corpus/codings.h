/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people coded by hand: that a stretch of a source is about a theme. A reader finds the
 * codings in the source (read_qdpx.c, read_rock.c); here their stretches are followed into the text
 * of the paragraphs, through all that was done to it (origins.h), and become rows of a table:
 *
 *     doc turn line coding theme coder code begin end quote
 *
 * A row is a stretch of one paragraph's text: `begin` and `end` are code points in it, half-open,
 * without white space at its ends, and `quote` is what stands there. A coding that spans paragraphs
 * has several rows, which share the number `coding` (from 1 in each document, in the order of their
 * places). One that is on nothing that anybody said has none, and is counted. */
#ifndef HEARTH_CODINGS_H
#define HEARTH_CODINGS_H

#include <stdint.h>

#include "pipeline/fault.h"

/* The most rows of a document, and bytes of the quotations, themes, codes and coders in them. */
enum { CODINGS_MOST = 1 << 20, CODINGS_BYTES_MOST = 64 << 20 };
#define CODINGS_HEADER "doc\tturn\tline\tcoding\ttheme\tcoder\tcode\tbegin\tend\tquote\n"

struct coding {
    size_t from, to;    /* bytes into the source, half-open */
    struct slice theme; /* a theme id (theme_ids.h); clean, as the other two */
    struct slice code;  /* what the coders call it */
    struct slice coder; /* empty: not known */
};
struct coding_place {
    size_t coding, paragraph;
    size_t begin, end; /* bytes into the paragraph's text */
};
/* Zero-initialise; free with codings_free. The texts are not owned. */
struct codings {
    struct coding *items; /* [n] */
    size_t n, cap;
    struct slice source; /* the text that they are places in */
    /* What codings_place finds: */
    struct coding_place *places; /* [n_places], in the order of their places */
    size_t n_places, cap_places;
    size_t bytes;    /* that stand in all of them */
    size_t *numbers; /* [n]: from 1 in the order of their places; 0: it has none */
    size_t astray;   /* codings without a place */
    /* What is to be said of them, in clauses, each with "; " before it: */
    struct buffer counting; /* how positions were counted, the same for all sources of a project */
    bool doubtful;          /* that is rather a guess */
    struct buffer notes;
    struct buffer warnings; /* what was left out since it cannot be right */
};
void codings_add(struct codings *c, struct coding coding);
void codings_clear(struct codings *c);
void codings_free(struct codings *c);

struct transcript;
/* Adds a place; false when there are too many, or too much would stand in their rows. */
bool codings_add_place(struct codings *c, struct coding_place at);
/* Finds the places of t->codings in its paragraphs, whose origins are noted. A fault when they are
 * too many. */
bool codings_place(struct transcript *t, const char *file, struct fault *f);
/* Numbers the codings by their places, which are all there are. */
void codings_number(struct codings *c);
/* Appends the rows of a document, whose codings have their places. */
void codings_rows(struct buffer *to, struct slice doc, const struct transcript *t);

#endif
