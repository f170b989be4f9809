/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Results without a work directory, which a run removes at its end: nothing tells who made them,
 * but they were put in their place whole, and whether they still are can be looked up. */
#include <stdlib.h>

#include "stages/engine/engine.h"
#include "stages/result/package.h"

static bool has_table(struct result_package *p, const char *dir, struct slice name,
                      struct fault *f) {
    struct buffer path = {0};
    char *table = mem_text(name);
    buffer_format(&path, "%s/%s", dir, table);
    buffer_char(&path, '\0');
    bool ok = result_package_has(p, table, path.p, f);
    buffer_free(&path);
    free(table);
    return ok;
}

bool engine_ended(const char *dir, bool *ended, struct fault *f) {
    struct result_package p = {0};
    struct fault none = {0};
    bool ok = true;
    *ended = result_package_read(&p, dir, &none);
    for (struct slice rest = buffer_slice(&p.tables); *ended && ok && rest.n;) {
        struct slice line = slice_cut(&rest, '\n');
        ok = has_table(&p, dir, slice_cut(&line, '\t'), f);
    }
    fault_free(&none);
    result_package_free(&p);
    return ok;
}

bool engine_only_resumes(const struct stage_run *self) {
    for (size_t i = 0; i < self->given.n; i++)
        if (strcmp(self->given.items[i], "resume") != 0 && strcmp(self->given.items[i], "out") != 0)
            return false;
    return true;
}
