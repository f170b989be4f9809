/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes that people found, as hits: a table of their codings is read, and put into the matched
 * rows, beside what a lexicon found there.
 *
 *     table ──coded_hits_read──> codings by (doc, turn)      (only read afterwards, by any thread)
 *     matched rows ──coder.h──> a turn at a time ──> the same rows, hits filled in ──> next
 *
 * Where a coding says no words (first, last; begin, end), it is on all words of its rows: of the
 * sentence that it names, else of the whole turn. A person's hit has an empty entry. */
#ifndef HEARTH_CODED_HITS_H
#define HEARTH_CODED_HITS_H

#include "models/hits.h"
#include "pipeline/record.h"

/* What became of a coding, worse ones last. */
enum coding_fate {
    FATE_UNSEEN,     /* its turn has not come */
    FATE_FOUND,      /* it is a hit where it says */
    FATE_MOVED,      /* its quotation stands somewhere else in the turn, and so does the hit */
    FATE_WHOLE,      /* its quotation is not in the turn any more: the whole turn is the hit */
    FATE_WORDLESS,   /* there is no word where it says: no hit */
    FATE_UNSEARCHED, /* rows that were not searched have no hits */
    FATE_NO_SENT,    /* a fault: the turn has no such sentence */
    FATE_NO_WORDS,   /* a fault: the sentence has no such words */
    FATE_WHICH,      /* a fault: words of a turn of several sentences, and no sentence is said */
    FATES
};

struct coded_item {
    uint32_t turn; /* which (doc, turn) */
    struct slice theme, sent, quote, paragraph;
    uint32_t first, last; /* token numbers from 1, inclusive; 0: not said */
    uint64_t begin, end;  /* code points in the paragraph's text, half-open; end 0: not said */
    uint64_t line;        /* of the table */
};

struct coded_hits {
    const char *file;
    struct coded_item *items; /* [n], by turn, then line */
    size_t n, cap;
    struct intern turns;     /* doc TAB turn */
    size_t *from;            /* [turns.count + 1]: where a turn's items begin */
    size_t renamed;          /* themes that were no theme ids as they stood */
    struct slice understood; /* how the file was read; empty: nothing worth a remark */
    struct arena arena;
    unsigned char *fates; /* [n]: of all threads; coder_gather (coder.h) */
};

/* Reads a table: doc, turn, theme (or code), and as far as they are there sent, first, last, or
 * begin, end, quote, line. `under` goes before the themes, with a / between, unless it is empty.
 * NULL after a fault; with f->many all are told. `path` must outlive it. */
struct coded_hits *coded_hits_read(const char *path, const char *under, struct fault *f);
/* The same of a sheet, which is taken over and freed. */
struct sheet;
struct coded_hits *coded_hits_take(struct sheet *s, const char *under, struct fault *f);
void coded_hits_free(struct coded_hits *c); /* NULL is fine */
/* Appends what decides the hits. */
void coded_hits_settings(const struct coded_hits *c, struct buffer *to);

/* Once all rows have come: how many met which fate, and faults for those whose place was nowhere.
 */
bool coded_hits_finish(const struct coded_hits *c, size_t counts[FATES], struct fault *f);

#endif
