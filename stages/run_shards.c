/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_shards.h"

#include <stdlib.h>
#include <unistd.h>

#include "pipeline/meter.h"
#include "pipeline/scratch.h"
#include "stages/run_parts_inner.h"
#include "stages/run_pass.h"
#include "stages/run_shard_jobs.h"

/* A job for each list; its file is the caller's to close. */
static bool add_job(struct shard_jobs *all, const struct text_list *files, struct slice people,
                    const char *name) {
    struct whole_run *w = all->w;
    struct buffer listed = {0};
    buffer_format(&listed, "part-%zu.tsv", all->n);
    buffer_char(&listed, '\0');
    struct shard_job *job = &all->jobs[all->n++];
    job->order = (struct run_part_order){.files = files, .people = people, .name = name};
    job->order.listed = workdir_file(w->dir, listed.p, w->fault);
    job->order.fd = fault_none(w->fault) ? scratch_open(w->fault) : -1;
    buffer_free(&listed);
    return job->order.fd >= 0;
}

static bool merge_jobs(struct merging *m, const struct shard_jobs *all,
                       struct run_part_file *files) {
    for (size_t i = 0; i < all->n; i++)
        files[i] =
            (struct run_part_file){.path = all->jobs[i].order.name, .fd = all->jobs[i].order.fd};
    return run_parts_end(m, files, all->n);
}

static void close_jobs(struct shard_jobs *all) {
    for (size_t i = 0; i < all->n; i++)
        if (all->jobs[i].order.fd >= 0)
            close(all->jobs[i].order.fd);
    free(all->jobs);
}

/* Makes the parts and merges them. */
static bool make_all(struct merging *m, struct shard_jobs *all, const struct run_cut *cut) {
    struct run_part_file *files = mem_zero(cut->n, sizeof *files);
    bool ok = true;
    all->jobs = mem_zero(cut->n, sizeof *all->jobs);
    for (size_t i = 0; ok && i < cut->n; i++)
        ok = add_job(all, &cut->lists[i], (struct slice){NULL, 0}, cut->lists[i].items[0]);
    ok = ok && shard_jobs_run(all) && merge_jobs(m, all, files);
    run_parts_close(m);
    free(files);
    return ok;
}

bool run_shards(struct whole_run *w) {
    struct run_cut cut = {.n = 0};
    struct shard_jobs all = {.w = w};
    struct merging *m;
    uint64_t began = clock_nanoseconds();
    bool ok = run_parts_begin(&m, w) &&
              run_cut(run_parts_source(m), (size_t)w->options->engine.shards, &cut, w->fault);
    if (ok)
        ok = make_all(m, &all, &cut);
    else
        run_parts_close(m);
    w->summary.pass_time = clock_nanoseconds() - began;
    close_jobs(&all);
    run_cut_free(&cut);
    return ok;
}

static bool read_files(const struct part *part, struct text_list *files, struct arena *arena,
                       struct fault *f) {
    struct buffer text = {0};
    bool ok = part_text(part, PART_FILES, &text, f);
    struct unpacking u = {.rest = buffer_slice(&text)};
    size_t n = unpack_count(&u, 1);
    for (size_t i = 0; ok && i < n && !u.bad; i++)
        text_list_add(files, run_path_keep(arena, unpack_text(&u)));
    ok = ok && ((!u.bad && u.rest.n == 0 && n) ||
                fault_input(f, (struct place){part->path, 0, 0}, SLICE(PART_FILES),
                            "a member of the part that makes no sense"));
    buffer_free(&text);
    return ok;
}

/* The new parts take the places of the old. */
static bool replace(struct shard_jobs *all, struct part *parts, const bool *stale, size_t n) {
    bool ok = true;
    for (size_t i = 0, k = 0; ok && i < n; i++) {
        if (!stale[i])
            continue;
        struct run_part_order *order = &all->jobs[k++].order;
        part_close(&parts[i]);
        ok = part_open(&parts[i], order->name, order->fd, all->w->fault);
        parts[i].owned = true;
        order->fd = -1;
    }
    return ok;
}

bool run_shards_again(struct whole_run *w, struct part *parts, const bool *stale, size_t n,
                      struct slice people) {
    struct shard_jobs all = {.w = w, .jobs = mem_zero(n, sizeof *all.jobs)};
    struct text_list *files = mem_zero(n, sizeof *files);
    struct arena arena = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < n; i++)
        ok = !stale[i] || (read_files(&parts[i], &files[i], &arena, w->fault) &&
                           add_job(&all, &files[i], people, parts[i].path));
    if (ok && all.n)
        stage_note(w->self,
                   "%zu of %zu parts are made again: somebody's name stands in a column "
                   "of theirs who speaks in another",
                   all.n, n);
    ok = ok && shard_jobs_run(&all) && replace(&all, parts, stale, n);
    close_jobs(&all);
    for (size_t i = 0; i < n; i++)
        free(files[i].items);
    free(files);
    arena_free(&arena);
    return ok;
}
