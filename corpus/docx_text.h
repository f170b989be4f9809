/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text in a part of a Word document (WordprocessingML, ECMA-376, transitional or strict), as it
 * reads with every tracked change accepted. For read_docx.c only.
 *
 * Taken: w:t in runs, whatever they stand in (hyperlinks, content controls, fields, insertions, the
 * place that text was moved to), formulas, tables, text boxes. Not taken: what was deleted or moved
 * away (left as UNSPOKEN_DELETED), hidden text, what a content control says before it is filled in
 * and what is kept in another file (UNSPOKEN_OTHER), field codes, the reading above a ruby text; of
 * alternatives the first that says anything is taken, so that a text box comes once. */
#ifndef HEARTH_DOCX_TEXT_H
#define HEARTH_DOCX_TEXT_H

#include "corpus/office.h"
#include "corpus/xml.h"

/* Writes the part down in `o`; what is left out goes to `t` at once, at the number of its piece
 * (`body`) or at 0. A part that is no
 * WordprocessingML is a fault, and so is a body whose root is no document. */
bool docx_text(struct office *o, struct transcript *t, struct archive *a, size_t entry, bool body,
               struct fault *f);

#endif
