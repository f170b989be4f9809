/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text in a part of an OpenDocument file (ISO/IEC 26300): white space in a paragraph collapses,
 * text:s stands for more of it; deleted text is kept apart, in text:tracked-changes. Left out are
 * comments, notes, what is deleted or hidden, placeholders, the reading above a ruby text, the
 * titles and descriptions of pictures, and of the styles all but headers and footers, which are
 * left, too. For read_odt.c only. */
#ifndef HEARTH_ODT_TEXT_H
#define HEARTH_ODT_TEXT_H

#include "corpus/office.h"
#include "corpus/xml.h"

/* Writes content.xml down in `o`, or looks for headers and footers in styles.xml; what is left out
 * goes to `t` at once, at the number of its piece, or at 0 (`styles`). Content that is no text
 * document is a fault. */
bool odt_text(struct office *o, struct transcript *t, struct archive *a, size_t entry, bool styles,
              struct fault *f);

#endif
