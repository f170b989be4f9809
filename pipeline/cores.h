/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many cores this process may use, which is mostly fewer than the machine has: a cluster pins a
 * job to some of them, a container has a quota of processor time. */
#ifndef HEARTH_CORES_H
#define HEARTH_CORES_H

#include <stdint.h>

enum { CORES_MOST = 256 }; /* workers that any stage takes */

/* The cores that the process may run on, or its quota where that is less; from 1 to CORES_MOST. */
uint64_t cores_available(void);

/* The quota of control groups in cores, rounded up and at least 1; UINT64_MAX where there is none.
 * `groups` and `mounts` are files as /proc/self/cgroup and /proc/self/mountinfo. The tightest of a
 * group and those above it holds, in version 1 and 2. A file that cannot be read or understood sets
 * no limit: then too many workers share the quota, which is slower and nothing else. */
uint64_t cores_quota(const char *groups, const char *mounts);

#endif
