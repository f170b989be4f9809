/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_report.h"

#include <stdlib.h>

#include "stages/page/report.h"
#include "stages/run_package.h"

bool run_report(struct stage_run *report, struct workdir *dir, struct fault *f) {
    const char *path = workdir_file(dir, REPORT_NAME, f);
    if (!path)
        return false;
    char *folder = mem_text((struct slice){path, strlen(path) - strlen("/" REPORT_NAME)});
    text_list_add(&report->operands, folder);
    struct report_options *options = report->settings;
    options->made = true;
    bool ok = report->stage->command(report) || fault_take(f, &report->fault);
    report->operands.n = 0;
    free(folder);
    return ok;
}
