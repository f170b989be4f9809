/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One document of matched.tsv as places (turns or sentences) with the hits of one or two themes.
 * Zero-initialise; free with document_free. */
#ifndef HEARTH_EXPLAIN_PLACES_H
#define HEARTH_EXPLAIN_PLACES_H

#include "corpus/places.h"
#include "models/excerpt.h"
#include "models/hits.h"

struct place_hit {
    unsigned kind;             /* EXCERPT_FIRST, EXCERPT_SECOND: of which theme */
    uint32_t first, last;      /* tokens, 0-based through the document, inclusive */
    uint32_t from, to;         /* bytes of the place's text */
    struct slice theme, entry; /* as long as the document is in hand */
};
struct talk_place {
    struct slice turn, speaker, group, project, agenda;
    size_t text, text_bytes; /* in document.text */
    size_t hits, n_hits;     /* in document.hits */
    uint32_t count[2];       /* hits of each theme */
    uint32_t piece;          /* of the agenda */
    bool same_words;         /* holds both, and every hit of one overlaps all of the other */
    bool withheld;           /* one of its rows is */
};
struct document {
    struct talk_place *places; /* [n] */
    size_t n, cap;
    struct place_hit *hits;
    size_t n_hits, cap_hits;
    struct buffer text;
    struct arena arena;
    uint32_t words;
    struct places *finder; /* made when first needed */
};

/* A row; slices that live for the call. */
struct document_row {
    struct slice turn, speaker, group, project, agenda, text, tokens, hits;
    bool sentences; /* each row is a place */
    bool withheld;  /* its words may not be told */
};

void document_clear(struct document *d);
/* Adds a row with the hits of the themes a and b (which may be empty) and what is below them; false
 * when its hits are ill-formed or lie outside its tokens. */
bool document_row(struct document *d, const struct document_row *r, struct slice a, struct slice b);
/* All rows are there. */
void document_finish(struct document *d);
/* Does a place hold the theme, or one below it? Of those that the document was read for. */
bool document_holds(const struct document *d, size_t place, struct slice theme);
/* How many words lie between the nearest hits of the two themes in two places, those on the same
 * words last. */
uint64_t document_words_between(const struct document *d, size_t from, size_t to);
/* [n + 1], the caller's to free: the first place from i on that holds the theme (0 or 1), or n. */
size_t *document_ahead(const struct document *d, int theme);
/* How many hits of the theme the place and its two neighbours have. */
uint64_t document_strength(const struct document *d, size_t place, int theme);
/* Appends a place's text, cut to about `most` code points and its hits marked. */
void document_excerpt(const struct document *d, size_t place, size_t most, struct buffer *to);
void document_free(struct document *d);

#endif
