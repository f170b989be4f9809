/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/merge_course.h"
#include "stages/run_package.h"

/* What is told of the counts and of what was made of them, under the names of `hearth run`. */
struct described {
    const char *facts[SHARE_FACTS]; /* in the arena */
    uint64_t block, cost, suppress;
    const char *planned, *waves;
    bool names;
};

#define FACT(name, fact)                                                                           \
    { name, OPTION_TEXT, offsetof(struct described, facts[fact]), NULL, NULL, NULL, 0, 0 }
#define OWN(name, kind, member)                                                                    \
    { name, kind, offsetof(struct described, member), NULL, NULL, NULL, 0, 0 }
static const struct option described[] = {
    FACT("counts", SHARE_COUNTS),
    FACT("language", SHARE_LANGUAGE),
    FACT("overlap", SHARE_OVERLAP),
    FACT("abbreviations", SHARE_ABBREVIATIONS),
    FACT("unit", SHARE_UNIT),
    OWN("block", OPTION_NUMBER, block),
    FACT("facilitators", SHARE_FACILITATORS),
    FACT("facilitator-roles", SHARE_ROLES),
    OWN("planned", OPTION_TEXT, planned),
    OWN("waves", OPTION_TEXT, waves),
    OWN("cost", OPTION_NUMBER, cost),
    OWN("suppress", OPTION_NUMBER, suppress),
    OWN("keep-names", OPTION_FLAG, names),
};
enum { DESCRIBED = sizeof described / sizeof *described };

static const char *text_of(struct arena *arena, struct slice s) {
    char *text = arena_alloc(arena, s.n + 1, 1);
    if (s.n)
        memcpy(text, s.p, s.n);
    text[s.n] = '\0';
    return text;
}

bool merge_describe(struct merge_course *m) {
    const struct text_list none = {NULL, 0, 0};
    struct arena arena = {0};
    struct described d = {.cost = m->options->cost,
                          .suppress = m->least,
                          .planned = m->options->planned,
                          .waves = m->options->waves};
    struct package_setting settings[DESCRIBED];
    for (size_t i = 0; i < SHARE_FACTS; i++)
        d.facts[i] = text_of(&arena, merge_pool_fact(&m->pool, i));
    number_u64(merge_pool_fact(&m->pool, SHARE_BLOCK), &d.block);
    for (size_t i = 0; i < DESCRIBED; i++)
        settings[i] = (struct package_setting){&described[i], &d};
    const struct package package = {.tables = m->scoring.files,
                                    .n_tables = m->scoring.n_files,
                                    .jobs = m->self->mode->jobs,
                                    .settings = settings,
                                    .n_settings = DESCRIBED,
                                    .matcher = m->tally.matcher,
                                    .lexicons = &m->options->lexicons,
                                    .patterns = &none,
                                    .planned = m->options->planned,
                                    .bundles = &m->self->operands,
                                    .people = &none};
    bool ok = package_write(m->dir, &package, &m->self->fault);
    arena_free(&arena);
    return ok;
}
