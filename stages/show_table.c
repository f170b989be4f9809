/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/show_table.h"

#include "stages/result/package.h"

static bool is_table(struct slice name) {
    return name.n > 4 && memcmp(name.p + name.n - 4, ".tsv", 4) == 0;
}

bool show_table_find(const char *typed, const char *dir, struct buffer *path, struct fault *f) {
    struct result_package package = {0};
    struct buffer name = {0};
    buffer_format(&name, "%s%s%c", typed, is_table(slice_of(typed)) ? "" : ".tsv", '\0');
    buffer_format(path, "%s/%s%c", dir, name.p, '\0');
    bool ok =
        result_package_read(&package, dir, f) && result_package_has(&package, name.p, path->p, f);
    result_package_free(&package);
    buffer_free(&name);
    return ok;
}

bool show_table_list(const char *dir, struct buffer *to, struct fault *f) {
    struct result_package package = {0};
    bool ok = result_package_read(&package, dir, f);
    for (struct slice rest = buffer_slice(&package.tables); ok && rest.n;) {
        struct slice line = slice_cut(&rest, '\n'), name = slice_cut(&line, '\t');
        if (is_table(name))
            buffer_format(to, "%.*s\n", (int)(name.n - 4), name.p);
    }
    result_package_free(&package);
    return ok;
}
