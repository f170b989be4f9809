/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chat logs of video conferences, as Zoom saves them beside a recording. They look like text, their
 * names are not where a transcript has them, and so they are recognised only to be kept out. */
#ifndef HEARTH_CHAT_H
#define HEARTH_CHAT_H

#include "pipeline/slice.h"

/* Whether most lines of a decoded text (decode.h) begin a message: `HH:MM:SS<TAB>Name:<TAB>text`,
 * or `HH:MM:SS From Name to Everyone: text`. Blank lines, and indented ones, which go on with a
 * message, do not count. */
bool chat_detect(struct slice text);

#endif
