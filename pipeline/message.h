/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes over a local socket, all of them or none, and with them the right to an open file. */
#ifndef HEARTH_MESSAGE_H
#define HEARTH_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/slice.h"

/* Asked whether to go on each time that the socket's own time to wait (message_tick) has run out.
 */
struct patience {
    bool (*lasts)(void *with);
    void *with;
};

enum { MESSAGE_PARTS_MOST = 4 };

/* Sends parts[0..n), and `fd` with them unless it is -1. `p` may be NULL: waits for ever. False
 * with errno: EPIPE when nobody is there any more, ETIMEDOUT when the patience was at its end. */
bool message_send(int to, const struct slice *parts, size_t n, int fd, const struct patience *p);
/* Receives exactly n bytes; *fd (NULL: none is taken) becomes the file that came with them, or -1.
 * False with errno, which is 0 when the other side has shut the socket. */
bool message_receive(int from, void *to, size_t n, int *fd, const struct patience *p);
/* Whoever waits at this socket is asked for his patience every so many seconds. */
bool message_tick(int socket, unsigned seconds);

#endif
