/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The people of documents (doc_rows.h), in the additive tables that tell people apart: each a
 * speaker in one document, and where the table says so in one role and group. */
#ifndef HEARTH_DOC_PEOPLE_H
#define HEARTH_DOC_PEOPLE_H

#include "models/doc_rows.h"

/* What a table knows of a person begins with it. */
struct doc_person {
    struct slice speaker, role, group; /* as long as the table lives */
    uint32_t doc; /* place in docs.all; while rows come in the id of the document */
    uint32_t id;  /* while rows come in: the order of first sight */
    bool told;    /* the person's own row has come */
    bool facilitator;
    struct place at; /* of that row, or of the first one */
};

/* Puts people [n], each of `size` bytes, in byte order of document, speaker, role, group; tells the
 * documents, which are in order (`now`: where each id is), whose people they are; and marks
 * facilitators by the roles of the table. Returns where each id of a person is, to be freed. */
uint32_t *doc_people_order(void *people, size_t n, size_t size, struct doc_rows *docs,
                           const uint32_t *now);

#endif
