/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft as KH Coder's coding rules: a code for each theme, its entries with `or` between. */
#ifndef HEARTH_KHCODER_WRITE_H
#define HEARTH_KHCODER_WRITE_H

#include "models/draft.h"

void khcoder_write(struct draft *d, struct buffer *to);

#endif
