/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `kwic` looks for: a pattern, compiled as an entry of a codebook is, for the language of each
 * row; or the hits of a theme that `match` has found, its descendants' too. */
#ifndef HEARTH_KWIC_SEARCH_H
#define HEARTH_KWIC_SEARCH_H

#include "corpus/context.h"
#include "corpus/row_language.h"
#include "models/lexicon.h"
#include "models/matching.h"
#include "pipeline/stage.h"

#define KWIC_KINDS "stem|word|regex|rule"

/* Shared by all workers, read only. */
struct kwic_wanted {
    struct slice theme;      /* empty: the pattern */
    struct lexicon *lexicon; /* … as its only entry */
    bool by_stem;            /* the stems are asked */
    struct language_choice choice;
    struct arena arena;
};
/* `theme` or `pattern` is given, the other NULL; `kind` is one of KWIC_KINDS. False with a fault.
 */
bool kwic_wanted_read(struct kwic_wanted *w, const char *theme, const char *pattern,
                      struct slice kind, const char *language, struct fault *f);
void kwic_wanted_free(struct kwic_wanted *w);

/* A place in the turn at hand. Of a theme: who found it, one space between; the span is there once,
 * however many entries and descendants did. */
struct kwic_find {
    size_t row;           /* of the turn, from 0 */
    uint32_t first, last; /* tokens of the row, from 1, inclusive */
    struct slice entry, theme;
};

/* One worker's. Zero-initialise, set `wanted`; free with kwic_search_free. */
struct kwic_search {
    const struct kwic_wanted *wanted;
    size_t tokens, stems, hits, language; /* columns; stems may be COLUMN_NONE */
    struct row_language row;
    struct kwic_matching *matchings; /* [n_languages + 1]: by language, the last for nobody's */
    struct kwic_matching *together;  /* of a rule: for the rows of the turn from … */
    size_t together_from;            /* … this one on, which are in one language; or NULL */
    size_t *asked;                   /* [the rule's conditions]: where each has its column */
    struct kwic_find *finds;         /* [n]: in the turn at hand */
    size_t n, cap;
    struct intern themes; /* all that the stream has, with their ancestors */
};
/* Finds the columns that it needs; false with a fault in the filter. */
bool kwic_search_columns(struct kwic_search *s, struct filter *f, const struct columns *c);
/* Looks at a row, which was just added to the context as its last. False with a fault. */
bool kwic_search_row(struct kwic_search *s, struct context *c, const struct record *r,
                     struct fault *f);
/* The turn is complete: only now a rule finds anything. */
void kwic_search_turn(struct kwic_search *s, const struct context *c);
static inline void kwic_search_clear(struct kwic_search *s) {
    s->n = 0;
}
void kwic_search_free(struct kwic_search *s);

#endif
