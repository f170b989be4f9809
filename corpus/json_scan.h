/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A look over a JSON text before a library builds a tree of it: how deep and how large the tree
 * will be, and in which lines its strings begin. It does not judge whether the text is JSON. */
#ifndef HEARTH_JSON_SCAN_H
#define HEARTH_JSON_SCAN_H

#include <stdint.h>

#include "pipeline/buffer.h"

/* Zero-initialise; free with json_scan_free. */
struct json_scan {
    size_t depth;    /* of the deepest array or object */
    size_t values;   /* at most so many arrays, objects, strings (names of members, too), numbers */
    uint32_t *lines; /* [n]: the line, from 1, in which string i of the text begins; names too */
    size_t n, cap;
};
void json_scan(struct json_scan *s, struct slice text);
void json_scan_free(struct json_scan *s);

#endif
