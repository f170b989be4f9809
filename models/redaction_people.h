/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of people: names that are replaced wherever they are said, and names that are another's
 * spelling. A table has a column `name`, a column `speaker` or both, and perhaps `alias`: the name
 * that the others in its row are spellings of; for speakers in the documents of its `doc`, as in
 * aliases.h. Other columns do not matter, so the table that `hearth speakers` writes and a manifest
 * of speakers will both do. */
#ifndef HEARTH_REDACTION_PEOPLE_H
#define HEARTH_REDACTION_PEOPLE_H

#include "corpus/aliases.h"
#include "models/pseudonyms.h"
#include "models/redaction_names.h"
#include "pipeline/intern.h"
#include "pipeline/options.h"

struct redaction_people {
    struct redaction_names *names; /* of everyone in the tables */
    struct intern full;            /* their names, normalised (pseudonyms.h) */
    struct aliases *speakers;      /* of columns `speaker`; NULL: none */
    struct intern spellings;       /* of columns `name`: those that have an alias, normalised */
    struct slice *aliases;         /* [spellings.count]: in the arena */
    size_t cap;
    struct arena arena;
};

/* The files. A manifest need not have people in it, and a column `name` of it is another thing's:
 * the project's, say. */
struct redaction_people_tables {
    const struct text_list *names, *manifests;
};
/* Reads the tables; `p` gives the pseudonyms. False after a fault. */
bool redaction_people_read(struct redaction_people *all,
                           const struct redaction_people_tables *tables,
                           const struct name_words *words, struct pseudonyms *p, struct fault *f);
/* Adds those who are in no table: people who were given pseudonyms. */
void redaction_people_join(struct redaction_people *all, const struct pseudonyms_all *given);
/* Whether this is all of somebody's name. `room` is the caller's. */
bool redaction_people_has(const struct redaction_people *all, struct slice name,
                          struct buffer *room);
/* The name that `name` is a spelling of in a document: an alias, or itself. `room` is the caller's.
 */
struct slice redaction_people_name(const struct redaction_people *all, struct slice doc,
                                   struct slice name, struct buffer *room);
void redaction_people_free(struct redaction_people *all);

#endif
