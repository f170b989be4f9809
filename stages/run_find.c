/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_find.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/sheet.h"

/* What is looked for beside transcripts. */
#define MANIFEST "manifest.tsv"
#define SPEAKERS "speakers.tsv"
#define ALIASES "aliases.tsv"
#define CODEBOOK "codebook.tsv"
#define QUESTIONS "questions.tsv"
#define NOTES "notes.tsv"

static bool has(const struct text_list *list, const char *item) {
    for (size_t i = 0; i < list->n; i++)
        if (strcmp(list->items[i], item) == 0)
            return true;
    return false;
}

/* FOLDER/name in the arena, when there is such a file; else NULL. */
static const char *beside(const char *folder, const char *name, struct arena *arena) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", folder, name);
    buffer_char(&path, '\0');
    bool there = access(path.p, F_OK) == 0;
    const char *copy = there ? arena_copy(arena, buffer_slice(&path)).p : NULL;
    buffer_free(&path);
    return copy;
}

/* Adds FOLDER/name to `list` when there is such a file. */
static void find_beside(struct stage_run *run, const char *folder, const char *name,
                        struct text_list *list, struct arena *arena) {
    const char *path = beside(folder, name, arena);
    if (!path || has(list, path))
        return;
    text_list_add(list, path);
    stage_note(run, "found %s", path);
}

/* A table of speakers that people made of what `hearth speakers` wrote. What is wrong with it is
 * told when it is read as a whole. */
static bool has_aliases(const char *path) {
    struct fault ignored = {0};
    struct sheet *s = sheet_read(path, NULL, &ignored);
    bool yes =
        s && sheet_column(s, "speaker") != COLUMN_NONE && sheet_column(s, "alias") != COLUMN_NONE;
    sheet_free(s);
    fault_free(&ignored);
    return yes;
}

static void find_aliases(struct stage_run *run, const char *folder, struct text_list *list,
                         struct arena *arena) {
    const char *speakers = beside(folder, SPEAKERS, arena);
    size_t before = list->n;
    find_beside(run, folder, ALIASES, list, arena);
    if (list->n > before || !speakers || has(list, speakers) || !has_aliases(speakers))
        return;
    text_list_add(list, speakers);
    stage_note(run, "%s has aliases", speakers);
}

/* The folder of a path: itself, or where the file lies; without a slash at its end. */
static char *folder_of(const char *path) {
    struct stat st;
    const char *slash = strrchr(path, '/');
    bool is_folder = stat(path, &st) == 0 && S_ISDIR(st.st_mode);
    struct slice folder = {path, is_folder ? strlen(path) : slash ? (size_t)(slash - path) : 0};
    if (!is_folder && !slash)
        return mem_text(SLICE("."));
    while (folder.n && folder.p[folder.n - 1] == '/')
        folder.n--;
    return mem_text(folder);
}

/* The report takes one of a kind. */
static void find_one(struct stage_run *run, const char *folder, const char *name, const char **to,
                     struct arena *arena) {
    const char *path = beside(folder, name, arena);
    if (!path || (*to && strcmp(*to, path) == 0))
        return;
    if (*to) {
        stage_warn(run, "%s is not used, but %s", path, *to);
        return;
    }
    *to = path;
    stage_note(run, "found %s", path);
}

void run_find(struct stage_run *run, const struct run_tables *t, struct arena *arena) {
    bool no_manifest = t->manifests->n == 0, no_alias = t->aliases->n == 0;
    bool no_lexicon = t->lexicons->n == 0, no_questions = !*t->questions, no_notes = !*t->notes;
    for (size_t i = 0; i < run->operands.n; i++) {
        char *folder = folder_of(run->operands.items[i]);
        if (no_manifest) {
            find_beside(run, folder, MANIFEST, t->manifests, arena);
            find_beside(run, folder, SPEAKERS, t->manifests, arena);
        }
        if (no_alias)
            find_aliases(run, folder, t->aliases, arena);
        if (no_lexicon)
            find_beside(run, folder, CODEBOOK, t->lexicons, arena);
        if (no_questions)
            find_one(run, folder, QUESTIONS, t->questions, arena);
        if (no_notes)
            find_one(run, folder, NOTES, t->notes, arena);
        free(folder);
    }
}

void run_find_places(const struct text_list *operands, struct text_list *to, struct arena *arena) {
    static const char *const names[] = {MANIFEST, SPEAKERS, ALIASES, CODEBOOK, QUESTIONS, NOTES};
    struct buffer path = {0};
    for (size_t i = 0; i < operands->n; i++) {
        char *folder = folder_of(operands->items[i]);
        for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
            buffer_clear(&path);
            buffer_format(&path, "%s/%s", folder, names[k]);
            buffer_char(&path, '\0');
            text_list_add(to, arena_copy(arena, buffer_slice(&path)).p);
        }
        free(folder);
    }
    buffer_free(&path);
}
