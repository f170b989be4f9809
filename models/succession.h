/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks after whom in one document.
 *
 * A transition is between two people; turns of one, side by side, are one turn of theirs.
 *
 *     turns   Ann Ann Fay Bob Ann  ?  Bob Fay Ann
 *     in      Ann>Fay Fay>Bob Bob>Ann | Bob>Fay Fay>Ann
 *     out     Ann>Bob Bob>Ann | Bob>Ann
 *
 * `in` has everybody; `out` steps over facilitators (here Fay), as if they had said nothing. Who
 * spoke before or after a turn that nobody is named for (?) is not known, and where the agenda
 * changes people still answer one another.
 *
 * Of the transitions `in`, where nobody is stepped over:
 *
 *     gap           seconds from the end of the last turn of the one to the beginning of the first
 *                   of the other; below 0 they overlap. NaN where a time is missing, where the
 *                   earlier turn does not end after it begins (a lone time stamp is no end), or
 *                   where the later one begins before the earlier one did. Where every gap of a
 *                   document is 0 the ends were made of the next beginnings: then there is none.
 *     interruption  the turn before breaks off (succession_breaks_off)
 *
 * Zero-initialise; free with succession_free. */
#ifndef HEARTH_SUCCESSION_H
#define HEARTH_SUCCESSION_H

#include "models/roles.h"
#include "pipeline/intern.h"

/* A gap is a whole number of millionths of a second, so that equal ones are equal, and at most so
 * many seconds, so that 15 digits tell it exactly. */
#define SUCCESSION_GAP_MOST 1e8

struct succession_row {
    struct slice speaker, role, group, text; /* of a row with tokens; empty where not known */
    double start, end;                       /* seconds; NaN: not known */
    bool begins_turn; /* whose turn it is, the first row of the turn says: of the others only `text`
                         and `end` are read */
};

struct succession_speaker {
    struct slice name, role, group; /* as long as the document; role, group: empty where there are
                                       several of them */
    uint64_t turns;
    bool facilitator, several_roles, several_groups;
};
struct succession_step {
    uint32_t from, to; /* places in `speakers` */
    bool out, interruption;
    double gap;
};
/* Turns of one speaker, side by side. */
struct succession_hold {
    uint32_t speaker;
    double begins;     /* of the first turn; NaN: not known */
    double start, end; /* of the last turn */
    bool breaks_off;   /* the last turn does */
};

struct succession {
    struct succession_speaker *speakers; /* [n_speakers], by name once the document is over */
    struct succession_step *steps;       /* [n_steps] by out, from, to, gap; a NaN last */
    size_t n_speakers, n_steps;
    uint64_t broken_off; /* turns that break off; 0: the document has no such marks */
    uint64_t backwards;  /* turns with times that run backwards */
    bool all_zero;       /* there were gaps, and all of them 0 */
    bool too_long;       /* one was above the most, and is NaN */
    /* Workspace: */
    struct intern names;
    struct arena texts;
    struct succession_hold *holds;
    struct succession_hold turn; /* the one in hand, if `open` */
    uint32_t *order;
    bool open;
    size_t n_holds, cap_holds, cap_speakers, cap_steps, cap_order;
};

/* Does a text end in a dash (an em or en dash, two hyphens, or one behind a space), closing quotes
 * and marks like [laughs] behind it aside? */
bool succession_breaks_off(struct slice text);

/* Begins a document. */
void succession_clear(struct succession *s);
/* Takes a row that has tokens, in the order of the text. */
void succession_row(struct succession *s, const struct succession_row *row);
/* The document is over. */
void succession_end(struct succession *s, struct roles *facilitators);
void succession_free(struct succession *s);

#endif
