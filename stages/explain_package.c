/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain_package.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <sys/stat.h>

static char *setting(const json_t *package, const char *name) {
    const char *text =
        json_string_value(json_object_get(json_object_get(package, "settings"), name));
    return mem_text(slice_of(text ? text : ""));
}

static bool refuse(const char *path, struct fault *f) {
    return fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                       "not a description of results by `hearth run`; name their directory with "
                       "--dir");
}

static bool look(struct explain_package *p, const char *path, struct fault *f) {
    json_t *package = json_load_file(path, 0, NULL);
    const char *name = json_string_value(json_object_get(package, "name"));
    bool ok = name && strcmp(name, "hearth-results") == 0;
    if (ok) {
        p->matcher = setting(package, "matcher");
        p->roles = setting(package, "facilitator-roles");
    }
    json_decref(package);
    return ok || refuse(path, f);
}

bool explain_package_read(struct explain_package *p, const char *dir, struct fault *f) {
    struct stat st;
    struct buffer path = {0};
    buffer_format(&path, "%s/datapackage.json", dir);
    buffer_char(&path, '\0');
    bool ok = stat(dir, &st) == 0 || fault_system(f, dir);
    if (ok && stat(path.p, &st) != 0)
        ok = errno == ENOENT
                 ? fault_input(f, (struct place){dir, 0, 0}, NO_QUOTE,
                               "no results of `hearth run`: there is no datapackage.json; name "
                               "their directory with --dir")
                 : fault_system(f, path.p);
    ok = ok && look(p, path.p, f);
    buffer_free(&path);
    return ok;
}

void explain_package_free(struct explain_package *p) {
    free(p->matcher);
    free(p->roles);
    *p = (struct explain_package){0};
}
