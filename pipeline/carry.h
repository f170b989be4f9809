/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * State on its way from the process that gathered it to one that joins it with what others
 * gathered. One function of a struct goes both ways, so that its members are named once: it packs
 * them where the carry has `to`, and else adds what is unpacked to what is there. What is packed
 * does not hang on the order in which workers came by it. */
#ifndef HEARTH_CARRY_H
#define HEARTH_CARRY_H

#include "pipeline/fault.h"
#include "pipeline/intern.h"
#include "pipeline/pack.h"

/* Set one of the two. Whether what was unpacked made sense is asked of `from` at the end. */
struct carry {
    struct buffer *to;
    struct unpacking *from;
};

static inline void carry_sum(struct carry *c, uint64_t *sum) {
    if (c->to)
        pack_number(c->to, *sum);
    else
        *sum += unpack_number(c->from);
}

/* Whether it was so anywhere. */
static inline void carry_flag(struct carry *c, bool *any) {
    if (c->to)
        pack_number(c->to, *any);
    else
        *any |= unpack_up_to(c->from, true) != 0;
}

/* Strings, each once, in byte order. */
void carry_strings(struct carry *c, struct intern *set);
/* A fault, with what it says. */
void carry_fault(struct carry *c, struct fault *f);

#endif
