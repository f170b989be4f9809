/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the names make of the words of a document: whose name a form is, and whether it is a word as
 * well. Of most forms it is nobody's, which a bit tells. */
#ifndef HEARTH_REDACTION_FORMS_H
#define HEARTH_REDACTION_FORMS_H

#include "models/redaction_names.h"
#include "models/redaction_words.h"

/* What a document's names make of a form. */
struct redaction_form_state {
    const struct people *own, *everyone; /* NULL: nobody's */
    bool family;                         /* the people are those of the form without its s */
    uint64_t document;                   /* of which the rest speaks */
    uint32_t n_word, n_amid;             /* behind a determiner, with a capital in mid-sentence */
    bool told;                           /* the rest is filled in */
    bool whole, inner, behind;           /* as in struct people, of both */
    bool common;                         /* needs a capital, and not at the start of a sentence */
    bool lower;                          /* needs a capital */
};

/* One worker's. Set the first three, zero the rest; free with redaction_forms_free. */
struct redaction_forms {
    const struct redaction_words *words;
    const struct redaction_names *own;      /* of the document at hand */
    const struct redaction_names *everyone; /* of all documents */
    uint64_t document;                      /* redaction_forms_document counts */
    struct redaction_form_state *states;    /* [n_states]: of forms */
    size_t cap_states, n_states;
    uint64_t *known; /* a bit for each form: somebody's name in this document */
    size_t cap_known;
    uint32_t *own_forms; /* of the document's own names */
    size_t n_own_forms, cap_own_forms;
    struct buffer room;
};

/* Begins a document; its rows are read and its names are added. */
void redaction_forms_document(struct redaction_forms *f);
/* Of a form of the document; valid until the next one. */
const struct redaction_form_state *redaction_forms_state(struct redaction_forms *f, uint32_t form);
void redaction_forms_free(struct redaction_forms *f);

#endif
