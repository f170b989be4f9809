/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/theme_asked.h"

#include <stdlib.h>

#include "models/hierarchy.h"
#include "models/spelling.h"

static bool refuse(const struct hierarchy *themes, struct slice theme, struct fault *f) {
    struct buffer text = {0};
    buffer_text(&text, "no hit of a theme \"");
    text_visible(&text, theme, 200);
    buffer_text(&text, "\" in this stream");
    spelling_add_near(&text, themes->names.texts, themes->names.count, theme);
    fault_usage(f, "%.*s", SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
    return false;
}

bool theme_asked_check(const struct intern *const *seen, size_t n, struct slice theme,
                       struct fault *f) {
    struct hierarchy themes = {0};
    size_t all = 0, k = 0;
    for (size_t i = 0; i < n; i++)
        all += seen[i]->count;
    /* In byte order, so that which near ones are named does not hang on who saw them first. */
    struct slice *names = mem_zero(all, sizeof *names);
    for (size_t i = 0; i < n; i++)
        for (uint32_t id = 0; id < seen[i]->count; id++)
            names[k++] = intern_text(seen[i], id);
    if (all)
        qsort(names, all, sizeof *names, slice_by_bytes);
    for (size_t i = 0; i < all; i++)
        hierarchy_add(&themes, names[i]);
    bool known = intern_find(&themes.names, theme) != INTERN_NONE || refuse(&themes, theme, f);
    hierarchy_free(&themes);
    free(names);
    return known;
}
