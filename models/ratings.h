/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who gave which unit which code: tables that people wrote, and a lexicon beside them.
 *
 *     file ──ratings_read──> ratings <──ratings_matched_row── matched rows (ratings_matched.h)
 *                               └─ratings_finish─> a list by unit and coder, to be compared
 *
 * A unit that a coder coded without finding anything has a rating RATINGS_NOTHING; one without any
 * rating of a coder was not coded by that coder, which is something else. */
#ifndef HEARTH_RATINGS_H
#define HEARTH_RATINGS_H

#include "pipeline/fault.h"
#include "pipeline/intern.h"
#include "pipeline/options.h"

#define RATINGS_NOTHING UINT32_MAX
#define RATINGS_LEXICON "lexicon" /* the coder that a lexicon is */
#define RATINGS_PEOPLE "people"   /* a coder whose name nobody says */

/* By which columns a unit is known. */
enum ratings_form { RATINGS_UNIT, RATINGS_DOC, RATINGS_TURN, RATINGS_SENT };

struct rating {
    uint32_t unit, coder, code; /* code: RATINGS_NOTHING */
    uint32_t begin, end;        /* code points of the unit's text, half-open; end 0: all of it */
    uint64_t paragraph;         /* the line of the paragraph that they count in; 0: the unit */
};
struct rated_unit {
    uint32_t doc;      /* INTERN_NONE: nobody says */
    uint64_t line;     /* where it stands first in the file; 0: not there */
    uint64_t length;   /* code points of its text; 0: not known */
    struct slice text; /* or empty */
};
/* What one coder made of one unit. */
struct rated {
    uint32_t unit, coder;
    const struct rating *codes; /* [n]; n is 0 where nothing was found */
    size_t n;
};

struct ratings {
    const char *file;
    enum ratings_form form;
    bool has_doc;        /* documents are known */
    bool spans;          /* the file says where in a unit */
    struct intern units; /* by their columns, TAB between */
    struct intern docs, coders, codes;
    struct rated_unit *about; /* [units.count] */
    struct rating *all;       /* [n] */
    size_t n, cap, cap_about;
    struct rated *cells; /* [n_cells]: by unit, then coder, once it is finished */
    size_t n_cells;
    struct slice understood; /* how the file was read; worth a remark unless empty */
    struct arena arena;
};

enum ratings_repeats {
    REPEATS_CODES,  /* a coder's rows of a unit are the codes of one coding */
    REPEATS_FIRST,  /* only the first of them counts */
    REPEATS_CODERS, /* each is a coding of its own, by "name (2)", "name (3)" */
};
#define REPEATS_CHOICES "codes|first|coders"

struct ratings_asked {
    const struct text_list *columns; /* unit=sentence_id, … */
    const char *coders;              /* a,b,c: a column for each; NULL: a row for each code */
    enum ratings_repeats repeats;
};

/* Reads a table (corpus/sheet.h): `unit`, or `doc`, `turn`, `sent` as far as they are there, and
 * `coder`, `code` (or `theme`), `begin`, `end`, `line`, `text`. NULL after a fault; with f->many
 * all are told. `path` must outlive it. */
struct ratings *ratings_read(const char *path, const struct ratings_asked *asked, struct fault *f);
/* The same of a sheet, which is taken over and freed. */
struct sheet;
struct ratings *ratings_take(struct sheet *s, const struct ratings_asked *asked, struct fault *f);
void ratings_free(struct ratings *r); /* NULL is fine */

/* The unit of that name, taken in when it is new. */
uint32_t ratings_unit(struct ratings *r, struct slice name, struct slice doc);
void ratings_add(struct ratings *r, struct rating rating);
/* Says that each of the first `coders` coders looked at all units of the documents in which that
 * coder coded something (without documents: at all units). */
void ratings_complete(struct ratings *r, size_t coders);
/* Puts the nearest of the themes asked for in place of every code: itself or its ancestor, else
 * nothing. */
void ratings_restrict(struct ratings *r, const struct text_list *themes);
/* Sorts, drops what is there twice, fills cells. */
void ratings_finish(struct ratings *r);

/* Is the code the theme, or one of its descendants (power/voice of power)? */
bool ratings_is(struct slice code, struct slice theme);
/* Does a cell hold the theme? */
bool ratings_holds(const struct ratings *r, const struct rated *cell, struct slice theme);

#endif
