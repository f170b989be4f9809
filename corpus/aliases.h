/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of people who go by several spellings: `speaker`, a label as it stands in the transcripts;
 * `alias`, the name that it is a spelling of, empty when it stands for itself; and perhaps `doc`,
 * the documents where this holds (`*` and `?` match several; empty: everywhere). Other columns do
 * not matter, so that the table that `hearth speakers` writes is one.
 *
 * A row of the very spelling decides before one that differs in capitals; among these the most
 * specific one: the document by its name, then by wildcards, then rows without.
 * Refused are: two rows for one spelling, in the same or overlapping documents, with two aliases,
 * and an alias that is itself a spelling of something else, so that there are neither chains nor
 * cycles. */
#ifndef HEARTH_ALIASES_H
#define HEARTH_ALIASES_H

#include "corpus/sheet.h"
#include "pipeline/carry.h"
#include "pipeline/stage.h"

struct aliases;

struct aliases *aliases_new(void);
void aliases_free(struct aliases *a); /* NULL is fine */

/* Takes a table over, whatever the outcome. With f->many all that is wrong with it is told. */
bool aliases_add(struct aliases *a, struct sheet *s, struct fault *f);
/* When all tables are there: whether they agree. */
bool aliases_check(const struct aliases *a, struct fault *f);

/* The name that `label` is a spelling of in the document, whose name with the file's extension is
 * `name`: owned by `a`, or the label itself. {NULL, 0} when no row is about it. Several threads may
 * ask. */
struct slice aliases_find(struct aliases *a, struct slice doc, struct slice name,
                          struct slice label);

/* Whether some row has `name`, whatever its capitals, for its alias. */
bool aliases_name(const struct aliases *a, struct slice name);

/* What a row says; all cleaned. */
struct alias_claim {
    struct slice speaker, alias, doc;
    struct slice folded, folded_alias; /* speaker and alias without regard to capitals (fold.h) */
};
/* Whether two rows about one speaker contradict one another; whether the alias of `a` is a spelling
 * of something else by `b`: what aliases_check refuses. */
bool aliases_contradict(const struct alias_claim *a, const struct alias_claim *b);
bool aliases_chain(const struct alias_claim *a, const struct alias_claim *b);

/* Who was met. */
void aliases_carry(struct aliases *a, struct carry *c);
/* When all documents are through: warns of aliases that met nobody. */
void aliases_finish(const struct aliases *a, struct stage_run *run);

#endif
