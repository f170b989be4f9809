/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing.h"

const char *const mixing_names[MIXING_COLUMNS] = {
    [MIXING_DOC] = "doc",
    [MIXING_SPEAKER] = "speaker",
    [MIXING_ROLE] = "role",
    [MIXING_GROUP] = "group",
    [MIXING_NEXT] = "next",
    [MIXING_FACILITATORS] = "facilitators",
    [MIXING_WORDS] = "words",
    [MIXING_TURNS] = "turns",
    [MIXING_BROKEN_OFF] = "broken_off",
    [MIXING_N] = "n",
    [MIXING_GAPS] = "gaps",
    [MIXING_INTERRUPTIONS] = "interruptions",
    [MIXING_UNIT] = "unit",
    [MIXING_BY] = "by",
    [MIXING_ROLES] = "facilitator_roles",
    [MIXING_MATCHER] = "matcher",
};
