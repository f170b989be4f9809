/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was made of one transcript, on a page of 80 columns. For inspection.h only. */
#ifndef HEARTH_INSPECTION_PAGE_H
#define HEARTH_INSPECTION_PAGE_H

#include "corpus/documents.h"

/* Appends the page of a document that was read, or that was refused (then t is not looked at).
 * `language`: whether anybody asked in what language it is. */
void inspection_page(struct buffer *to, const struct document *doc, const struct transcript *t,
                     bool language);

#endif
