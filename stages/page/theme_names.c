/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/theme_names.h"

#include <stdlib.h>

#include "corpus/display.h"

/* As much of a label as a sentence and a picture have room for. */
static struct slice head_of(struct theme_names *n, struct slice label) {
    struct buffer head = {0};
    display_head(&head, label, NAME_COLUMNS_MOST);
    struct slice kept = arena_copy(&n->arena, buffer_slice(&head));
    buffer_free(&head);
    return kept;
}

void theme_names_add(struct theme_names *n, struct slice theme, struct slice label,
                     struct slice note) {
    uint32_t id = intern_add(&n->themes, theme);
    MEM_GROW(n->at, n->cap, n->themes.count);
    n->at[id] = (struct theme_name){.label = arena_copy(&n->arena, label),
                                    .note = arena_copy(&n->arena, note),
                                    .shown = head_of(n, label)};
}

static struct slice quoted(struct theme_names *n, struct slice name) {
    struct buffer text = {0};
    if (!name.n || !memchr(name.p, ' ', name.n))
        return name;
    buffer_format(&text, "“%.*s”", SLICE_ARGS(name));
    struct slice kept = arena_copy(&n->arena, buffer_slice(&text));
    buffer_free(&text);
    return kept;
}

void theme_names_settle(struct theme_names *n) {
    struct intern said = {0};
    uint32_t *times = mem_zero(2 * n->themes.count + 1, sizeof *times);
    for (uint32_t i = 0; i < n->themes.count; i++) {
        struct slice id = intern_text(&n->themes, i), shown = n->at[i].shown;
        times[intern_add(&said, shown)]++;
        if (!slice_eq(id, shown))
            times[intern_add(&said, id)]++;
    }
    for (uint32_t i = 0; i < n->themes.count; i++) {
        struct theme_name *name = &n->at[i];
        if (name->shown.n == 0 || times[intern_find(&said, name->shown)] > 1)
            name->shown = intern_text(&n->themes, i);
        name->said = quoted(n, name->shown);
    }
    free(times);
    intern_free(&said);
}

const struct theme_name *theme_names_find(const struct theme_names *n, struct slice theme) {
    uint32_t id = intern_find(&n->themes, theme);
    return id == INTERN_NONE ? NULL : &n->at[id];
}

void theme_names_free(struct theme_names *n) {
    intern_free(&n->themes);
    free(n->at);
    arena_free(&n->arena);
}
