/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass over matched.tsv: where two themes occur together (or one, when it is explained alone),
 * where one is strong and the other absent, and which entries of the codebook stand behind it.
 *
 * A place is a turn, or a sentence when these are the units. Windows and documents are larger: of
 * them the two nearest places are shown, one with each theme, fewer than K turns apart or in the
 * same document. What was not counted (rows without a word, facilitators') is not quoted, nor where
 * somebody raises a theme on which they may not be (told.h). */
#ifndef HEARTH_EXPLAIN_PASSAGES_H
#define HEARTH_EXPLAIN_PASSAGES_H

#include "models/told.h"
#include "models/units.h"
#include "pipeline/stage.h"

struct passage {
    struct slice doc, project, turn, speaker, text;
    /* Of the later place, when there are two: */
    struct slice until, other_speaker, other_text;
    struct slice theme; /* of a counter-example: the one that is strong */
    uint64_t hits;      /* of the theme there (both themes') */
};
struct passage_list {
    struct passage *at; /* [n], in the order of the documents and turns */
    size_t n, cap;
};

/* Two entries that both themes share words with. */
struct passage_shared {
    struct slice first, second; /* theme:entry */
    struct slice words;         /* as they stood, the first time */
    uint64_t places;            /* in which the themes meet on the same words only */
};
struct passage_entry {
    struct slice name; /* theme:entry */
    struct slice words;
    uint64_t hits, places;
};

/* What is asked; all outlives the passages. */
struct passages_wanted {
    struct slice a, b; /* b is empty when one theme is explained alone */
    /* lag > 0: only turns of group_a that hold a, so many turns before one of group_b that holds b,
     * in the same piece of the agenda; a and b may be the same. */
    struct slice group_a, group_b;
    size_t lag;
    struct unit_setting unit;
    bool facilitators_in;
    const char *roles;      /* of facilitators */
    struct slice matcher;   /* that of the counts */
    size_t quotes, counter; /* how many at most */
    struct told *told;      /* who may be quoted; NULL: everybody */
};
struct passages {
    struct passage_list together, counter;
    struct passage_shared *shared; /* [n_shared], the most frequent first */
    size_t n_shared;
    struct passage_entry *entries; /* [n_entries], of one theme alone; the most frequent first */
    size_t n_entries;
    uint64_t withheld; /* places that may not be quoted, where both themes (or the one) are */
    struct arena arena;
};

bool passages_read(struct passages *p, const struct passages_wanted *wanted, const char *path,
                   const struct stage_run *self, struct fault *f);
void passages_free(struct passages *p);

#endif
