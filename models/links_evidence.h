/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pair rows of the table `links` say of chance (evidence.h), in memory: an id stands for
 * all of it. Rows near one another often say the same, as those of a theme and its only child do;
 * these are checked and kept once, as far as a few hundred remembered ones go. */
#ifndef HEARTH_LINKS_EVIDENCE_H
#define HEARTH_LINKS_EVIDENCE_H

#include "models/evidence.h"

/* Zero-initialise; free with links_evidence_free. */
struct links_evidence {
    struct buffer kept; /* of each id, from 8 times the id on */
    struct links_remembered *remembered;
    struct evidence_columns columns;
    bool in_line; /* all of them stand side by side, and there are no others */
};

void links_evidence_columns(struct links_evidence *l, const struct columns *c);
/* Takes what a row with n_ab joint units says, and its id; false with a fault when it is not sound.
 */
bool links_evidence_take(struct links_evidence *l, const struct record *r, uint32_t n_ab,
                         uint32_t *id, struct fault *f);
/* Its slices live until the next is taken. */
static inline struct evidence links_evidence_of(const struct links_evidence *l, uint32_t id) {
    size_t at = (size_t)id * 8;
    return evidence_of((struct slice){l->kept.p + at, l->kept.n - at});
}
void links_evidence_free(struct links_evidence *l);

#endif
