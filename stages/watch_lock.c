/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/watch_lock.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "corpus/lock_file.h"
#include "pipeline/memory.h"

/* "a/.out.watch" of "a/out/". The caller's to free. */
static char *beside(const char *out) {
    struct slice place = slice_of(out);
    while (place.n > 1 && place.p[place.n - 1] == '/')
        place.n--;
    const char *slash = memrchr(place.p, '/', place.n);
    size_t folder = slash ? (size_t)(slash + 1 - place.p) : 0;
    struct buffer path = {0};
    buffer_add(&path, (struct slice){place.p, folder});
    buffer_char(&path, '.');
    buffer_add(&path, (struct slice){place.p + folder, place.n - folder});
    buffer_text(&path, ".watch");
    char *text = mem_text(buffer_slice(&path));
    buffer_free(&path);
    return text;
}

bool watch_lock_take(struct watch_lock *l, const char *out, struct fault *f) {
    char *real = realpath(out, NULL); /* two names of one directory have one lock */
    char *path = beside(real ? real : out);
    free(real);
    l->descriptor = lock_file_take(path, out, f);
    if (l->descriptor >= 0)
        l->path = path;
    else
        free(path);
    return l->path != NULL;
}

void watch_lock_release(struct watch_lock *l) {
    if (!l->path)
        return;
    unlink(l->path); /* while it is held: nobody else has it */
    close(l->descriptor);
    free(l->path);
    l->path = NULL;
}
