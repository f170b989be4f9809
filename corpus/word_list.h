/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of words and phrases in one string: `agenda|date|start time`, without upper case in ASCII
 * and in byte order, which tests/unit/word_list.c checks. */
#ifndef HEARTH_WORD_LIST_H
#define HEARTH_WORD_LIST_H

#include "pipeline/slice.h"

/* Whether `list` has `word`, whatever the case of its ASCII letters. */
bool word_list_has(const char *list, struct slice word);

#endif
