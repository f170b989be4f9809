/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/unspoken.h"

#include <stdlib.h>

/* A line is a byte: four bits why, three bits of the distance to the line before, one that says
 * whether bytes with seven further bits each follow. */
enum { WHY_BITS = 4, NEAR_BITS = 3, FAR_BITS = 7, MORE = 0x80 };

static int by_line(const void *a, const void *b) {
    const struct unspoken_line *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return (x->why > y->why) - (x->why < y->why);
}

void unspoken_pack(struct buffer *to, struct unspoken_line *lines, size_t n) {
    uint64_t before = 0;
    if (n)
        qsort(lines, n, sizeof *lines, by_line);
    for (size_t i = 0; i < n; i++) {
        uint64_t far = lines[i].line - before, rest = far >> NEAR_BITS;
        unsigned first = (unsigned)lines[i].why | (unsigned)(far & 7) << WHY_BITS;
        buffer_char(to, (char)(first | (rest ? MORE : 0)));
        for (; rest; rest >>= FAR_BITS)
            buffer_char(to, (char)((rest & 0x7f) | (rest >> FAR_BITS ? MORE : 0)));
        before = lines[i].line;
    }
}

/* What was packed by another process may be anything: what makes no sense is the end. */
bool unspoken_next(struct unspoken_walk *w) {
    unsigned char byte = MORE;
    uint64_t far = 0;
    if (w->rest.n == 0 || (*w->rest.p & 15) > UNSPOKEN_OTHER)
        return false;
    w->why = (enum unspoken)(*w->rest.p & 15);
    for (unsigned shift = 0; byte & MORE && w->rest.n && shift < 64;
         shift += shift ? FAR_BITS : NEAR_BITS) {
        byte = (unsigned char)*w->rest.p++;
        w->rest.n--;
        far |= shift ? (uint64_t)(byte & 0x7f) << shift : byte >> WHY_BITS & 7;
    }
    w->line += far;
    return !(byte & MORE);
}
