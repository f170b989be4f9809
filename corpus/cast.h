/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks in a document, and what is known of them: looked up once for each label. For ingest.h
 * only. */
#ifndef HEARTH_CAST_H
#define HEARTH_CAST_H

#include "corpus/aliases.h"
#include "corpus/manifest.h"
#include "corpus/names.h"
#include "corpus/reader.h"

/* What all casts share; read by all, written by none. */
struct cast_plan {
    struct aliases *aliases;   /* NULL: none */
    struct manifest *manifest; /* NULL: none */
    size_t n_values;           /* columns of the manifest */
    bool roles;                /* take roles from labels (label_roles.h) */
};

struct person {
    struct slice label;   /* as the transcript has it; empty: not known */
    struct slice name;    /* after aliases */
    struct slice *values; /* [n_values]: the manifest's */
    const char *role;     /* that the label tells, or NULL */
    bool told;            /* the caller's: the role was made use of */
};

/* One worker's. */
struct cast;
struct cast *cast_new(const struct cast_plan *p);
void cast_free(struct cast *c); /* NULL is fine */
/* Begins a document; `name`: its name with its file's extension. */
void cast_document(struct cast *c, struct slice doc, struct slice name, const struct transcript *t);
/* Whoever says a paragraph of it; valid until the next document. */
struct person *cast_person(struct cast *c, struct slice speaker);
/* All who have spoken so far, by their names; the labels that were not their names. */
const struct names *cast_speakers(const struct cast *c);
const struct names *cast_renamed(const struct cast *c);

#endif
