/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who leads the talk, by what the speakers are called.
 *
 * A label has a role when its name is a role word (label_words.h), perhaps with an article, a
 * number, a letter or a word such as `acting` (`The Moderator`, `Interviewer 2`, `Assistant
 * facilitator`); when a role word stands before a name (`Moderator Ana Berg`); or when one of its
 * other parts is a role word (`Ana Berg (host)`). Titles of jobs are none: `Project Manager`, `Ana
 * Berg (Researcher)`.
 *
 * Single letters are a convention only together: where all who speak are called I and R, P, B or S
 * with or without numbers, I asks the questions. The same of Q and A, E and R (entrevistador,
 * enquêteur), H and V (haastattelija, vastaaja), M and P1, P2 (a focus group). */
#ifndef HEARTH_LABEL_ROLES_H
#define HEARTH_LABEL_ROLES_H

#include "corpus/label_parts.h"

/* The role of a label, as the column `role` has it: "interviewer", "facilitator", "moderator",
 * "host", "chair"; NULL when it tells none. Static. */
const char *label_role(const struct label_parts *l);

/* Which of the labels of a document (all different) is the letter of those who ask, and its role,
 * to *role; or n. */
size_t label_roles_letter(const struct label_parts *labels, size_t n, const char **role);

#endif
