/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/flow.h"

const char *const flow_names[FLOW_COLUMNS] = {
    [FLOW_DOC] = "doc",
    [FLOW_TENTH] = "tenth",
    [FLOW_THEME] = "theme",
    [FLOW_WORDS] = "words",
    [FLOW_TURNS] = "turns",
    [FLOW_N] = "n",
    [FLOW_HITS] = "hits",
    [FLOW_PLACES] = "places",
    [FLOW_UNIT] = "unit",
    [FLOW_FACILITATORS] = "facilitators",
    [FLOW_ROLES] = "facilitator_roles",
    [FLOW_MATCHER] = "matcher",
};

unsigned flow_tenth(uint64_t before, uint64_t words) {
    return (unsigned)(FLOW_TENTHS * before / words) + 1;
}
