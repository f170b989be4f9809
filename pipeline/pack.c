/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/pack.h"

uint64_t unpack_fail(struct unpacking *u) {
    u->bad = true;
    u->rest.n = 0;
    return 0;
}

uint64_t unpack_number_slowly(struct unpacking *u) {
    uint64_t value = 0;
    for (unsigned shift = 0; u->rest.n && shift < 64; shift += 7) {
        uint64_t byte = (unsigned char)*u->rest.p++;
        u->rest.n--;
        if (shift == 63 && byte > 1) /* more than 64 bits */
            break;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    return unpack_fail(u);
}

uint64_t unpack_up_to(struct unpacking *u, uint64_t most) {
    uint64_t value = unpack_number(u);
    return value <= most ? value : unpack_fail(u);
}

size_t unpack_count(struct unpacking *u, size_t each) {
    uint64_t n = unpack_number(u);
    return n <= u->rest.n / each ? (size_t)n : (size_t)unpack_fail(u);
}
