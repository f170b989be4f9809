/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What identifies a person besides a name, found by regular expressions: tables `mark pattern needs
 * around check note` (models/redaction/, and the user's own). `needs` are strings of ASCII, a space
 * between, of which one is in every text that matches, in whatever case (`#`: a digit), so that
 * most texts need not be searched; empty: not known. Where that is a digit alone, nothing that a
 * match takes or looks at is farther from its digits than `around` bytes, and only what is so near
 * to digits is searched. A match that its check (redaction_checks.h) agrees to is replaced by its
 * mark in brackets. The order of the rows is that of precedence: where matches overlap, the first
 * row's mark stands for all of what they cover. */
#ifndef HEARTH_REDACTION_PATTERNS_H
#define HEARTH_REDACTION_PATTERNS_H

#include "corpus/span.h"
#include "pipeline/fault.h"

struct redaction_patterns;
/* The program's own patterns, then those of the files named; NULL after a fault. */
struct redaction_patterns *redaction_patterns_new(const char *const *files, size_t n,
                                                  struct fault *f);
void redaction_patterns_free(struct redaction_patterns *p); /* NULL is fine */

/* The different marks, by first row; `mark` numbers count from 0. Owned by p. */
size_t redaction_marks(const struct redaction_patterns *p);
struct slice redaction_mark(const struct redaction_patterns *p, size_t mark);

struct redaction_match {
    struct span at;
    uint32_t row, mark;
};
/* One thread's use of the patterns. */
struct redaction_matcher;
struct redaction_matcher *redaction_matcher_new(const struct redaction_patterns *p);
void redaction_matcher_free(struct redaction_matcher *m); /* NULL is fine */
/* All matches in `text` (valid UTF-8, at most SPAN_TEXT_MOST bytes), by row, then by place, still
 * overlapping; valid until the next call. False when a pattern took more steps than allowed: a
 * fault at `at` that names its mark, since what was not searched cannot be called clean. */
bool redaction_matches(struct redaction_matcher *m, struct slice text, struct place at,
                       const struct redaction_match **matches, size_t *n, struct fault *f);

#endif
