/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The programs that readers leave the work to (converter.h). */
#ifndef HEARTH_CONVERTERS_H
#define HEARTH_CONVERTERS_H

#include "pipeline/buffer.h"

/* Appends a line for each: "PDF read by: pdftotext (found)", or "(not found: install
 * poppler-utils)". */
void converters_describe(struct buffer *to);

#endif
