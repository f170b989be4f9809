/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/planned.h"

#include <unistd.h>

#include "stages/run_course.h"
#include "stages/stages.h"

static bool is_flag(const char *name) {
    for (const struct option *o = run_option_list; o->name; o++)
        if (strcmp(o->name, name) == 0)
            return o->kind == OPTION_FLAG;
    return false;
}

/* Gives `run` (of the stage run, with default settings) the options and operands of the plan, which
 * must outlive it; false with a fault in run->fault. */
static bool give(const struct plan *p, struct stage_run *run) {
    for (size_t i = 0; i < p->n_settings; i++) {
        const struct plan_setting *s = &p->settings[i];
        if (s->kind == PLAN_OPERAND)
            text_list_add(&run->operands, s->value);
        else if ((s->kind == PLAN_OPTION || s->kind == PLAN_ENGINE) &&
                 !stage_run_option(run, s->name, is_flag(s->name) ? NULL : s->value))
            return false;
    }
    return true;
}

bool planned_begin(struct planned *p, const struct plan *plan, struct run_mode *mode) {
    const char *folder = plan_value(plan, PLAN_FOLDER, "");
    stage_run_init(&p->self, &stage_run_all, mode);
    bool ok = give(plan, &p->self);
    run_course_begin(&p->whole, &p->self);
    return ok && (!folder || chdir(folder) == 0 || fault_system(&p->self.fault, folder));
}

void planned_end(struct planned *p) {
    if (!p->self.stage)
        return;
    run_course_end(&p->whole);
    stage_run_free(&p->self);
}
