/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_place.h"

#include <dirent.h>
#include <fcntl.h>
#include <jansson.h>
#include <sys/stat.h>

#include "stages/run_package.h"

static bool refuse(const char *path, struct slice what, struct fault *f) {
    return fault_input(f, (struct place){path, 0, 0}, what,
                       "the directory exists and holds something that is not hearth's; choose "
                       "another with --out");
}

/* Whether the package names the file, or files in a folder of that name. */
static bool is_named(const json_t *package, struct slice name, bool folder) {
    const json_t *resources = json_object_get(package, "resources");
    for (size_t i = 0; i < json_array_size(resources); i++) {
        const char *path = json_string_value(json_object_get(json_array_get(resources, i), "path"));
        if (!path || strncmp(path, name.p, name.n) != 0)
            continue;
        if (path[name.n] == (folder ? '/' : '\0'))
            return true;
    }
    return !folder && (slice_eq(name, SLICE(PACKAGE_NAME)) || slice_eq(name, SLICE(REPORT_NAME)));
}

/* Looks at what lies in PATH/INSIDE ("" or "counts/"). */
static bool look(const json_t *package, const char *path, const char *inside, struct fault *f) {
    struct buffer name = {0}, full = {0};
    buffer_format(&full, "%s/%s", path, inside);
    buffer_char(&full, '\0');
    DIR *dir = opendir(full.p);
    bool ok = dir || fault_system(f, full.p);
    for (struct dirent *e; ok && (e = readdir(dir));) {
        struct stat st;
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        buffer_clear(&name);
        buffer_format(&name, "%s%s", inside, e->d_name);
        bool folder =
            fstatat(dirfd(dir), e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode);
        if (!is_named(package, buffer_slice(&name), folder)) {
            ok = refuse(path, buffer_slice(&name), f);
        } else if (folder) {
            buffer_text(&name, "/");
            buffer_char(&name, '\0');
            ok = look(package, path, name.p, f); /* as deep as the package's own paths are */
        }
    }
    if (dir)
        closedir(dir);
    buffer_free(&name);
    buffer_free(&full);
    return ok;
}

bool run_place_ours(const char *path, struct fault *f) {
    struct buffer file = {0};
    buffer_format(&file, "%s/%s", path, PACKAGE_NAME);
    buffer_char(&file, '\0');
    json_t *package = json_load_file(file.p, 0, NULL);
    buffer_free(&file);
    const char *name = json_string_value(json_object_get(package, "name"));
    bool ok = name && strcmp(name, "hearth-results") == 0 ? look(package, path, "", f)
                                                          : refuse(path, NO_QUOTE, f);
    json_decref(package);
    return ok;
}
