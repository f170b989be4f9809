/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "stages/result/words.h"
#include "stages/watch_told.h"

enum { NAME_MOST = 200 /* bytes */ };

/* Whether what a fault says begins with this path and a colon. */
static bool begins_with(struct slice said, const char *path) {
    struct buffer shown = {0};
    text_visible(&shown, slice_of(path), 0);
    buffer_char(&shown, ':');
    bool yes = said.n > shown.n && memcmp(said.p, shown.p, shown.n) == 0;
    buffer_free(&shown);
    return yes;
}

/* The file that a fault lies in, or NULL: "hearth run: talks/b.txt:1:7: ...". */
static const struct watch_file *file_of(const struct watch_files *files, struct slice fault) {
    const char *said = fault.n ? memmem(fault.p, fault.n, ": ", 2) : NULL;
    if (!said)
        return NULL;
    said += 2;
    struct slice rest = {said, (size_t)(fault.p + fault.n - said)};
    for (size_t i = 0; i < files->paths.count; i++) {
        const struct watch_file *file = &files->files[i];
        /* a run has tables as they were named, transcripts with their folder */
        if (begins_with(rest, file->table ? file->name : intern_text(&files->paths, (uint32_t)i).p))
            return file;
    }
    return NULL;
}

/* Is it what came, and nothing else? */
static bool is_all(const struct watch_changes *c, const struct watch_file *file) {
    return file && c->n == 1 && strcmp(c->items[0].name, file->name) == 0;
}

/* The fault to tell: that of the file that came, else the first. *more: how many others. */
static struct slice choose(const struct watch_outcome *o, const struct watch_changes *changes,
                           const struct watch_files *files, size_t *more) {
    struct slice rest = buffer_slice(&o->faults), chosen = slice_cut(&rest, '\n');
    bool own = is_all(changes, file_of(files, chosen));
    for (*more = 0; rest.n; ++*more) {
        struct slice line = slice_cut(&rest, '\n');
        if (!own && (own = is_all(changes, file_of(files, line))))
            chosen = line;
    }
    return chosen;
}

/* "refused", or whose fault it is that the others are not taken in. */
static void tell_whose(const struct watch_file *file, const struct watch_changes *c, bool skips,
                       struct buffer *to) {
    if (!file || is_all(c, file)) {
        buffer_text(to, "refused");
        return;
    }
    buffer_text(to, c->n ? "waits for " : "");
    text_visible(to, slice_of(file->name), NAME_MOST);
    buffer_text(to, c->n ? ", which is refused" : " is refused");
    if (!file->table && !skips)
        buffer_text(to, " (--skip-bad goes on without it)");
}

void watch_told_refusal(const struct watch_outcome *o, const struct watch_changes *changes,
                        const struct watch_files *files, const char *dir, struct buffer *to) {
    size_t more;
    struct slice fault = choose(o, changes, files, &more);
    if (o->signal)
        buffer_format(to, "the run was ended by signal %d (%s)", o->signal, strsignal(o->signal));
    else if (o->status == STATUS_SYSTEM)
        buffer_text(to, "failed");
    else
        tell_whose(file_of(files, fault), changes, files->options->ingest.skip_bad, to);
    buffer_text(to, ", ");
    text_visible(to, slice_of(dir), NAME_MOST);
    buffer_text(to, " stays as it was");
    if (fault.n)
        buffer_text(to, ": ");
    buffer_add(to, fault); /* made visible by whom it is from */
    if (more) {
        buffer_text(to, "; and ");
        words_counted(to, more, "more fault", "more faults");
    }
}
