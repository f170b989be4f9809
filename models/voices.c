/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices.h"

const char *const voices_names[VOICES_COLUMNS] = {
    [VOICES_DOC] = "doc",
    [VOICES_SPEAKER] = "speaker",
    [VOICES_ROLE] = "role",
    [VOICES_GROUP] = "group",
    [VOICES_THEME] = "theme",
    [VOICES_WORDS] = "words",
    [VOICES_TURNS] = "turns",
    [VOICES_TIMED] = "timed",
    [VOICES_SECONDS] = "seconds",
    [VOICES_SEARCHED] = "searched",
    [VOICES_N] = "n",
    [VOICES_HITS] = "hits",
    [VOICES_UNIT] = "unit",
    [VOICES_BY] = "by",
    [VOICES_ROLES] = "facilitator_roles",
    [VOICES_MATCHER] = "matcher",
};
