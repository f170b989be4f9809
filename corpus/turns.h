/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of speech to the paragraphs of turns: what every reader of plain text does once it knows
 * what a line is. */
#ifndef HEARTH_TURNS_H
#define HEARTH_TURNS_H

#include "corpus/reader.h"

/* Begin with turns_of or turns_of_text, end with turns_end. */
struct turns {
    struct transcript *t;
    bool hold; /* a time holds for all paragraphs until the next one */
    /* Its own: */
    struct slice source, speaker;
    uint64_t speaker_line;
    struct slice raw;      /* the paragraph so far; p NULL: none */
    struct copying joined; /* where its lines do not lie behind one another */
    bool copied;
    uint64_t line; /* of its first byte */
    uint64_t turn;
    int64_t start, end;         /* of the paragraph that comes next */
    int64_t raw_start, raw_end; /* of the one that is open */
    bool labelled;              /* the turn has a label: paragraphs that follow go on with it */
    bool begun;                 /* the turn has a paragraph */
};
struct turns turns_of(struct transcript *t);
/* `source`: the text whose lines need not be copied where they lie behind one another. */
struct turns turns_of_text(struct transcript *t, struct slice source);
/* A turn of `speaker` (empty: nobody known), whose name stands in `line`. */
void turns_begin(struct turns *r, struct slice speaker, uint64_t line);
/* When the next paragraph was said; TIME_NONE for what is not known. */
void turns_at(struct turns *r, int64_t start, int64_t end);
/* A line of the paragraph that is open, or of a new one. `text` must outlive the transcript's
 * paragraphs. */
void turns_add(struct turns *r, struct slice text, uint64_t line);
/* The paragraph ends; the turn goes on. */
void turns_pause(struct turns *r);
void turns_end(struct turns *r);

#endif
