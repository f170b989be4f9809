/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who could have been given another level of a column (group, role, wave, project) than they have,
 * by how the column varies:
 *
 *     the column is …                        items                    strata
 *     the project                            transcripts              all are one
 *     the same throughout every project      projects                 all are one
 *     the same throughout every transcript   transcripts              projects
 *     different within a transcript          its parts (speakers)     transcripts
 *
 * A person who comes back in another transcript of the project, with the same level, is one item;
 * in a project where anybody does so, the project is the stratum of everybody. */
#ifndef HEARTH_EXCHANGE_PLACE_H
#define HEARTH_EXCHANGE_PLACE_H

#include <stdint.h>

#include "pipeline/slice.h"

/* A part of a transcript: those of one stratum, key and level are one item. */
struct exchange_place {
    uint32_t project, transcript, level; /* numbers; what has no project is one of its own */
    struct slice person;
    uint32_t part;         /* its number, unlike all others */
    uint32_t stratum, key; /* written by exchange_place; strata that are transcripts come last */
    bool across;           /* the same: a person who is dealt levels across transcripts */
};

struct exchange_column {
    bool is_project;
    bool any_project;                   /* some transcripts have one */
    bool persons;                       /* parts tell persons apart, who may come back */
    bool across;                        /* people are dealt levels across transcripts, anyway */
    uint32_t n_projects, n_transcripts; /* above all numbers */
};

/* Does the column differ within a transcript? */
bool exchange_within(const struct exchange_place *all, size_t n, const struct exchange_column *c);
/* Finds stratum and key of all [n], which change places. True when items are people. */
bool exchange_place(struct exchange_place *all, size_t n, const struct exchange_column *c);

#endif
