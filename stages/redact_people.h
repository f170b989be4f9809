/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Redact in several processes, each with a part of the transcripts. Only when all parts are there
 * everybody is known who speaks, and with them what becomes of other columns' fields: a part in
 * which a field would have been another is made again with all of them. */
#ifndef HEARTH_REDACT_PEOPLE_H
#define HEARTH_REDACT_PEOPLE_H

#include "models/pseudonyms.h"
#include "pipeline/stage.h"

/* Names and pseudonyms, for another process. */
void redact_given_pack(const struct pseudonyms_all *given, struct buffer *to);
/* Of a part that is through (run_mode.part): whom it gave pseudonyms, and the fields. */
void redact_people_save(const struct stage_run *run, struct buffer *to);
/* Takes in what a part saved; parts are numbered from 0 in the order of the calls. False when it
 * makes no sense. */
bool redact_people_load(struct stage_run *run, struct slice saved);
/* All parts are in: as at the end of a run in one process. *stale: [parts]: those to be made again.
 * False with a fault in run->fault. */
bool redact_people_settle(struct stage_run *run, bool *stale);
/* Everybody, after that, for: */
void redact_people_pack(const struct stage_run *run, struct buffer *to);
/* A part that is prepared is made with everybody known; false when `packed` makes no sense. */
bool redact_people_tell(struct stage_run *run, struct slice packed);

#endif
