/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transcripts put by until the page wants them: the first few MiB in memory, more in a file without
 * a name (scratch.h), as the arrays of struct spoken one behind the other. */
#ifndef HEARTH_TALK_STORE_H
#define HEARTH_TALK_STORE_H

#include "pipeline/fault.h"
#include "stages/page/spoken.h"

/* Zero-initialise; free with talk_store_free. */
struct talk_store {
    struct buffer held; /* what is behind the bytes of the file */
    uint64_t filed;     /* bytes of the file */
    int fd;             /* of it, once `filed` is not 0 */
};

/* Puts one by; *at is what talk_store_get wants to have it again. Unless `whole`, turns to which no
 * hit is near lose their words. False with a system fault. */
bool talk_store_put(struct talk_store *t, const struct spoken *s, bool whole, uint64_t *at,
                    struct fault *f);
/* To *to, which is zeroed or was filled before; false with a system fault. */
bool talk_store_get(const struct talk_store *t, uint64_t at, struct spoken *to, struct fault *f);
void talk_store_free(struct talk_store *t);

#endif
