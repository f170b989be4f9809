/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "stages/engine/chunk.h"
#include "stages/engine/planned.h"
#include "stages/run_course.h"
#include "stages/run_parts.h"
#include "stages/run_pass.h"

enum { NAMED_MOST = 10 };

/* An engine that says that all went well proves nothing: the parts do. */
static bool check_complete(struct work *w, struct fault *f) {
    size_t missing, named = 0;
    bool *done = work_done(w, &missing);
    struct buffer names = {0};
    for (size_t i = 0; i < w->plan.n_chunks && named < NAMED_MOST; i++)
        if (!done[i])
            buffer_format(&names, "%s%zu", named++ ? ", " : "", i);
    buffer_text(&names, missing > named ? " and others" : "");
    buffer_char(&names, '\0');
    free(done);
    if (missing)
        fault_input(f, (struct place){w->path, 0, 0}, NO_QUOTE,
                    "%zu of %zu chunk%s %s not there: %s (see hearth status)", missing,
                    w->plan.n_chunks, engine_s(w->plan.n_chunks), missing == 1 ? "is" : "are",
                    names.p);
    buffer_free(&names);
    return missing == 0;
}

static bool merge_tables(struct whole_run *run, void *with) {
    struct work *w = with;
    struct run_part_file *files = mem_zero(w->plan.n_chunks, sizeof *files);
    for (size_t i = 0; i < w->plan.n_chunks; i++)
        files[i] = (struct run_part_file){.path = work_part(w, i), .fd = -1, .whole = true};
    bool ok = run_parts_merge(run, files, w->plan.n_chunks);
    free(files);
    return ok;
}

bool merge_make(struct work *w, struct run_mode *mode, struct fault *f) {
    uint64_t warnings;
    struct planned p = {0};
    w->jobs = mode->jobs;
    if (!check_complete(w, f) || !work_lock(w, WORK_MERGER, f))
        return false;
    if (work_is_merged(w, &warnings))
        return true;
    bool ok = planned_begin(&p, &w->plan, mode) && plan_check_program(&w->plan, &p.self.fault) &&
              plan_check_tables(&w->plan, &p.self.fault) && run_course_check(&p.whole) &&
              run_pass_make(&p.whole) && run_course_results(&p.whole, merge_tables, w);
    fault_take(f, &p.self.fault);
    planned_end(&p);
    return ok && work_set_merged(w, mode->warnings, f);
}
