/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_describe.h"

#include <stdlib.h>

#include "corpus/recognise.h"
#include "stages/run_package.h"
#include "stages/run_tally.h"

static struct package_setting effective(const struct whole_run *w, const struct option *own) {
    struct package_setting setting;
    setting.option = run_options_effective(w->options, own, w->stages, STEPS, &setting.settings);
    return setting;
}

/* Told are the settings that decide the result: not where to, how loud, by whom and where the key
 * is. */
static bool decides(const struct option *o) {
    static const char *const others[] = {"out",       "summary", "key",    "review",
                                         "title",     "author",  "quotes", "lang",
                                         "questions", "notes",   "logo",   "no-cache"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(o->name, others[i]) == 0)
            return false;
    return !run_option_is_of_engine(o);
}

/* One table can be a manifest and have the aliases. */
static void add_once(struct text_list *list, const char *item) {
    for (size_t i = 0; i < list->n; i++)
        if (strcmp(list->items[i], item) == 0)
            return;
    text_list_add(list, item);
}

static void add_all(struct text_list *to, const struct text_list *from) {
    for (size_t i = 0; i < from->n; i++)
        add_once(to, from->items[i]);
}

bool run_describe(struct whole_run *w) {
    struct text_list lexicons = {NULL, 0, 0}, patterns = {NULL, 0, 0}, people = {NULL, 0, 0};
    size_t most = 0;
    while (run_option_list[most].name)
        most++;
    struct package_setting *settings = mem_zero(most, sizeof *settings);
    const struct tally tally = tally_of(&w->stages[STEP_TALLY]);
    struct package package = {.tables = w->scoring.files,
                              .n_tables = w->scoring.n_files,
                              .jobs = w->self->mode->jobs,
                              .settings = settings,
                              .recogniser =
                                  w->options->ingest.language ? recogniser_version() : NULL,
                              .matcher = tally.matcher,
                              .lexicons = &lexicons,
                              .patterns = &patterns,
                              .planned = w->options->planned,
                              .people = &people,
                              .key = run_redacts(w) ? &w->key : NULL};
    for (const struct option *o = run_option_list; o->name; o++)
        if (decides(o))
            settings[package.n_settings++] = effective(w, o);
    add_all(&lexicons, &w->options->lexicons);
    add_all(&patterns, &w->options->redact.patterns);
    add_all(&people, &w->options->ingest.manifests);
    add_all(&people, &w->options->ingest.aliases);
    add_all(&people, &w->options->redact.names);
    bool ok = package_write(w->dir, &package, w->fault);
    free(settings);
    free(lexicons.items);
    free(patterns.items);
    free(people.items);
    return ok;
}
