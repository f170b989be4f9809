/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/slurm_amount.h"

#include "pipeline/options.h"

enum { MINUTES_OF_HOUR = 60, MINUTES_OF_DAY = 24 * 60, SECONDS_OF_MINUTE = 60, FIELDS = 3 };
static const char units[] = "KMGT";

bool slurm_memory(struct slice text, uint64_t *kilobytes) {
    uint64_t factor = 1024; /* megabytes, where nothing is said */
    const char *unit = text.n ? memchr(units, text.p[text.n - 1] & ~0x20, sizeof units - 1) : NULL;
    if (unit) {
        factor = (uint64_t)1 << (10 * (unit - units));
        text.n--;
    }
    return number_u64(text, kilobytes) && *kilobytes &&
           !__builtin_mul_overflow(*kilobytes, factor, kilobytes);
}

/* "1:30:00": up to three numbers; how many, or 0. */
static size_t read_clock(struct slice text, uint64_t fields[FIELDS]) {
    size_t n = 0;
    while (text.p) {
        if (n == FIELDS || !number_u64(slice_cut(&text, ':'), &fields[n]) || fields[n] > UINT32_MAX)
            return 0;
        n++;
    }
    return n;
}

bool slurm_time(struct slice text, uint64_t *minutes) {
    uint64_t days = 0, fields[FIELDS] = {0}, seconds;
    const char *dash = text.n ? memchr(text.p, '-', text.n) : NULL;
    bool whole = dash != NULL;
    if (dash && (!number_u64(slice_cut(&text, '-'), &days) || days > UINT32_MAX))
        return false;
    size_t n = read_clock(text, fields);
    if (n == 0)
        return false;
    /* Behind days it begins with hours, else with minutes, but for three numbers. */
    if (whole || n == FIELDS) {
        *minutes = days * MINUTES_OF_DAY + fields[0] * MINUTES_OF_HOUR + fields[1];
        seconds = fields[2];
    } else {
        *minutes = fields[0];
        seconds = fields[1];
    }
    *minutes += (seconds + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE;
    return *minutes > 0;
}

void slurm_memory_text(uint64_t kilobytes, struct buffer *to) {
    size_t unit = 0;
    while (kilobytes && kilobytes % 1024 == 0 && unit + 2 < sizeof units) {
        kilobytes /= 1024;
        unit++;
    }
    buffer_u64(to, kilobytes);
    buffer_char(to, units[unit]);
}
