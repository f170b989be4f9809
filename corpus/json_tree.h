/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JSON text as a tree (of jansson's), within limits, and the lines that its strings stand in. */
#ifndef HEARTH_JSON_TREE_H
#define HEARTH_JSON_TREE_H

#include "corpus/json_scan.h"
#include "pipeline/fault.h"

struct json_t;
struct string_line;

/* Zero-initialise; free with json_tree_free. */
struct json_tree {
    struct json_t *root;
    struct json_scan scan;
    struct string_line *strings; /* [n], by address; none for a text of one line */
    size_t n;
};

/* Builds the tree of `text`. Refused, with the line where that is known: what is no JSON, members
 * of one name, more than 64 MiB, 64 levels or 4 million values. */
bool json_tree_read(struct json_tree *tree, struct slice text, const char *file, struct fault *f);
/* The line, from 1, in which a string of the tree stands. */
uint64_t json_tree_line(const struct json_tree *tree, const struct json_t *string);
void json_tree_free(struct json_tree *tree);

#endif
