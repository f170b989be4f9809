/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/result/package.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "models/digest.h"
#include "pipeline/together.h"

static char *setting(const json_t *package, const char *name) {
    const char *text =
        json_string_value(json_object_get(json_object_get(package, "settings"), name));
    return mem_text(slice_of(text ? text : ""));
}

static char *said(const json_t *package, const char *name) {
    const char *text = json_string_value(json_object_get(package, name));
    return mem_text(slice_of(text ? text : ""));
}

static void read_settings(struct result_package *p, json_t *settings) {
    const char *name;
    json_t *value;
    json_object_foreach(settings, name, value) {
        if (json_is_string(value))
            buffer_format(&p->settings, "%s\t%s\n", name, json_string_value(value));
        else if (json_is_integer(value))
            buffer_format(&p->settings, "%s\t%lld\n", name, (long long)json_integer_value(value));
    }
}

static void read_lexicons(struct result_package *p, const json_t *sources) {
    for (size_t i = 0; i < json_array_size(sources); i++) {
        const json_t *one = json_array_get(sources, i);
        const char *option = json_string_value(json_object_get(one, "option"));
        const char *hash = json_string_value(json_object_get(one, "hash"));
        const char *digest = hash ? strchr(hash, ':') : NULL;
        if (option && digest && strcmp(option, "lexicon") == 0)
            buffer_format(&p->lexicons, "%s%s", p->lexicons.n ? " " : "", digest + 1);
    }
}

static void read_tables(struct result_package *p, const json_t *resources) {
    for (size_t i = 0; i < json_array_size(resources); i++) {
        const json_t *one = json_array_get(resources, i);
        const char *path = json_string_value(json_object_get(one, "path"));
        const char *hash = json_string_value(json_object_get(one, "hash"));
        const char *digest = hash ? strchr(hash, ':') : NULL;
        if (path && digest)
            buffer_format(&p->tables, "%s\t%s\n", path, digest + 1);
    }
}

struct slice result_package_setting(const struct result_package *p, const char *name) {
    for (struct slice rest = buffer_slice(&p->settings); rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        if (slice_eq(slice_cut(&line, '\t'), slice_of(name)) && line.p)
            return line;
    }
    return SLICE("");
}

static bool refuse(const char *path, struct fault *f) {
    return fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                       "not a description of results by `hearth run`; name their directory");
}

static bool look(struct result_package *p, const char *path, struct fault *f) {
    json_t *package = json_load_file(path, 0, NULL);
    const char *name = json_string_value(json_object_get(package, "name"));
    bool ok = name && strcmp(name, "hearth-results") == 0;
    if (ok) {
        p->matcher = setting(package, "matcher");
        p->roles = setting(package, "facilitator-roles");
        p->facilitators = setting(package, "facilitators");
        p->unit = setting(package, "unit");
        json_int_t few =
            json_integer_value(json_object_get(json_object_get(package, "settings"), "suppress"));
        p->suppress = few > 0 ? (uint64_t)few : 0;
        p->names_kept =
            !json_is_false(json_object_get(json_object_get(package, "settings"), "keep-names"));
        p->version = said(package, "version");
        p->text = said(package, "text");
        read_settings(p, json_object_get(package, "settings"));
        p->sums = slice_eq(result_package_setting(p, "counts"), SLICE("sums"));
        read_lexicons(p, json_object_get(package, "sources"));
        read_tables(p, json_object_get(package, "resources"));
    }
    json_decref(package);
    return ok || refuse(path, f);
}

bool result_package_read(struct result_package *p, const char *dir, struct fault *f) {
    struct stat st;
    struct buffer path = {0};
    buffer_format(&path, "%s/datapackage.json", dir);
    buffer_char(&path, '\0');
    bool ok = stat(dir, &st) == 0 || fault_system(f, dir);
    if (ok && stat(path.p, &st) != 0)
        ok = errno == ENOENT
                 ? fault_input(f, (struct place){dir, 0, 0}, NO_QUOTE,
                               "no results of `hearth run`: there is no datapackage.json; name "
                               "their directory")
                 : fault_system(f, path.p);
    ok = ok && look(p, path.p, f);
    buffer_free(&path);
    return ok;
}

/* The digest that is told of a table; p NULL when there is none. */
static struct slice digest_of(const struct result_package *p, struct slice name) {
    for (struct slice rest = buffer_slice(&p->tables); rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        if (slice_eq(slice_cut(&line, '\t'), name))
            return line;
    }
    return (struct slice){NULL, 0};
}

bool result_package_lists(const struct result_package *p, const char *name) {
    return digest_of(p, slice_of(name)).p != NULL;
}

static bool is_told(struct slice told, const char *path, struct fault *f) {
    char hex[DIGEST_HEX + 1];
    uint64_t bytes;
    return digest_file(path, NULL, hex, &bytes, f) &&
           (slice_eq(told, slice_of(hex)) ||
            fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                        "not the table that datapackage.json describes: of another run, or "
                        "changed since"));
}

bool result_package_has(struct result_package *p, const char *name, const char *path,
                        struct fault *f) {
    struct slice told = digest_of(p, slice_of(name));
    if (!told.p)
        return fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                           "the results have no such table: run again, with all that it is made "
                           "of (hearth-run)");
    if (p->made || intern_find(&p->seen, slice_of(name)) != INTERN_NONE)
        return true;
    bool ok = is_told(told, path, f);
    if (ok)
        intern_add(&p->seen, slice_of(name));
    return ok;
}

/* Tables that are looked through; the first piece of work is somebody else's. */
struct looking {
    const struct result_package *package;
    const char *dir;
    const char *const *names;
    bool *found; /* [names]: which are as they are described */
    void (*work)(void *with);
    void *with;
};

static void look_at_one(void *with, size_t i) {
    struct looking *in = with;
    struct fault none = {0};
    if (i == 0) {
        in->work(in->with);
        return;
    }
    const char *name = in->names[i - 1];
    struct slice told = digest_of(in->package, slice_of(name));
    struct buffer path = {0};
    buffer_format(&path, "%s/%s%c", in->dir, name, '\0');
    in->found[i - 1] = told.p && is_told(told, path.p, &none);
    buffer_free(&path);
    fault_free(&none);
}

void result_package_look(struct result_package *p, const char *dir, const char *const *names,
                         uint64_t jobs, void (*work)(void *with), void *with) {
    size_t n = 0;
    while (!p->made && names[n])
        n++;
    struct looking in = {p, dir, names, mem_zero(n + 1, sizeof *in.found), work, with};
    together_run(n + 1, jobs, look_at_one, &in);
    for (size_t i = 0; i < n; i++)
        if (in.found[i])
            intern_add(&p->seen, slice_of(names[i]));
    free(in.found);
}

void result_package_free(struct result_package *p) {
    buffer_free(&p->tables);
    intern_free(&p->seen);
    free(p->matcher);
    free(p->roles);
    free(p->facilitators);
    free(p->unit);
    free(p->version);
    free(p->text);
    buffer_free(&p->settings);
    buffer_free(&p->lexicons);
    *p = (struct result_package){0};
}
