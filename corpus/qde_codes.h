/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree of codes of REFI-QDA, which a project (qde.h) and a codebook of its own share, taken in
 * element by element:
 *
 *     <Codes> <Code guid= name= isCodable= color=> <Description>…</Description> <Code …/> </Code>
 */
#ifndef HEARTH_QDE_CODES_H
#define HEARTH_QDE_CODES_H

#include "corpus/xml.h"

#define QDE_NONE UINT32_MAX

struct qde_code {
    struct slice name;  /* clean; empty: it has none */
    struct slice theme; /* an id of its own: the names of its ancestors and itself (theme_ids.h) */
    struct slice note;  /* its description, as it stands there */
    uint32_t parent;    /* an earlier code, or QDE_NONE */
    uint64_t line;
    unsigned depth; /* of its element */
    bool group;     /* no passage may be coded with it */
    bool coloured;
};

/* Zero-initialise, with inner = QDE_NONE; free with qde_codes_free. */
struct qde_codes {
    struct qde_code *items; /* [n] */
    size_t n, cap;
    uint32_t inner; /* the innermost code that is open, or QDE_NONE */
    bool in_note;   /* in its description, which `note` collects */
    struct buffer note;
    struct arena arena;
};

/* The element that `x` is at begins, a child of one called `parent`: which code it is, or QDE_NONE.
 * Beyond QDE_CODES_MOST codes, and of a name of more than QDE_NAME_MOST bytes, the reading ends. */
uint32_t qde_codes_open(struct qde_codes *c, struct xml *x, const char *parent);
enum { QDE_CODES_MOST = 1 << 16, QDE_NAME_MOST = 1000 };
/* A text, and the end of an element. */
void qde_codes_text(struct qde_codes *c, const struct xml *x);
void qde_codes_close(struct qde_codes *c, const struct xml *x);
void qde_codes_free(struct qde_codes *c);

/* An attribute as text that people read, in the arena. */
struct slice qde_attribute(struct xml *x, const char *name, struct arena *a);

#endif
