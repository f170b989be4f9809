/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where transcripts are read: by clerks, each of whom is a process that can do nothing else
 * (reading_task.h). A file that brings one down has a fault with its name, and the clerk has a
 * successor. */
#ifndef HEARTH_READING_ROOM_H
#define HEARTH_READING_ROOM_H

#include "corpus/reading_task.h"
#include "corpus/transcripts.h"

struct reading_room;
/* Call it while there is but one thread; *o must outlive the room. NULL with a system fault. */
struct reading_room *reading_room_open(const struct reading_options *o, struct fault *f);
void reading_room_close(struct reading_room *room); /* NULL is fine; all clerks must have left */

/* A clerk for one thread, with whatever process was left by another. */
struct clerk;
struct clerk *clerk_new(struct reading_room *room);
void clerk_leave(struct clerk *c); /* NULL is fine */

/* Asks about a file, which is opened here; `held` (or NULL) has the bytes of one that can be read
 * but once. *answer is valid until the next question. False with a fault. */
bool clerk_ask(struct clerk *c, enum reading_kind kind, const struct transcript_file *file,
               const struct reader *reader, const struct buffer *held, struct slice *answer,
               struct fault *f);

/* The last answer, which is the caller's from now on. */
struct buffer clerk_keep(struct clerk *c);

/* Appends how clerks are confined here: "seccomp (libseccomp 2.5.4)". */
void reading_room_describe(struct buffer *to);

#endif
