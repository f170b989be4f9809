/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text as it may stand in XML that is written. */
#ifndef HEARTH_XML_WRITE_H
#define HEARTH_XML_WRITE_H

#include "pipeline/buffer.h"

/* Appends a text (valid UTF-8) as the content of an element or as the value of an attribute, with
 * references for what would be markup, for line ends and for TABs. What XML 1.0 has no place for
 * (control characters, U+FFFE, U+FFFF) becomes U+FFFD. */
void xml_add_text(struct buffer *to, struct slice text);
/* Appends ` name="value"`. */
void xml_add_attribute(struct buffer *to, const char *name, struct slice value);

#endif
