/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dictionaries of Yoshikoder and Lexicoder 2 are written. */
#include <math.h>

#include "corpus/xml_write.h"
#include "models/format_tree.h"
#include "models/format_yoshikoder.h"

enum {
    ABLE_LEXICODER = ABLE_WORDS | ABLE_PHRASES | ABLE_STAR_END | ABLE_NOTE | ABLE_TREE,
    ABLE_YOSHIKODER = ABLE_LEXICODER | ABLE_STAR | ABLE_WEIGHT,
};

static void write_entry(const struct draft_entry *e, const struct format_tree *t, unsigned able) {
    format_tree_indent(t, t->open);
    buffer_text(t->to, "<pnode");
    xml_add_attribute(t->to, "name", e->pattern);
    if ((able & ABLE_WEIGHT) && !isnan(e->weight)) {
        buffer_text(t->to, " score=\"");
        buffer_shortest(t->to, e->weight);
        buffer_char(t->to, '"');
    }
    buffer_text(t->to, "/>\n");
}

static void write_theme(struct draft *d, uint32_t theme, struct format_tree *t, unsigned able) {
    const struct draft_theme *th = &d->themes[theme];
    format_tree_to(t, th->depth);
    draft_theme_fits(d, theme, able);
    format_tree_indent(t, th->depth);
    buffer_text(t->to, "<cnode");
    xml_add_attribute(t->to, "name", draft_name(d, theme, able));
    xml_add_attribute(t->to, "desc", th->note);
    buffer_text(t->to, ">\n");
    t->open = th->depth + 1;
    for (uint32_t e = th->first; e != DRAFT_NONE; e = d->entries[e].next)
        if (draft_entry_fits(d, e, able))
            write_entry(&d->entries[e], t, able);
}

static void write_themes(struct draft *d, struct format_tree *t, unsigned able) {
    for (size_t i = 0; i < d->n_themes; i++)
        write_theme(d, d->order[i], t, able);
    format_tree_to(t, 0);
}

static size_t count_roots(const struct draft *d) {
    size_t n = 0;
    for (size_t i = 0; i < d->n_themes; i++)
        n += d->themes[i].parent == DRAFT_NONE;
    return n;
}

/* Yoshikoder opens no dictionary that has not one category around all others. */
void yoshikoder_write(struct draft *d, struct buffer *to) {
    const bool wrapped = count_roots(d) != 1;
    struct format_tree tree = {.to = to, .element = "cnode", .base = wrapped ? 2 : 1};
    buffer_text(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<dictionary style=\"050805\" patternengine=\"substring\">\n");
    if (wrapped)
        buffer_text(to, "\t<cnode name=\"Dictionary\" desc=\"\" hearth=\"root\">\n");
    write_themes(d, &tree, ABLE_YOSHIKODER);
    buffer_text(to, wrapped ? "\t</cnode>\n</dictionary>\n" : "</dictionary>\n");
}

void lexicoder2_write(struct draft *d, struct buffer *to) {
    struct format_tree tree = {.to = to, .element = "cnode", .base = 1};
    buffer_text(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<dictionary style=\"Lexicoder\" patternengine=\"substring\" name=\"\">\n");
    write_themes(d, &tree, ABLE_LEXICODER);
    buffer_text(to, "</dictionary>\n");
}
