/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/provenance.h"

#include <jansson.h>
#include <stdlib.h>

static const char *keep(struct provenance *p, const char *text) {
    struct slice kept = arena_copy(&p->arena, (struct slice){text, strlen(text) + 1});
    return kept.p;
}

/* A string, a whole number or a truth as text; null and all else as "". */
static const char *text_of(struct provenance *p, const json_t *value) {
    struct buffer number = {0};
    if (json_is_string(value))
        return keep(p, json_string_value(value));
    if (json_is_boolean(value))
        return json_is_true(value) ? "true" : "false";
    if (!json_is_integer(value))
        return "";
    buffer_format(&number, "%lld%c", (long long)json_integer_value(value), '\0');
    const char *text = keep(p, number.p);
    buffer_free(&number);
    return text;
}

static void read_all(struct provenance *p, json_t *package) {
    const char *name;
    json_t *value;
    size_t i;
    json_object_foreach(json_object_get(package, "settings"), name, value) {
        MEM_GROW(p->settings, p->cap_settings, p->n_settings + 1);
        p->settings[p->n_settings++] =
            (struct provenance_line){keep(p, name), text_of(p, value), ""};
    }
    json_array_foreach(json_object_get(package, "sources"), i, value) {
        MEM_GROW(p->sources, p->cap_sources, p->n_sources + 1);
        p->sources[p->n_sources++] = (struct provenance_line){
            text_of(p, json_object_get(value, "title")), text_of(p, json_object_get(value, "hash")),
            text_of(p, json_object_get(value, "option"))};
    }
    p->version = text_of(p, json_object_get(package, "version"));
    p->text = text_of(p, json_object_get(package, "text"));
    p->languages = text_of(p, json_object_get(package, "languages"));
}

bool provenance_read(struct provenance *p, const char *dir, struct fault *f) {
    struct buffer path = {0};
    buffer_format(&path, "%s/datapackage.json%c", dir, '\0');
    json_t *package = json_load_file(path.p, 0, NULL);
    if (package)
        read_all(p, package);
    else
        fault_input(f, (struct place){path.p, 0, 0}, NO_QUOTE, "no JSON that can be read");
    buffer_free(&path);
    bool ok = package != NULL;
    json_decref(package);
    return ok;
}

const char *provenance_setting(const struct provenance *p, const char *name) {
    for (size_t i = 0; i < p->n_settings; i++)
        if (strcmp(p->settings[i].name, name) == 0)
            return p->settings[i].value;
    return "";
}

/* A package is whatever somebody sent: neither names nor values are more than words. */
static void add_quoted(struct buffer *to, const char *word) {
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "_-./,:=+%@";
    if (*word && strspn(word, plain) == strlen(word)) {
        buffer_text(to, word);
        return;
    }
    buffer_char(to, '\'');
    for (; *word; word++)
        buffer_text(to, *word == '\'' ? "'\\''" : (char[]){*word, '\0'});
    buffer_char(to, '\'');
}

static void add_option(struct buffer *to, const char *name) {
    struct buffer option = {0};
    buffer_format(&option, "--%s%c", name, '\0');
    buffer_char(to, ' ');
    add_quoted(to, option.p);
    buffer_free(&option);
}

/* A bundle is no option's, but stands by itself. */
static bool is_bundle(const struct provenance_line *source) {
    return strcmp(source->option, "bundle") == 0;
}

/* Files that are no setting with a value. */
static void add_sources(const struct provenance *p, struct buffer *to) {
    for (size_t i = 0; i < p->n_sources; i++) {
        const struct provenance_line *s = &p->sources[i];
        if (!*s->option || is_bundle(s) || *provenance_setting(p, s->option))
            continue;
        add_option(to, s->option);
        buffer_char(to, ' ');
        add_quoted(to, s->name);
    }
}

bool provenance_is_pooled(const struct provenance *p) {
    return *provenance_setting(p, "counts") != '\0';
}

/* What the sites counted by is in their bundles. */
static bool is_of_merge(const char *name) {
    static const char *const names[] = {"planned", "waves", "cost", "suppress"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static void add_settings(const struct provenance *p, struct buffer *to) {
    for (size_t i = 0; i < p->n_settings; i++) {
        const struct provenance_line *s = &p->settings[i];
        if (!*s->value || strcmp(s->value, "false") == 0 || strcmp(s->value, "0") == 0 ||
            strcmp(s->name, "matcher") == 0 || (provenance_is_pooled(p) && !is_of_merge(s->name)))
            continue;
        add_option(to, s->name);
        if (strcmp(s->value, "true") != 0) {
            buffer_char(to, ' ');
            add_quoted(to, s->value);
        }
    }
}

void provenance_command(const struct provenance *p, struct buffer *to) {
    bool pooled = provenance_is_pooled(p);
    buffer_text(to, pooled ? "hearth merge" : "hearth run");
    add_sources(p, to);
    add_settings(p, to);
    if (!pooled)
        buffer_text(to, " TRANSCRIPTS");
    for (size_t i = 0; i < p->n_sources; i++) {
        if (!is_bundle(&p->sources[i]))
            continue;
        buffer_char(to, ' ');
        add_quoted(to, p->sources[i].name);
    }
}

void provenance_free(struct provenance *p) {
    free(p->settings);
    free(p->sources);
    arena_free(&p->arena);
    *p = (struct provenance){0};
}
