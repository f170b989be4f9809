/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth status: how far a run with --engine is. */
#include "stages/engine/engine.h"
#include "stages/stages.h"

struct status_options {
    bool tsv;
};

static const struct option options[] = {
    {"tsv", OPTION_FLAG, offsetof(struct status_options, tsv), NULL,
     "a row for each chunk, for scripts", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

/* The work directory, or that of the results of that name. */
static bool command(struct stage_run *self) {
    const struct status_options *o = self->settings;
    struct buffer path = {0};
    if (self->operands.n != 1)
        return fault_usage(&self->fault, "name the work directory of a run with --engine");
    struct slice dir = slice_of(self->operands.items[0]);
    while (dir.n > 1 && dir.p[dir.n - 1] == '/')
        dir.n--;
    buffer_add(&path, dir);
    if (!work_is_there(self->operands.items[0]))
        buffer_text(&path, ".work");
    buffer_char(&path, '\0');
    bool beside = work_is_there(path.p);
    bool ok = engine_status(beside ? path.p : self->operands.items[0], o->tsv, self);
    buffer_free(&path);
    return ok;
}

const struct stage stage_status = {
    .name = "status",
    .operands = "DIR",
    .summary = "say how far a run with --engine is, and what went wrong",
    .details = "DIR is its work directory, or where its results go.\n"
               "\n"
               "Example:\n"
               "  hearth status results.work\n",
    .options = options,
    .settings_size = sizeof(struct status_options),
    .command = command,
};
