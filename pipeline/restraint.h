/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a process gives up, for good, before it looks at what is not to be trusted.
 *
 * A filter of system calls (seccomp, by libseccomp) leaves it memory, the clock, reading what is
 * open and answering on one socket: no file can be opened, made or written, no other socket made,
 * no program or process started, no signal sent to another one, and no memory made executable.
 * What it asks for is refused (EPERM) rather than punished, since a library may ask on some system
 * for what it can do without. Limits (setrlimit) on memory, files and processes hold beside it,
 * and where there is no filter. */
#ifndef HEARTH_RESTRAINT_H
#define HEARTH_RESTRAINT_H

#include "pipeline/buffer.h"

/* From now on this process may answer on `channel`, which must be the highest descriptor that is
 * open, have one more descriptor, and `memory` bytes of its own. Whether the kernel took the
 * filter.
 */
bool restraint_take(int channel, uint64_t memory);

/* Appends the filter for another program that is to be started, an array of struct sock_filter for
 * prctl(PR_SET_SECCOMP): it may read what it likes, but open nothing for writing, make, change or
 * remove no file, make no socket, and look into no other process. Made before the fork, since it
 * wants memory. Nothing is appended where there are no filters. */
void restraint_for_program(struct buffer *filter);

/* Appends how processes are restrained here: "seccomp (libseccomp 2.5.4)", or "no seccomp" and why
 * not. Tried out on a process made for it. */
void restraint_describe(struct buffer *to);

#endif
