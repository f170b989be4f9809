/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/buffer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "pipeline/decimal.h"

void buffer_u64(struct buffer *b, uint64_t v) {
    b->n += decimal_whole(v, buffer_room(b, DECIMAL_ROOM));
}

void buffer_real(struct buffer *b, double v, int digits) {
    if (isnan(v))
        return;
    if (isinf(v)) {
        buffer_text(b, v < 0 ? "-inf" : "inf");
        return;
    }
    size_t n = decimal_write(v == 0 ? 0.0 : v, digits, buffer_room(b, DECIMAL_ROOM));
    b->n += n;
    if (n)
        return;
    /* The program never calls setlocale, so the decimal sign is always a point. */
    buffer_format(b, "%.*g", digits, v == 0 ? 0.0 : v);
}

void buffer_shortest(struct buffer *b, double v) {
    char text[32];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, v == 0 ? 0.0 : v);
        if (strtod(text, NULL) == v)
            break;
    }
    buffer_text(b, text);
}

void buffer_vformat(struct buffer *b, const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    char *to = buffer_room(b, 64);
    size_t room = b->cap - b->n;
    int n = vsnprintf(to, room, format, args);
    if (n >= 0 && (size_t)n >= room) {
        to = buffer_room(b, (size_t)n + 1);
        vsnprintf(to, (size_t)n + 1, format, again);
    }
    va_end(again);
    if (n > 0)
        b->n += (size_t)n;
}

void buffer_format(struct buffer *b, const char *format, ...) {
    va_list args;
    va_start(args, format);
    buffer_vformat(b, format, args);
    va_end(args);
}

void buffer_free(struct buffer *b) {
    free(b->p);
    *b = (struct buffer){NULL, 0, 0};
}
