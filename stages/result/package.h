/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth run` says of a result in its datapackage.json: whether it is one at all, and how it
 * was made. */
#ifndef HEARTH_RESULT_PACKAGE_H
#define HEARTH_RESULT_PACKAGE_H

#include "pipeline/buffer.h"
#include "pipeline/fault.h"
#include "pipeline/intern.h"

/* NUL-terminated copies; "" where nothing is said. Free with result_package_free. */
struct result_package {
    char *matcher, *roles, *facilitators, *unit;
    char *version, *text;   /* of hearth, and of what it knows words by */
    struct buffer settings; /* lines of name, TAB, value: those that are text or a number */
    struct buffer lexicons; /* the codebooks' digests (hexadecimal), one space between */
    uint64_t suppress;      /* counts of fewer people are suppressed; 0: none are */
    bool names_kept;        /* real names are in it, or it is not said that none are */
    bool sums;              /* made of sums of sites: nothing is told of transcripts */
    struct buffer tables;   /* lines of path, TAB, digest (hexadecimal) */
    struct intern seen;     /* names of the tables that were found to be those described */
    bool made;              /* a moment ago, by this process: they are, unread */
};

/* Reads DIR/datapackage.json. */
bool result_package_read(struct result_package *p, const char *dir, struct fault *f);
/* The value of a setting as text; empty when it is not said. Valid as long as the package. */
struct slice result_package_setting(const struct result_package *p, const char *name);
/* Whether the results have a table of that name (voices.tsv) … */
bool result_package_lists(const struct result_package *p, const char *name);
/* … and the file at `path` is that one, to the last byte; false with a fault. A file is read
 * through once, however often it is asked for; not at all when `made`. */
bool result_package_has(struct result_package *p, const char *name, const char *path,
                        struct fault *f);
/* Looks through those of the tables DIR/names[] (ends with NULL) that are there, `jobs` at a time,
 * so that result_package_has need not; calls work(with) beside it, once. When `made`, that alone.
 */
void result_package_look(struct result_package *p, const char *dir, const char *const *names,
                         uint64_t jobs, void (*work)(void *with), void *with);
void result_package_free(struct result_package *p);

#endif
