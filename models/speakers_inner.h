/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What speakers.c gathers, speakers_decide.c decides and speakers_rows.c writes down. For these
 * only. */
#ifndef HEARTH_SPEAKERS_INNER_H
#define HEARTH_SPEAKERS_INNER_H

#include "corpus/label_kin.h"
#include "models/speakers.h"

/* A label in one document. */
struct voice {
    struct slice label, role;
    uint64_t turns, words, first, last; /* as of struct talker */
    size_t spelling;
};

struct speakers_doc {
    struct slice name, folder; /* folder: of its name, or else of its file */
    bool in_name;              /* the folder is the beginning of the name */
    size_t group;              /* of its folder */
    struct voice *voices;      /* [n] */
    size_t n;
    size_t stays, n_stays; /* its part of struct speakers' stays */
};

struct spelling {
    struct slice label;
    struct label_parts parts;
    size_t person, next; /* the next one of the same person, or NONE */
    uint64_t turns, docs;
};

struct kin {
    size_t person;
    enum label_kin kind;
};

/* All labels that share a key. */
struct someone {
    size_t first, best; /* spellings: the first in the chain, the one that is the name */
    struct kin *kin;    /* [n_kin]: longer ones, and those beside it */
    size_t n_kin, cap_kin;
    size_t stays, n_stays; /* its part of `places` */
};

/* A person in a document, and who that is there. */
struct stay {
    size_t doc, person;
    uint64_t first, last;
    size_t target; /* the person that it is; itself */
    enum speakers_why why;
    bool far;                /* by other documents */
    struct slice maybe;      /* names */
    struct slice introduced; /* a name, where the document says whose label it is */
    size_t named;            /* whoever goes by that name in other documents, or NONE */
};

struct introduced {
    struct slice doc, label, name;
};

struct speakers {
    enum speakers_within within;
    struct aliases *given;
    struct label_words *known;
    struct speakers_doc *docs;
    size_t n_docs, cap_docs;
    size_t n_groups;
    struct intern labels;
    struct spelling *spellings; /* [labels.count] */
    size_t cap_spellings;
    struct someone *people;
    size_t n_people, cap_people;
    struct introduced *introduced; /* [n_introduced] */
    size_t n_introduced, cap_introduced;
    struct stay *stays; /* by document, then person */
    size_t n_stays, cap_stays;
    size_t *places; /* [n_stays]: stays by person, then document */
    struct speakers_row *rows;
    size_t n_rows, cap_rows;
    struct arena arena;
};

#define NONE ((size_t)-1)

/* Where a person is in a document, or NULL. */
struct stay *speakers_stay(const struct speakers *s, size_t person, size_t doc);

static inline const struct label_parts *speakers_parts(const struct speakers *s, size_t person) {
    return &s->spellings[s->people[person].best].parts;
}
static inline struct slice speakers_name(const struct speakers *s, size_t person) {
    return s->spellings[s->people[person].best].label;
}

/* By how much a label says: <0, 0, >0. What is kin to a longer one is less. */
int speakers_compare(const struct label_parts *a, const struct label_parts *b);

/* Fills spellings, people and stays from the documents; kin of all people; targets and reasons of
 * all stays; rows. In this order. */
void speakers_find_people(struct speakers *s);
void speakers_find_kin(struct speakers *s);
void speakers_decide(struct speakers *s);
void speakers_write_rows(struct speakers *s);

#endif
