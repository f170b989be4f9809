/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rows of the finished table `mixing` are over: all transcripts, those of a project, or
 * one; the parts of the transcripts (mixing_part.h), and the tests of each scope. */
#ifndef HEARTH_MIXING_SCOPE_H
#define HEARTH_MIXING_SCOPE_H

#include "models/mixing_test.h"

struct mixing_scope {
    struct slice project, doc;       /* both empty over all; a transcript's project may be */
    struct mixing_result ei[2], gap; /* of ei: facilitators in, out */
    bool any_gap;                    /* people with a group have gaps between them */
    double ei_q[2], gap_q; /* Benjamini-Hochberg, over all projects or all transcripts; NaN: no p */
    struct mixing_test *tests; /* [3] while they are made */
};

struct mixing_scopes {
    const struct mixing_table *t;
    struct mixing_parts parts;
    size_t *part_of_doc;      /* [docs.n + 1]: where the parts of each begin */
    struct mixing_scope *all; /* one over all, then the projects, then the transcripts */
    struct slice *projects;   /* [n_projects] in byte order */
    size_t n_projects;
};

/* Where the transcripts begin in `all`. */
static inline size_t mixing_scopes_first_doc(const struct mixing_scopes *s) {
    return 1 + s->n_projects;
}

/* Goes through every transcript of a finished table; seed: of the draws. Free with
 * mixing_scopes_free; the table must outlive it. */
void mixing_scopes_make(struct mixing_scopes *s, const struct mixing_table *t, uint64_t seed);
void mixing_scopes_free(struct mixing_scopes *s);

#endif
