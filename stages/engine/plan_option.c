/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options of `hearth run` as the texts that a plan has of them. */
#include "stages/engine/plan.h"

static struct slice choice_of(const char *choices, int which) {
    struct slice rest = slice_of(choices), word = {NULL, 0};
    for (int i = 0; i <= which && rest.p; i++)
        word = slice_cut(&rest, '|');
    return word;
}

bool plan_option_value(const struct option *o, const void *settings, struct buffer *to) {
    const void *at = (const char *)settings + o->offset;
    switch (o->kind) {
    case OPTION_FLAG:
        return *(const bool *)at;
    case OPTION_TEXT:
        if (*(const char *const *)at)
            buffer_text(to, *(const char *const *)at);
        return *(const char *const *)at != NULL;
    case OPTION_NUMBER:
        buffer_u64(to, *(const uint64_t *)at);
        return true;
    case OPTION_CHOICE:
        buffer_add(to, choice_of(o->choices, *(const int *)at));
        return *(const int *)at >= 0;
    case OPTION_LIST:
        break;
    }
    return false;
}

static const struct option *option_named(const char *name) {
    const struct option *o = run_option_list;
    while (o->name && strcmp(o->name, name) != 0)
        o++;
    return o->name ? o : NULL;
}

/* A choice that a stage leaves open is the first one. */
static void add_default(const struct option *o, const void *settings, struct buffer *to) {
    if (!plan_option_value(o, settings, to) && o->kind == OPTION_CHOICE)
        buffer_add(to, choice_of(o->choices, 0));
}

bool plan_option_is_default(const char *name, const char *value) {
    const struct option *own = option_named(name);
    const void *settings;
    struct buffer text = {0};
    if (!own || own->kind == OPTION_FLAG || own->kind == OPTION_LIST)
        return false;
    const struct option *its = run_options_default(own, &settings);
    add_default(its, settings, &text);
    bool same = slice_eq(buffer_slice(&text), slice_of(value));
    buffer_free(&text);
    return same;
}
