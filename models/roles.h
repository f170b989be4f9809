/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is a facilitator: the roles in a list with commas between, whatever the case. Facilitators
 * are left out of themes and links by default, because their questions plant themes. Set `list`,
 * zero the rest; free with roles_free. */
#ifndef HEARTH_ROLES_H
#define HEARTH_ROLES_H

#include "pipeline/buffer.h"

#define ROLES_FACILITATORS "facilitator,moderator,interviewer,host"

struct roles {
    const char *list;
    struct buffer now, folded; /* the role asked for last; room to fold */
    bool found;                /* is it in the list? */
};

bool roles_has(struct roles *r, struct slice role);
/* Appends the list in the one form that all lists of the same roles have: folded as roles_has
 * compares them, in byte order, each once, commas between. */
void roles_spell(const char *list, struct buffer *to);
void roles_free(struct roles *r);

#endif
