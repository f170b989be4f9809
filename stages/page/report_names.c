/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/report.h"

bool report_read_names(struct report *r) {
    const struct result_table *t = report_table(r, "codebook");
    for (size_t i = 0; t && i < t->n; i++)
        theme_names_add(&r->names, result_text(t, i, "theme"), result_text(t, i, "label"),
                        result_text(t, i, "note"));
    theme_names_settle(&r->names);
    return fault_none(r->fault);
}

struct slice report_name(const struct report *r, struct slice theme) {
    const struct theme_name *name = theme_names_find(&r->names, theme);
    return name ? name->shown : theme;
}

struct slice report_name_said(const struct report *r, struct slice theme) {
    const struct theme_name *name = theme_names_find(&r->names, theme);
    return name ? name->said : theme;
}
