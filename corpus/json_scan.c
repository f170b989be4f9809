/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/json_scan.h"

#include <stdlib.h>

/* The end of the string that begins at `p` (its quote): behind the other quote, or `end`. */
static const char *string_end(const char *p, const char *end) {
    for (p++; p < end && *p != '"'; p++)
        p += *p == '\\' && p + 1 < end;
    return p < end ? p + 1 : end;
}

void json_scan(struct json_scan *s, struct slice text) {
    size_t depth = 0;
    uint32_t line = 1;
    s->depth = s->n = 0;
    s->values = 1;
    for (const char *p = text.p, *end = text.p + text.n; p < end; p++) {
        switch (*p) {
        case '"':
            MEM_GROW(s->lines, s->cap, s->n + 1);
            s->lines[s->n++] = line;
            p = string_end(p, end) - 1;
            break;
        case '[':
        case '{':
            depth++;
            s->depth = depth > s->depth ? depth : s->depth;
            s->values++;
            break;
        case ']':
        case '}':
            depth -= depth > 0;
            break;
        case ',':
        case ':':
            s->values++;
            break;
        case '\n':
            line += line < UINT32_MAX;
            break;
        default:
            break;
        }
    }
}

void json_scan_free(struct json_scan *s) {
    free(s->lines);
    *s = (struct json_scan){0};
}
