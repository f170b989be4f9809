/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Speaker labels: which `Name:` at the beginning of a line says who speaks. A colon is no proof
 * (times, addresses, "Note:", "Strict Mode: duplicates"), so a file is looked at twice: first every
 * line's candidate is seen, then the set decides, then each line is asked again.
 *
 * A candidate is at most four words (in each part between `|`), with an optional bracketed part
 * (`The Chair (Hon. Ana Berg (Ward 3, Ind.)):`), a colon at most some spaces behind it, and white
 * space or nothing behind the colon. It is believed
 *   - when it occurs again, and such labels are not too rare in the file, or
 *   - when at least half of the places where a label could stand have a candidate (then once is
 * enough). What stands in brackets does not count for the recurrence: the long form `The Chair
 * (...)` and `The Chair` are one. A label in lower case needs a file in which such labels recur, or
 * one with candidates nearly everywhere. Words that begin headings and remarks (Note, Agenda, Date,
 * http, ...) are never labels. */
#ifndef HEARTH_LABELS_H
#define HEARTH_LABELS_H

#include "pipeline/intern.h"

struct label {
    struct slice name; /* as written, without space at its ends */
    struct slice base; /* the part before any bracket */
    struct slice rest; /* what follows the colon */
};

/* The candidate at the beginning of `line` (one line of valid UTF-8). */
bool label_find(struct slice line, struct label *l);
/* Whether a candidate begins a heading or a remark by its word: `Date:`, `Note:`. */
bool label_is_key(const struct label *l);
/* Whether a text that stands where a name may stand can be one: at most four words, a letter. */
bool label_is_name(struct slice name);

struct label_count {
    uint32_t seen, at_start;
    bool blocked, lower, accepted;
};
/* Zero-initialise; labels_clear for the next file; labels_free. */
struct labels {
    struct intern bases;
    struct label_count *counts; /* [bases.count] */
    size_t cap;
    uint64_t lines,
        starts;       /* places where a label could stand; how many of them begin a paragraph */
    bool starts_only; /* labels of this file only stand at the beginning of paragraphs */
};

/* Counts one place; `l` is its candidate, or NULL. */
void labels_see(struct labels *s, const struct label *l, bool at_start);
void labels_decide(struct labels *s);
/* Whether a candidate that was seen is a label. */
bool labels_accept(const struct labels *s, const struct label *l, bool at_start);
/* Whether a candidate was seen more than once. */
bool labels_recurs(const struct labels *s, const struct label *l);
void labels_clear(struct labels *s);
void labels_free(struct labels *s);

#endif
