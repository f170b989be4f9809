/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth share` writes into a bundle, fact by fact and table by table. */
#ifndef HEARTH_SHARE_TABLES_H
#define HEARTH_SHARE_TABLES_H

#include "pipeline/intern.h"
#include "pipeline/stage.h"
#include "stages/result/package.h"
#include "stages/share_bundle.h"

struct share_options {
    bool exact, sums;
    const char *columns, *site, *out; /* or NULL */
    uint64_t suppress;                /* 0: not given */
};

/* Zero-initialise with the first three; free with share_run_free. */
struct share_run {
    struct stage_run *self;
    const struct share_options *options;
    const char *dir;
    struct result_package package;
    struct share_writer writer;
    struct text_list columns;  /* of a manifest, that are shared … */
    struct text_list personal; /* … and with what people differ in, where levels are apart */
    struct intern header;      /* columns of the counts of links */
    struct intern withheld;    /* themes */
    struct arena arena;
};

/* Reads what the directory says of itself and what may be told of it; false with a fault where it
 * may not be shared. */
bool share_look(struct share_run *s);
/* For share_look and share_write: a file of the directory (as long as the run), and whether it is
 * there as its description says, else a fault; a text that ends with a NUL (as long); whether the
 * counts have a column of that name. */
const char *share_path(struct share_run *s, const char *name);
bool share_has(struct share_run *s, const char *name);
const char *share_text(struct share_run *s, struct slice text);
bool share_has_column(const struct share_run *s, const char *name);
/* Nothing is told of fewer people; 0: of however few. */
uint64_t share_least(const struct share_run *s);
/* Writes the bundle. */
bool share_write(struct share_run *s, struct outlet *to);
void share_run_free(struct share_run *s);

#endif
