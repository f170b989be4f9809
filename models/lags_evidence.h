/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pair rows of the table `lags` say, in memory: an id stands for n_ab, e, v and null
 * (evidence.h). Rows near one another often say the same, as those of a theme and its only child
 * do; these are checked and kept once, as far as a few hundred remembered ones go. */
#ifndef HEARTH_LAGS_EVIDENCE_H
#define HEARTH_LAGS_EVIDENCE_H

#include "models/evidence.h"
#include "models/histogram.h"

/* What is kept of an id begins at a multiple of so many bytes. */
enum { LAGS_EVIDENCE_UNIT = 8 };

/* Zero-initialise; free with lags_evidence_free. */
struct lags_evidence {
    struct buffer kept;                 /* of each id, from so many units on */
    struct lags_remembered *remembered; /* workspace */
    struct evidence_columns columns;
};

void lags_evidence_columns(struct lags_evidence *l, size_t e, size_t v, size_t null);
/* Takes what a row says, and its id; false with a fault when it is not sound. */
bool lags_evidence_take(struct lags_evidence *l, const struct record *r, uint32_t n_ab,
                        uint32_t *id, struct fault *f);
/* `null` is packed: 0 when only sums are shared, or e is 0. Until the next is taken. */
struct lags_said {
    double e, v;
    uint32_t n_ab;
    const unsigned char *null;
};
/* Has the processor fetch what will soon be asked for. */
static inline void lags_evidence_prefetch(const struct lags_evidence *l, uint32_t id) {
    __builtin_prefetch(l->kept.p + (size_t)id * LAGS_EVIDENCE_UNIT);
}
struct lags_said lags_evidence_said(const struct lags_evidence *l, uint32_t id);
/* Reads a block of a null, and returns where the next one begins:
 *
 *     for (p = said.null; *p;) {
 *         p = lags_evidence_block(p, &h);
 *         … h
 *     }
 */
const unsigned char *lags_evidence_block(const unsigned char *p, struct histogram *h);
void lags_evidence_free(struct lags_evidence *l);

#endif
