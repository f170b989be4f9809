/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes in a code page that is known by its number, as Windows counts them, to UTF-8. For files
 * whose text is in several. */
#ifndef HEARTH_CODE_PAGES_H
#define HEARTH_CODE_PAGES_H

#include "pipeline/buffer.h"

/* Zero-initialise; free with code_pages_free. */
struct code_pages {
    struct code_page *items; /* [n]: those that were asked for */
    size_t n, cap;
};

/* Appends `bytes` to `to`; U+FFFD for each sequence that is no character, and *bad counts them.
 * False when ICU knows no such code page. */
bool code_page_add(struct code_pages *pages, int number, struct slice bytes, struct buffer *to,
                   uint64_t *bad);
void code_pages_free(struct code_pages *pages);

#endif
