/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_listed.h"

static bool write_names(const struct text_list *manifests, const char *path, struct fault *f) {
    struct listed *l = listed_read(manifests, "group", f);
    bool ok = l && listed_write(l, path, NULL, NULL, f);
    listed_free(l);
    return ok;
}

static bool set(struct stage_run *run, const char *option, const char *path, struct fault *f) {
    return stage_run_option(run, option, path) || fault_take(f, &run->fault);
}

bool run_listed(const struct run_listed *l, const char *path, struct fault *f) {
    return (l->redact ? set(l->redact, "listed", path, f) : write_names(l->manifests, path, f)) &&
           set(l->voices, "manifest", path, f);
}
