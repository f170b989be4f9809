/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sink that measures the time spent in the one behind it, on every METER_EACHth record, so that
 * the clock costs next to nothing. The time includes whatever lies further behind. */
#ifndef HEARTH_METER_H
#define HEARTH_METER_H

#include "pipeline/record.h"

enum { METER_EACH = 32 };

struct meter {
    struct sink sink;
    struct sink *to;
    uint64_t records, nanoseconds; /* nanoseconds: scaled up to all records */
};
void meter_init(struct meter *m, struct sink *to);

/* A monotonic clock. */
uint64_t clock_nanoseconds(void);

#endif
