/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Speaker labels: which `Name:` at the beginning of a line says who speaks. A colon is no proof
 * (times, addresses, "Note:", "Strict Mode: duplicates"), so a file is looked at twice: first every
 * line's candidate (label.h) is seen, then the set decides, then each line is asked again.
 *
 * A candidate is believed
 *   - when it occurs again, and such labels are not too rare in the file, or
 *   - when at least half of the places where a label could stand have a candidate (then once is
 *     enough), or when it says what somebody does in the conversation (`Interviewer`), is a code
 *     where the others are (`P3`), or has several words and begins a paragraph (`Ana Berg`), or
 *   - when it opens a text in which no label recurs: somebody tells a story.
 * What stands in brackets does not count for the recurrence: the long form `The Chair (...)` and
 * `The Chair` are one. A label in lower case needs a file in which such labels recur, or one with
 * candidates nearly everywhere. Words that begin headings and remarks (Note, Agenda, Date, http,
 * ...) are never labels, those that begin sentences or name things (And Maria, Strict Mode) only
 * when they recur (label_hints.h). */
#ifndef HEARTH_LABELS_H
#define HEARTH_LABELS_H

#include "corpus/label.h"
#include "pipeline/buffer.h"
#include "pipeline/intern.h"

struct label_count {
    uint32_t seen, at_start;
    bool blocked, weak, role, code, tight, small, mixed, full; /* what its words say */
    bool opens, accepted;
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
/* A candidate that was seen is one of those that the text begins with, and speech follows it. */
void labels_opens(struct labels *s, const struct label *l);
void labels_decide(struct labels *s);
/* Whether a candidate that was seen is a label. */
bool labels_accept(const struct labels *s, const struct label *l, bool at_start);
/* Whether a candidate was seen more than once. */
bool labels_recurs(const struct labels *s, const struct label *l);
/* Appends what a person should look at, a line each: names before a colon that were not taken for
 * speakers; speakers who are met but once where others recur, unless nearly every place has one. */
void labels_doubts(const struct labels *s, struct buffer *to);
void labels_clear(struct labels *s);
void labels_free(struct labels *s);

#endif
