/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/theme_level.h"

#include "pipeline/options.h"

enum { LEVELS_MOST = 1000 };

bool theme_level_read(struct slice text, uint32_t *level) {
    uint64_t number;
    int choice = choice_find("finest|all", text);
    bool is_number = choice < 0 && number_u64(text, &number) && number && number <= LEVELS_MOST;
    if (choice >= 0)
        *level = choice ? THEME_LEVEL_ALL : THEME_LEVEL_FINEST;
    else if (is_number)
        *level = (uint32_t)number;
    return choice >= 0 || is_number;
}

uint32_t theme_level_choose(const struct hierarchy *h, uint32_t level, bool *in) {
    uint32_t n = 0;
    size_t all = h->names.count;
    for (size_t id = 0; id < all; id++)
        in[id] = true;
    for (size_t id = 0; level != THEME_LEVEL_ALL && id < all; id++) {
        unsigned depth = hierarchy_level(h, (uint32_t)id) + 1;
        uint32_t parent = h->parents[id];
        if (level != THEME_LEVEL_FINEST && depth > level)
            in[id] = false;
        else if (parent != INTERN_NONE)
            in[parent] = false;
    }
    for (size_t id = 0; id < all; id++)
        n += in[id];
    return n;
}
