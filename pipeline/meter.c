/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/meter.h"

#include <time.h>

uint64_t clock_nanoseconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static bool meter_columns(struct sink *s, const struct columns *c) {
    struct meter *m = (struct meter *)s;
    return m->to->columns(m->to, c);
}

static bool meter_record(struct sink *s, const struct record *r) {
    struct meter *m = (struct meter *)s;
    if (m->records++ % METER_EACH != 0)
        return m->to->record(m->to, r);
    uint64_t begin = clock_nanoseconds();
    bool ok = m->to->record(m->to, r);
    m->nanoseconds += METER_EACH * (clock_nanoseconds() - begin);
    return ok;
}

static bool meter_boundary(struct sink *s) {
    struct meter *m = (struct meter *)s;
    uint64_t begin = clock_nanoseconds();
    bool ok = m->to->boundary(m->to);
    m->nanoseconds += clock_nanoseconds() - begin;
    return ok;
}

static bool meter_end(struct sink *s) {
    struct meter *m = (struct meter *)s;
    return m->to->end(m->to);
}

void meter_init(struct meter *m, struct sink *to) {
    *m = (struct meter){{meter_columns, meter_record, meter_boundary, meter_end}, to, 0, 0};
}
