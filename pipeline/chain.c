/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/chain.h"

#include "pipeline/crew.h"

bool chain_prepare(struct chain *c, struct fault *f) {
    for (size_t k = 0; k < c->n_steps; k++) {
        struct stage_run *run = c->steps[k].run;
        if (run && run->stage->prepare && !run->stage->prepare(run))
            return fault_take(f, &run->fault);
    }
    return true;
}

bool chain_finish(struct chain *c, struct fault *f) {
    for (size_t k = 0; k < c->n_steps; k++) {
        struct stage_run *run = c->steps[k].run;
        if (run && run->stage->finish && !run->stage->finish(run))
            return fault_take(f, &run->fault);
    }
    return true;
}

/* The steps behind one that resumes are a part of their own, with workers of their own. */
static bool resume(struct chain *c, size_t root, struct fault *f) {
    struct stage_run *run = c->steps[root].run;
    struct chain part = *c;
    part.source = run->stage->resume(run);
    if (!part.source)
        return fault_take(f, &run->fault);
    bool ok = crew_run(&part, root, f);
    part.source->close(part.source);
    return ok;
}

bool chain_work(struct chain *c, struct fault *f) {
    bool ok = crew_run(c, FROM_SOURCE, f);
    for (size_t k = 0; ok && k < c->n_steps; k++)
        if (c->steps[k].run && c->steps[k].run->stage->resume)
            ok = resume(c, k, f); /* steps stand behind those that feed them */
    return ok;
}

bool chain_run(struct chain *c, struct fault *f) {
    return chain_prepare(c, f) && chain_work(c, f) && chain_finish(c, f);
}
