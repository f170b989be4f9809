/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture at the head of the report, as it stands in the page itself. */
#ifndef HEARTH_PAGE_LOGO_H
#define HEARTH_PAGE_LOGO_H

#include "pipeline/buffer.h"
#include "pipeline/fault.h"

enum { LOGO_MOST = 256 * 1024 }; /* bytes */

/* Appends the picture in the file as a URI `data:`. False with a fault: it cannot be read, is
 * larger than LOGO_MOST, or is no PNG, JPEG, GIF or WebP by its first bytes. An SVG is refused, as
 * it may hold a script. */
bool logo_read(const char *path, struct buffer *to, struct fault *f);

#endif
