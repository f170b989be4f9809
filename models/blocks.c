/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/blocks.h"

uint32_t blocks_count(uint32_t n, uint32_t length) {
    if (n == 0)
        return 0;
    uint64_t m = (2 * (uint64_t)n + length) / (2 * (uint64_t)length);
    return m ? (uint32_t)m : 1;
}

uint32_t blocks_start(uint32_t n, uint32_t m, uint32_t i) {
    return (uint32_t)((uint64_t)i * n / m);
}
