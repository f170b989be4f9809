/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a rule asks of a row's columns: `role=facilitator|host`, `wave>=2`, `group!=`. */
#ifndef HEARTH_CONDITION_H
#define HEARTH_CONDITION_H

#include "pipeline/buffer.h"

enum condition_op {
    CONDITION_IS,
    CONDITION_IS_NOT,
    CONDITION_LESS,
    CONDITION_AT_MOST,
    CONDITION_MORE,
    CONDITION_AT_LEAST
};

struct condition_value {
    struct slice folded;
    double number;
    bool is_number;
};
struct condition {
    struct slice column;
    enum condition_op op;
    struct condition_value *values; /* [n]: alternatives; one, unless op is IS or IS_NOT */
    size_t n;
};

/* Reads what stands between the braces; what it keeps lies in the arena. NULL when all is well,
 * else what is wrong with it and what is wanted. */
const char *condition_read(struct slice text, struct condition *c, struct arena *arena);
/* Whether it holds for a cell. Numbers are compared as numbers where both are, all else as text,
 * case-folded, in the order of its bytes. An empty cell is neither less nor more than anything.
 * `scratch` is the caller's, for any use. */
bool condition_holds(const struct condition *c, struct slice cell, struct buffer *scratch);

#endif
