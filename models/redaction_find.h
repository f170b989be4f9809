/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in a text: which words are meant to be replaced, and which a person has to look at.
 *
 * A run is one or several spellings of one person's name, side by side: `Ann`, `Ann Lee`,
 * `Ann-Marie Lee`, `Ann L.`, `A. Lee`, `Ann van der Lee`. A spelling that is a word as well counts
 * when it is written with a capital, and is sure when no sentence begins with it; any other
 * spelling is sure however it is written. A run is replaced when one of its words is sure or when
 * it has two; else its words are left for a person. Where it may be several people's name, it is
 * that of the one who speaks in the document, if there is one. */
#ifndef HEARTH_REDACTION_FIND_H
#define HEARTH_REDACTION_FIND_H

#include "models/redaction_forms.h"

struct name_found {
    struct span at;  /* in the row's text */
    uint64_t person; /* redaction_names.h; 0: one of several, it cannot be told which */
};

/* One worker's search. Set `forms` (redaction_forms.h), zero the rest; free with
 * redaction_finder_free. */
struct redaction_finder {
    struct redaction_forms forms;
    bool shy; /* a spelling in lower case is not sure by itself: fields of tables are often so */
    struct people people, other; /* room */
    struct name_found *found;    /* of the row */
    size_t n_found, cap_found;
    uint32_t *unsure; /* of the row: words (numbers in the row) left for a person, ascending */
    size_t n_unsure, cap_unsure;
};

/* Begins a document; its rows are read and its names are added. */
void redaction_find_document(struct redaction_finder *f);
/* Fills found and unsure for a row of the document, whose text this is. */
void redaction_find(struct redaction_finder *f, size_t row, struct slice text);
void redaction_finder_free(struct redaction_finder *f);

#endif
