/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transcripts put by until the page wants them (put_by.h), as the arrays of struct spoken one
 * behind the other. */
#ifndef HEARTH_TALK_STORE_H
#define HEARTH_TALK_STORE_H

#include "stages/page/put_by.h"
#include "stages/page/spoken.h"

/* Puts one by; *at is what talk_store_get wants to have it again. Unless `whole`, turns to which no
 * hit is near lose their words. False with a system fault. */
bool talk_store_put(struct put_by *t, const struct spoken *s, bool whole, uint64_t *at,
                    struct fault *f);
/* To *to, which is zeroed or was filled before; false with a system fault. */
bool talk_store_get(const struct put_by *t, uint64_t at, struct spoken *to, struct fault *f);

#endif
