/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the workers of redact share: for redact.c, and for redact_people.c, which takes it from
 * process to process. */
#ifndef HEARTH_REDACT_SHARED_H
#define HEARTH_REDACT_SHARED_H

#include <pthread.h>

#include "models/revealing.h"
#include "pipeline/resort.h"
#include "stages/redact_log.h"
#include "stages/redact_values.h"

struct redact_options {
    const char *key, *new_key, *columns, *kept, *log, *review, *listed;
    struct text_list names, manifests, patterns, reveal;
};

struct redact_shared {
    struct redaction_setup setup;
    struct pseudonyms *pseudonyms; /* of the tables of names */
    struct resort *resort;
    struct redact_log log;
    struct revealing revealing;
    uint64_t restored, unknown;
    pthread_mutex_t lock;
    struct redact **workers; /* until they are closed */
    size_t n_workers, cap_workers;
    bool ended, resumed;
    /* Of a part (redact_people.h): */
    bool part;
    struct buffer given;         /* who was given pseudonyms here, packed */
    struct redact_values values; /* of other columns */
    /* Brought from other processes: */
    struct arena arena;
    struct slice *brought; /* [n_brought]: the values of each part, packed, in the arena */
    size_t n_brought, cap_brought;
    struct pseudonyms_all everybody; /* names in the arena */
};

/* Everybody is known: takes `log.given` for all documents and people, in their order; the table of
 * those who are listed is written. False with a fault when two share a pseudonym. */
bool redact_settle(struct redact_shared *all, const struct redact_options *o, struct fault *f);

#endif
