/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth shard: what an engine starts: a task of a plan, or what comes when all are done. */
#include "stages/engine/chunk.h"
#include "stages/stages.h"

/* A number from 0 that may be missing is a text until it is read. */
struct shard_options {
    const char *work, *task, *chunk;
    uint64_t first;
    bool merge;
};

static const struct option options[] = {
    {"work", OPTION_TEXT, offsetof(struct shard_options, work), "DIR",
     "the work directory of a run with --engine", NULL, 0, 0},
    {"task", OPTION_TEXT, offsetof(struct shard_options, task), "T",
     "make the chunks of this task that are not there yet", NULL, 0, 0},
    {"first", OPTION_NUMBER, offsetof(struct shard_options, first), "N",
     "added to --task: where an array of tasks begins (0)", NULL, 0, UINT32_MAX},
    {"chunk", OPTION_TEXT, offsetof(struct shard_options, chunk), "C",
     "make this chunk, in this process", NULL, 0, 0},
    {"merge", OPTION_FLAG, offsetof(struct shard_options, merge), NULL,
     "make the results of all chunks", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static bool read_number(const char *option, const char *text, uint64_t *n, struct fault *f) {
    *n = 0;
    return !text || number_u64(slice_of(text), n) ||
           fault_usage(f, "--%s takes a whole number, not \"%s\"", option, text);
}

static bool make(struct stage_run *self, struct work *w, uint64_t task, uint64_t chunk) {
    const struct shard_options *o = self->settings;
    if (o->merge)
        return merge_make(w, self->mode, &self->fault);
    if (o->task)
        return task_make(w, (size_t)(o->first + task), self->mode, &self->fault);
    if (chunk >= w->plan.n_chunks)
        return fault_usage(&self->fault, "the plan has no chunk %s", o->chunk);
    return chunk_make(w, (size_t)chunk, self->mode, &self->fault);
}

static bool command(struct stage_run *self) {
    const struct shard_options *o = self->settings;
    struct work w = {0};
    uint64_t task, chunk;
    if (!o->work || !!o->task + !!o->chunk + o->merge != 1 || self->operands.n)
        return fault_usage(&self->fault,
                           "--work and one of --task, --chunk and --merge are wanted");
    if (!read_number("task", o->task, &task, &self->fault) ||
        !read_number("chunk", o->chunk, &chunk, &self->fault))
        return false;
    bool ok = work_open(&w, o->work, &self->fault) && make(self, &w, task, chunk);
    work_close(&w);
    return ok;
}

const struct stage stage_shard = {
    .name = "shard",
    .operands = "",
    .summary = "do one task of a run with --engine: what its scripts call",
    .details =
        "Makes what a task of the plan lacks; done twice, or by two at once, it comes to the "
        "same.\n"
        "Told to stop (SIGTERM) it begins nothing more and ends with status 75.\n"
        "\n"
        "Example:\n"
        "  hearth shard --work results.work --task 3\n",
    .options = options,
    .settings_size = sizeof(struct shard_options),
    .command = command,
};
