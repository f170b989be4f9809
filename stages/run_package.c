/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <stdlib.h>

#include "corpus/versions.h"
#include "models/digest.h"
#include "models/ledger.h"
#include "pipeline/output.h"
#include "stages/run_package_inner.h"

static bool write_file(const char *path, struct slice text, struct fault *f) {
    struct output out;
    if (!output_open(&out, path, f))
        return false;
    out.to.outlet.write(&out.to.outlet, text);
    return output_commit(&out, f);
}

bool package_ledger(struct workdir *dir, const struct source *ingest,
                    const struct redaction_key *key, struct fault *f) {
    const char *path = workdir_file(dir, LEDGER_NAME, f);
    return fault_none(f) && ledger_write(path, ingest, key, f);
}

static json_t *text_of(struct slice s) {
    return json_stringn(s.p, s.n);
}

static json_t *describe_setting(const struct option *o, const void *settings) {
    const char *at = (const char *)settings + o->offset, *text;
    uint64_t number;
    struct slice rest, choice;
    switch (o->kind) {
    case OPTION_FLAG:
        return json_boolean(*(const bool *)at);
    case OPTION_TEXT:
        memcpy(&text, at, sizeof text);
        return text ? json_string(text) : json_null();
    case OPTION_NUMBER:
        memcpy(&number, at, sizeof number);
        return json_integer((json_int_t)number);
    case OPTION_CHOICE:
        rest = slice_of(o->choices);
        choice = slice_cut(&rest, '|');
        for (int i = 0; i < *(const int *)(const void *)at; i++)
            choice = slice_cut(&rest, '|');
        return text_of(choice);
    case OPTION_LIST:
        break; /* files: they are among the sources */
    }
    return NULL;
}

static json_t *describe_settings(const struct package *p, bool *ok) {
    json_t *settings = json_object();
    for (size_t i = 0; i < p->n_settings; i++) {
        const struct option *o = p->settings[i].option;
        if (o->kind != OPTION_LIST)
            *ok &= json_object_set_new(settings, o->name,
                                       describe_setting(o, p->settings[i].settings)) == 0;
    }
    if (*p->matcher)
        *ok &= json_object_set_new(settings, "matcher", json_string(p->matcher)) == 0;
    return settings;
}

/* A file by its name, and the option that names it; NULL: none needs to. */
static json_t *describe_input(const char *path, const char *option, struct fault *f) {
    char hex[DIGEST_HEX + 1];
    uint64_t bytes;
    const char *slash = strrchr(path, '/');
    struct buffer name = {0};
    if (!digest_file(path, NULL, hex, &bytes, f))
        return NULL;
    text_visible(&name, slice_of(slash ? slash + 1 : path), 0);
    json_t *source = json_pack("{s:s%, s:s%, s:s*, s:s+}", "title", name.p, name.n, "path", name.p,
                               name.n, "option", option, "hash", "sha256:", hex);
    buffer_free(&name);
    return source;
}

/* A table of people, without its name. */
static json_t *describe_people(const char *path, const struct redaction_key *key, struct fault *f) {
    char hex[DIGEST_HEX + 1];
    uint64_t bytes;
    if (!digest_file(path, key, hex, &bytes, f))
        return NULL;
    return json_pack("{s:s, s:s+}", "title", "a table of documents or people", "hash",
                     "hmac-sha256:", hex);
}

static void describe_files(json_t *sources, const struct text_list *files, const char *option,
                           struct fault *f, bool *ok) {
    for (size_t i = 0; *ok && i < files->n; i++)
        *ok &= json_array_append_new(sources, describe_input(files->items[i], option, f)) == 0;
}

/* The transcripts are in the ledger, each with its digest; those of other sites are with these. */
static json_t *describe_inputs(const struct package *p, struct fault *f, bool *ok) {
    json_t *sources = json_array();
    if (p->bundles)
        describe_files(sources, p->bundles, "bundle", f, ok);
    else
        *ok &= json_array_append_new(sources, json_pack("{s:s, s:s}", "title", "transcripts",
                                                        "path", LEDGER_NAME)) == 0;
    describe_files(sources, p->lexicons, "lexicon", f, ok);
    describe_files(sources, p->patterns, "patterns", f, ok);
    if (*ok && p->planned)
        *ok &= json_array_append_new(sources, describe_input(p->planned, "planned", f)) == 0;
    for (size_t i = 0; *ok && i < p->people->n; i++) {
        const char *path = p->people->items[i];
        *ok &= json_array_append_new(sources, p->key ? describe_people(path, p->key, f)
                                                     : describe_input(path, NULL, f)) == 0;
    }
    return sources;
}

static json_t *describe(struct workdir *dir, const struct package *p, struct fault *f, bool *ok) {
    json_t *package = json_pack("{s:s, s:s, s:s, s:s}", "profile", "tabular-data-package", "name",
                                "hearth-results", "title", "Themes and their links, by hearth",
                                "version", HEARTH_VERSION);
    json_t *resources = package_resources(dir, p, f, ok);
    *ok &= json_object_set_new(package, "text", json_string(text_versions())) == 0;
    if (p->recogniser)
        *ok &= json_object_set_new(package, "languages", json_string(p->recogniser)) == 0;
    *ok &= json_object_set_new(package, "settings", describe_settings(p, ok)) == 0;
    *ok &= json_object_set_new(package, "sources", describe_inputs(p, f, ok)) == 0;
    *ok &= json_object_set_new(package, "resources", resources) == 0;
    return package;
}

bool package_write(struct workdir *dir, const struct package *p, struct fault *f) {
    bool ok = true;
    json_t *package = describe(dir, p, f, &ok);
    char *text = ok ? json_dumps(package, JSON_INDENT(2)) : NULL;
    json_decref(package);
    if (!text)
        return fault_none(f) ? fault_input(f, NO_PLACE, NO_QUOTE,
                                           "a name that cannot be written as JSON (not UTF-8)")
                             : false;
    struct buffer file = {0};
    buffer_format(&file, "%s\n", text);
    free(text);
    ok = write_file(workdir_file(dir, PACKAGE_NAME, f), buffer_slice(&file), f);
    buffer_free(&file);
    return ok;
}
