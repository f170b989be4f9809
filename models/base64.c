/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/base64.h"

#include <sodium.h>

/* What is written ends in a NUL, which is not kept. */
void base64_add(struct buffer *to, struct slice bytes) {
    enum { VARIANT = sodium_base64_VARIANT_ORIGINAL };
    size_t room = sodium_base64_encoded_len(bytes.n, VARIANT);
    sodium_bin2base64(buffer_room(to, room), room, (const unsigned char *)(bytes.n ? bytes.p : ""),
                      bytes.n, VARIANT);
    to->n += room - 1;
}
