/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/path.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/buffer.h"

/* The path of a file or folder that need not be there, without links as far as it is; the caller's
 * to free. */
static char *whole_path(const char *path) {
    char *whole = realpath(path, NULL);
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
    if (whole || slash == path)
        return whole ? whole : mem_text(slice_of(path));
    char *folder =
        slash ? mem_text((struct slice){path, (size_t)(slash - path)}) : mem_text(SLICE("."));
    char *above = strcmp(path, ".") == 0 ? mem_text(SLICE(".")) : whole_path(folder);
    struct buffer text = {0};
    buffer_format(&text, "%s/%s", strcmp(above, "/") == 0 ? "" : above, base);
    buffer_char(&text, '\0');
    free(folder);
    free(above);
    return text.p;
}

bool path_is_below(const char *path, const char *folder) {
    struct slice trimmed = slice_of(folder);
    while (trimmed.n > 1 && trimmed.p[trimmed.n - 1] == '/')
        trimmed.n--;
    char *bare = mem_text(trimmed), *a = whole_path(path), *b = whole_path(bare);
    size_t n = strcmp(b, "/") == 0 ? 0 : strlen(b);
    bool below = strncmp(a, b, n) == 0 && (a[n] == '/' || a[n] == '\0');
    free(bare);
    free(a);
    free(b);
    return below;
}
