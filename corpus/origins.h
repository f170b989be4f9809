/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where text came from that had to be copied on its way from a file to a paragraph: lines that were
 * joined, a text without its marks, cleaned, composed. Who copies notes which bytes are which, and
 * a place in a paragraph can be followed back, from copy to copy, to the file's text:
 *
 *     file's text ──lines joined──> ──marks taken out──> ──clean──> a paragraph's text
 *
 * Nothing is noted unless somebody wants it. */
#ifndef HEARTH_ORIGINS_H
#define HEARTH_ORIGINS_H

#include <stdint.h>

#include "pipeline/buffer.h"

/* The n bytes at `to` are the m bytes at `from`: one by one when n is m, else as a whole. */
struct origin {
    const char *to, *from;
    size_t n, m;
};
/* Zero-initialise; free with origins_free. The bytes pointed to are not owned. */
struct origins {
    bool wanted;
    struct origin *items; /* [n] */
    size_t n, cap;
    bool sorted; /* by `to` */
};

void origins_add_wanted(struct origins *o, struct origin item);
/* Notes one, which may go on with the last; `o` may be NULL. */
static inline void origins_add(struct origins *o, const char *to, size_t n, const char *from,
                               size_t m) {
    if (o && o->wanted && n)
        origins_add_wanted(o, (struct origin){to, from, n, m});
}
/* Forgets what was noted last of the n bytes at `to`, which are taken back. */
void origins_cut(struct origins *o, const char *to, size_t n);
void origins_clear(struct origins *o);
void origins_free(struct origins *o);

/* A stretch of a text and what it was: the n bytes from `at` on are the m bytes from `from` on, one
 * by one when n is m. */
struct stretch {
    size_t at, n;   /* bytes into the text */
    size_t from, m; /* bytes into the source */
};
struct stretches {
    struct stretch *items; /* [n] */
    size_t n, cap;
};
/* Appends the stretches of `text` that came from `source`, in the order of the text; bytes that
 * nobody copied from there (a space between joined lines) are in none. */
void origins_follow(struct origins *o, struct slice source, struct slice text,
                    struct stretches *to);
void stretches_free(struct stretches *s);

/* A buffer that remembers what was copied into it. Zero-initialise; free with copying_free. */
struct copying {
    struct buffer text;
    struct copied *runs; /* [n] */
    size_t n, cap;
    bool wanted;
};
/* Empties it, for text that `o` wants to know of. */
void copying_begin(struct copying *c, const struct origins *o);
void copying_add(struct copying *c, struct slice s);
/* What was written to c->text since it held `at` bytes stands for `s`. */
void copying_stands_for(struct copying *c, size_t at, struct slice s);
/* A copy of all, which is noted in `o`. */
struct slice copying_text(const struct copying *c, struct arena *a, struct origins *o);
void copying_free(struct copying *c);

#endif
