/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/symbols.h"

int32_t symbol_character(struct slice font, unsigned long code) {
    static const struct {
        const char *font;
        unsigned char code;
        int32_t is;
    } known[] = {
        {"Wingdings", 0x4a, 0x263a}, {"Wingdings", 0x4c, 0x2639}, {"Wingdings", 0xa7, 0x25aa},
        {"Wingdings", 0xa8, 0x25fb}, {"Wingdings", 0xdf, 0x2190}, {"Wingdings", 0xe0, 0x2192},
        {"Wingdings", 0xfb, 0x2717}, {"Wingdings", 0xfc, 0x2713}, {"Wingdings", 0xfe, 0x2611},
        {"Symbol", 0xa3, 0x2264},    {"Symbol", 0xb0, 0x00b0},    {"Symbol", 0xb1, 0x00b1},
        {"Symbol", 0xb3, 0x2265},    {"Symbol", 0xb4, 0x00d7},    {"Symbol", 0xb7, 0x2022},
        {"Symbol", 0xbb, 0x2248},    {"Symbol", 0xbc, 0x2026},    {"Symbol", 0xac, 0x2190},
        {"Symbol", 0xae, 0x2192},    {"Symbol", 0x6d, 0x03bc},    {"Symbol", 0x61, 0x03b1},
        {"Symbol", 0x62, 0x03b2},
    };
    bool own = code >= 0xf000 && code <= 0xf0ff;
    for (size_t i = 0; own && i < sizeof known / sizeof *known; i++)
        if (known[i].code == (code & 0xff) && slice_eq(font, slice_of(known[i].font)))
            return known[i].is;
    bool private = code < 0x20 || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff;
    return private ? 0xfffd : (int32_t)code;
}
