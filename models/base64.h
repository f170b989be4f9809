/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_BASE64_H
#define HEARTH_BASE64_H

#include "pipeline/buffer.h"

/* Appends the bytes as base64 (RFC 4648, section 4), with what fills the last four up. */
void base64_add(struct buffer *to, struct slice bytes);

#endif
