/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lags.h"

const char *const lags_names[LAGS_COLUMNS] = {
    [LAGS_DOC] = "doc",
    [LAGS_LAG] = "lag",
    [LAGS_SCOPE] = "scope",
    [LAGS_THEME_A] = "theme_a",
    [LAGS_THEME_B] = "theme_b",
    [LAGS_N] = "n",
    [LAGS_N_A] = "n_a",
    [LAGS_N_B] = "n_b",
    [LAGS_N_AB] = "n_ab",
    [LAGS_E] = "e",
    [LAGS_V] = "v",
    [LAGS_NULL] = "null",
    [LAGS_WORDS] = "words",
    [LAGS_TURNS] = "turns",
    [LAGS_SPEAKING] = "speaking",
    [LAGS_GROUPS] = "groups",
    [LAGS_UNIT] = "unit",
    [LAGS_BLOCK] = "block",
    [LAGS_BY] = "by",
    [LAGS_FACILITATORS] = "facilitators",
    [LAGS_ROLES] = "facilitator_roles",
    [LAGS_MATCHER] = "matcher",
};
