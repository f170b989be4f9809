/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where speakers may stand at the beginnings of a text's lines. A text is gone through several
 * times before it is known who speaks in it; what its lines begin with is looked for once. */
#ifndef HEARTH_LABEL_CANDIDATES_H
#define HEARTH_LABEL_CANDIDATES_H

#include "corpus/lines.h"
#include "corpus/stamps.h"

struct label_candidate {
    size_t line; /* which one, from 0 */
    struct label label;
    struct stamp stamp; /* before the name, or in brackets behind it */
    bool stamped;
    bool bulleted;
};
/* Zero-initialise; free with label_candidates_free. */
struct label_candidates {
    struct label_candidate *at; /* [n], of ascending lines */
    size_t n, cap;
    size_t next; /* label_candidates_get's */
};

/* Finds those of the lines that are neither blank nor gone. */
void label_candidates_find(struct label_candidates *c, const struct lines *l);
/* That of a line, or NULL. Quick when one asks for the lines in their order. */
const struct label_candidate *label_candidates_get(struct label_candidates *c, size_t line);
void label_candidates_free(struct label_candidates *c);

/* Takes the time off the name where it stands behind it: `Ana Berg (00:12)`. */
void label_candidate_cut_time(struct label_candidate *c);
/* Whether a line begins with a bullet. */
bool label_is_bulleted(struct slice line);

#endif
