/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a speaker's label is made of: words, in parts.
 *
 *     Dr Ana Berg-Lund | Youth Team (she/her)
 *     ── ───────────── ──────────────────────
 *     lead    name      further parts; what says nothing of who it is is left out
 *
 * Parts end at brackets, `|`, ` / `, ` @ `, and at a hyphen or dash between spaces. Left out are
 * parts of nothing but guests' words and pronouns (label_words.h), and devices: of `Ana's iPhone
 * 12` and `iPad de Ana` Ana stays. A hyphen and an apostrophe belong to a word; what stands between
 * words otherwise does not count, nor do capitals and accents. */
#ifndef HEARTH_LABEL_PARTS_H
#define HEARTH_LABEL_PARTS_H

#include "corpus/label_words.h"
#include "pipeline/memory.h"

struct label_part_word {
    struct slice bare;       /* folded, without accents, apostrophes, hyphens */
    struct label_word known; /* of label_words.h */
    size_t part;             /* ascending; that of the first word is the name's */
    bool number;             /* digits only */
    bool letter;             /* a single one */
    bool capitals;           /* several letters, all capitals */
};

struct label_parts {
    struct label_part_word *words; /* [n] */
    size_t n;
    size_t base;   /* words of the name: [0, base) */
    size_t lead;   /* articles and titles before it: [0, lead); not all of it */
    size_t comma;  /* words of the name before a comma in it; 0: there is none */
    bool noisy;    /* something was left out */
    bool unnamed;  /* the name names nobody: `Speaker 1`, `iPhone`, `P3`, `Interviewer` */
    bool computer; /* a program that takes notes */
    /* Two labels that share a key differ in capitals, spaces, accents and punctuation only; in the
     * second one ä is ae, ö oe, ü ue, å aa and ø oe. */
    struct slice keys[2];
};

/* Takes a label (cleaned, clean.h) to its parts, which live in the arena. One of more than 512
 * bytes has no words. */
struct label_parts label_parts_of(const struct label_words *known, struct slice label,
                                  struct arena *a);

#endif
