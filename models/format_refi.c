/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * REFI-QDA codebooks: themes with their hierarchy and descriptions, as programs for coding by hand
 * exchange them. There are no words in them: what comes from there is to be filled, and what goes
 * there leaves its entries behind. The codebook of an unpacked project (project.qde) is read, too.
 */
#include <stdlib.h>

#include "corpus/qde_codes.h"
#include "corpus/xml_write.h"
#include "models/digest.h"
#include "models/format_all.h"
#include "models/format_tree.h"

struct walk {
    struct draft *draft;
    struct xml *x;
    struct fault *fault;
    const char *names[XML_DEPTH_MOST]; /* of the open elements */
    struct qde_codes codes;
};

static bool is(const char *name, const char *wanted) {
    return strcmp(name, wanted) == 0;
}

static void open_root(struct walk *w) {
    if (!is(w->x->name, "CodeBook") && !is(w->x->name, "Project"))
        xml_refuse(w->x, slice_of(w->x->name),
                   "no REFI-QDA codebook: an element that is neither CodeBook nor Project");
}

/* A set puts codes together in another way than their tree; memos stand elsewhere. */
static void lose_rest(struct walk *w, const char *parent) {
    struct draft_at at = {xml_line(w->x), 0};
    if (is(w->x->name, "Set") && is(parent, "Sets"))
        draft_lose(w->draft, at, xml_attribute(w->x, "name"), "a set of codes");
    else if (is(w->x->name, "NoteRef") && is(parent, "Code"))
        draft_lose(w->draft, at, xml_attribute(w->x, "targetGUID"), "a memo on a code");
}

static void opens(struct walk *w) {
    unsigned depth = w->x->depth;
    const char *parent = depth ? w->names[depth - 1] : "";
    w->names[depth] = w->x->name;
    if (depth == 0)
        open_root(w);
    else if (qde_codes_open(&w->codes, w->x, parent) == QDE_NONE)
        lose_rest(w, parent);
}

static bool read_codes(struct walk *w) {
    while (xml_next(w->x)) {
        if (w->x->event == XML_OPENS)
            opens(w);
        else if (w->x->event == XML_CLOSES)
            qde_codes_close(&w->codes, w->x);
        else
            qde_codes_text(&w->codes, w->x);
    }
    return xml_close(w->x);
}

/* What codebooks of words have no place for, and need none. */
static void remark_looks(struct draft *d, const struct qde_codes *codes) {
    uint64_t colours = 0;
    unsigned long long groups = 0;
    struct draft_at coloured = {0, 0}, grouped = {0, 0};
    for (size_t i = codes->n; i-- > 0;) {
        const struct qde_code *c = &codes->items[i];
        colours += c->coloured;
        groups += c->group;
        coloured.line = c->coloured ? c->line : coloured.line;
        grouped.line = c->group ? c->line : grouped.line;
    }
    format_tree_colours(d, coloured, colours);
    if (groups)
        draft_remark(d, grouped, NO_QUOTE,
                     "codes that only hold others become themes as all others (%llu)", groups);
}

static void add_themes(struct draft *d, const struct qde_codes *codes, struct fault *f) {
    uint32_t *themes = mem_alloc((codes->n + 1) * sizeof *themes);
    for (size_t i = 0; i < codes->n; i++) {
        const struct qde_code *c = &codes->items[i];
        uint32_t parent = c->parent == QDE_NONE ? DRAFT_NONE : themes[c->parent];
        themes[i] =
            format_tree_theme(d, parent, c->name, c->note, (struct draft_at){c->line, 0}, f);
    }
    free(themes);
}

static bool read_refi(struct draft *d, struct slice text, struct fault *f) {
    struct walk w = {.draft = d,
                     .x = xml_open_bytes(text, d->name, NO_QUOTE, f),
                     .fault = f,
                     .codes = {.inner = QDE_NONE}};
    if (read_codes(&w)) {
        add_themes(d, &w.codes, f);
        remark_looks(d, &w.codes);
        if (fault_none(f) && d->n_themes == 0)
            draft_refuse(d, f, ((struct draft_at){0, 0}), NO_QUOTE, "no code in it");
    }
    qde_codes_free(&w.codes);
    return fault_none(f);
}

enum { ABLE = ABLE_TREE | ABLE_NOTE };

/* A name for the theme that is the same in every file: a UUID made of a digest (RFC 9562, version
 * 8), so that a codebook that is sent again replaces what it sent before. */
static void write_guid(struct slice id, struct buffer *to) {
    struct buffer name = {0};
    char hex[DIGEST_HEX + 1];
    buffer_text(&name, "hearth theme ");
    buffer_add(&name, id);
    digest_hex(buffer_slice(&name), hex, 32);
    hex[12] = '8';
    hex[16] = "89AB"[(hex[16] >= 'a' ? hex[16] - 'a' + 10 : hex[16] - '0') & 3];
    for (size_t i = 0; i < 32; i++) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            buffer_char(to, '-');
        buffer_char(to, (char)(hex[i] >= 'a' ? hex[i] - 'a' + 'A' : hex[i]));
    }
    buffer_free(&name);
}

/* Whether a theme is there only to hold others: it has no words where others have some. */
static bool is_group(const struct draft *d, size_t at) {
    const struct draft_theme *t = &d->themes[d->order[at]];
    return d->n_entries && t->first == DRAFT_NONE && at + 1 < d->n_themes &&
           d->themes[d->order[at + 1]].depth > t->depth;
}

static void write_code(struct draft *d, size_t at, struct format_tree *tree) {
    const uint32_t theme = d->order[at];
    const struct draft_theme *t = &d->themes[theme];
    struct buffer *to = tree->to;
    format_tree_to(tree, t->depth);
    draft_theme_fits(d, theme, ABLE);
    format_tree_indent(tree, t->depth);
    buffer_text(to, "<Code guid=\"");
    write_guid(t->id, to);
    buffer_char(to, '"');
    xml_add_attribute(to, "name", draft_name(d, theme, ABLE));
    xml_add_attribute(to, "isCodable", is_group(d, at) ? SLICE("false") : SLICE("true"));
    buffer_text(to, ">\n");
    tree->open = t->depth + 1;
    if (t->note.n) {
        format_tree_indent(tree, tree->open);
        buffer_text(to, "<Description>");
        xml_add_text(to, t->note);
        buffer_text(to, "</Description>\n");
    }
    for (uint32_t e = t->first; e != DRAFT_NONE; e = d->entries[e].next)
        draft_entry_fits(d, e, ABLE);
}

static void write_refi(struct draft *d, struct buffer *to) {
    struct format_tree tree = {.to = to, .element = "Code", .base = 2};
    buffer_text(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"hearth\">\n\t<Codes>\n");
    for (size_t i = 0; i < d->n_themes; i++)
        write_code(d, i, &tree);
    format_tree_to(&tree, 0);
    buffer_text(to, "\t</Codes>\n</CodeBook>\n");
}

static bool detect_refi(struct slice start) {
    struct format_root root = format_xml_root(start);
    return slice_eq(root.name, SLICE("CodeBook")) ||
           (slice_eq(root.name, SLICE("Project")) &&
            memmem(root.attributes.p, root.attributes.n, "QDA-XML", 7));
}

const struct format format_refi = {
    .name = "refi-qda",
    .title = "REFI-QDA codebooks",
    .extensions = "qdc|qde",
    .detect = detect_refi,
    .read = read_refi,
    .write = write_refi,
};
