/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The talk of a report, and how much of it the page may hold. */
#ifndef HEARTH_PAGE_REPORT_TALK_H
#define HEARTH_PAGE_REPORT_TALK_H

#include "stages/page/report.h"
#include "stages/page/talk.h"

/* The talk behind the result, read when first asked for, and quoted as the options say; NULL when
 * the result has no matched.tsv, or with a fault. */
const struct talk *report_talk(struct report *r);
/* How much of it is quoted: one of enum report_quotes, never REPORT_QUOTES_FIT. Where there is no
 * talk there is no sample of it. With a fault anything. */
int report_quotes(struct report *r);
/* As text the words of a key about a sample: of how many hits the words are in the page, of how
 * many, how many there may be of each theme, and of two; up to how many the page has all. */
void report_sample_text(struct report *r, const char *key);
/* How it was drawn, below a heading; nothing where there is none. */
void report_say_sample(struct report *r);

#endif
