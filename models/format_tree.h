/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What formats have in common whose files are a tree of categories. For models/format_*.c only. */
#ifndef HEARTH_FORMAT_TREE_H
#define HEARTH_FORMAT_TREE_H

#include "models/draft.h"

/* Stands for a category that was refused: what is below it is passed over without a word. */
#define FORMAT_FAULTY (DRAFT_NONE - 1)
/* The category that a file calls `name`, below `parent`, and what it says of it (may be empty). One
 * that was there already is joined with it, which is told, and so is the note that is lost when
 * both have another one. FORMAT_FAULTY after a fault. */
uint32_t format_tree_theme(struct draft *d, uint32_t parent, struct slice name, struct slice note,
                           struct draft_at at, struct fault *f);

/* Says that the colours of so many categories, the first of them there, are left out; 0: nothing.
 */
void format_tree_colours(struct draft *d, struct draft_at first, uint64_t n);

/* Whether so many faults were found that others would tell nobody anything. */
static inline bool format_too_many(const struct fault *f) {
    return f->count >= 1000;
}

/* The tag of the root element at the beginning of a text: its name (without prefix) and its
 * attributes as they are written, as far as `start` goes. Where a document type is declared, the
 * root that it names. Empty slices: this is no XML. */
struct format_root {
    struct slice name, attributes;
};
struct format_root format_xml_root(struct slice start);

/* Elements of a tree of themes, written in a draft's order:
 *
 *     struct format_tree tree = {.to = to, .element = "cnode", .base = 1};
 *     for each theme of d->order {
 *         format_tree_to(&tree, depth);      closes what is not above it
 *         ... "<cnode name=…>\n", its entries ...
 *         tree.open = depth + 1;
 *     }
 *     format_tree_to(&tree, 0); */
struct format_tree {
    struct buffer *to;
    const char *element;
    unsigned base; /* levels of elements around the tree */
    uint32_t open; /* elements of the tree that are open */
};
void format_tree_to(struct format_tree *t, uint32_t depth);
/* TABs for so many levels below the tree's base. */
void format_tree_indent(const struct format_tree *t, uint32_t levels);

#endif
