/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_RUN_REPORT_H
#define HEARTH_RUN_REPORT_H

#include "pipeline/stage.h"
#include "pipeline/workdir.h"

/* The report of the tables in the directory, which datapackage.json describes already: report.html
 * beside them. `report` is that stage with its options, set up at the beginning of the run, so that
 * a wrong one is told before anything is read. */
bool run_report(struct stage_run *report, struct workdir *dir, struct fault *f);

#endif
