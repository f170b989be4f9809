/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_cache_basis.h"

#include <sys/stat.h>

#include "corpus/reader.h"
#include "corpus/recognise.h"
#include "corpus/versions.h"
#include "models/digest.h"
#include "models/listed.h"
#include "pipeline/pack.h"
#include "pipeline/program.h"

/* Options that the pass over the text does not know: what is made of its tables, and where; and
 * files, which count by what is in them. */
static bool is_apart(const char *option) {
    static const char *const others[] = {
        "out",      "summary", "title",    "author", "logo",     "questions", "notes",   "quotes",
        "lang",     "planned", "waves",    "cost",   "map",      "suppress",  "lexicon", "aliases",
        "manifest", "names",   "patterns", "key",    "no-cache", "review",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(option, others[i]) == 0)
            return true;
    return false;
}

static void pack_list(struct buffer *to, const struct text_list *list) {
    pack_number(to, list->n);
    for (size_t i = 0; i < list->n; i++)
        pack_text(to, slice_of(list->items[i]));
}

static void pack_option(struct buffer *to, const struct option *o, const void *settings) {
    const char *at = (const char *)settings + o->offset, *text;
    uint64_t number;
    int choice;
    pack_text(to, slice_of(o->name));
    switch (o->kind) {
    case OPTION_FLAG:
        pack_number(to, *(const bool *)at);
        break;
    case OPTION_TEXT:
        memcpy(&text, at, sizeof text);
        pack_number(to, text != NULL);
        pack_text(to, slice_of(text ? text : ""));
        break;
    case OPTION_NUMBER:
        memcpy(&number, at, sizeof number);
        pack_number(to, number);
        break;
    case OPTION_CHOICE:
        memcpy(&choice, at, sizeof choice);
        pack_number(to, (uint64_t)choice);
        break;
    case OPTION_LIST:
        pack_list(to, (const struct text_list *)(const void *)at);
        break;
    }
}

static void pack_options(struct buffer *to, const struct run_options *settings) {
    for (const struct option *o = run_option_list; o->name; o++)
        if (!is_apart(o->name) && !run_option_is_of_engine(o))
            pack_option(to, o, settings);
}

/* A program, by its file: two builds of one version may differ. */
static bool pack_program(struct buffer *to, const char *path) {
    struct stat st;
    bool there = stat(path, &st) == 0;
    pack_number(to, there);
    pack_number(to, there ? (uint64_t)st.st_size : 0);
    pack_number(to, there ? (uint64_t)st.st_mtim.tv_sec : 0);
    pack_number(to, there ? (uint64_t)st.st_mtim.tv_nsec : 0);
    return there;
}

static bool pack_programs(struct buffer *to) {
    struct buffer path = {0};
    pack_text(to, SLICE(HEARTH_VERSION));
    pack_text(to, slice_of(text_versions()));
    pack_text(to, slice_of(recogniser_version()));
    bool ok = pack_program(to, "/proc/self/exe");
    for (size_t i = 0; readers[i]; i++) {
        const struct converter *c = readers[i]->converter;
        buffer_clear(&path);
        if (c && program_find(c->arguments[0], &path))
            pack_program(to, path.p);
    }
    buffer_free(&path);
    return ok;
}

static bool pack_files(struct buffer *to, const struct text_list *files) {
    struct fault unread = {0};
    char hex[DIGEST_HEX + 1];
    uint64_t bytes;
    pack_list(to, files);
    for (size_t i = 0; i < files->n && digest_file(files->items[i], NULL, hex, &bytes, &unread);
         i++)
        pack_text(to, slice_of(hex));
    bool ok = fault_none(&unread);
    fault_free(&unread);
    return ok;
}

bool cache_basis(const struct whole_run *w, const struct columns *columns,
                 const struct cache_rows *rows, struct buffer *to) {
    const struct run_options *o = w->options;
    pack_number(to, columns->n);
    for (size_t i = 0; i < columns->n; i++)
        pack_text(to, columns->names[i]);
    pack_options(to, o);
    pack_number(to, o->redact.review != NULL);
    pack_list(to, &o->ingest.manifests);
    pack_number(to, listed_any(&o->ingest.manifests));
    pack_text(to, buffer_slice(&rows->anywhere));
    if (run_redacts(w))
        cache_rows_people(rows, to);
    return pack_programs(to) && pack_files(to, &o->lexicons) &&
           pack_files(to, &o->ingest.aliases) && pack_files(to, &o->redact.names) &&
           pack_files(to, &o->redact.patterns);
}
