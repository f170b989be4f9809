/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chat logs of video conferences, as Zoom saves them beside a recording. */
#ifndef HEARTH_CHAT_H
#define HEARTH_CHAT_H

#include <stdint.h>

#include "pipeline/slice.h"

struct chat_message {
    struct slice time, name, text; /* parts of the line; the text may be empty */
    int64_t start;                 /* milliseconds */
};
/* Whether a line begins a message: `HH:MM:SS<TAB>Name:<TAB>text`, or `HH:MM:SS From Name to
 * Everyone: text`. */
bool chat_message_find(struct slice line, struct chat_message *m);

/* Whether most lines of a decoded text (decode.h) begin a message, or the first and every eighth or
 * more. Blank lines, and indented ones, which go on with a message, do not count. */
bool chat_detect(struct slice text);

#endif
