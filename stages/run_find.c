/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_find.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool has(const struct text_list *list, const char *item) {
    for (size_t i = 0; i < list->n; i++)
        if (strcmp(list->items[i], item) == 0)
            return true;
    return false;
}

/* Adds FOLDER/name to `list` when there is such a file. */
static void find_beside(struct stage_run *run, const char *folder, const char *name,
                        struct text_list *list, struct arena *arena) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", folder, name);
    buffer_char(&path, '\0');
    if (!has(list, path.p) && access(path.p, F_OK) == 0) {
        text_list_add(list, arena_copy(arena, buffer_slice(&path)).p);
        stage_note(run, "found %s", path.p);
    }
    buffer_free(&path);
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

void run_find(struct stage_run *run, struct text_list *manifests, struct text_list *lexicons,
              struct arena *arena) {
    bool no_manifest = manifests->n == 0, no_lexicon = lexicons->n == 0;
    for (size_t i = 0; i < run->operands.n; i++) {
        char *folder = folder_of(run->operands.items[i]);
        if (no_manifest) {
            find_beside(run, folder, "manifest.tsv", manifests, arena);
            find_beside(run, folder, "speakers.tsv", manifests, arena);
        }
        if (no_lexicon)
            find_beside(run, folder, "codebook.tsv", lexicons, arena);
        free(folder);
    }
}
