/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <unistd.h>

#include "corpus/versions.h"
#include "stages/engine/plan.h"
#include "stages/engine/self.h"
#include "stages/run_pass.h"
#include "stages/run_shards.h"
#include "stages/version.h"

static const char *keep(struct plan *p, const char *text) {
    return arena_copy(&p->arena, (struct slice){text, strlen(text) + 1}).p; /* with its NUL */
}

static void add(struct plan *p, enum plan_kind kind, const char *name, const char *value) {
    MEM_GROW(p->settings, p->cap_settings, p->n_settings + 1);
    p->settings[p->n_settings++] = (struct plan_setting){kind, keep(p, name), keep(p, value)};
}

/* Whether it is given no value but that which it has by itself. */
static bool is_unset(const struct option *o, const void *settings) {
    struct buffer now = {0}, own = {0};
    if (o->kind == OPTION_LIST)
        return ((const struct text_list *)(const void *)((const char *)settings + o->offset))->n ==
               0;
    bool has = plan_option_value(o, settings, &now);
    bool has_own = plan_option_value(o, &run_option_defaults, &own);
    bool same = has == has_own && slice_eq(buffer_slice(&now), buffer_slice(&own));
    buffer_free(&now);
    buffer_free(&own);
    return same;
}

static void add_option(struct plan *p, enum plan_kind kind, const struct option *o,
                       const void *settings) {
    const struct text_list *list = (const void *)((const char *)settings + o->offset);
    struct buffer value = {0};
    for (size_t i = 0; o->kind == OPTION_LIST && i < list->n; i++)
        add(p, kind, o->name, list->items[i]);
    if (plan_option_value(o, settings, &value)) {
        buffer_char(&value, '\0');
        add(p, kind, o->name, value.p);
    }
    buffer_free(&value);
}

/* What this command is asked for, and not the run. */
static bool is_passing(const struct option *o) {
    static const char *const all[] = {"resume", "dry-run", "submit-only", "work"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(o->name, all[i]) == 0)
            return true;
    return false;
}

static bool is_named(const struct text_list *names, const char *name) {
    for (size_t i = 0; names && i < names->n; i++)
        if (strcmp(names->items[i], name) == 0)
            return true;
    return false;
}

bool plan_take_options(struct plan *p, const struct run_options *options,
                       const struct text_list *given, struct fault *f) {
    char *folder = getcwd(NULL, 0);
    if (!folder)
        return fault_system(f, "the folder at hand");
    add(p, PLAN_FOLDER, "", folder);
    free(folder);
    for (const struct option *o = run_option_list; o->name; o++)
        if ((is_named(given, o->name) || !is_unset(o, options)) && !is_passing(o))
            add_option(p, run_option_is_of_engine(o) ? PLAN_ENGINE : PLAN_OPTION, o, options);
    return true;
}

static bool take_table(struct plan *p, const char *path, struct fault *f) {
    char digest[DIGEST_HEX + 1];
    uint64_t bytes;
    if (!path)
        return true;
    bool ok = digest_file(path, NULL, digest, &bytes, f);
    if (ok)
        add(p, PLAN_TABLE, path, digest);
    return ok;
}

/* Every file that an option names, besides transcripts. */
static bool take_tables(struct plan *p, const struct run_options *o, struct fault *f) {
    const struct text_list *const lists[] = {&o->lexicons, &o->ingest.manifests, &o->ingest.aliases,
                                             &o->redact.names, &o->redact.patterns};
    const char *const files[] = {
        o->planned, o->questions,  o->notes,
        o->logo,    o->redact.key, o->lang && strcmp(o->lang, "en") != 0 ? o->lang : NULL};
    bool ok = true;
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
        for (size_t i = 0; ok && i < lists[k]->n; i++)
            ok = take_table(p, lists[k]->items[i], f);
    for (size_t i = 0; ok && i < sizeof files / sizeof *files; i++)
        ok = take_table(p, files[i], f);
    return ok;
}

static bool take_file(struct plan *p, const char *path, struct fault *f) {
    MEM_GROW(p->files, p->cap_files, p->n_files + 1);
    struct plan_file *file = &p->files[p->n_files++];
    *file = (struct plan_file){.path = keep(p, path)};
    bool ok = digest_file(file->path, NULL, file->digest, &file->bytes, f);
    p->bytes += file->bytes;
    return ok;
}

/* What is wrong with the codebook, a manifest and the like is told now, and once. */
static bool find_files(struct whole_run *w, struct run_cut *all) {
    struct source *source = run_pass_make(w) ? ingest_open(w->self, &w->options->ingest) : NULL;
    if (!source)
        return false;
    struct chain chain = run_pass_chain(w, source, NULL);
    bool ok = run_cut(source, 1, all, w->fault) && chain_prepare(&chain, w->fault);
    source->close(source);
    return ok;
}

/* Remarks are made when the parts are merged. */
static bool take_files(struct plan *p, struct whole_run *w) {
    struct run_cut all = {.n = 0};
    struct run_mode *mode = w->self->mode;
    bool mute = mode->mute;
    mode->mute = true;
    bool ok = find_files(w, &all);
    mode->mute = mute;
    for (size_t i = 0; ok && i < all.lists[0].n; i++)
        ok = take_file(p, all.lists[0].items[i], w->fault);
    run_cut_free(&all);
    return ok;
}

/* The user's own key, by its name: on another host the home may be another one. */
static bool take_key(struct whole_run *w) {
    struct run_redact_options *o = &w->options->redact;
    struct redaction_key key;
    struct buffer path = {0};
    bool made = false;
    if (o->keep_names || o->key)
        return true;
    bool ok =
        redaction_key_path(&path, w->fault) && redaction_key_own(path.p, &key, &made, w->fault);
    if (ok && made)
        stage_note(w->self, "made a key for your pseudonyms, %s: keep it, and keep it to yourself",
                   path.p);
    if (ok)
        o->key = arena_copy(&w->arena, buffer_slice(&path)).p;
    redaction_key_forget(&key);
    buffer_free(&path);
    return ok;
}

bool plan_take(struct plan *p, struct whole_run *w) {
    char digest[DIGEST_HEX + 1];
    bool ok = self_digest(digest, w->fault) && take_key(w);
    if (ok) {
        add(p, PLAN_PROGRAM, "hearth", HEARTH_VERSION);
        add(p, PLAN_PROGRAM, "text", text_versions());
        add(p, PLAN_PROGRAM, "sha256", digest);
        ok = plan_take_options(p, w->options, NULL, w->fault);
    }
    for (size_t i = 0; ok && i < w->options->ingest.paths.n; i++)
        add(p, PLAN_OPERAND, "", w->options->ingest.paths.items[i]);
    return ok && take_tables(p, w->options, w->fault) && take_files(p, w);
}
