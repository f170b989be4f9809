/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/entries.h"

const char *const entries_names[ENTRIES_COLUMNS] = {
    [ENTRIES_DOC] = "doc",
    [ENTRIES_THEME] = "theme",
    [ENTRIES_ENTRY] = "entry",
    [ENTRIES_WORDS] = "words",
    [ENTRIES_TURNS] = "turns",
    [ENTRIES_N] = "n",
    [ENTRIES_HITS] = "hits",
    [ENTRIES_UNIT] = "unit",
    [ENTRIES_FACILITATORS] = "facilitators",
    [ENTRIES_ROLES] = "facilitator_roles",
    [ENTRIES_MATCHER] = "matcher",
};
